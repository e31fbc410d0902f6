//! Batches, schedules and clipping: against PyTorch, at the edges, and in what they refuse.

use learning::optim::{Schedule, Sgd, clip_norm, in_order, shuffled};
use ndarray::{Array1, ArrayView1, array};
use numerics::{Result, Rng};
use proptest::prelude::*;
use testing::message;

fn factors(schedule: &Schedule, n: usize) -> Result<Vec<f64>> {
    (0..n).map(|step| schedule.factor(step)).collect()
}

// Recorded from PyTorch 1.13: StepLR(3, 0.5), ExponentialLR(0.9), CosineAnnealingLR(11, eta_min=0.1), and LinearLR(0.25,
// 1, 3) followed by CosineAnnealingLR(7) at milestone 4; the base rate is 1.
#[test]
fn schedules_are_pytorchs() -> Result<()> {
    let cases = [
        (
            Schedule::Staircase { every: 3, factor: 0.5 },
            vec![1.0, 1.0, 1.0, 0.5, 0.5, 0.5, 0.25, 0.25, 0.25, 0.125, 0.125, 0.125],
        ),
        (
            Schedule::Exponential { factor: 0.9 },
            vec![1.0, 0.9, 0.81, 0.729, 0.6561, 0.59049, 0.531441, 0.4782969, 0.43046721],
        ),
        (
            Schedule::Cosine { n_steps: 11, lowest: 0.1 },
            vec![
                1.0,
                0.9817718381265239,
                0.9285640897740316,
                0.8446873302753785,
                0.7369367558508491,
                0.6140416772229783,
                0.4859583227770218,
                0.36306324414915125,
                0.25531266972462185,
                0.17143591022596855,
                0.1182281618734762,
                0.1,
            ],
        ),
        (
            Schedule::WarmUp {
                n_steps: 4,
                then: Box::new(Schedule::Cosine { n_steps: 7, lowest: 0.0 }),
            },
            vec![
                0.25,
                0.5,
                0.75,
                1.0,
                1.0,
                0.9504844339512095,
                0.8117449009293668,
                0.6112604669781572,
                0.38873953302184283,
                0.18825509907063326,
                0.04951556604879048,
                0.0,
            ],
        ),
    ];
    for (schedule, wanted) in cases {
        for (step, (got, wanted)) in
            factors(&schedule, wanted.len())?.iter().zip(&wanted).enumerate()
        {
            assert!((got - wanted).abs() < 1e-12, "{schedule:?}, step {step}: {got}");
        }
    }
    Ok(())
}

#[test]
fn schedules_stay_low_and_refuse_nonsense() -> Result<()> {
    let cosine = Schedule::Cosine { n_steps: 5, lowest: 0.25 };
    assert_eq!(factors(&cosine, 9)?[5..], [0.25; 4]);
    assert_eq!(factors(&Schedule::InverseTime { half_after: 2.0 }, 5)?[2..], [0.5, 0.4, 1.0 / 3.0]);
    assert_eq!(factors(&Schedule::default(), 2)?, [1.0, 1.0]);
    let cases = [
        (Schedule::Staircase { every: 0, factor: 0.5 }, "every is 0, but it must be at least 1"),
        (Schedule::Exponential { factor: 0.0 }, "factor is 0, but it must be positive and finite"),
        (Schedule::Cosine { n_steps: 0, lowest: 0.0 }, "n_steps is 0, but it must be at least 1"),
        (Schedule::Cosine { n_steps: 1, lowest: 2.0 }, "lowest is 2, but it must be from 0 to 1"),
        (
            Schedule::InverseTime { half_after: -1.0 },
            "half_after is -1, but it must be positive and finite",
        ),
        (
            Schedule::WarmUp { n_steps: 0, then: Box::default() },
            "n_steps is 0, but it must be at least 1",
        ),
    ];
    for (schedule, text) in cases {
        assert_eq!(message(schedule.factor(0)), text);
    }
    Ok(())
}

// Recorded from PyTorch 1.13, torch.nn.utils.clip_grad_norm_ on the gradient (3, −4, 12).
#[test]
fn clipping_is_pytorchs() -> Result<()> {
    let gradient = array![3.0, -4.0, 12.0];
    let (clipped, length) = clip_norm(gradient.view(), 2.0)?;
    assert_eq!(length, 13.0);
    for (got, wanted) in
        clipped.iter().zip([0.46153842603550577, -0.615384568047341, 1.846153704142023])
    {
        assert!((got - wanted).abs() < 1e-12, "{got}, wanted {wanted}");
    }
    assert_eq!(clip_norm(gradient.view(), 20.0)?, (gradient.clone(), 13.0));
    assert_eq!(clip_norm(array![0.0].view(), 1.0)?, (array![0.0], 0.0));
    assert_eq!(
        message(clip_norm(array![1.0, f64::NAN].view(), 1.0)),
        "gradient[1] is NaN, but every number must be finite"
    );
    assert_eq!(
        message(clip_norm(gradient.view(), 0.0)),
        "max_norm is 0, but it must be positive and finite"
    );
    Ok(())
}

