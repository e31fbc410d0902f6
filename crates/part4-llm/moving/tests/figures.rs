//! The moving figures, natively: still they are the goldens, and wherever the sliders stand they draw.

#[test]
fn the_figures_keep_their_promises() {
    moving::conformance(&part4_moving::FIGURES, env!("CARGO_MANIFEST_DIR"));
}
