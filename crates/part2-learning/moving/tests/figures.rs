//! The moving figures, natively: still they are the goldens, and wherever the sliders stand they draw.

#[test]
fn the_figures_keep_their_promises() {
    moving::conformance(&part2_moving::FIGURES, env!("CARGO_MANIFEST_DIR"));
}

#[test]
fn the_scores_of_the_tumors_are_the_library_s() {
    let (y_true, y_score) = part2_learning::thresholds::tumor_scores().expect("scores");
    let (stored_true, stored_score) = &*part2_moving::TUMOR_SCORES;
    let same = y_true == *stored_true && y_score == *stored_score;
    let cure = "cargo run -p part2-moving --example tumor_scores > crates/part2-learning/moving/src/tumor_scores.txt";
    assert!(same, "run `{cure}`");
}