#[test]
fn batches_of_no_size_are_refused() {
    assert_eq!(
        message(in_order(342, 0)),
        "batch_size is 0, but it must be from 1 to n_samples = 342"
    );
    assert_eq!(
        message(shuffled(3, 4, &mut Rng::new(0))),
        "batch_size is 4, but it must be from 1 to n_samples = 3"
    );
    assert_eq!(
        message(in_order(0, 1)),
        "the data set is empty, but it must hold at least one sample"
    );
}

const NUMBERS: [f64; 5] = [1.0, 2.0, 3.0, 6.0, 8.0];

fn toward_the_mean(w: ArrayView1<'_, f64>, rows: &[usize]) -> Array1<f64> {
    let misses: f64 = rows.iter().map(|row| w[0] - NUMBERS[*row]).sum();
    array![2.0 * misses / rows.len() as f64]
}

#[test]
fn the_full_batch_is_gradient_descent() -> Result<()> {
    let sgd = Sgd { learning_rate: 0.25, batch_size: 5, n_epochs: 3, ..Default::default() };
    let run = sgd.minimize(array![0.0].view(), 5, toward_the_mean, &mut Rng::new(1))?;
    // Halfway to the mean, 4, at each step.
    assert_eq!(run.after_epoch.column(0).to_vec(), [0.0, 2.0, 3.0, 3.5]);
    assert_eq!((run.n_steps, run.point()[0]), (3, 3.5));
    Ok(())
}

#[test]
fn small_batches_step_more_often_and_the_same_seed_walks_the_same_way() -> Result<()> {
    let sgd = Sgd { learning_rate: 0.05, batch_size: 2, n_epochs: 40, ..Default::default() };
    let run = |seed| sgd.minimize(array![0.0].view(), 5, toward_the_mean, &mut Rng::new(seed));
    let first = run(7)?;
    assert_eq!(first.n_steps, 3 * 40);
    assert_eq!(first, run(7)?);
    assert_ne!(first, run(8)?);
    assert!((first.point()[0] - 4.0).abs() < 1.5);
    Ok(())
}

#[test]
fn a_schedule_brings_the_noise_to_rest() -> Result<()> {
    let distance = |schedule: Schedule| -> Result<f64> {
        let sgd =
            Sgd { learning_rate: 0.2, batch_size: 1, n_epochs: 400, schedule, max_norm: None };
        let run = sgd.minimize(array![0.0].view(), 5, toward_the_mean, &mut Rng::new(7))?;
        Ok((run.point()[0] - 4.0).abs())
    };
    let cosine = distance(Schedule::Cosine { n_steps: 2000, lowest: 0.0 })?;
    assert!(cosine < 0.1 && cosine < distance(Schedule::Constant)?, "{cosine}");
    Ok(())
}

#[test]
fn clipping_bounds_each_step() -> Result<()> {
    let steep = |w: ArrayView1<f64>, _: &[usize]| 1e6 * &w;
    let sgd = Sgd {
        learning_rate: 0.1,
        batch_size: 1,
        n_epochs: 1,
        max_norm: Some(1.0),
        ..Default::default()
    };
    let run = sgd.minimize(array![3.0, 4.0].view(), 1, steep, &mut Rng::new(7))?;
    let moved = run.point().to_owned() - array![3.0, 4.0];
    assert!((moved.dot(&moved).sqrt() - 0.1).abs() < 1e-9);
    Ok(())
}

#[test]
fn what_cannot_be_walked_is_named() {
    let run = |sgd: Sgd, start: Array1<f64>| {
        sgd.minimize(start.view(), 5, toward_the_mean, &mut Rng::new(7))
    };
    let small = || Sgd { batch_size: 2, ..Default::default() };
    assert_eq!(
        message(run(Sgd { learning_rate: -1.0, ..small() }, array![0.0])),
        "learning_rate is -1, but it must be positive and finite"
    );
    assert_eq!(
        message(run(Sgd::default(), array![0.0])),
        "batch_size is 32, but it must be from 1 to n_samples = 5"
    );
    assert_eq!(
        message(run(small(), array![0.0, 1.0])),
        "the gradient has 1 numbers and start has 2, but they must have equally many"
    );
    let wild = Sgd { learning_rate: 1e200, n_epochs: 3, ..small() };
    assert_eq!(
        message(run(wild, array![0.0])),
        "the gradient at step 2 (epoch 1) is not finite, but it must be finite: try a smaller learning rate, a warm-up, or clipping"
    );
}

proptest! {
    #[test]
    fn every_row_is_dealt_once(n in 1..200_usize, size in 1..200_usize, seed in 0..50_u64) {
        let size = size.min(n);
        let batches = shuffled(n, size, &mut Rng::new(seed)).expect("valid");
        prop_assert!(batches[..batches.len() - 1].iter().all(|batch| batch.len() == size));
        let mut rows = batches.concat();
        rows.sort_unstable();
        prop_assert_eq!(rows, (0..n).collect::<Vec<_>>());
    }
}
