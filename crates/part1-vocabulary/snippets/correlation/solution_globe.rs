//! Degrees are not kilometers: the way over the globe, and the way on a flat map of degrees.

use part1_vocabulary::correlation::{EARTH_RADIUS_KM, haversine_km};

pub fn main() -> numerics::Result<()> {
    // Latitude and longitude in degrees; south and west are negative.
    let torgersen = (-64.0 - 46.0 / 60.0, -64.0 - 5.0 / 60.0);
    let dream = (-64.0 - 44.0 / 60.0, -64.0 - 14.0 / 60.0);
    let km_per_degree = EARTH_RADIUS_KM.to_radians(); // along a meridian
    let mut rows = Vec::new();
    for (name, from, to) in [
        ("Torgersen to Dream", torgersen, dream),
        ("across the date line", (0.0, 179.0), (0.0, -179.0)),
        ("a degree of latitude", (0.0, 0.0), (1.0, 0.0)),
    ] {
        let (north, east) = (to.0 - from.0, to.1 - from.1);
        let flat = km_per_degree * f64::sqrt(north * north + east * east);
        let globe = haversine_km(from, to)?;
        rows.push([name.to_string(), show::fixed(globe, 2), show::fixed(flat, 2)]);
    }
    println!("{}", show::table(&["way", "on the globe km", "on a flat map km"], &rows));
    Ok(())
}
