//! The few shapes of JSON that a page reads, written by hand: a serializer would be a third of the module.

use std::fmt::Write;

use crate::{Figure, Frame};

/// All figures with their controls and pads: an array of objects.
pub(crate) fn description(figures: &[Figure]) -> String {
    list(figures, |figure| {
        let controls = list(figure.controls, |control| {
            let buttons = list(control.buttons, |(label, by)| format!("[{},{by}]", text(label)));
            format!(
                "{{\"label\":{},\"min\":{},\"max\":{},\"step\":{},\"value\":{},\"buttons\":{buttons}}}",
                text(control.label),
                control.min,
                control.max,
                control.step,
                control.value
            )
        });
        let pad = figure.pad.map_or("null".to_owned(), |pad| {
            format!(
                "{{\"label\":{},\"rows\":{},\"columns\":{},\"points\":{}}}",
                text(pad.label),
                pad.rows,
                pad.columns,
                pad.points
            )
        });
        format!("{{\"name\":{},\"controls\":{controls},\"pad\":{pad}}}", text(figure.name))
    })
}

/// A figure's picture, its numbers, and its controls' values as they are shown.
pub(crate) fn frame(figure: &Figure, values: &[f64], frame: &Frame) -> String {
    let controls: Vec<_> = figure.controls.iter().zip(values).collect();
    format!(
        "{{\"shown\":{},\"readout\":{},\"svg\":{}}}",
        list(&controls, |(control, value)| text(&(control.shown)(**value))),
        list(&frame.readout, |(name, value)| format!("[{},{}]", text(name), text(value))),
        text(&frame.svg)
    )
}

/// What went wrong.
pub(crate) fn error(message: &str) -> String {
    format!("{{\"error\":{}}}", text(message))
}

fn list<T>(items: &[T], each: impl Fn(&T) -> String) -> String {
    format!("[{}]", items.iter().map(each).collect::<Vec<_>>().join(","))
}

fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            c if c < ' ' => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    #[test]
    fn any_text_survives() {
        for original in ["", "w₀ = 1.5", "\"a\\b\"", "<svg>\n</svg>\r\t\u{1}", "日本 🦀"] {
            let read: Value = serde_json::from_str(&text(original)).expect("JSON");
            assert_eq!(read, Value::from(original));
        }
    }
}
