//! One degree of longitude from the equator to the pole: it shrinks with the cosine of latitude.

use part1_vocabulary::correlation::haversine_km;

pub fn main() -> numerics::Result<()> {
    for latitude in [0.0, -30.0, -60.0, -65.0, -90.0] {
        let km = haversine_km((latitude, 0.0), (latitude, 1.0))?;
        let cosine = libm::cos(f64::to_radians(latitude));
        print!("latitude {:>3}°   ", show::fixed(latitude, 0));
        println!("{:>6} km   cosine {}", show::fixed(km, 2), show::fixed(cosine, 4));
    }
    Ok(())
}
