//! Every public function, called with hostile values: no panic, and no NaN or infinity that its text does not speak of.

use std::collections::BTreeSet;

use learning::kernels::Kernel;
use ndarray::{Array1, Array2, ArrayD, IxDyn};
use numerics::estimator::Predict;
use numerics::split::Split;
use part1_vocabulary::broadcasting::broadcast_shape;
use part1_vocabulary::convolution::*;
use part1_vocabulary::correlation::*;
use part1_vocabulary::density::density_curve;
use part1_vocabulary::execution::*;
use part1_vocabulary::fitting::*;
use part1_vocabulary::kinds::plain_names;
use part1_vocabulary::models::WeightedSum;
use part1_vocabulary::neighbors::vote_regions;
use part1_vocabulary::rbf::{regions_figure, sex_regions};
use part1_vocabulary::sets_and_strings::*;
use part1_vocabulary::shapes::einsum;
use testing::hostile::Table;

type Vector = Array1<f64>;
type Matrix = Array2<f64>;

/// More steps and letters than a test should wait for.
const MOST: usize = 300;

#[test]
fn no_public_function_is_forgotten_or_falls() {
    let mut table = Table::of(concat!(env!("CARGO_MANIFEST_DIR"), "/src"));
    pictures(&mut table);
    signals(&mut table);
    names(&mut table);
    sets_and_strings(&mut table);
    arrays(&mut table);
    models(&mut table);
    fitting(&mut table);
    places(&mut table);
    figures(&mut table);
    launches(&mut table);
    table.finish();
}

fn pictures(t: &mut Table) {
    t.call("output_size", |&(n, filter, stride): &(usize, usize, usize)| {
        output_size(n, filter, stride, n)
    });
    t.call("output_size", |&(n, filter, padding): &(usize, usize, usize)| {
        output_size(n, filter, 1, padding)
    });
    for padding in [Padding::Valid, Padding::Same] {
        t.call("correlate2d", |(x, f): &(Matrix, Matrix)| correlate2d(x, f, padding));
        t.call("correlate2d_strided", |(x, f, stride): &(Matrix, Matrix, usize)| {
            correlate2d_strided(x, f, padding, *stride)
        });
        t.call("correlate_separable", |(x, column, row): &(Matrix, Vector, Vector)| {
            correlate_separable(x, column, row, padding)
        });
    }
    t.call("gradient_magnitude", |x: &Matrix| gradient_magnitude(x));
    t.call("box_blur", |&size: &usize| box_blur(size.min(100)));
    t.call("box_blur", |&size: &usize| box_blur(size.max(1 << 20)));
    t.call("gaussian_blur", |&(size, std_dev): &(usize, f64)| gaussian_blur(size, std_dev));
    t.excuse(&["sobel_x", "sobel_y", "sharpen"], "nine numbers, from nothing");
}

fn signals(t: &mut Table) {
    for padding in [Padding::Valid, Padding::Same] {
        t.call("correlate1d", |(x, f): &(Vector, Vector)| correlate1d(x, f, padding));
        t.call("convolve1d", |(x, f): &(Vector, Vector)| convolve1d(x, f, padding));
    }
    t.call("gaussian_weights", |&(n, std_dev): &(usize, f64)| gaussian_weights(n, std_dev));
}

fn names(t: &mut Table) {
    t.call("plain_names", |(a, b): &(String, String)| Ok(plain_names([a.as_str(), b])));
}

fn sets_and_strings(t: &mut Table) {
    let short = |text: &str| text.chars().take(MOST).collect::<String>();
    t.call("hamming_distance", |(a, b): &(String, String)| hamming_distance(a.chars(), b.chars()));
    t.call("jaccard_similarity", |(a, b): &(Vec<usize>, Vec<usize>)| {
        let set = |x: &[usize]| x.iter().copied().collect::<BTreeSet<usize>>();
        Ok(jaccard_similarity(&set(a), &set(b)))
    });
    t.call("letter_pair_set", |a: &String| Ok(letter_pair_set(a).len()));
    t.call("edit_distance", |(a, b): &(String, String)| Ok(edit_distance(&short(a), &short(b))));
    t.call("edit_table", |(a, b): &(String, String)| Ok(edit_table(&short(a), &short(b)).len()));
}

