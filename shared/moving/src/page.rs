//! What the exported functions do: the page sets values, asks for a picture, and reads a text.
//!
//! No pointer comes in and none is followed, so that nothing here is unsafe: values arrive one by one as numbers, and the
//! page looks for the answer where [`text`] says. A module in a page has one thread; the state is that thread's.

use std::cell::RefCell;
use std::panic;

use crate::{Figure, json};

/// The most controls and cells that a figure may have: a page that asks for more is not obeyed.
pub(crate) const MOST_VALUES: usize = 1024;

thread_local! {
    static VALUES: RefCell<Vec<f64>> = const { RefCell::new(Vec::new()) };
    static TEXT: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Leaves a description of the figures as the text, and sees to it that the message of a panic becomes the text, too.
///
/// To be called once, first.
pub fn describe(figures: &[Figure]) {
    if cfg!(target_arch = "wasm32") {
        panic::set_hook(Box::new(|panic| write(json::error(&panic.to_string()))));
    }
    write(json::description(figures));
}

/// Sets the value of a control for the next picture; after the controls come the cells of the figure's pad.
pub fn set(control: usize, value: f64) {
    VALUES.with_borrow_mut(|values| {
        if control < MOST_VALUES {
            values.resize(values.len().max(control + 1), f64::NAN);
            values[control] = value;
        }
    });
}

/// Leaves a figure's picture and numbers as the text, or what went wrong, and forgets the values.
pub fn draw(figures: &[Figure], index: usize) {
    let values = VALUES.take();
    write(match figures.get(index).map(|figure| (figure, figure.frame(&values))) {
        Some((figure, Ok(frame))) => json::frame(figure, &values, &frame),
        Some((_, Err(error))) => json::error(&error.to_string()),
        None => json::error(&format!("no figure has the number {index}")),
    });
}

/// Where the text lies, until the next call of another function.
pub fn text() -> *const u8 {
    TEXT.with_borrow(|text| text.as_ptr())
}

/// The text's length in bytes.
pub fn text_len() -> usize {
    TEXT.with_borrow(String::len)
}

fn write(text: String) {
    TEXT.set(text);
}

#[cfg(test)]
mod tests {
    use numerics::Error;
    use serde_json::{Value, json};

    use super::*;
    use crate::{Control, Frame, Pad};

    static FIGURES: [Figure; 3] = [
        Figure {
            name: "roots/square",
            controls: &[Control {
                label: "x",
                min: 0.0,
                max: 4.0,
                step: 0.25,
                value: 0.25,
                shown: |x| format!("{} m²", show::fixed(x, 2)),
                buttons: &[("four more", 4.0)],
            }],
            pad: None,
            draw: |values| {
                let readout = vec![("root", show::fixed(values[0].sqrt(), 1))];
                Ok(Frame { svg: "<svg>\n\"</svg>".to_string(), readout })
            },
        },
        Figure {
            name: "roots/none",
            controls: &[],
            pad: None,
            draw: |_| Err(Error::invalid("root", -1, "positive")),
        },
        Figure {
            name: "roots/ink",
            controls: &[],
            pad: Some(Pad { label: "roots", rows: 1, columns: 2, points: 3 }),
            draw: |cells| {
                let readout = vec![("ink", show::vector(cells, 0))];
                Ok(Frame { svg: "<svg></svg>".to_string(), readout })
            },
        },
    ];

    fn answer() -> Value {
        assert_eq!(text_len(), TEXT.with_borrow(String::len));
        serde_json::from_str(&TEXT.with_borrow(String::clone)).expect("JSON")
    }

    fn drawn(values: &[f64], index: usize) -> Value {
        for (i, &value) in values.iter().enumerate() {
            set(i, value);
        }
        draw(&FIGURES, index);
        answer()
    }

    #[test]
    fn figures_describe_themselves() {
        describe(&FIGURES);
        let control = json!({
            "label": "x", "min": 0, "max": 4, "step": 0.25, "value": 0.25, "buttons": [["four more", 4]],
        });
        let expected = json!([
            { "name": "roots/square", "controls": [control], "pad": null },
            { "name": "roots/none", "controls": [], "pad": null },
            {
                "name": "roots/ink",
                "controls": [],
                "pad": { "label": "roots", "rows": 1, "columns": 2, "points": 3 },
            },
        ]);
        // As texts: 0 and 0.0 are the same number to a page.
        assert_eq!(answer().to_string(), expected.to_string());
    }

    #[test]
    fn a_frame_comes_with_its_numbers() {
        let expected = json!({
            "shown": ["2.25 m²"],
            "readout": [["root", "1.5"]],
            "svg": "<svg>\n\"</svg>",
        });
        assert_eq!(drawn(&[2.25], 0), expected);
    }

    #[test]
    fn a_pad_is_empty_at_first_and_holds_what_is_set() {
        assert_eq!(FIGURES[2].still(), [0.0, 0.0]);
        assert_eq!(drawn(&[9.0, 0.5], 2)["readout"][0][1], show::vector([9.0, 0.5], 0));
    }

    #[test]
    fn what_goes_wrong_is_said() {
        for (values, index, message) in [
            (&[][..], 0, "values has 0 numbers and the controls of roots/square has 1"),
            (&[1.0, 2.0], 0, "values has 2 numbers"),
            (&[4.5], 0, "x is 4.5, but it must be from 0 to 4"),
            (&[f64::NAN], 0, "x is NaN, but it must be from 0 to 4"),
            (&[], 1, "root is -1, but it must be positive"),
            (&[1.0], 2, "the controls of roots/ink and the cells of its pad has 2"),
            (&[0.0, 9.5], 2, "roots, cell 1 is 9.5, but it must be from 0 to 9"),
            (&[-1.0, 0.0], 2, "roots, cell 0 is -1, but it must be from 0 to 9"),
            (&[0.0, f64::NAN], 2, "roots, cell 1 is NaN, but it must be from 0 to 9"),
            (&[], 3, "no figure has the number 3"),
        ] {
            let answer = drawn(values, index);
            let error = answer["error"].as_str().expect("an error");
            assert!(error.contains(message), "{error}");
        }
        set(MOST_VALUES, 1.0);
        assert_eq!(drawn(&[4.0], 0)["readout"][0][1], "2.0", "earlier values are forgotten");
    }
}
