//! Page 15f: the next byte of the little GPT under temperature, top-k and top-p.

use language::figures::{TEXTS, next_token};
use moving::{Control, Figure, Frame};

/// The temperatures that the slider stops at.
const TEMPERATURES: [f64; 10] = [0.1, 0.2, 0.3, 0.5, 0.7, 1.0, 1.3, 1.6, 2.0, 3.0];

/// The numbers of bytes that top-k keeps, where the slider stops; 0 keeps all.
const KEPT: [usize; 9] = [1, 2, 3, 5, 8, 12, 20, 50, 0];

/// The bytes that may follow a text, as bars.
pub(crate) const NEXT_TOKEN: Figure = Figure {
    name: "sampling/next_token",
    controls: &[
        Control {
            label: "text before",
            min: 0.0,
            max: (TEXTS.len() - 1) as f64,
            step: 1.0,
            value: 0.0,
            shown: |stop| format!("\"{}\"", TEXTS.get(stop as usize).unwrap_or(&"")),
            buttons: &[],
        },
        Control {
            label: "temperature",
            min: 0.0,
            max: (TEMPERATURES.len() - 1) as f64,
            step: 1.0,
            value: 5.0,
            shown: |stop| show::fixed(TEMPERATURES[stop as usize], 1),
            buttons: &[],
        },
        Control {
            label: "top-k",
            min: 0.0,
            max: (KEPT.len() - 1) as f64,
            step: 1.0,
            value: 8.0,
            shown: |stop| match KEPT[stop as usize] {
                0 => "all 256".to_owned(),
                k => k.to_string(),
            },
            buttons: &[],
        },
        Control {
            label: "top-p",
            min: 0.05,
            max: 1.0,
            step: 0.05,
            value: 0.6,
            shown: |p| show::fixed(p, 2),
            buttons: &[],
        },
    ],
    pad: None,
    draw: |values| {
        let (text, t) = (values[0] as usize, TEMPERATURES[values[1] as usize]);
        let picture = next_token(text, t, KEPT[values[2] as usize], values[3])?;
        let (likeliest, p) = picture.likeliest;
        Ok(Frame {
            svg: picture.svg,
            readout: vec![
                ("bytes left", picture.n_left.to_string()),
                ("probability ruled out", show::fixed(picture.ruled_out, 3)),
                ("entropy in bits", show::fixed(picture.entropy_bits, 2)),
                ("likeliest byte", format!("{likeliest}, probability {}", show::fixed(p, 3))),
            ],
        })
    },
};
