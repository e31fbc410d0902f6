//! Three numbers called epsilon: a gap, a brake and a limit.

pub fn main() {
    let eps = f64::EPSILON; // 2^-52
    let rows = [1.0, 2.0, 1e6].map(|x| {
        let [plain, times_x] = [x + eps == x, x + eps * x == x].map(|same| same.to_string());
        show::row![(x, 0), plain, times_x]
    });
    println!("machine epsilon\n{}", show::table(&["x", "x + eps == x", "x + eps·x == x"], &rows));

    let adam = 1e-8; // a gradient that stays the same: Adam's step is g / (|g| + eps) rates long
    let rows = [1e-4, 1e-6, 1e-8, 1e-10].map(|g| show::row![(g, 10), (g / (g + adam), 4)]);
    println!("Adam's\n{}", show::table(&["gradient", "step, in learning rates"], &rows));

    // An answer is true three times in four, else its opposite.
    let (if_yes, if_no): (f64, f64) = (0.75, 0.25);
    let limit = libm::log(if_yes / if_no);
    println!("differential privacy's  {}", show::fixed(limit, 4));
}
