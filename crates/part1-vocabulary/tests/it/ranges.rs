//! The right number or a typed error: tiny and huge data, structs made by hand, sizes.

use std::collections::BTreeSet;
use std::f64::consts::PI;

use ndarray::array;
use numerics::Result;
use part1_vocabulary::convolution::{
    box_blur, convolution_matrix, gaussian_blur, gaussian_weights,
};
use part1_vocabulary::correlation::{EARTH_RADIUS_KM, haversine_km, whiten};
use part1_vocabulary::execution::{Launched, ThreadIndex, ThreadIndex2d};
use part1_vocabulary::fitting::WalkDownhill;
use part1_vocabulary::held_out::surprise_bits;
use part1_vocabulary::kinds::Chooser;
use part1_vocabulary::sets_and_strings::{edit_distance, jaccard_similarity};
use proptest::prelude::*;
use testing::{assert_close, message};

#[test]
fn whitening_has_no_unit() -> Result<()> {
    let x = array![[1.0, 2.0], [2.0, 1.0], [4.0, 7.0], [3.0, 3.0]];
    let plain = whiten(x.view())?;
    for (s, t) in [(1e-165, 1e-165), (1e165, 1e165), (1e-200, 1e200)] {
        let scaled = &x * &array![s, t];
        assert_close(&whiten(scaled.view())?, &plain.iter().copied().collect::<Vec<_>>(), 1e-9);
    }
    Ok(())
}

#[test]
fn longitudes_that_are_none_are_errors() -> Result<()> {
    for longitude in [1e308, -1e308, 36_001.0] {
        let told = message(haversine_km((60.0, longitude), (60.0, 0.0)));
        assert!(told.starts_with("the longitude of from is "), "{told}");
        assert!(haversine_km((60.0, 0.0), (60.0, longitude)).is_err());
    }
    assert!(haversine_km((60.0, 3600.0), (60.0, -3600.0))? < 1e-9);
    Ok(())
}

#[test]
fn sizes_beyond_memory_are_errors() {
    for size in [20_001, 1 << 33, usize::MAX] {
        assert!(gaussian_blur(size, 1.0).is_err());
        assert!(box_blur(size).is_err());
    }
    assert!(gaussian_weights(usize::MAX, 1.0).is_err());
    assert!(convolution_matrix(array![1.0].view(), 1 << 40).is_err());
    assert!(Chooser::new(1 << 60, 0.1).is_err());
    let walk = WalkDownhill { n_steps: usize::MAX, ..Default::default() };
    assert!(walk.run(|w| w[0] * w[0], array![1.0].view()).is_err());
}

#[test]
fn counts_and_places_made_by_hand_do_not_overflow() {
    assert_eq!(Launched { n_threads: 1, n_written: 2 }.n_idle(), 0);
    let most = usize::MAX;
    assert_eq!(ThreadIndex { block: most, thread: most, block_dim: most }.global(), most);
    let index = ThreadIndex2d { block: (most, 2), thread: (1, 1), block_dim: (most, 3) };
    assert_eq!((index.row(), index.column()), (most, 7));
}

proptest! {
    #[test]
    fn similarities_and_distances_of_words_stay_in_their_ranges(a in "[a-e]{0,12}", b in "[a-e]{0,12}") {
        let letters = |word: &str| word.chars().collect::<BTreeSet<char>>();
        let similarity = jaccard_similarity(&letters(&a), &letters(&b));
        prop_assert!((0.0..=1.0).contains(&similarity));
        prop_assert_eq!(similarity == 1.0, letters(&a) == letters(&b));
        let edits = edit_distance(&a, &b);
        prop_assert!((a.len().abs_diff(b.len())..=a.len().max(b.len())).contains(&edits));
    }

    #[test]
    fn no_place_is_farther_than_half_around_the_globe(
        from in (-90.0..=90.0, -720.0..=720.0), to in (-90.0..=90.0, -720.0..=720.0),
    ) {
        let km = haversine_km(from, to).expect("places");
        prop_assert!((0.0..=PI * EARTH_RADIUS_KM).contains(&km), "{}", km);
    }

    #[test]
    fn weights_of_a_blur_sum_to_1_and_surprise_is_not_negative(
        size in 1_usize..40, std_dev in 1e-3..1e3, p in 0.0..=1.0,
    ) {
        let weights = gaussian_weights(size, std_dev).expect("weights");
        prop_assert!(weights.iter().all(|weight| (0.0..=1.0).contains(weight)));
        prop_assert!((weights.sum() - 1.0).abs() < 1e-12);
        prop_assert!((box_blur(size).expect("weights").sum() - 1.0).abs() < 1e-12);
        prop_assert!(surprise_bits(p).expect("bits") >= 0.0);
    }
}
