//! What every part's moving figures promise, checked natively in the part's tests.

use std::fs;
use std::path::Path;

use crate::{Figure, page};

/// Holds a part's moving figures to their promises; `manifest_dir` is `env!("CARGO_MANIFEST_DIR")` of their crate.
///
/// 1. The crate's `Cargo.toml` tells the site the same names in the same order.
/// 2. Each slider reaches its end and its still value in whole steps, and a page can set all sliders and cells.
/// 3. With the still values a picture is, byte for byte, the golden of its snippet.
/// 4. With every slider at its start, its still value or its end, in all combinations, there is a picture, and no number
///    beside it is NaN.
/// 5. With ink on its pad there is a picture, too, another than the still one: in all of those combinations with every cell
///    full, and with a single point in each cell alone.
///
/// Panics with the promise that is broken, and where.
pub fn conformance(figures: &[Figure], manifest_dir: &str) {
    let folder = Path::new(manifest_dir);
    let manifest = read(&folder.join("Cargo.toml"));
    let told: Vec<&str> = manifest
        .split_once("\nfigures = [")
        .and_then(|(_, rest)| rest.split_once(']'))
        .map(|(list, _)| list.split('"').skip(1).step_by(2).collect())
        .unwrap_or_default();
    let known: Vec<&str> = figures.iter().map(|figure| figure.name).collect();
    assert_eq!(told, known, "[package.metadata.book] of {manifest_dir}/Cargo.toml: figures");

    for figure in figures {
        let (n_values, most) = (figure.still().len(), page::MOST_VALUES);
        assert!(n_values <= most, "{}: {n_values} sliders and cells, at most {most}", figure.name);
        sliders(figure);
        let golden = folder.join("../snippets").join(format!("{}.svg", figure.name));
        // The snippet prints the picture with `println!`.
        let still = frame(figure, &figure.still());
        let same = read(&golden) == format!("{still}\n");
        assert!(same, "{}: the still picture is not what the snippet prints", figure.name);
        for corner in 0..3_usize.pow(figure.controls.len() as u32) {
            let mut rest = corner;
            let sliders: Vec<f64> = figure
                .controls
                .iter()
                .map(|control| {
                    let value = [control.min, control.value, control.max][rest % 3];
                    rest /= 3;
                    value
                })
                .collect();
            let empty = whole(figure, &with_ink(figure, &sliders, |_| 0.0));
            if let Some(pad) = figure.pad {
                let full = whole(figure, &with_ink(figure, &sliders, |_| pad.full()));
                assert!(full != empty, "{} at {sliders:?}: a full pad is not seen", figure.name);
            }
        }
        let sliders = &figure.still()[..figure.controls.len()];
        for cell in 0..figure.pad.map_or(0, |pad| pad.n_cells()) {
            let point = |i| if i == cell { 1.0 } else { 0.0 };
            let dotted = whole(figure, &with_ink(figure, sliders, point));
            assert!(dotted != still, "{}: a point in cell {cell} is not seen", figure.name);
        }
    }
}

/// The sliders' values, and after them what each cell of the pad holds.
fn with_ink(figure: &Figure, sliders: &[f64], ink: impl Fn(usize) -> f64) -> Vec<f64> {
    let n_cells = figure.pad.map_or(0, |pad| pad.n_cells());
    sliders.iter().copied().chain((0..n_cells).map(ink)).collect()
}

/// The picture, which must be one.
fn whole(figure: &Figure, values: &[f64]) -> String {
    let svg = frame(figure, values);
    let whole = svg.starts_with("<svg") && svg.ends_with("</svg>");
    assert!(whole, "{} at {values:?}: no picture", figure.name);
    svg
}

/// The picture, with its numbers looked at.
fn frame(figure: &Figure, values: &[f64]) -> String {
    let frame = figure
        .frame(values)
        .unwrap_or_else(|error| panic!("{} at {values:?}: {error}", figure.name));
    assert!(!frame.readout.is_empty(), "{} at {values:?}: no numbers", figure.name);
    for (name, value) in &frame.readout {
        let is_a_value = !value.is_empty() && !value.contains("NaN");
        assert!(is_a_value, "{} at {values:?}: {name} is `{value}`", figure.name);
    }
    frame.svg
}

fn sliders(figure: &Figure) {
    for control in figure.controls {
        for to in [control.value, control.max] {
            let steps = (to - control.min) / control.step;
            let whole = steps >= 0.0 && (steps - steps.round()).abs() < 1e-9;
            assert!(whole && to <= control.max, "{}: {control:?} cannot reach {to}", figure.name);
        }
        for value in [control.min, control.value, control.max] {
            assert!(!(control.shown)(value).is_empty(), "{}: {control:?}", figure.name);
        }
    }
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
