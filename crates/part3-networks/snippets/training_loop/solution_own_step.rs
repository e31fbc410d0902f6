//! The optimizer's step by hand: gradient descent on every variable, beside candle's own.

use candle_core::{Module, Var, backprop::GradStore};
use candle_nn::{Optimizer, SGD, loss::cross_entropy};
use numerics::Rng;
use part3_networks::training_loop::{Pictures, network, right};
use tensors::Result;

pub fn main() -> Result<()> {
    let digits = Pictures::read()?;
    let (theirs, model) = network(&mut Rng::new(7))?;
    let (ours, copy) = network(&mut Rng::new(7))?;
    let mut optimizer = SGD::new(theirs.all_vars(), 0.5)?;
    for step in 1..=60 {
        let loss = cross_entropy(&model.forward(&digits.x_train)?, &digits.y_train)?;
        optimizer.step(&loss.backward()?)?;
        let own = cross_entropy(&copy.forward(&digits.x_train)?, &digits.y_train)?;
        own_step(&ours.all_vars(), &own.backward()?, 0.5)?;
        if step % 20 == 0 {
            let losses = [loss.to_scalar::<f64>()?, own.to_scalar::<f64>()?];
            println!("step {step}  losses {}", show::vector(losses, 4));
        }
    }
    let n_right = right(&copy, &digits.x_test, &digits.y_test)?;
    println!("right of 510, by our own step: {n_right}");
    Ok(())
}

fn own_step(vars: &[Var], gradients: &GradStore, rate: f64) -> Result<()> {
    // yours: each variable that has a gradient moves against it
    for var in vars {
        if let Some(gradient) = gradients.get(var) {
            var.set(&(var.as_tensor() - (gradient * rate)?)?)?;
        }
    }
    Ok(())
    // end
}
