//! Page 21a: birds of two species and the street between them, drawn.

use classical::svm::{Penalty, Svc};
use learning::kernels::Kernel;
use learning::preprocessing::StandardScaler;
use numerics::estimator::{Fit, FitUnsupervised, Transform};
use numerics::{Error, Result};
use show::figure::{Color, Figure};

const SPECIES: [&str; 3] = ["Adelie", "Chinstrap", "Gentoo"];

/// Two species by two measurements, standardized, with the street of a linear machine: its middle, its curbs, its support
/// vectors.
///
/// Errors: a measurement or species without such a name; what the machine refuses.
pub fn street(name: &str, columns: [&str; 2], of: [&str; 2], c: f64) -> Result<Figure> {
    let number = |name: &str| {
        let place = SPECIES.iter().position(|s| *s == name);
        place.ok_or_else(|| Error::invalid("the species", name, "Adelie, Chinstrap or Gentoo"))
    };
    let (birds, y) = data::two_species(&columns, number(of[0])?, number(of[1])?)?;
    let x = StandardScaler.fit(&birds)?.transform(&birds)?;
    let svc = Svc { kernel: Kernel::Linear, penalty: Penalty::C(c), ..Svc::default() };
    let model = Svc { tolerance: 1e-6, ..svc }.fit(&x, &y)?;
    let w = model.dual_coef().row(0).dot(&model.support_vectors());
    // Where the score is f: solved for the measurement that has the larger weight.
    let line = |f: f64| {
        let rest = f - model.intercept()[0];
        [-4.0, 4.0].map(|along| match w[1].abs() > w[0].abs() {
            true => (along, (rest - w[0] * along) / w[1]),
            false => ((rest - w[1] * along) / w[0], along),
        })
    };
    let holds = |i: usize| model.support().iter().any(|s| *s == i);
    let birds = |choose: &dyn Fn(usize) -> bool| -> Vec<(f64, f64)> {
        (0..x.nrows()).filter(|i| choose(*i)).map(|i| (x[[i, 0]], x[[i, 1]])).collect()
    };
    let unit = |column: &str| format!("{}, standardized", column.replace('_', " "));
    Ok(Figure::new(name, format!("{} and {}, and the street between them.", of[0], of[1]))
        .x_label(unit(columns[0]))
        .y_label(unit(columns[1]))
        .x_range(-2.8, 2.8)
        .y_range(-2.8, 2.8)
        .equal_axes()
        .line("", Color::Ink, line(0.0))
        .dashed("", Color::Ink, line(1.0))
        .dashed("", Color::Ink, line(-1.0))
        .points(of[0], Color::Blue, birds(&|i| y[i] == 0 && !holds(i)))
        .points(of[1], Color::Orange, birds(&|i| y[i] == 1 && !holds(i)))
        .points("support vectors", Color::Red, birds(&holds)))
}
