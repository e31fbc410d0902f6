//! Four shapes, clustered by k-means, DBSCAN and HDBSCAN; every third point is drawn.
//! kind: figure

use classical::cluster::{Dbscan, Hdbscan, KMeans};
use numerics::estimator::FitUnsupervised;
use numerics::{Result, Rng};
use part5_classical::density_clusters::{Shape, shapes};
use show::figure::{Color, Figure, panels};

pub fn main() -> Result<()> {
    let shapes = shapes(&mut Rng::new(3));
    let mut pictures = Vec::new();
    for shape in &shapes {
        let how = KMeans { n_clusters: shape.n_groups, n_init: 20, ..KMeans::default() };
        let labels = how.fit(&shape.x, &mut Rng::new(1))?.labels().mapv(Some);
        pictures.push(picture("k-means", shape, &labels.to_vec())?);
        let found = Dbscan { eps: 0.3, min_samples: 5 }.fit(&shape.x)?;
        pictures.push(picture("DBSCAN", shape, &found.labels().to_vec())?);
        let how = Hdbscan { min_cluster_size: 15, min_samples: Some(5) };
        pictures.push(picture("HDBSCAN", shape, &how.fit(&shape.x)?.labels().to_vec())?);
    }
    let pictures: Vec<&dyn show::figure::Picture> = pictures.iter().map(|p| p as _).collect();
    let about = "A row for each shape; colors are clusters, gray points are noise.";
    println!("{}", panels("Four shapes, three methods", about, 3, &pictures)?);
    Ok(())
}

fn picture(method: &str, shape: &Shape, labels: &[Option<usize>]) -> Result<Figure> {
    let agreement = show::fixed(shape.agreement(labels)?, 2);
    let title = format!("{}, {method}: {agreement}", shape.name);
    let mut chart = Figure::new(title, "").size(240, 190).no_axes().equal_axes();
    let colors = [Color::Blue, Color::Orange, Color::Green, Color::Purple, Color::Red];
    for (cluster, color) in colors.into_iter().chain([Color::Muted]).enumerate() {
        let own = (0..400).filter(|i| labels[*i].unwrap_or(5) == cluster);
        let own: Vec<_> = own.step_by(3).map(|i| (shape.x[[i, 0]], shape.x[[i, 1]])).collect();
        chart = if own.is_empty() { chart } else { chart.points("", color, own) };
    }
    Ok(chart)
}
