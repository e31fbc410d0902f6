//! The launch model and the block sum.

use std::sync::Mutex;

use ndarray::{Array1, Array2, array};
use numerics::{Result, Rng, sum};
use part1_vocabulary::execution::{
    Grid, Grid2d, Launched, ThreadIndex, block_sum, blocks_needed, launch, launch_in_order,
    launch2d,
};
use proptest::prelude::*;
use testing::message;

fn in_pool<T: Send>(n_threads: usize, work: impl FnOnce() -> T + Send) -> T {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(n_threads).build();
    pool.expect("a pool of threads").install(work)
}

#[test]
fn every_thread_runs_once_and_writes_its_own_element() -> Result<()> {
    for n_threads in [1, 2, 8] {
        let seen = Mutex::new(Vec::new());
        let mut out = vec![-1.0; 10];
        let launched = in_pool(n_threads, || {
            launch(Grid::covering(10, 4)?, &mut out, |index| {
                seen.lock().expect("no thread panicked").push(index.global());
                (index.global() < 10).then(|| 100.0 + index.global() as f64)
            })
        })?;
        assert_eq!(out, (0..10).map(|i| 100.0 + f64::from(i)).collect::<Vec<_>>());
        assert_eq!(launched, Launched { n_threads: 12, n_written: 10 });
        assert_eq!(launched.n_idle(), 2);
        let mut seen = seen.into_inner().expect("no thread panicked");
        seen.sort_unstable();
        assert_eq!(seen, (0..12).collect::<Vec<_>>());
    }
    Ok(())
}

#[test]
fn blocks_may_run_in_any_order() -> Result<()> {
    let grid = Grid::covering(10, 4)?;
    let kernel = |index: ThreadIndex| (index.global() < 10).then(|| index.global() as f64 * 0.1);
    let mut at_once = vec![0.0; 10];
    let launched = launch(grid, &mut at_once, kernel)?;
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
        let mut out = vec![0.0; 10];
        assert_eq!(launch_in_order(grid, &order, &mut out, kernel)?, launched);
        assert_eq!(out, at_once);
    }
    let mut out = vec![0.0; 10];
    assert_eq!(
        message(launch_in_order(grid, &[0, 2, 2], &mut out, kernel)),
        "order[2] is 2, but it must be a block from 0 to 2 that did not run yet"
    );
    assert_eq!(
        message(launch_in_order(grid, &[0, 3, 2], &mut out, kernel)),
        "order[1] is 3, but it must be a block from 0 to 2 that did not run yet"
    );
    assert_eq!(
        message(launch_in_order(grid, &[0], &mut out, kernel)),
        "order has 1 blocks and the grid has 3, but they must have equally many"
    );
    Ok(())
}

#[test]
fn a_thread_without_a_guard_is_named() -> Result<()> {
    let x = [1.0; 10];
    let mut out = vec![0.0; 10];
    let grid = Grid::covering(10, 4)?;
    for n_threads in [1, 2, 8] {
        let read =
            in_pool(n_threads, || launch(grid, &mut out, |index| Some(2.0 * x[index.global()])));
        assert_eq!(
            message(read),
            "thread 2 of block 2 is stopped by a panic (index out of bounds: the len is 10 but the index \
             is 10), but it must be able to finish"
        );
        let written = in_pool(n_threads, || launch(grid, &mut out, |_| Some(1.0)));
        assert_eq!(
            message(written),
            "the place that thread 2 of block 2 writes to is 10, but it must be inside out"
        );
    }
    assert_eq!(
        message(launch_in_order(grid, &[2, 0, 1], &mut out, |_| Some(1.0))),
        "the place that thread 2 of block 2 writes to is 10, but it must be inside out"
    );
    let mut picture = Array2::zeros((2, 3));
    assert_eq!(
        message(launch2d(Grid2d::covering((2, 3), (2, 2))?, &mut picture, |_| Some(1.0))),
        "the place that thread (0, 1) of block (0, 1) writes to is (0, 3), but it must be inside out"
    );
    Ok(())
}

#[test]
fn a_grid_too_small_leaves_the_rest_as_it_was() -> Result<()> {
    let mut out = [7.0; 5];
    let launched = launch(Grid { blocks: 2, threads_per_block: 2 }, &mut out, |_| Some(1.0))?;
    assert_eq!(out, [1.0, 1.0, 1.0, 1.0, 7.0]);
    assert_eq!(launched.n_idle(), 0);
    let mut picture = Array2::from_elem((3, 3), 7.0);
    launch2d(Grid2d { blocks: (1, 1), threads_per_block: (2, 2) }, &mut picture, |_| Some(1.0))?;
    assert_eq!(picture, array![[1.0, 1.0, 7.0], [1.0, 1.0, 7.0], [7.0, 7.0, 7.0]]);
    Ok(())
}

#[test]
fn a_grid_too_large_or_an_empty_output_only_idles() -> Result<()> {
    let mut out = [0.0; 2];
    let launched = launch(Grid { blocks: 5, threads_per_block: 3 }, &mut out, |index| {
        (index.global() < 2).then_some(1.0)
    })?;
    assert_eq!((launched.n_written, launched.n_idle()), (2, 13));
    let launched = launch(Grid { blocks: 1, threads_per_block: 3 }, &mut [], |_| None)?;
    assert_eq!(launched.n_idle(), 3);
    for shape in [(0, 3), (3, 0)] {
        let grid = Grid2d { blocks: (2, 2), threads_per_block: (2, 2) };
        assert_eq!(launch2d(grid, &mut Array2::zeros(shape), |_| None)?.n_idle(), 16);
    }
    Ok(())
}

