//! A place as the hands of four clocks: products depend on the distance of two places alone.

use ndarray::Array2;

pub fn main() -> numerics::Result<()> {
    let width = 8;
    // The first hand turns by 1 radian a place, each next one ten times as slowly.
    let places = Array2::from_shape_fn((60, width), |(place, column)| {
        let angle = place as f64 * libm::pow(10_000.0, -((column / 2 * 2) as f64) / width as f64);
        if column % 2 == 0 { libm::sin(angle) } else { libm::cos(angle) }
    });
    for place in [0, 1, 2, 50] {
        println!("place {place:>2}: {}", show::vector(places.row(place), 3));
    }

    let rows = [0, 1, 2, 5, 9].map(|apart| {
        let from = |place: usize| places.row(place).dot(&places.row(place + apart));
        show::row![apart, (from(3), 3), (from(20), 3), (from(50), 3)]
    });
    println!("{}", show::table(&["places apart", "from place 3", "from 20", "from 50"], &rows));

    let library = networks::positions::sinusoidal(60, width, 10_000.0)?;
    let alike = (library - places).iter().all(|x| x.abs() < 1e-12);
    println!("the library's are the same: {alike}");
    Ok(())
}
