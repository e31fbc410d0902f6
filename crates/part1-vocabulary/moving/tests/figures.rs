//! The moving figures, natively: still they are the goldens, wherever the sliders stand they draw, and what no slider has is
//! an error.

use moving::{Control, Frame};
use part1_moving::{FIGURES, flock};
use testing::hostile::{Slider, Table};

#[test]
fn the_figures_keep_their_promises() {
    moving::conformance(&FIGURES, env!("CARGO_MANIFEST_DIR"));
}

#[test]
fn the_stored_flock_is_the_data_set_s() {
    let columns = ["bill_length_mm", "flipper_length_mm", "body_mass_g"];
    let (x, species) = data::penguins_by_species(&columns).expect("the flock");
    let (_, sex) = data::penguins_by_sex(&columns).expect("the flock");
    let known: Vec<f64> = flock().sex.iter().copied().filter(|sex| *sex != 0.0).collect();
    let same = flock().measurements == x && flock().species == species && known == sex.to_vec();
    let cure =
        "cargo run -p part1-moving --example flock > crates/part1-vocabulary/moving/src/flock.txt";
    assert!(same, "run `{cure}`");
}

#[test]
fn no_figure_is_forgotten_or_falls() {
    let figures = FIGURES.iter().map(|figure| figure.name);
    let sources = concat!(env!("CARGO_MANIFEST_DIR"), "/src");
    let mut table = Table::with_names_of(sources, figures);
    table.excuse(&["flock"], "takes nothing; a test of its own reads what it gives");
    for figure in &FIGURES {
        let sliders: Vec<_> = figure.controls.iter().map(slider).collect();
        table.sliders(figure.name, &sliders, |values| figure.frame(values).map(texts));
    }
    table.finish();
}

fn slider(control: &Control) -> Slider<'_> {
    let &Control { label, min, max, step, value, shown, .. } = control;
    Slider { label, min, max, step, value, shown }
}

fn texts(frame: Frame) -> Vec<String> {
    let numbers = frame.readout.into_iter().map(|(_, number)| number);
    std::iter::once(frame.svg).chain(numbers).collect()
}
