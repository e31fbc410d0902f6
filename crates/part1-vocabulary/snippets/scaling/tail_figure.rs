//! Sulfur dioxide in 1,599 wines, as measured and as a logarithm: the tail becomes a bell.
//! kind: figure

use numerics::stats;
use show::figure::{Color, Figure, panels};

pub fn main() -> numerics::Result<()> {
    let wine = data::wine_quality();
    let raw = wine.x.column(6).to_vec();
    let logs: Vec<f64> = raw.iter().map(|x| libm::log(*x)).collect();
    let panel = |title: &str, label: &str, values: &[f64], color: Color| {
        let bars = stats::histogram(values, 24)?;
        let counts = bars.counts.iter().map(|n| *n as f64);
        let figure = Figure::new(title, "").size(330, 300).x_label(label).y_label("wines");
        Ok::<_, numerics::Error>(figure.histogram("", color, bars.edges.to_vec(), counts))
    };
    let left = panel("as measured", "sulfur dioxide (mg per liter)", &raw, Color::Orange)?;
    let right = panel("its logarithm", "ln(mg per liter)", &logs, Color::Blue)?;
    let description = "Left, a histogram with its bulk at small values and a long tail to the \
        right. Right, the logarithms of the same values: a hill with two similar sides.";
    println!("{}", panels("A logarithm draws in a long tail", description, 2, &[&left, &right])?);
    Ok(())
}
