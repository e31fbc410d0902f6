//! Every public function, called with hostile values as a page could send them: no panic, and an answer that is JSON.

use moving::{Control, Figure, Frame, Pad, page};
use numerics::Result;
use testing::hostile::Table;

/// A figure that gives back what its slider says.
static FIGURES: [Figure; 1] = [Figure {
    name: "a/b",
    controls: &[Control {
        label: "x",
        min: -2.0,
        max: 1e300,
        step: 1.0,
        value: 0.0,
        shown: |x| show::fixed(x, 2),
        buttons: &[],
    }],
    pad: None,
    draw: |values| {
        Ok(Frame { svg: "<svg></svg>".to_owned(), readout: vec![("x", show::fixed(values[0], 2))] })
    },
}];

/// A figure that gives back what is drawn on it.
static DRAWN: Figure = Figure {
    name: "a/c",
    controls: &[],
    pad: Some(Pad { label: "ink", rows: 1, columns: 2, points: 4 }),
    draw: |cells| {
        Ok(Frame { svg: show::vector(cells, 2), readout: vec![("ink", show::fixed(cells[0], 2))] })
    },
};

#[test]
fn no_public_function_is_forgotten_or_falls() {
    let mut table = Table::of(concat!(env!("CARGO_MANIFEST_DIR"), "/src"));
    let t = &mut table;
    t.excuse(&["conformance"], "a test of figures; it panics where one breaks a promise");
    t.excuse(&["text"], "where the text lies");
    t.call("Pad::n_cells", |&(rows, columns): &(usize, usize)| {
        Ok(Pad { label: "ink", rows, columns, points: 4 }.n_cells())
    });
    t.call("Pad::full", |&points: &usize| {
        Ok(Pad { label: "ink", rows: 8, columns: 8, points }.full())
    });
    t.call("Figure::frame", |&ink: &f64| DRAWN.frame(&[ink, 0.0]).map(|frame| frame.svg));
    t.call("Figure::still", |_: &f64| Ok(FIGURES[0].still()));
    t.call("Figure::frame", |&x: &f64| FIGURES[0].frame(&[x]).map(|frame| frame.svg));
    t.call("Figure::frame", |&n: &usize| FIGURES[0].frame(&vec![0.0; n % 100]).map(|_| ()));
    t.call("describe", |&n: &usize| {
        page::describe(&FIGURES[..n.min(1)]);
        answer()
    });
    t.call("set", |&(control, value): &(usize, f64)| {
        page::set(control, value);
        page::draw(&FIGURES, 0);
        answer()
    });
    t.call("draw", |&(index, value): &(usize, f64)| {
        page::set(0, value);
        page::draw(&FIGURES, index);
        answer()
    });
    t.call("text_len", |&index: &usize| {
        page::draw(&[], index);
        answer()
    });
    table.finish();
}

/// How long the page's text is, as a number: NaN where there is none.
fn answer() -> Result<f64> {
    Ok(if page::text_len() > 1 { page::text_len() as f64 } else { f64::NAN })
}
