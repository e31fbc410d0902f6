//! Four optimizers walk down the same valley, forty steps each.
//! kind: figure

use learning::optim::{Adam, Memory, Momentum, Optimizer, PlainDescent, RmsProp};
use numerics::Result;
use show::figure::{Color, Figure, curve, panels};

fn panel(title: &str, rule: &dyn Optimizer) -> Result<Figure> {
    let (mut memory, mut w) = (Memory::default(), [-4.0, 1.5]);
    let mut path = vec![(w[0], w[1])];
    for _ in 0..40 {
        let gradient = [w[0], 25.0 * w[1]];
        rule.step(&mut memory, &mut w, &gradient)?;
        path.push((w[0], w[1]));
    }
    let mut figure = Figure::new(title, "").size(380, 250).x_range(-4.5, 2.0).y_range(-1.7, 1.9);
    for level in [0.5_f64, 3.0, 10.0, 25.0] {
        let half = (2.0 * level).sqrt();
        for side in [1.0, -1.0] {
            let edge = move |a: f64| side * ((2.0 * level - a * a).max(0.0) / 25.0).sqrt();
            figure = figure.line("", Color::Grid, curve(-half, half, edge));
        }
    }
    Ok(figure.line("", Color::Blue, path.clone()).points("", Color::Blue, path))
}

pub fn main() -> Result<()> {
    let descent = panel("gradient descent, rate 0.07", &PlainDescent { learning_rate: 0.07 })?;
    let momentum = Momentum { learning_rate: 0.04, beta: 0.8 };
    let momentum = panel("momentum, rate 0.04, beta 0.8", &momentum)?;
    let rms_prop = RmsProp { learning_rate: 0.2, rho: 0.9, ..RmsProp::default() };
    let rms_prop = panel("RMSProp, rate 0.2, rho 0.9", &rms_prop)?;
    let adam = panel("Adam, rate 0.4", &Adam { learning_rate: 0.4, ..Adam::default() })?;
    let description = "Descent zigzags, momentum swings, RMSProp goes straight, Adam overshoots.";
    let all: [&dyn show::figure::Picture; 4] = [&descent, &momentum, &rms_prop, &adam];
    println!("{}", panels("One valley, four ways down", description, 2, &all)?);
    Ok(())
}
