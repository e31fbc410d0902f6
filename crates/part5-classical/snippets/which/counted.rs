//! What a fit and a prediction touch as the rows double, counted on the census.
//! twin: none (rust-library)

use classical::neighbors::{Boxes, SearchTree};
use classical::tree::{DecisionTreeClassifier, LEAF};
use classical::{boosting::GradientBoosting, svm::Svc};
use learning::kernels::Kernel;
use ndarray::s;
use numerics::estimator::Fit;

pub fn main() -> numerics::Result<()> {
    let (x, y) = part5_classical::which::standardized_table("adult")?;
    let new = x.slice(s![7900.., ..]); // 100 people to predict
    let mut counts = vec![Vec::new(); 6];
    for n in [250, 500, 1000, 2000] {
        let (x, y) = (x.slice(s![..n, ..]), y.slice(s![..n]));
        let model = DecisionTreeClassifier::default().fit(x, y)?;
        let (tree, depths) = (model.tree(), model.tree().depths());
        let split = (0..tree.n_nodes()).filter(|node| tree.feature()[*node] != LEAF);
        counts[0].push(split.map(|node| 42.0 * tree.n_node_samples()[node] as f64).sum());
        let boosting = GradientBoosting { n_rounds: 30, max_depth: 3, ..Default::default() };
        counts[1].push(boosting.fit(x, y)?.n_additions() as f64);
        let svc = Svc { kernel: Kernel::Rbf { gamma: 1.0 / 42.0 }, ..Default::default() };
        let machine = svc.fit(x, y)?;
        counts[2].push((n * machine.n_rows()[0]) as f64);
        let distances = SearchTree::<Boxes>::new(x)?.k_nearest_counted(new, 9)?.1;
        counts[3].push(distances.sum() as f64 / 100.0);
        let questions = tree.apply(new)?.mapv(|leaf| depths[leaf]);
        counts[4].push(questions.sum() as f64 / 100.0);
        counts[5].push(machine.n_support() as f64);
    }
    let fits = ["fit tree: numbers", "fit 30 boosted: sums", "fit RBF SVM: kernels"];
    let asks = ["ask kd-tree: distances", "ask tree: questions", "ask RBF SVM: kernels"];
    let names = fits.iter().chain(&asks).zip(&counts);
    let row = |(s, c): (_, &Vec<f64>)| show::row![s, (c, 0), (libm::cbrt(c[3] / c[0]), 2)];
    let header = ["rows", "250", "500", "1,000", "2,000", "a doubling: times"];
    println!("{}", show::table(&header, &names.map(row).collect::<Vec<_>>()));
    Ok(())
}