fn arrays(t: &mut Table) {
    t.call("broadcast_shape", |(a, b): &(Vec<usize>, Vec<usize>)| broadcast_shape(a, b));
    for recipe in ["ij,jk->ik", "ij,ij->", "ii,jj->ij", "ij,kl->", ",->", "ij,jk", "ij,jk->z"] {
        t.call("einsum", |(a, b): &(Matrix, Matrix)| {
            einsum(recipe, &[a.view().into_dyn(), b.view().into_dyn()])
        });
    }
    t.call("einsum", |(recipe, x): &(String, Matrix)| einsum(recipe, &[x.view().into_dyn()]));
    // Shapes without elements promise sizes that nothing holds.
    t.call("einsum", |&(n, m): &(usize, usize)| {
        let empty = |shape: &[usize]| ArrayD::<f64>::from_shape_vec(IxDyn(shape), vec![]);
        let none = Ok(ArrayD::zeros(IxDyn(&[0])));
        let (Ok(a), Ok(b)) = (empty(&[0, n]), empty(&[m, 0])) else { return none };
        einsum("ij,kl->jk", &[a.view(), b.view()])
    });
}

fn models(t: &mut Table) {
    t.call("WeightedSum::new", |(weights, bias): &(Vector, f64)| {
        WeightedSum::new(weights, *bias)?.predict(&Matrix::ones((2, weights.len())))
    });
}

fn fitting(t: &mut Table) {
    t.call("measured_slopes", |(at, nudge): &(Vector, f64)| {
        measured_slopes(|p| p.dot(&p), at, *nudge)
    });
    t.call("WalkDownhill::run", |&(learning_rate, nudge, start): &(f64, f64, f64)| {
        let walk = WalkDownhill { learning_rate, n_steps: 20, nudge };
        let path = walk.run(|p| p.dot(&p), &ndarray::array![start, 1.0])?;
        Ok((path.end, path.losses))
    });
    t.call("WalkDownhill::run", |(start, n_steps): &(Vector, usize)| {
        let n_steps = if *n_steps < MOST { *n_steps } else { (*n_steps).max(1 << 40) };
        let walk = WalkDownhill { n_steps, ..Default::default() };
        walk.run(|p| p.dot(&p), start).map(|path| (path.end, path.losses))
    });
    t.call("best_line", |(x, y): &(Vector, Vector)| best_line(x, y));
    t.call("line_walk", |(flock, n_steps, rate): &(Matrix, usize, f64)| {
        let walk = line_walk(flock, *n_steps, *rate)?;
        Ok((vec![walk.weight, walk.at_200_mm, walk.loss, walk.root], walk.losses))
    });
    t.call("walk_figure", |(flock, n_steps, rate): &(Matrix, usize, f64)| {
        walk_figure(flock, *n_steps, *rate).map(|_| ())
    });
    let two = ndarray::array![[190.0, 3500.0], [200.0, 4000.0], [210.0, 4500.0]];
    t.call("walk_figure", |&(n_steps, rate): &(usize, f64)| {
        let svg = walk_figure(&two, n_steps, rate)?;
        Ok(if svg.contains("NaN") || svg.contains("inf") { f64::NAN } else { 0.0 })
    });
    t.call("LineWalk::readout", |&(n_steps, rate): &(usize, f64)| {
        let numbers = line_walk(&two, n_steps % 61, rate)?.readout();
        Ok(if numbers.iter().any(|(_, text)| text.contains("NaN")) { f64::NAN } else { 0.0 })
    });
    let (x, y) = (ndarray::array![1.0, 2.0, 4.0, 4.5], ndarray::array![0.3, -7.0, 2.5, 1.0]);
    t.scales("best_line", 1, |s| best_line(&x, &(&y * s)));
    t.scales("best_line", 1, |s| best_line(&(&x * s), &(&y * s)).map(|line| line.1));
    t.scales("best_line", -1, |s| best_line(&(&x * s), &y).map(|line| line.0));
}

