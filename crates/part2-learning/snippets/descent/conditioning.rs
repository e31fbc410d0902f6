//! Steps to the bottom at the best learning rate: in proportion to how narrow the valley is.

pub fn main() {
    let mut rows = Vec::new();
    for c in [1.0, 2.0, 10.0, 100.0, 1000.0_f64] {
        let best = 2.0 / (1.0 + c); // makes both directions shrink equally fast
        let factors = [1.0 - best, 1.0 - best * c];
        let (mut w, mut steps) = ([-4.0, 1.5], 0);
        let loss = |w: [f64; 2]| 0.5 * (w[0] * w[0] + c * w[1] * w[1]);
        while loss(w) > 1e-6 * loss([-4.0, 1.5]) {
            w = [w[0] * factors[0], w[1] * factors[1]];
            steps += 1;
        }
        rows.push(show::row![show::integer(c), (best, 4), (factors[0], 4), steps]);
    }
    let header = ["condition number", "best rate", "distance × each step", "steps to a millionth"];
    println!("{}", show::table(&header, &rows));
}
