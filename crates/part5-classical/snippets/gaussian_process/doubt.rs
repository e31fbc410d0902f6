//! Carbon dioxide above Mauna Loa: a guess and twice its doubt, with a hole and a future.
//! kind: figure

use classical::gaussian_process::GaussianProcess;
use ndarray::{Array1, Axis};
use numerics::estimator::Fit;
use part5_classical::gaussian_process::{learned, weeks};
use show::figure::{Color, Figure, xy};

pub fn main() -> numerics::Result<()> {
    let (x, y) = weeks(learned);
    let start = GaussianProcess { length_scale: 0.3, amplitude: 3.0, noise: 0.3 };
    let best = start.maximized(&x, &y)?;
    let days = Array1::linspace(0.0, 6.0, 301).insert_axis(Axis(1));
    let (mean, std) = best.fit(&x, &y)?.predict_with_std(&days)?;
    let band = std.mapv(|std| 2.0 * (std * std + best.noise * best.noise).sqrt());
    let (others, truth) = weeks(|i, year| year < 6.0 && !learned(i, year));
    let column = |x: &ndarray::Array2<f64>| x.column(0).to_owned();
    let title = "Carbon dioxide, a guess and its doubt";
    let text = "The guess follows the seasons of 1990 to 1993, with a narrow band around it. In a \
                hole of half a year the band opens. After 1993 the guess returns to zero and the \
                band stays wide, while the true weeks go on rising.";
    let figure = Figure::new(title, text)
        .size(640, 360)
        .x_label("years since January 1990")
        .y_label("ppm, less 356")
        .points("other weeks", Color::Muted, xy(&column(&others), &truth)?)
        .line("guess", Color::Blue, xy(&column(&days), &mean)?)
        .dashed("+ 2 doubts", Color::Blue, xy(&column(&days), &(&mean + &band))?)
        .dashed("− 2 doubts", Color::Blue, xy(&column(&days), &(&mean - &band))?)
        .points("learned", Color::Orange, xy(&column(&x), &y)?);
    println!("{}", figure.svg()?);
    Ok(())
}
