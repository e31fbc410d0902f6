//! How large the result is: image side n, filter side f, padding p on each side, stride s.

use part1_vocabulary::convolution::output_size;

pub fn main() -> numerics::Result<()> {
    let layers = [
        ("the digit above, edges", 8, 3, 0, 1),
        ("the digit above, blur", 8, 3, 1, 1),
        ("the digit, padded, every 2nd place", 8, 3, 1, 2),
        ("ResNet's first layer", 224, 7, 3, 2),
    ];
    let mut rows = Vec::new();
    for (what, n, f, p, s) in layers {
        let side = output_size(n, f, s, p)?;
        let mut row = vec![what.to_string()];
        row.extend([n, f, p, s].map(|number| number.to_string()));
        row.push(format!("{side} × {side}"));
        rows.push(row);
    }
    println!("{}", show::table(&["layer", "n", "f", "p", "s", "result"], &rows));
    Ok(())
}
