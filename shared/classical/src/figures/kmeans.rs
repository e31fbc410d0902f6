//! k-means on points in the plane, half a step at a time.

use ndarray::{ArrayView2, Axis};
use numerics::{Error, Result, Rng, check};
use show::figure::{Color, Figure};

/// The colors of the clusters.
const COLORS: [Color; 5] = [Color::Blue, Color::Orange, Color::Green, Color::Red, Color::Purple];

/// The most half steps.
const MOST: usize = 1000;

/// What k-means has made of points in the plane.
#[derive(Debug, Clone)]
pub struct KMeansPicture {
    /// The chart: points in the colors of their clusters, and the ways that the centers have gone.
    pub chart: Figure,
    /// The sum of the squared distances of the points to their clusters' centers; to the nearest ones before the first step.
    pub inertia: f64,
    /// How many points changed their cluster when they were last assigned.
    pub n_changed: usize,
}

/// Draws k-means after some half steps: every odd one assigns the points to their nearest centers, every even one moves each
/// center to the mean of its points.
///
/// The centers begin at k points drawn without replacement from `Rng::new(seed)`. A center that has no points stays where it is.
/// Shape of `x`: (n_samples, 2). Cost: `half_steps` · n_samples · k.
///
/// Errors: another number of columns than two; no points, or numbers that are not finite; `n_clusters` not from 1 to 5, or above
/// the number of points; more than 1,000 half steps; an inertia beyond the largest `f64`.
///
/// ```
/// use ndarray::array;
/// let x = array![[0.0, 0.0], [0.0, 1.0], [9.0, 0.0], [9.0, 1.0]];
/// let picture = classical::figures::kmeans_steps(&x, 2, 3, 6)?;
/// assert_eq!((picture.inertia, picture.n_changed), (1.0, 0));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 22a (k-means).
pub fn kmeans_steps<'x>(
    x: impl Into<ArrayView2<'x, f64>>,
    n_clusters: usize,
    seed: u64,
    half_steps: usize,
) -> Result<KMeansPicture> {
    steps_of(x.into(), n_clusters, seed, half_steps)
}

fn steps_of(
    x: ArrayView2<'_, f64>,
    n_clusters: usize,
    seed: u64,
    half_steps: usize,
) -> Result<KMeansPicture> {
    check::samples("x", &x)?;
    if x.ncols() != 2 {
        return Err(Error::invalid("n_features", x.ncols(), "2: the points lie in a plane"));
    }
    check::between("n_clusters", n_clusters, 1, ("the number of colors", COLORS.len()))?;
    check::between("n_clusters", n_clusters, 1, ("n_samples", x.nrows()))?;
    check::between("half_steps", half_steps, 0, ("the most half steps", MOST))?;
    let points: Vec<[f64; 2]> = x.axis_iter(Axis(0)).map(|row| [row[0], row[1]]).collect();
    let start = Rng::new(seed).choice_without_replacement(points.len(), n_clusters)?;
    let mut ways: Vec<Vec<[f64; 2]>> = start.into_iter().map(|i| vec![points[i]]).collect();
    let mut groups = vec![usize::MAX; points.len()];
    let mut n_changed = points.len();
    for half in 1..=half_steps {
        let centers: Vec<[f64; 2]> = ways.iter().map(|way| way[way.len() - 1]).collect();
        if half % 2 == 1 {
            n_changed = 0;
            for (point, group) in points.iter().zip(&mut groups) {
                let nearest = nearest(*point, &centers);
                n_changed += usize::from(*group != nearest);
                *group = nearest;
            }
        } else {
            for (c, way) in ways.iter_mut().enumerate() {
                way.push(mean(&points, &groups, c).unwrap_or(centers[c]));
            }
        }
    }
    let centers: Vec<[f64; 2]> = ways.iter().map(|way| way[way.len() - 1]).collect();
    let own = |(point, &group): (&[f64; 2], &usize)| {
        let group = if group == usize::MAX { nearest(*point, &centers) } else { group };
        square(*point, centers[group])
    };
    let inertia = points.iter().zip(&groups).map(own).sum();
    check::in_range("the inertia", inertia, "x")?;
    Ok(KMeansPicture { chart: chart(&points, &groups, &ways, half_steps), inertia, n_changed })
}

fn square(a: [f64; 2], b: [f64; 2]) -> f64 {
    (a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1])
}

fn nearest(point: [f64; 2], centers: &[[f64; 2]]) -> usize {
    let gaps: Vec<f64> = centers.iter().map(|center| square(point, *center)).collect();
    (0..gaps.len()).fold(0, |best, c| if gaps[c] < gaps[best] { c } else { best })
}

/// The mean of a cluster's points; none where it has none.
fn mean(points: &[[f64; 2]], groups: &[usize], cluster: usize) -> Option<[f64; 2]> {
    let own: Vec<&[f64; 2]> =
        points.iter().zip(groups).filter(|(_, group)| **group == cluster).map(|(p, _)| p).collect();
    let n = own.len() as f64;
    let along = |axis: usize| own.iter().map(|point| point[axis] / n).sum();
    (!own.is_empty()).then(|| [along(0), along(1)])
}

fn chart(
    points: &[[f64; 2]],
    groups: &[usize],
    ways: &[Vec<[f64; 2]>],
    half_steps: usize,
) -> Figure {
    let done = match half_steps {
        0 => "before the first step".to_owned(),
        half if half % 2 == 1 => {
            format!("step {}: every point to its nearest center", half / 2 + 1)
        }
        half => format!("step {}: every center to the mean of its points", half / 2),
    };
    let about =
        format!("{} points in {} clusters, and the ways of the centers.", points.len(), ways.len());
    let mut chart = Figure::new(format!("k-means, {done}"), about).size(640, 480).equal_axes();
    let of = |cluster: usize| {
        points
            .iter()
            .zip(groups)
            .filter(move |(_, group)| **group == cluster)
            .map(|(p, _)| (p[0], p[1]))
    };
    if of(usize::MAX).next().is_some() {
        chart = chart.points("", Color::Muted, of(usize::MAX));
    }
    for (c, color) in COLORS.into_iter().enumerate().take(ways.len()) {
        if of(c).next().is_some() {
            chart = chart.points("", color, of(c));
        }
    }
    for (c, way) in ways.iter().enumerate() {
        let end = way[way.len() - 1];
        if way.len() > 1 {
            chart = chart.line("", Color::Ink, way.iter().map(|place| (place[0], place[1])));
        }
        chart = chart.label(Color::Ink, end[0], end[1], &(c + 1).to_string());
    }
    chart
}
