//! The first penguin of the table on a scale, and where each of its numbers was measured.
//! kind: figure

use show::figure::{Align::Left, Color, Diagram};

// Outlines, as x and y in pixels; what is drawn is rounded off between these places.
const BODY: &str = "132 66 170 56 202 76 207 94 200 114 194 138 214 180 224 242 212 306 186 344 \
    218 361 158 360 126 350 92 367 112 326 96 268 100 200 122 150 116 100 132 66 170 56 202 76";
const WING: &str =
    "132 168 160 160 178 186 170 246 146 300 138 292 144 246 132 206 132 168 160 160";

pub fn main() -> numerics::Result<()> {
    let description = "A penguin on a scale; marks at bill length, bill depth and flipper length.";
    let diagram = Diagram::new("One penguin, four numbers", description)
        .size(500, 410)
        .polyline(Color::Ink, &rounded(BODY))
        .polygon(Color::Muted, &rounded(WING))
        .polyline(Color::Ink, &[(205.0, 87.0), (232.0, 94.0), (246.0, 108.0), (203.0, 107.0)])
        .dot(Color::Ink, (180.0, 83.0), 3.0)
        .polyline(Color::Green, &[(207.0, 77.0), (207.0, 69.0), (247.0, 69.0), (247.0, 77.0)])
        .text(Color::Green, Left, (262.0, 69.0), "bill length 39.1 mm")
        .polyline(Color::Green, &[(224.0, 86.0), (224.0, 134.0), (250.0, 134.0)])
        .text(Color::Green, Left, (262.0, 134.0), "bill depth 18.7 mm")
        .polyline(Color::Green, &[(180.0, 170.0), (190.0, 170.0), (190.0, 298.0), (180.0, 298.0)])
        .text(Color::Green, Left, (262.0, 234.0), "flipper length 181 mm")
        .boxed(Color::Green, (80.0, 364.0), (150.0, 34.0), "body mass 3750 g");
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
