//! Two columns that say nothing alone and everything together, and a selection that drops them.

use learning::feature_selection::select_by_correlation;
use ndarray::array;
use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let names = ["x1", "x2", "a bit of luck", "x1·x2"];
    // Two inputs of XOR as −1 and 1, a column that agrees with the label three times in four, and
    // the product of the inputs.
    let x = array![
        [-1.0, -1.0, -1.0, 1.0],
        [-1.0, 1.0, 1.0, -1.0],
        [1.0, -1.0, 1.0, -1.0],
        [1.0, 1.0, 1.0, 1.0],
    ];
    let y = array![-1.0, 1.0, 1.0, -1.0];
    for (name, column) in names.iter().zip(x.columns()) {
        let with_label = stats::correlation(column, y.view())?;
        println!("{name:<13}  correlation with the label {:>6}", show::fixed(with_label, 4));
    }
    for k in [1, 2] {
        let order = select_by_correlation(x.slice(ndarray::s![.., ..3]), &y, k)?;
        let kept: Vec<&str> = order.iter().map(|j| names[*j]).collect();
        println!("the best {k} of the first three: {}", kept.join(", "));
    }
    Ok(())
}
