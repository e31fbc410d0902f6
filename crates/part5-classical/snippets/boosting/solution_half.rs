//! A learning rate of one half, with pencil and paper: what the first stump leaves.

use ndarray::array;

pub fn main() {
    let left_g = array![-418.75, -368.75, -518.75, -843.75, -118.75, 31.25, 706.25, 1531.25];
    // The first stump splits behind the sixth penguin. What does it add on each side, at rate 0.5?
    let below_g: f64 = -186.5; // yours: half the mean of the first six, in g
    let above_g: f64 = 559.4; // yours: half the mean of the last two, in g
    let below = left_g.slice(ndarray::s![..6]).mapv(|g| g - below_g);
    let above = left_g.slice(ndarray::s![6..]).mapv(|g| g - above_g);
    println!("adds      {} g and {} g", show::fixed(below_g, 1), show::fixed(above_g, 1));
    println!("left      {} {}", show::vector(&below, 2), show::vector(&above, 2));
    println!(
        "on average {} g and {} g",
        show::fixed(below.sum() / 6.0, 1),
        show::fixed(above.sum() / 2.0, 1)
    );
}
