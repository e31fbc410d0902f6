//! The first penguin of the table on a scale, and where each of its numbers was measured.
//! kind: figure

use show::figure::{Align::Left, Color, Diagram};

// Outlines, as x and y in pixels; what is drawn is rounded off between these places.
const BODY: &str = "70 66 108 56 140 76 145 94 138 114 132 138 152 180 162 242 150 306 124 344 \
    156 361 96 360 64 350 30 367 50 326 34 268 38 200 60 150 54 100 70 66 108 56 140 76";
const WING: &str = "70 168 98 160 116 186 108 246 84 300 76 292 82 246 70 206 70 168 98 160";

pub fn main() -> numerics::Result<()> {
    let description = "A penguin on a scale; marks at bill length, bill depth and flipper length.";
    let diagram = Diagram::new("One penguin, four numbers", description)
        .size(340, 410)
        .polyline(Color::Ink, &rounded(BODY))
        .polygon(Color::Muted, &rounded(WING))
        .polyline(Color::Ink, &[(143.0, 87.0), (170.0, 94.0), (184.0, 108.0), (141.0, 107.0)])
        .dot(Color::Ink, (118.0, 83.0), 3.0)
        .polyline(Color::Green, &[(145.0, 77.0), (145.0, 69.0), (185.0, 69.0), (185.0, 77.0)])
        .text(Color::Green, Left, (194.0, 69.0), "bill length 39.1 mm")
        .polyline(Color::Green, &[(162.0, 86.0), (162.0, 134.0), (188.0, 134.0)])
        .text(Color::Green, Left, (194.0, 134.0), "bill depth 18.7 mm")
        .polyline(Color::Green, &[(118.0, 170.0), (128.0, 170.0), (128.0, 298.0), (118.0, 298.0)])
        .text(Color::Green, Left, (172.0, 234.0), "flipper length 181 mm")
        .boxed(Color::Green, (18.0, 364.0), (150.0, 34.0), "body mass 3750 g");
    println!("{}", diagram.svg()?);
    Ok(())
}

fn rounded(outline: &str) -> Vec<(f64, f64)> {
    let numbers: Vec<f64> = outline.split(' ').filter_map(|n| n.parse().ok()).collect();
    let curve = numbers.windows(6).step_by(2).flat_map(|p| {
        [0.0, 0.25, 0.5, 0.75].map(|t| {
            let (a, c) = ((1.0 - t) * (1.0 - t) / 2.0, t * t / 2.0);
            [0, 1].map(|i| a * p[i] + (1.0 - a - c) * p[i + 2] + c * p[i + 4]).into()
        })
    });
    curve.collect()
}
