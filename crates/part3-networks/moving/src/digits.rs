//! Page 11d: digits that the network never saw, or the reader's own, moved about and spoiled, and what it takes them for.

use moving::{Control, Figure, Frame, Pad};
use ndarray::{ArrayView1, s};
use networks::figures::{read_digit, read_drawn};

/// Where the pictures of writers never met begin, of `data::digits`' rows; all that follow are theirs.
const FIRST_UNSEEN: usize = 1287;

/// How a move is told: `1 right`, `0.5 left`, `0`.
fn moved(by: f64, [forth, back]: [&str; 2]) -> String {
    let way = if by > 0.0 { forth } else { back };
    match by.abs() {
        0.0 => "0".to_owned(),
        far => format!("{far} {way}"),
    }
}

/// The network's answer to one picture of 510, or to what is on the pad.
pub(crate) const ANSWER: Figure = Figure {
    name: "digits/answer",
    controls: &[
        Control {
            label: "picture",
            min: 0.0,
            max: 509.0,
            step: 1.0,
            value: 58.0,
            shown: |picture| show::fixed(picture, 0),
            buttons: &[("next", 1.0)],
        },
        Control {
            label: "pixels to the side",
            min: -2.0,
            max: 2.0,
            step: 0.5,
            value: 1.0,
            shown: |by| moved(by, ["right", "left"]),
            buttons: &[],
        },
        Control {
            label: "pixels up or down",
            min: -2.0,
            max: 2.0,
            step: 0.5,
            value: 0.0,
            shown: |by| moved(by, ["down", "up"]),
            buttons: &[],
        },
        Control {
            label: "noise",
            min: 0.0,
            max: 0.6,
            step: 0.05,
            value: 0.0,
            shown: |noise| show::fixed(noise, 2),
            buttons: &[],
        },
    ],
    pad: Some(Pad {
        label: "a digit of your own, instead of the picture; the sliders move it, too",
        rows: 8,
        columns: 8,
        points: 4,
    }),
    draw: |values| {
        let (values, cells) = values.split_at(4);
        if cells.iter().any(|&ink| ink > 0.0) {
            let pixels = &ArrayView1::from(cells) / 16.0;
            let reading = read_drawn(&pixels, (values[1], values[2]), values[3])?;
            let (answer, share) = reading.answer;
            return Ok(Frame {
                svg: reading.svg,
                readout: vec![
                    ("answer", format!("{answer}, probability {}", show::fixed(share, 2))),
                    ("drawn", "by you".to_owned()),
                ],
            });
        }
        let digits = data::digits();
        let x = &digits.x.slice(s![FIRST_UNSEEN.., ..]) / 16.0;
        let y = digits.y.slice(s![FIRST_UNSEEN..]);
        let reading = read_digit(&x, y, values[0] as usize, (values[1], values[2]), values[3])?;
        let (answer, share) = reading.answer;
        Ok(Frame {
            svg: reading.svg,
            readout: vec![
                ("answer", format!("{answer}, probability {}", show::fixed(share, 2))),
                ("written", y[values[0] as usize].to_string()),
                ("right of 510, all treated so", reading.right.to_string()),
            ],
        })
    },
};
