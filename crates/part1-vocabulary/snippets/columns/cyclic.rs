//! The hours of a day as numbers and as places on a circle: what comes next to midnight.

use learning::preprocessing::cyclic;

pub fn main() -> numerics::Result<()> {
    let mut rows = Vec::new();
    for hour in [0.0, 6.0, 12.0, 18.0, 23.0] {
        let (sine, cosine) = cyclic(hour, 24.0)?;
        rows.push([show::fixed(hour, 0), show::fixed(sine, 4), show::fixed(cosine, 4)]);
    }
    println!("{}\n", show::table(&["hour", "sine", "cosine"], &rows));

    let mut gaps = Vec::new();
    for (from, to) in [(23.0, 0.0), (23.0, 22.0), (23.0, 11.0)] {
        let (a, b) = (cyclic(from, 24.0)?, cyclic(to, 24.0)?);
        // The straight line between two places, by Pythagoras.
        let gap = ((a.0 - b.0) * (a.0 - b.0) + (a.1 - b.1) * (a.1 - b.1)).sqrt();
        let hours = [from, to, f64::abs(from - to)].map(|hour| show::fixed(hour, 0));
        gaps.push([&hours[..], &[show::fixed(gap, 4)]].concat());
    }
    println!("{}", show::table(&["from", "to", "apart as numbers", "apart on the circle"], &gaps));
    Ok(())
}
