//! A photograph and its edges: the two Sobel filters, and the length of their two answers.
//! kind: figure

use part1_vocabulary::convolution::{Padding, box_blur, correlate2d_strided, gradient_magnitude};
use show::figure::{Diagram, panels};

pub fn main() -> numerics::Result<()> {
    // Half the size first: a mean of 2 × 2 pixels, and a stride of 2.
    let half = box_blur(2)?;
    let photograph = correlate2d_strided(data::photograph(), &half, Padding::Valid, 2)?;
    let edges = gradient_magnitude(&photograph)?;
    let left =
        Diagram::new("the photograph", "").size(344, 258).image((14.0, 44.0), 4.0, &photograph);
    let right = Diagram::new("how steeply its brightness changes", "").size(344, 258).shades(
        (18.0, 48.0),
        4.0,
        &edges,
    );
    let svg = panels(
        "Eighteen weights draw the outlines",
        "Left a photograph in gray. Right the same picture as dark lines on paper wherever the \
         brightness changes: the outlines of the roofs and the trees. The sky is empty.",
        2,
        &[&left, &right],
    )?;
    println!("{svg}");
    Ok(())
}
