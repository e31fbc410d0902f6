//! The launch model.

use std::sync::Mutex;

use ndarray::{Array2, array};
use numerics::Result;
use part1_vocabulary::execution::{Grid, Grid2d, Launched, launch, launch2d};
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
        let mut seen = seen.into_inner().expect("no thread panicked");
        seen.sort_unstable();
        assert_eq!(seen, (0..12).collect::<Vec<_>>());
    }
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
    assert_eq!(launched, Launched { n_threads: 4, n_written: 4 });
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
    assert_eq!(launched, Launched { n_threads: 15, n_written: 2 });
    let launched = launch(Grid { blocks: 1, threads_per_block: 3 }, &mut [], |_| None)?;
    assert_eq!(launched, Launched { n_threads: 3, n_written: 0 });
    for shape in [(0, 3), (3, 0)] {
        let grid = Grid2d { blocks: (2, 2), threads_per_block: (2, 2) };
        let launched = launch2d(grid, &mut Array2::zeros(shape), |_| None)?;
        assert_eq!(launched, Launched { n_threads: 16, n_written: 0 });
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
    assert_eq!(message(Grid::covering(10, 0)), "threads_per_block is 0, but it must be at least 1");
    assert_eq!(Grid::covering(usize::MAX, 1).map(|grid| grid.blocks), Ok(usize::MAX));
    let grid = Grid2d { blocks: (1, 0), threads_per_block: (1, 1) };
    assert!(
        message(launch2d(grid, &mut Array2::zeros((1, 1)), |_| None)).starts_with("blocks is 0")
    );
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
