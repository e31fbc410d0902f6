//! A column minus a row is a table: the loss is wrong, nothing complains, and nothing is learned.

use learning::tensor_autograd::Tape;
use ndarray::{ArrayD, Axis};
use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let both = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let x = stats::z_scores(both.column(0), 0)?.insert_axis(Axis(1)); // (342, 1)
    let y = stats::z_scores(both.column(1), 0)?; // (342,)
    for as_column in [true, false] {
        let mut w = ArrayD::from_elem(vec![1, 1], 0.5);
        let mut shape = String::new();
        for _ in 0..40 {
            let tape = Tape::new();
            let (leaf, truth) = (tape.leaf(w.clone()), tape.constant(y.clone()));
            let truth = if as_column { truth.reshape(&[342, 1])? } else { truth };
            let errors = (tape.constant(x.clone()).matmul(leaf)? - truth)?;
            shape = show::shape(&errors.value());
            w.scaled_add(-0.1, &errors.powi(2).mean()?.backward()?.of(leaf)?);
        }
        println!("errors {shape:<10}   weight after 40 steps {}", show::fixed(w[[0, 0]], 4));
    }
    println!(
        "correlation of flipper and mass {}",
        show::fixed(stats::correlation(both.column(0), both.column(1))?, 4)
    );
    Ok(())
}
