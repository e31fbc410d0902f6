//! The parameter count of the vision transformer, by formula and by counting.

use numerics::Rng;
use part3_networks::inductive_bias::Vit;

pub fn main() -> tensors::Result<()> {
    let mut rows = Vec::new();
    for (side, width) in [(4, 16), (4, 32), (2, 16), (1, 16)] {
        let counted = Vit::random(side, width, &mut Rng::new(1))?.n_parameters();
        rows.push(show::row![side, width, formula(side, width), counted]);
    }
    println!("{}", show::table(&["patch side", "width", "by formula", "counted"], &rows));
    Ok(())
}

fn formula(side: usize, width: usize) -> usize {
    // yours: patches, places, attention, feed-forward, three norms, head
    let (n_pixels, n_patches) = (side * side, 64 / (side * side));
    let feed_forward = (width + 1) * 2 * width + (2 * width + 1) * width;
    (n_pixels + n_patches) * width
        + 4 * width * width
        + feed_forward
        + 3 * 2 * width
        + (width + 1) * 10
    // end
}
