//! Two models and six patients: count the pairs in order, a tie for one half.

use learning::metrics::{roc_auc, roc_auc_by_pairs};
use ndarray::array;

pub fn main() -> numerics::Result<()> {
    let y = array![1, 1, 1, 0, 0, 0];
    for (name, s) in [
        ("first ", array![0.9, 0.8, 0.3, 0.4, 0.2, 0.1]),
        ("second", array![0.9, 0.7, 0.7, 0.7, 0.2, 0.1]),
    ] {
        let auc = roc_auc_by_pairs(&y, &s)?;
        let in_order = show::fixed(9.0 * auc, 1);
        println!("{name}  {in_order} of 9 pairs  AUC {}", show::fixed(auc, 4));
        let turned = roc_auc(&y, &(-&s))?;
        println!("        turned around      AUC {}", show::fixed(turned, 4));
    }
    Ok(())
}
