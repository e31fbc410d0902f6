//! Without the guard, the first surplus thread reaches past the end of the array.
//! twin: none (error-text)

use part1_vocabulary::execution::{Grid, launch};

pub fn main() -> numerics::Result<()> {
    let a = [1.0; 10];
    let mut out = vec![0.0; 10];
    let grid = Grid::covering(10, 4)?;
    match launch(grid, &mut out, |index| Some(2.0 * a[index.global()])) {
        Ok(launched) => println!("all {} threads wrote", launched.n_threads),
        Err(error) => println!("{error}"),
    }
    Ok(())
}
