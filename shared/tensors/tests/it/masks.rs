//! Masks: one draw an element, the shares that they promise, the ends of the probability, PyTorch's factors.

use numerics::Rng;
use tensors::Result;
use tensors::mask::{bernoulli, dropout};

#[test]
fn a_mask_takes_one_draw_an_element() -> Result<()> {
    for p in [0.0, 0.3, 1.0] {
        let (mut rng, mut alone) = (Rng::new(7), Rng::new(7));
        let mask = bernoulli((2, 3), p, &mut rng)?.flatten_all()?.to_vec1::<f32>()?;
        let wanted: Vec<f32> = (0..6).map(|_| if alone.random() < p { 1.0 } else { 0.0 }).collect();
        assert_eq!(mask, wanted);
        assert_eq!(rng, alone);
    }
    Ok(())
}

#[test]
fn dropout_keeps_the_rest_at_pytorchs_factor() -> Result<()> {
    // F.dropout(torch.ones(8), 0.75) holds 0 and 4, F.dropout(torch.ones(3), 1.0) zeros.
    let mask = dropout(10_000, 0.75, &mut Rng::new(7))?.to_vec1::<f32>()?;
    assert!(mask.iter().all(|&factor| factor == 0.0 || factor == 4.0));
    let kept = mask.iter().filter(|&&factor| factor > 0.0).count();
    assert!((2_400..2_600).contains(&kept), "{kept}");
    assert_eq!(dropout(3, 1.0, &mut Rng::new(7))?.to_vec1::<f32>()?, [0.0; 3]);
    assert_eq!(dropout(3, 0.0, &mut Rng::new(7))?.to_vec1::<f32>()?, [1.0; 3]);
    Ok(())
}

#[test]
fn a_probability_lies_between_0_and_1() {
    for p in [-0.1, 1.1, f64::NAN] {
        for result in [bernoulli(2, p, &mut Rng::new(7)), dropout(2, p, &mut Rng::new(7))] {
            let told = result.expect_err("refused").to_string();
            assert_eq!(told, format!("p is {p}, but it must be from 0 to 1"));
        }
    }
}
