//! Sulfur dioxide in 1,599 wines: a log transform or a power transform draws in the long tail.

use learning::preprocessing::{PowerTransformer, StandardScaler, log_transform};
use ndarray::Axis;
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let wine = data::wine_quality();
    let x = wine.feature("total_sulfur_dioxide")?.insert_axis(Axis(1)); // mg per liter
    let power = PowerTransformer.fit(x)?;
    let mut rows = Vec::new();
    for (name, transformed) in [
        ("as measured", x.to_owned()),
        ("square root", x.mapv(f64::sqrt)),
        ("logarithm", log_transform(x)?),
        ("fitted power", power.transform(x)?),
    ] {
        let z = StandardScaler.fit(&transformed)?.transform(&transformed)?;
        let (z, t) = (z.column(0), transformed.column(0));
        let [smallest, largest] = [0.0, 1.0].map(|q| stats::quantile(z, q, Default::default()));
        let numbers = [stats::median(t)?, smallest?, stats::median(z)?, largest?];
        let cells = numbers.map(|number| show::fixed(number, 2));
        rows.push([&[name.to_string()], &cells[..]].concat());
    }
    println!("the fitted power is {}", show::fixed(power.powers()[0], 3));
    let header = ["", "median", "smallest, in std", "median, in std", "largest, in std"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
