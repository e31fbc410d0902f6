//! A GPU kernel is the work of one thread; a launch runs it once for every thread of a grid.

use part1_vocabulary::execution::{Grid, ThreadIndex, launch};

const N: usize = 10;

pub fn main() -> numerics::Result<()> {
    let a: Vec<f64> = (0..N).map(|i| i as f64).collect();
    let b: Vec<f64> = (0..N).map(|i| 10.0 * i as f64).collect();
    let mut out = vec![f64::NAN; N];
    let grid = Grid::covering(N, 4)?; // ten elements need three blocks of four

    // The kernel: what one thread does. `None` means that it has nothing to write.
    let add = |index: ThreadIndex| {
        let i = index.block * index.block_dim + index.thread;
        if i < N { Some(a[i] + b[i]) } else { None } // the guard
    };
    let launched = launch(grid, &mut out, add)?;

    let mut rows = Vec::new();
    for block in 0..grid.blocks {
        let mut row = vec![format!("block {block}")];
        for thread in 0..grid.threads_per_block {
            let i = ThreadIndex { block, thread, block_dim: grid.threads_per_block }.global();
            row.push(if i < N { i.to_string() } else { "idle".to_string() });
        }
        rows.push(row);
    }
    println!("{}", show::table(&["", "thread 0", "thread 1", "thread 2", "thread 3"], &rows));
    println!("idle threads {} of {}", launched.n_idle(), launched.n_threads);
    println!("a + b {}", show::vector(&out, 0));
    Ok(())
}
