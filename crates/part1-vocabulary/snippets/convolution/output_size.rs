//! How large the result is: image side n, filter side f, padding p on each side, stride s.

pub fn main() {
    let layers = [
        ("the digit above", 8, 3, 0, 1),
        ("with a frame of zeros", 8, 3, 1, 1),
        ("and every 2nd place", 8, 3, 1, 2),
        ("ResNet's first layer", 224, 7, 3, 2),
    ];
    let rows = layers.map(|(what, n, f, p, s)| {
        let side = (n + 2 * p - f) / s + 1; // whole numbers: the division rounds down
        show::row![what, n, f, p, s, side]
    });
    println!("{}", show::table(&["", "n", "f", "p", "s", "side of the result"], &rows));
}
