//! The moving figures, natively: still they are the goldens, wherever the sliders stand they draw, and what no slider has is
//! an error.

use moving::{Control, Frame};
use numerics::Result;
use part2_moving::{FIGURES, exports};
use testing::hostile::{Slider, Table};

#[test]
fn the_figures_keep_their_promises() {
    moving::conformance(&FIGURES, env!("CARGO_MANIFEST_DIR"));
}

#[test]
fn the_scores_of_the_tumors_are_the_library_s() {
    let (y_true, y_score) = part2_learning::thresholds::tumor_scores().expect("scores");
    let (stored_true, stored_score) = &*part2_moving::TUMOR_SCORES;
    let same = y_true == *stored_true && y_score == *stored_score;
    let cure = "cargo run -p part2-moving --example tumor_scores > crates/part2-learning/moving/src/tumor_scores.txt";
    assert!(same, "run `{cure}`");
}

#[test]
fn no_figure_and_no_export_is_forgotten_or_falls() {
    let figures = FIGURES.iter().map(|figure| figure.name);
    let sources = concat!(env!("CARGO_MANIFEST_DIR"), "/src");
    let mut table = Table::with_names_of(sources, figures.chain(export_names()));
    for figure in &FIGURES {
        let sliders: Vec<_> = figure.controls.iter().map(slider).collect();
        table.sliders(figure.name, &sliders, |values| figure.frame(values).map(texts));
    }
    calls_of_a_page(&mut table);
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

/// What `moving::exports!` makes: a macro's functions are in no list but its own text.
fn export_names() -> impl Iterator<Item = &'static str> {
    let lines = include_str!("../../../../shared/moving/src/exports.rs").lines();
    lines.filter_map(|line| line.trim().strip_prefix("pub extern \"C\" fn ")?.split('(').next())
}

/// What a page's script may call, with any numbers: the text that it is then given is a picture, or an error.
fn calls_of_a_page(t: &mut Table) {
    t.call("moving_describe", |_: &f64| {
        exports::moving_describe();
        told(1000..10_000)
    });
    t.call("moving_set", |&(control, value): &(usize, f64)| {
        exports::moving_set(control, value);
        exports::moving_draw(0);
        // Two controls have no value, or one too many.
        told(20..500)
    });
    t.call("moving_draw", |&(index, value): &(usize, f64)| {
        let controls = FIGURES.get(index).map(|figure| figure.controls).unwrap_or_default();
        for i in 0..controls.len() {
            exports::moving_set(i, value);
        }
        exports::moving_draw(index);
        let inside = |control: &Control| (control.min..=control.max).contains(&value);
        let drawn = index < FIGURES.len() && controls.iter().all(inside);
        told(if drawn { 1000..1_000_000 } else { 20..500 })
    });
    t.call("moving_text_len", |&index: &usize| {
        exports::moving_draw(index);
        told(20..500)
    });
    t.excuse(&["moving_text"], "where the text lies; only a page follows it");
}

/// The length of the text, which must be a picture's or an error's.
fn told(lengths: std::ops::Range<usize>) -> Result<usize> {
    let length = exports::moving_text_len();
    assert!(lengths.contains(&length), "a text of {length} bytes, not of {lengths:?}");
    assert!(!exports::moving_text().is_null());
    Ok(length)
}
