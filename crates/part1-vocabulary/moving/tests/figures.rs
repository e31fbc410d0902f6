//! The moving figures, natively: still they are the goldens, and wherever the sliders stand they draw.

use part1_moving::flock;

#[test]
fn the_figures_keep_their_promises() {
    moving::conformance(&part1_moving::FIGURES, env!("CARGO_MANIFEST_DIR"));
}

#[test]
fn the_stored_flock_is_the_data_set_s() {
    let columns = ["bill_length_mm", "flipper_length_mm", "body_mass_g"];
    let (x, species) = data::penguins_by_species(&columns).expect("the flock");
    let (_, sex) = data::penguins_by_sex(&columns).expect("the flock");
    let known: Vec<f64> = flock().sex.iter().copied().filter(|sex| *sex != 0.0).collect();
    let same = flock().measurements == x && flock().species == species && known == sex.to_vec();
    let cure =
        "cargo run -p part1-moving --example flock > crates/part1-vocabulary/moving/src/flock.txt";
    assert!(same, "run `{cure}`");
}
