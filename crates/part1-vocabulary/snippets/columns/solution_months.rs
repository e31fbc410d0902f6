//! Months on a circle: December and January are neighbors, January and July are opposites.

use learning::preprocessing::cyclic;

pub fn main() -> numerics::Result<()> {
    let january = cyclic(1.0, 12.0)?;
    for (name, month) in [("December", 12.0), ("February", 2.0), ("July", 7.0)] {
        let (sine, cosine) = cyclic(month, 12.0)?;
        let (across, up) = (sine - january.0, cosine - january.1);
        let gap = show::fixed((across * across + up * up).sqrt(), 4);
        println!("{name:<8}  {}  from January {gap}", show::vector([sine, cosine], 4));
    }
    Ok(())
}
