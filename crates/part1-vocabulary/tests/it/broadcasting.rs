//! The broadcasting rule and einsum: against ndarray's own operations, and at the edges.

use std::slice::from_ref;

use ndarray::{Array, Array2, ArrayD, Axis, IxDyn, arr0, array};
use numerics::Rng;
use part1_vocabulary::broadcasting::broadcast_shape;
use part1_vocabulary::shapes::einsum;
use proptest::prelude::*;

fn lengths() -> impl Strategy<Value = Vec<usize>> {
    prop::collection::vec(prop::sample::select(vec![0_usize, 1, 1, 2, 3]), 0..4)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn it_is_ndarrays_rule(a in lengths(), b in lengths()) {
        let left = Array::<f64, _>::zeros(IxDyn(&a));
        let right = Array::<f64, _>::zeros(IxDyn(&b));
        let by_ndarray = numerics::caught(|| (&left + &right).shape().to_vec());
        prop_assert_eq!(broadcast_shape(&a, &b).ok(), by_ndarray.ok());
    }

    #[test]
    fn the_order_of_the_two_does_not_matter(a in lengths(), b in lengths()) {
        prop_assert_eq!(broadcast_shape(&a, &b).ok(), broadcast_shape(&b, &a).ok());
    }
}

#[test]
fn a_single_number_fits_everything() {
    assert_eq!(broadcast_shape(&[], &[]), Ok(vec![]));
    assert_eq!(broadcast_shape(&[], &[3, 4]), Ok(vec![3, 4]));
    assert_eq!(broadcast_shape(&[1, 1], &[5]), Ok(vec![1, 5]));
}

#[test]
fn an_empty_axis_fits_one_and_itself() {
    assert_eq!(broadcast_shape(&[0], &[1]), Ok(vec![0]));
    assert_eq!(broadcast_shape(&[0], &[0]), Ok(vec![0]));
    assert!(broadcast_shape(&[0], &[2]).is_err());
}

#[test]
fn the_message_names_both_shapes_and_the_axis() {
    let error = broadcast_shape(&[342, 4], &[342]).unwrap_err();
    let wanted = "a has shape (342, 4) and b has shape (342,), but counted from the right, axis 1 must be equally \
                  long in both, or 1: 4 and 342 are neither";
    assert_eq!(error.to_string(), wanted);
}

fn refused(recipe: &str, inputs: &[&ArrayD<f64>]) -> String {
    let views: Vec<_> = inputs.iter().map(|input| input.view()).collect();
    einsum(recipe, &views).unwrap_err().to_string()
}

fn close(a: &ArrayD<f64>, b: &ArrayD<f64>) -> bool {
    a.shape() == b.shape() && a.iter().zip(b).all(|(a, b)| (a - b).abs() < 1e-12)
}

#[test]
fn recipes_are_the_operations_they_name() -> numerics::Result<()> {
    let mut rng = Rng::new(7);
    let (a, b): (Array2<f64>, Array2<f64>) = (rng.normals((3, 4)), rng.normals((4, 2)));
    let square: Array2<f64> = rng.normals((3, 3));
    let (v, w) = (a.row(0).to_owned(), a.row(1).to_owned());
    let (da, db, ds) = (a.view().into_dyn(), b.view().into_dyn(), square.view().into_dyn());
    let (dv, dw) = (v.view().into_dyn(), w.view().into_dyn());

    assert!(close(&einsum("ij,jk->ik", &[da.clone(), db.clone()])?, &a.dot(&b).into_dyn()));
    assert!(close(&einsum("ij->ji", from_ref(&da))?, &a.t().to_owned().into_dyn()));
    assert!(close(&einsum("ij->i", from_ref(&da))?, &a.sum_axis(Axis(1)).into_dyn()));
    assert!(close(&einsum("ij->", from_ref(&da))?, &arr0(a.sum()).into_dyn()));
    assert!(close(&einsum("ii->i", from_ref(&ds))?, &square.diag().to_owned().into_dyn()));
    assert!(close(&einsum("i,i->", &[dv.clone(), dw.clone()])?, &arr0(v.dot(&w)).into_dyn()));
    let outer = einsum("i,j->ij", &[dv.clone(), dw.clone()])?;
    assert!(close(&outer, &(&v.view().insert_axis(Axis(1)) * &w).into_dyn()));
    let both = einsum("ij,jk,kl->il", &[da.clone(), db, b.t().into_dyn()])?;
    assert!(close(&both, &a.dot(&b).dot(&b.t()).into_dyn()));
    Ok(())
}

#[test]
fn an_axis_of_length_zero_sums_to_zero() -> numerics::Result<()> {
    let empty = ArrayD::<f64>::zeros(IxDyn(&[2, 0]));
    assert_eq!(einsum("ij->i", &[empty.view()])?, array![0.0, 0.0].into_dyn());
    assert_eq!(einsum("ij->j", &[empty.view()])?.shape(), [0]);
    Ok(())
}

#[test]
fn a_recipe_that_says_nothing_sensible_is_refused() {
    let (a, v) = (ArrayD::zeros(IxDyn(&[2, 3])), ArrayD::zeros(IxDyn(&[2])));
    assert_eq!(
        refused("ij", &[&a]),
        "recipe is \"ij\", but it must be letters, an arrow ->, and letters"
    );
    assert_eq!(
        refused("iJ->i", &[&a]),
        "recipe is \"iJ->i\", but it must be made of lower-case letters, commas and one arrow"
    );
    for recipe in ["ij->ii", "ij->k"] {
        assert!(refused(recipe, &[&a]).contains("stands once behind the arrow, and before it"));
    }
    assert_eq!(
        refused("ij,j->i", &[&a]),
        "recipe has 2 inputs and the call has 1, but they must have equally many"
    );
    assert_eq!(
        refused("ijk->i", &[&a]),
        "\"ijk\" has 3 axes and input 0 has 2, but they must have equally many"
    );
    assert_eq!(
        refused("ij,j->i", &[&a, &v]),
        "the length of j in \"ij,j->i\" is 2, but it must be 3 as where it first stands"
    );
    let mut bad = v.clone();
    bad[[1]] = f64::NAN;
    assert_eq!(refused("i->i", &[&bad]), "input 0[1] is NaN, but every number must be finite");
}
