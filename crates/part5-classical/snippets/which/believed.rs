//! Right of 100, and the gap between how sure a classifier was and how often it was right.

use numerics::stats;
use part5_classical::which::{CLASSIFIERS, Entry, results};

pub fn main() -> numerics::Result<()> {
    print("right of 100", &|entry| stats::mean(&entry.right))?;
    print("gap, of 100", &|entry| Ok(100.0 * entry.calibration_error))
}

fn print(what: &str, number: &dyn Fn(&Entry) -> numerics::Result<f64>) -> numerics::Result<()> {
    let (results, mut rows) = (results()?, Vec::new());
    for classifier in CLASSIFIERS {
        let mine = results.iter().filter(|entry| entry.classifier == classifier);
        let numbers = mine.map(number).collect::<numerics::Result<Vec<f64>>>()?;
        rows.push(show::row![classifier, (numbers, 1)]);
    }
    let header = [what, "penguins", "wine", "tumors", "adult", "digits"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
