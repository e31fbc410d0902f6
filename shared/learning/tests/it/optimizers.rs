//! The optimizers: PyTorch's numbers step by step, and every message.

use learning::optim::{
    AdaGrad, Adam, AdamW, Memory, Momentum, Nesterov, Optimizer, PlainDescent, RmsProp,
};
use ndarray::{ArrayD, array};
use numerics::Result;
use proptest::prelude::*;
use testing::message;

/// The gradient of ½·wᵀA·w − bᵀw, a valley: A = [[3, 0.4], [0.4, 0.2]], b = [1, −0.5].
fn gradient(w: &[f64; 2]) -> [f64; 2] {
    [3.0 * w[0] + 0.4 * w[1] - 1.0, 0.4 * w[0] + 0.2 * w[1] + 0.5]
}

type Case = (Box<dyn Optimizer>, [f64; 8]);

/// The two parameters after 1, 2, 5 and 30 steps from (1, −2).
// Recorded from PyTorch 1.13, torch.optim, float64.
#[rustfmt::skip]
fn pytorch() -> Vec<Case> {
    vec![
(Box::new(PlainDescent { learning_rate: 0.1 }), [0.88, -2.05, 0.7979999999999999, -2.0942, 0.680368768, -2.2060221616, 0.7041388484213424, -2.8547602896755566]),
(Box::new(Momentum { learning_rate: 0.1, beta: 0.8 }), [0.88, -2.05, 0.702, -2.1342, 0.4104828159999999, -2.4531300016, 0.89716333422116, -4.203329108812792]),
(Box::new(Nesterov { learning_rate: 0.1, beta: 0.8 }), [0.7839999999999999, -2.09, 0.6143199999999999, -2.193208, 0.5528310691430399, -2.5096744052218876, 0.8884304882191015, -4.170471727866676]),
(Box::new(AdaGrad { learning_rate: 0.1, ..AdaGrad::default() }), [0.9000000000083334, -2.09999999998, 0.8417481058680014, -2.1660627894599043, 0.747264615044657, -2.299486157367553, 0.694801324379625, -2.7947654488390095]),
(Box::new(RmsProp { learning_rate: 0.1, ..RmsProp::default() }), [8.333332668364335e-08, -2.9999998000000394, 0.878903829862983, -2.802934122104814, 0.7998780164599512, -3.6867268128523127, 0.9089597433922288, -4.317380283050923]),
(Box::new(Adam { learning_rate: 0.1, ..Adam::default() }), [0.9000000008333333, -2.099999998, 0.8021840608166055, -2.1994648033740516, 0.559205404093372, -2.489659597310853, 0.8491391567962561, -4.258989386368771]),
(Box::new(AdamW { learning_rate: 0.1, weight_decay: 0.3, ..AdamW::default() }), [0.8700000008333333, -2.039999998, 0.7469511750947838, -2.0782648034340516, 0.46956826466275425, -2.1789896070299086, 0.6230155687643343, -2.6409228543315777]),
    ]
}

#[test]
fn every_rule_takes_pytorchs_steps() -> Result<()> {
    for (number, (rule, wanted)) in pytorch().into_iter().enumerate() {
        let (mut memory, mut w, mut seen) = (Memory::default(), [1.0, -2.0], Vec::new());
        for step in 1..=30 {
            let slopes = gradient(&w);
            rule.step(&mut memory, &mut w, &slopes)?;
            if [1, 2, 5, 30].contains(&step) {
                seen.extend(w);
            }
        }
        assert_eq!(memory.steps(), 30);
        for (got, wanted) in seen.iter().zip(wanted) {
            assert!((got - wanted).abs() < 1e-12, "rule {number}: {got}, wanted {wanted}");
        }
    }
    Ok(())
}

