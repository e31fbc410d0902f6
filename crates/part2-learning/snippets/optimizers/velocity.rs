//! Momentum: gradients that agree build up a velocity, gradients that alternate cancel.

pub fn main() {
    let beta = 0.9;
    let (mut along, mut across): (f64, f64) = (0.0, 0.0);
    let mut rows = Vec::new();
    for step in 1..=40 {
        let sign = if step % 2 == 1 { 1.0 } else { -1.0 };
        along = beta * along + 1.0; // the same gradient every time
        across = beta * across + sign; // +1, −1, +1, …
        if [1, 2, 3, 4, 10, 40].contains(&step) {
            rows.push(show::row![step, (along, 4), (sign, 0), (across, 4)]);
        }
    }
    let header = ["step", "velocity along", "gradient across", "velocity across"];
    println!("{}", show::table(&header, &rows));
    println!("1 / (1 − beta) = {}", show::fixed(1.0 / (1.0 - beta), 4));
}