#[test]
fn pictures_are_launched_pixel_by_pixel() -> Result<()> {
    // Taller than wide, and neither side a multiple of the blocks'.
    let picture = Array2::from_shape_fn((7, 5), |(i, j)| (10 * i + j) as f64);
    for n_threads in [1, 2, 8] {
        let mut out = Array2::zeros((7, 5));
        let launched = in_pool(n_threads, || {
            launch2d(Grid2d::covering((7, 5), (2, 3))?, &mut out, |index| {
                picture.get((index.row(), index.column())).copied()
            })
        })?;
        assert_eq!(out, picture);
        assert_eq!(launched, Launched { n_threads: 48, n_written: 35 });
    }
    // A picture that does not lie row by row in memory.
    let mut turned = Array2::zeros((5, 7)).reversed_axes();
    launch2d(Grid2d::covering((7, 5), (4, 4))?, &mut turned, |index| {
        picture.get((index.row(), index.column())).copied()
    })?;
    assert_eq!(turned, picture);
    Ok(())
}

#[test]
fn grids_without_threads_or_beyond_all_measure_are_refused() {
    let launch_of = |blocks, threads_per_block| {
        launch(Grid { blocks, threads_per_block }, &mut [0.0; 2], |_| None)
    };
    assert_eq!(
        message(launch_of(0, 4)),
        "blocks is 0, but it must be from 1 to the model's limit = 1048576"
    );
    assert!(message(launch_of(usize::MAX, 4)).contains("from 1 to the model's limit"));
    assert_eq!(message(launch_of(4, 0)), "threads_per_block is 0, but it must be at least 1");
    let told = message(launch_of(4, usize::MAX));
    assert!(told.ends_with("from 1 to the model's limit = 1024"), "{told}");
    let told = message(launch_of(1 << 15, 1024));
    assert!(
        told.starts_with("the number of threads is 33554432, but it must be from 1 to"),
        "{told}"
    );
    let wide = Grid2d { blocks: (1, 1), threads_per_block: (64, 64) };
    let told = message(launch2d(wide, &mut Array2::zeros((1, 1)), |_| None));
    assert!(told.starts_with("threads_per_block is 4096"), "{told}");
    assert_eq!(message(Grid::covering(0, 4)), "n is 0, but it must be at least 1");
    assert_eq!(message(blocks_needed(10, 0)), "threads_per_block is 0, but it must be at least 1");
    assert_eq!(blocks_needed(0, 4), Ok(0));
    assert_eq!(blocks_needed(usize::MAX, 1), Ok(usize::MAX));
    let grid = Grid2d { blocks: (1, 0), threads_per_block: (1, 1) };
    assert!(
        message(launch2d(grid, &mut Array2::zeros((1, 1)), |_| None)).starts_with("blocks is 0")
    );
}

#[test]
fn block_sums_have_the_same_bits_for_any_number_of_threads_and_are_near_the_sum() -> Result<()> {
    let values = Array1::from_iter(Rng::new(9).normals(10_000));
    let one = in_pool(1, || block_sum(values.view(), 256))?;
    for n_threads in [2, 8] {
        assert_eq!(in_pool(n_threads, || block_sum(values.view(), 256))?, one);
    }
    assert_eq!(one.partial_sums.len(), 40);
    assert!((one.total - sum::sum(&values)).abs() < 1e-11);
    // In blocks of one thread the sum runs from the first value to the last.
    let in_order = values.iter().fold(0.0, |total, value| total + value);
    assert_eq!(block_sum(values.view(), 1)?.total, in_order);
    assert_ne!(one.total, in_order);
    Ok(())
}

#[test]
fn block_sums_have_edges() -> Result<()> {
    let nothing = block_sum(Array1::zeros(0).view(), 8)?;
    assert_eq!((nothing.partial_sums.len(), nothing.total), (0, 0.0));
    assert_eq!(block_sum(array![4.5].view(), 1024)?.total, 4.5);
    let values = array![1.0, f64::INFINITY];
    assert_eq!(
        message(block_sum(values.view(), 2)),
        "values[1] is inf, but every number must be finite"
    );
    assert_eq!(
        message(block_sum(values.view(), 6)),
        "threads_per_block is 6, but it must be a power of two"
    );
    for wrong in [0, 2048] {
        let told = message(block_sum(values.view(), wrong));
        assert!(
            told.starts_with(&format!("threads_per_block is {wrong}, but it must be")),
            "{told}"
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_covering_grid_has_a_thread_for_each_element_and_no_idle_block(n in 1_usize..500, threads in 1_usize..40) {
        let grid = Grid::covering(n, threads)?;
        prop_assert!(grid.n_threads() >= n && grid.n_threads() - n < threads);
        let mut out = vec![0.0; n];
        let launched = launch(grid, &mut out, |index| (index.global() < n).then_some(1.0))?;
        prop_assert_eq!(launched.n_written, n);
        prop_assert!(out.iter().all(|value| *value == 1.0));
    }
}