#[test]
fn arrays_and_one_long_slice_take_the_same_steps() -> Result<()> {
    for (rule, _) in pytorch() {
        let mut flat = [1.0, -2.0, 0.5, 3.0, -1.0, 0.25];
        let mut arrays = [
            array![[1.0, -2.0], [0.5, 3.0]].into_dyn(),
            array![-1.0].into_dyn(),
            array![[0.25]].into_dyn(),
        ];
        let (mut of_flat, mut of_arrays) = (Memory::default(), Memory::default());
        for _ in 0..5 {
            let slopes = flat.map(|w| w * w - 0.3);
            let gradients = arrays.clone().map(|array| array.mapv(|w| w * w - 0.3));
            rule.step(&mut of_flat, &mut flat, &slopes)?;
            rule.step_arrays(&mut of_arrays, &mut arrays, &gradients)?;
        }
        let joined: Vec<f64> = arrays.iter().flatten().copied().collect();
        assert_eq!(joined, flat);
        assert_eq!(of_arrays, of_flat);
    }
    Ok(())
}

#[test]
fn without_friction_momentum_is_plain_descent() -> Result<()> {
    let rules: [&dyn Optimizer; 3] = [
        &PlainDescent { learning_rate: 0.1 },
        &Momentum { learning_rate: 0.1, beta: 0.0 },
        &Nesterov { learning_rate: 0.1, beta: 0.0 },
    ];
    let ends = rules.map(|rule| {
        let (mut memory, mut w) = (Memory::default(), [1.0, -2.0]);
        for _ in 0..10 {
            let slopes = gradient(&w);
            rule.step(&mut memory, &mut w, &slopes).expect("a step");
        }
        w
    });
    assert!(ends[1] == ends[0] && ends[2] == ends[0]);
    Ok(())
}

/// The gradient where the velocity alone would carry the weight, written out, seen from there.
#[test]
fn nesterov_is_the_look_ahead_rewritten() -> Result<()> {
    let rule = Nesterov { learning_rate: 0.1, beta: 0.9 };
    let (mut memory, mut w) = (Memory::default(), [1.0]);
    let (mut behind, mut velocity): (f64, f64) = (1.0, 0.0);
    for _ in 0..50 {
        let slope = [2.0 * w[0]];
        rule.step(&mut memory, &mut w, &slope)?;
        let ahead = behind - 0.1 * 0.9 * velocity;
        velocity = 0.9 * velocity + 2.0 * ahead;
        behind -= 0.1 * velocity;
        assert!((w[0] - (behind - 0.1 * 0.9 * velocity)).abs() < 1e-14);
    }
    Ok(())
}

#[test]
fn what_never_had_a_gradient_stays() -> Result<()> {
    let bare = [
        Box::new(AdaGrad { epsilon: 0.0, ..AdaGrad::default() }) as Box<dyn Optimizer>,
        Box::new(RmsProp { epsilon: 0.0, ..RmsProp::default() }),
        Box::new(Adam { epsilon: 0.0, ..Adam::default() }),
    ];
    for rule in bare {
        let mut w = [1.5];
        rule.step(&mut Memory::default(), &mut w, &[0.0])?;
        assert_eq!(w, [1.5]);
    }
    Ok(())
}

