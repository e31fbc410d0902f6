//! A street with w = (3, −4): its width by pencil, and four points at its curbs and inside.

use ndarray::array;

pub fn main() {
    let width: f64 = 0.4; // yours: the distance between the two curbs
    let (w, b) = (array![3.0, -4.0], 2.0);
    println!("width by pencil  {}", show::fixed(width, 3));
    // From the line to a curb and to the other one, straight across.
    let on_the_line = array![-0.4, 0.2];
    let across = &w / 5.0;
    for steps in [-0.2, -0.1, 0.1, 0.2] {
        let point = &on_the_line + &(&across * steps);
        let score = point.dot(&w) + b;
        println!("{} from the line: score {}", show::fixed(steps, 1), show::fixed(score, 1));
    }
}
