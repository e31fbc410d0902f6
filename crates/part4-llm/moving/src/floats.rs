//! Page 17a: the sixteen bits of a number, to be flipped.

use language::figures::{NUMBERS, bits, number_at};
use moving::{Control, Figure, Frame, Pad};

/// A number's bits, its product and its place among its neighbors.
pub(crate) const BITS: Figure = Figure {
    name: "floats/bits",
    controls: &[
        Control {
            label: "number",
            min: 0.0,
            max: (NUMBERS.len() - 1) as f64,
            step: 1.0,
            value: 7.0,
            shown: |stop| NUMBERS.get(stop as usize).map_or("", |(name, _)| name).to_owned(),
            buttons: &[("next", 1.0)],
        },
        Control {
            label: "format",
            min: 0.0,
            max: 1.0,
            step: 1.0,
            value: 0.0,
            shown: |stop| if stop == 0.0 { "f16" } else { "bf16" }.to_owned(),
            buttons: &[],
        },
    ],
    pad: Some(Pad {
        label: "bits to flip, in the order of the picture: the sign is the first",
        rows: 1,
        columns: 16,
        points: 1,
    }),
    draw: |values| {
        let (values, flipped) = values.split_at(2);
        let number = bits(number_at(values[0] as usize)?, values[1] == 1.0, flipped)?;
        Ok(Frame {
            svg: number.svg,
            readout: vec![
                ("bits", number.bits),
                ("product", number.product),
                ("value", number.value),
                ("kind", number.kind.to_owned()),
                ("to the next larger number", number.gap),
            ],
        })
    },
};