#[test]
fn mistakes_are_named_and_change_nothing() -> Result<()> {
    let rule = Adam::default();
    let (mut memory, mut w) = (Memory::default(), [1.0, 2.0]);
    rule.step(&mut memory, &mut w, &[0.5, 0.5])?;
    let before = (memory.clone(), w);
    let mut step = |w: &mut [f64], g: &[f64]| message(rule.step(&mut memory, w, g));
    assert_eq!(
        step(&mut w, &[1.0]),
        "parameters has 2 numbers and gradients has 1, but they must have equally many"
    );
    assert_eq!(
        step(&mut w, &[1.0, f64::NAN]),
        "gradients[1] is NaN, but every number must be finite"
    );
    assert_eq!(
        step(&mut [1.0], &[1.0]),
        "parameters has 1 numbers and the optimizer's memory has 2, but they must have equally many"
    );
    assert_eq!((memory.clone(), w), before);

    let mut arrays = [ArrayD::zeros(vec![2, 3])];
    let mut memory = Memory::default();
    let mut step = |g: &[ArrayD<f64>]| message(rule.step_arrays(&mut memory, &mut arrays, g));
    assert_eq!(
        step(&[]),
        "parameters has 1 arrays and gradients has 0, but they must have equally many"
    );
    assert_eq!(
        step(&[ArrayD::zeros(vec![3, 2])]),
        "parameters[0] has shape (2, 3) and its gradient has shape (3, 2), \
         but both must have the same shape"
    );
    assert_eq!(
        step(&[ArrayD::from_elem(vec![2, 3], f64::INFINITY)]),
        "gradients[0][0, 0] is inf, but every number must be finite"
    );

    let bad: [(&dyn Optimizer, &str); 9] = [
        (
            &PlainDescent { learning_rate: 0.0 },
            "learning_rate is 0, but it must be positive and finite",
        ),
        (
            &Momentum { beta: 1.0, ..Momentum::default() },
            "beta is 1, but it must be from 0 to below 1",
        ),
        (
            &Nesterov { beta: -0.1, ..Nesterov::default() },
            "beta is -0.1, but it must be from 0 to below 1",
        ),
        (
            &AdaGrad { epsilon: -1.0, ..AdaGrad::default() },
            "epsilon is -1, but it must be zero or positive, and finite",
        ),
        (
            &RmsProp { rho: 1.5, ..RmsProp::default() },
            "rho is 1.5, but it must be from 0 to below 1",
        ),
        (
            &Adam { beta1: f64::NAN, ..Adam::default() },
            "beta1 is NaN, but it must be from 0 to below 1",
        ),
        (&Adam { beta2: 1.0, ..Adam::default() }, "beta2 is 1, but it must be from 0 to below 1"),
        (
            &AdamW { weight_decay: -0.5, ..AdamW::default() },
            "weight_decay is -0.5, but it must be zero or positive, and finite",
        ),
        (
            &AdamW { learning_rate: f64::NAN, ..AdamW::default() },
            "learning_rate is NaN, but it must be positive and finite",
        ),
    ];
    for (rule, wanted) in bad {
        assert_eq!(message(rule.step(&mut Memory::default(), &mut [1.0], &[1.0])), wanted);
    }
    Ok(())
}

/// Each rule moves the first parameter without trouble; the step of the last leaves `f64`.
#[test]
fn a_step_that_leaves_f64_changes_nothing() -> Result<()> {
    for (rule, _) in pytorch() {
        let (mut memory, mut w) = (Memory::default(), [1.0, f64::MAX]);
        rule.step(&mut memory, &mut w, &[0.5, 0.25])?;
        let before = (memory.clone(), w);
        let mut failed = 0;
        for last in [f64::MAX, f64::MIN] {
            // Where the rule divides by the gradient's size no step is too long; then both succeed.
            let step = rule.step(&mut memory, &mut w, &[0.5, last]);
            if step.is_ok() {
                (memory, w) = before.clone();
                continue;
            }
            failed += 1;
            assert_eq!((memory.clone(), w), before);
            let mut arrays = [array![w[0]].into_dyn(), array![[w[1]]].into_dyn()];
            let gradients = [array![0.5].into_dyn(), array![[last]].into_dyn()];
            let told = message(rule.step_arrays(&mut memory, &mut arrays, &gradients));
            assert!(told.starts_with("a parameter's step leaves the range of f64"), "{told}");
            assert_eq!((&memory, arrays[0][[0]], arrays[1][[0, 0]]), (&before.0, w[0], w[1]));
        }
        assert!(failed > 0);
    }
    Ok(())
}

proptest! {
    // Adam's step has the length of the learning rate at most, times a factor that its betas set.
    #[test]
    fn adams_steps_do_not_grow_with_the_gradient(scale in 1e-3..1e6_f64, slopes in prop::collection::vec(-1.0..1.0_f64, 20)) {
        let rule = Adam { learning_rate: 0.01, ..Adam::default() };
        let (mut memory, mut w) = (Memory::default(), [0.0]);
        for slope in slopes {
            let before = w[0];
            rule.step(&mut memory, &mut w, &[scale * slope]).expect("a step");
            // (1 − β₁) / √(1 − β₂), Kingma and Ba 2015, section 2.1
            prop_assert!((w[0] - before).abs() <= 0.01 * 0.1 / 0.001_f64.sqrt() * 1.000001);
        }
    }
}
