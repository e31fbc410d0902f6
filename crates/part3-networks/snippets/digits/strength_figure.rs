//! Right of 100 against the noise, for three amounts of label smoothing.
//! kind: figure

use part3_networks::digits::tried;
use show::figure::{Color, Figure};

pub fn main() -> numerics::Result<()> {
    let mut chart = Figure::new(
        "Ten writers, one left out at a time: noise and smoothing",
        "Three lines over the noise from 0 to 0.4. Without smoothing, right of 100 rises from \
         94.1 to 95.1 at a noise of 0.25 and falls again. With smoothing of 0.1 or 0.2 it starts \
         near 96, stays there up to 0.15, and falls.",
    )
    .x_label("standard deviation of the noise (white 0, black 1)")
    .y_label("right of 100")
    .y_range(93.5, 96.5);
    let lines = [
        (0.0, "no smoothing", Color::Muted),
        (0.1, "smoothing 0.1", Color::Blue),
        (0.2, "smoothing 0.2", Color::Orange),
    ];
    for (smoothing, name, color) in lines {
        let of_ten = tried()?.into_iter().filter(|trial| trial.n_writers == 10);
        let of_it = of_ten.filter(|trial| trial.recipe.label_smoothing == smoothing);
        chart = chart.line(
            name,
            color,
            of_it.map(|trial| (trial.recipe.input_noise, trial.mean())).collect::<Vec<_>>(),
        );
    }
    println!("{}", chart.svg()?);
    Ok(())
}