fn places(t: &mut Table) {
    t.call("mahalanobis_distance", |(a, b, covariance): &(Vector, Vector, Matrix)| {
        mahalanobis_distance(a, b, covariance)
    });
    t.call("mahalanobis_distance", |(a, s): &(Vector, Matrix)| {
        let (a, zero) = (a.slice(ndarray::s![..a.len().min(2)]), Array1::zeros(a.len().min(2)));
        mahalanobis_distance(a, &zero, s)
    });
    t.call("whiten", |x: &Matrix| whiten(x));
}

fn figures(t: &mut Table) {
    t.call("density_curve", |(x, bandwidth): &(Vector, f64)| {
        let curve = density_curve(x, *bandwidth)?;
        Ok((curve.n_peaks, vec![curve.highest_at_mm, curve.height]))
    });
    let flipper_mm = ndarray::array![181.0, 186.0, 195.0];
    t.call("density_curve", |&bandwidth: &f64| {
        density_curve(&flipper_mm, bandwidth).map(|curve| curve.height)
    });
    let split =
        |train: &[usize], test: &[usize]| Split { train: train.to_vec(), test: test.to_vec() };
    t.call("vote_regions", |(x, k): &(Matrix, usize)| {
        let y = Array1::zeros(x.nrows());
        let rows: Vec<usize> = (0..x.nrows()).collect();
        vote_regions(x, &y, &split(&rows, &rows), *k).map(|vote| vote.right_seen)
    });
    let x = ndarray::array![[39.0, 190.0], [49.0, 195.0], [47.0, 217.0]];
    t.call("vote_regions", |&(species, row, k): &(usize, usize, usize)| {
        let y = ndarray::array![0, 1, species];
        vote_regions(&x, &y, &split(&[0, 1], &[row]), k).map(|vote| vote.right_held_out)
    });
    t.call("sex_regions", |(x, y, gamma): &(Matrix, Vector, f64)| {
        let rows: Vec<usize> = (0..x.nrows()).collect();
        let kernel = Kernel::Rbf { gamma: *gamma };
        sex_regions(x, y, &split(&rows, &rows), kernel).map(|model| model.right_seen)
    });
    t.call("sex_regions", |&(gamma, row): &(f64, usize)| {
        let (y, kernel) = (ndarray::array![1.0, -1.0, 1.0], Kernel::Rbf { gamma });
        let model = sex_regions(&x, &y, &split(&[0, 1], &[row]), kernel)?;
        regions_figure(&model, &model).map(|_| model.right_held_out)
    });
    t.excuse(&["regions_figure"], "called above, with what sex_regions gives");
}

fn launches(t: &mut Table) {
    t.call("Grid::covering", |&(n, threads): &(usize, usize)| {
        Grid::covering(n, threads).map(|grid| grid.n_threads())
    });
    t.call("Grid2d::covering", |&(a, b, c): &(usize, usize, usize)| {
        Grid2d::covering((a, b), (b, c)).map(|grid| grid.n_threads())
    });
    t.excuse(&["Grid::n_threads", "Grid2d::n_threads"], "called above");
    t.call("ThreadIndex::global", |&(block, thread, block_dim): &(usize, usize, usize)| {
        Ok(ThreadIndex { block, thread, block_dim }.global())
    });
    t.call("ThreadIndex2d::row", |&(a, b, c): &(usize, usize, usize)| Ok(index2d(a, b, c).row()));
    t.call("ThreadIndex2d::column", |&(a, b, c): &(usize, usize, usize)| {
        Ok(index2d(a, b, c).column())
    });
    t.call("launch", |&(blocks, threads, n): &(usize, usize, usize)| {
        let grid = Grid { blocks, threads_per_block: threads };
        launch(grid, &mut vec![0.0; n % MOST], |_| Some(1.0)).map(|launched| launched.n_written)
    });
    t.call("launch2d", |&(a, b, c): &(usize, usize, usize)| {
        let grid = Grid2d { blocks: (a, b), threads_per_block: (b, c) };
        launch2d(grid, &mut Array2::zeros((3, 3)), |_| None).map(|launched| launched.n_written)
    });
}

fn index2d(a: usize, b: usize, c: usize) -> ThreadIndex2d {
    ThreadIndex2d { block: (a, b), thread: (b, c), block_dim: (c, a) }
}
