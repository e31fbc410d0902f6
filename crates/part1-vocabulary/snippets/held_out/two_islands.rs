//! Why the line fails on Biscoe: its penguins lie above the line that two other islands gave.
//! kind: figure

use data::Island::Biscoe;
use ndarray::arr2;
use part1_vocabulary::fitting::best_line;
use show::figure::{Color, Figure};

pub fn main() -> numerics::Result<()> {
    let flock = |on_biscoe: bool| -> Vec<[f64; 2]> {
        let wanted = data::penguins().iter().filter(|p| (p.island == Biscoe) == on_biscoe);
        wanted.filter_map(|p| Some([p.flipper_length_mm?, p.body_mass_g? / 1000.0])).collect()
    };
    let home = arr2(&flock(false));
    let (weight, bias) = best_line(home.column(0), home.column(1))?;
    let dots = |on_biscoe: bool| flock(on_biscoe).into_iter().map(|[mm, kg]| (mm, kg));
    let description = "Dots of two colors, flipper across and mass upward. A line runs through \
        those of Dream and Torgersen; most of Biscoe's long flippers lie well above it.";
    let figure = Figure::new("A line from two islands, and the birds of a third", description)
        .size(640, 380)
        .x_label("flipper length (mm)")
        .y_label("body mass (kg)")
        .x_range(170.0, 235.0)
        .y_range(2.5, 6.5)
        .points("", Color::Blue, dots(false))
        .points("", Color::Orange, dots(true))
        .line("", Color::Ink, [172.0, 233.0].map(|mm| (mm, weight * mm + bias)))
        .label(Color::Blue, 178.5, 5.0, "Dream and Torgersen")
        .label(Color::Orange, 203.0, 6.1, "Biscoe")
        .label(Color::Ink, 224.0, 4.35, "the line");
    println!("{}", figure.svg()?);
    Ok(())
}
