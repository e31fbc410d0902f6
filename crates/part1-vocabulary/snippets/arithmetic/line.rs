//! A function from flipper length to body mass, on four penguins, and its slope.

// Four of the Palmer penguins: flipper length in mm, body mass in g.
const PENGUINS: [(f64, f64); 4] =
    [(181.0, 3750.0), (192.0, 3500.0), (211.0, 4500.0), (230.0, 5700.0)];

pub fn main() {
    let mut rows = Vec::new();
    for (flipper_mm, scale_g) in PENGUINS {
        let guess_g = mass_g(flipper_mm);
        let miss_g = guess_g - scale_g;
        rows.push([flipper_mm, guess_g, scale_g, miss_g].map(|x| show::fixed(x, 0)));
    }
    let header = ["flipper mm", "function says g", "scale says g", "miss g"];
    println!("{}\n", show::table(&header, &rows));

    for (from, to) in [(190.0, 191.0), (190.0, 210.0)] {
        let (rise, run) = (mass_g(to) - mass_g(from), to - from);
        println!(
            "from {} to {} mm: rise {} g, run {} mm, slope {} g per mm",
            show::fixed(from, 0),
            show::fixed(to, 0),
            show::fixed(rise, 0),
            show::fixed(run, 0),
            show::fixed(rise / run, 0),
        );
    }
}

/// One number in, one number out: the body mass that this line gives to a flipper length.
fn mass_g(flipper_mm: f64) -> f64 {
    50.0 * flipper_mm - 5800.0
}
