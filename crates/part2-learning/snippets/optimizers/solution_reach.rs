//! How far does one push carry? Momentum spreads a single gradient over many steps.

/// One step of momentum at a learning rate of 0.1: changes the velocity v and the weight w.
fn step(beta: f64, gradient: f64, v: &mut f64, w: &mut f64) {
    // yours: two lines, the velocity and then the weight
    *v = beta * *v + gradient;
    *w -= 0.1 * *v;
    // end
}

pub fn main() {
    for beta in [0.0, 0.5, 0.9, 0.99] {
        let (mut v, mut w) = (0.0, 0.0);
        step(beta, -1.0, &mut v, &mut w); // one push
        for _ in 0..2000 {
            step(beta, 0.0, &mut v, &mut w); // then nothing
        }
        let [carried, formula] = [w, 0.1 / (1.0 - beta)].map(|x| show::fixed(x, 4));
        println!("beta {}   carried {carried}   0.1/(1 − beta) {formula}", show::fixed(beta, 2));
    }
}
