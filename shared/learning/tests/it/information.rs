//! Information measures: against SciPy and scikit-learn, their laws, at the edges.

use learning::information::{
    cross_entropy_bits, entropy_bits, kl_divergence_bits, mutual_information_bits, shares,
};
use ndarray::{Array1, Array2, array};
use numerics::Result;
use proptest::prelude::*;
use testing::{assert_near, message};

fn p() -> Array1<f64> {
    array![0.5, 0.2, 0.2, 0.1]
}

fn q() -> Array1<f64> {
    array![0.1, 0.4, 0.3, 0.2]
}

// Recorded from SciPy 1.17.1 (entropy) and scikit-learn 1.9.1 (mutual_info_score).
#[test]
fn measures_give_the_libraries_numbers() -> Result<()> {
    let (p, q) = (p(), q());
    let (p, q) = (p.view(), q.view());
    assert_near(entropy_bits(p)?, 1.7609640474436814, 1e-14);
    assert_near(kl_divergence_bits(p, q)?, 0.7439715472994505, 1e-14);
    let table = array![[12.0, 3.0, 5.0], [1.0, 9.0, 4.0]];
    assert_near(mutual_information_bits(table.view())?, 0.27914757166835086, 1e-14);
    Ok(())
}

#[test]
fn certain_even_and_impossible() -> Result<()> {
    assert_eq!(entropy_bits(array![0.0, 1.0, 0.0].view())?, 0.0);
    assert_eq!(entropy_bits(array![1.0].view())?, 0.0);
    assert_eq!(entropy_bits(Array1::from_elem(8, 0.125).view())?, 3.0);
    let (p, q) = (array![0.5, 0.5, 0.0], array![0.5, 0.0, 0.5]);
    assert_eq!(cross_entropy_bits(p.view(), q.view())?, f64::INFINITY);
    assert_eq!(kl_divergence_bits(p.view(), q.view())?, f64::INFINITY);
    // A row that nobody is in, and a column that nobody has.
    let groups = array![[3.0, 0.0, 3.0], [0.0, 0.0, 0.0]];
    assert_eq!(mutual_information_bits(groups.view())?, 0.0);
    Ok(())
}

#[test]
fn bad_input_is_named() {
    let half = array![0.5, 0.5];
    assert_eq!(
        message(entropy_bits(array![0.5, 0.6].view())),
        "the sum of p is 1.1, but it must be 1"
    );
    assert_eq!(
        message(entropy_bits(array![1.5, -0.5].view())),
        "p[1] is -0.5, but it must be zero or positive, and finite"
    );
    assert_eq!(
        message(entropy_bits(array![f64::NAN].view())),
        "p[0] is NaN, but every number must be finite"
    );
    assert_eq!(
        message(entropy_bits(Array1::zeros(0).view())),
        "p is empty, but it must hold at least one outcome"
    );
    assert_eq!(
        message(kl_divergence_bits(half.view(), array![1.0].view())),
        "p has 2 outcomes and q has 1, but they must have equally many"
    );
    assert_eq!(
        message(cross_entropy_bits(half.view(), array![0.5, 0.25].view())),
        "the sum of q is 0.75, but it must be 1"
    );
    assert_eq!(
        message(shares(array![0.0, 0.0].view())),
        "the sum of counts is 0, but it must be positive and finite"
    );
    assert_eq!(
        message(mutual_information_bits(array![[1.0, -2.0]].view())),
        "table[0, 1] is -2, but it must be zero or positive, and finite"
    );
    assert_eq!(
        message(mutual_information_bits(Array2::zeros((0, 3)).view())),
        "table is empty, but it must hold at least one count"
    );
}

proptest! {
    #[test]
    fn laws_of_information(
        a in prop::collection::vec(0.01..1.0_f64, 5),
        b in prop::collection::vec(0.01..1.0_f64, 5),
        counts in prop::collection::vec(0_u8..20, 6),
    ) {
        let p = shares(Array1::from(a).view()).expect("shares");
        let q = shares(Array1::from(b).view()).expect("shares");
        let (p, q) = (p.view(), q.view());
        let entropy = entropy_bits(p).expect("entropy");
        prop_assert!((0.0..=libm::log2(5.0) + 1e-12).contains(&entropy));
        let cross = cross_entropy_bits(p, q).expect("cross-entropy");
        let kl = kl_divergence_bits(p, q).expect("divergence");
        prop_assert!(kl >= 0.0 && (cross - entropy - kl).abs() < 1e-12);
        prop_assert_eq!(kl_divergence_bits(p, p).expect("divergence"), 0.0);

        let table = Array2::from_shape_fn((2, 3), |(i, j)| f64::from(counts[3 * i + j]) + 1.0);
        let mutual = mutual_information_bits(table.view()).expect("mutual information");
        let turned = mutual_information_bits(table.t()).expect("mutual information");
        prop_assert!((mutual - turned).abs() < 1e-12);
    }
}
