//! Degrees are not kilometers: the way over the globe, and the way on a flat map of degrees.

const EARTH_RADIUS_KM: f64 = 6371.0088;

pub fn main() {
    // Latitude and longitude in degrees; south and west are negative.
    let torgersen = (-64.0 - 46.0 / 60.0, -64.0 - 5.0 / 60.0);
    let dream = (-64.0 - 44.0 / 60.0, -64.0 - 14.0 / 60.0);
    let km_per_degree = EARTH_RADIUS_KM.to_radians(); // along a meridian
    let mut rows = Vec::new();
    for (way, from, to) in [
        ("Torgersen to Dream", torgersen, dream),
        ("across the date line", (0.0, 179.0), (0.0, -179.0)),
        ("a degree to the north", (0.0, 0.0), (1.0, 0.0)),
        ("a degree to the east", (0.0, 0.0), (0.0, 1.0)),
        ("the same at 60°", (-60.0, 0.0), (-60.0, 1.0)),
        ("the same at the pole", (-90.0, 0.0), (-90.0, 1.0)),
    ] {
        let (north, east) = (to.0 - from.0, to.1 - from.1);
        let flat = km_per_degree * f64::sqrt(north * north + east * east);
        rows.push(show::row![way, ([haversine_km(from, to), flat], 2)]);
    }
    println!("{}", show::table(&["way", "on the globe km", "on a flat map km"], &rows));
}

fn haversine_km(from: (f64, f64), to: (f64, f64)) -> f64 {
    // yours: h, with all angles in radians, then d
    let [lat_1, lon_1, lat_2, lon_2] = [from.0, from.1, to.0, to.1].map(f64::to_radians);
    let half_sine = |angle: f64| libm::sin(angle / 2.0);
    let (north, east) = (half_sine(lat_2 - lat_1), half_sine(lon_2 - lon_1));
    let h = north * north + libm::cos(lat_1) * libm::cos(lat_2) * east * east;
    2.0 * EARTH_RADIUS_KM * libm::asin(h.sqrt())
    // end
}
