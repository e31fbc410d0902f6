//! The right number or a typed error: tiny and huge data, structs made by hand, sizes.

use std::collections::BTreeSet;

use ndarray::array;
use numerics::Result;
use part1_vocabulary::convolution::{box_blur, gaussian_blur, gaussian_weights};
use part1_vocabulary::correlation::whiten;
use part1_vocabulary::execution::{ThreadIndex, ThreadIndex2d};
use part1_vocabulary::fitting::WalkDownhill;
use part1_vocabulary::sets_and_strings::{edit_distance, jaccard_similarity};
use proptest::prelude::*;
use testing::assert_close;

#[test]
fn whitening_has_no_unit() -> Result<()> {
    let x = array![[1.0, 2.0], [2.0, 1.0], [4.0, 7.0], [3.0, 3.0]];
    let plain = whiten(&x)?;
    for (s, t) in [(1e-165, 1e-165), (1e165, 1e165), (1e-200, 1e200)] {
        let scaled = &x * &array![s, t];
        assert_close(&whiten(&scaled)?, &plain.iter().copied().collect::<Vec<_>>(), 1e-9);
    }
    Ok(())
}

#[test]
fn sizes_beyond_memory_are_errors() {
    for size in [20_001, 1 << 33, usize::MAX] {
        assert!(gaussian_blur(size, 1.0).is_err());
        assert!(box_blur(size).is_err());
    }
    assert!(gaussian_weights(usize::MAX, 1.0).is_err());
    let walk = WalkDownhill { n_steps: usize::MAX, ..Default::default() };
    assert!(walk.run(|w| w[0] * w[0], &array![1.0]).is_err());
}

#[test]
fn places_made_by_hand_do_not_overflow() {
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
    fn weights_of_a_blur_sum_to_1(size in 1_usize..40, std_dev in 1e-3..1e3) {
        let weights = gaussian_weights(size, std_dev).expect("weights");
        prop_assert!(weights.iter().all(|weight| (0.0..=1.0).contains(weight)));
        prop_assert!((weights.sum() - 1.0).abs() < 1e-12);
        prop_assert!((box_blur(size).expect("weights").sum() - 1.0).abs() < 1e-12);
    }
}
