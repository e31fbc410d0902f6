//! The same line with its bias set to 0: every prediction rises by 5800 g.

pub fn main() {
    let mut rows = Vec::new();
    for (flipper_mm, mass_g) in [(181.0, 3750.0), (230.0, 5700.0)] {
        let with_bias = 50.0 * flipper_mm - 5800.0;
        let without = 50.0 * flipper_mm;
        rows.push([flipper_mm, mass_g, with_bias, without].map(|x| show::fixed(x, 0)));
    }
    let header = ["flipper mm", "scale says g", "50·mm − 5800", "50·mm"];
    println!("{}", show::table(&header, &rows));
}
