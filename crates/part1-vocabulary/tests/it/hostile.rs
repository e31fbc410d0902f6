//! Every public function, called with hostile values: no panic, and no NaN or infinity that its text does not speak of.

use std::collections::BTreeSet;

use learning::kernels::Kernel;
use ndarray::{Array1, Array2, ArrayD, IxDyn};
use numerics::Rng;
use numerics::estimator::{Fit, Predict};
use numerics::split::Split;
use part1_vocabulary::broadcasting::broadcast_shape;
use part1_vocabulary::convolution::*;
use part1_vocabulary::correlation::*;
use part1_vocabulary::density::density_curve;
use part1_vocabulary::execution::*;
use part1_vocabulary::fitting::*;
use part1_vocabulary::held_out::surprise_bits;
use part1_vocabulary::kernels::KernelPerceptron;
use part1_vocabulary::kinds::{self, Chooser, plain_names};
use part1_vocabulary::models::WeightedSum;
use part1_vocabulary::neighbors::vote_regions;
use part1_vocabulary::rbf::{regions_figure, sex_regions};
use part1_vocabulary::sets_and_strings::*;
use part1_vocabulary::shapes::{einsum, masked_means, pad, position, row_major_strides};
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
        t.call("correlate2d_plain", |(x, f): &(Matrix, Matrix)| {
            correlate2d_plain(x.view(), f.view(), padding)
        });
        t.call("correlate2d", |(x, f): &(Matrix, Matrix)| correlate2d(x.view(), f.view(), padding));
        t.call("correlate2d_strided", |(x, f, stride): &(Matrix, Matrix, usize)| {
            correlate2d_strided(x.view(), f.view(), padding, *stride)
        });
        t.call("convolve2d", |(x, f): &(Matrix, Matrix)| convolve2d(x.view(), f.view(), padding));
        t.call("correlate_separable", |(x, column, row): &(Matrix, Vector, Vector)| {
            correlate_separable(x.view(), column.view(), row.view(), padding)
        });
    }
    t.call("gradient_magnitude", |x: &Matrix| gradient_magnitude(x.view()));
    t.call("box_blur", |&size: &usize| box_blur(size.min(100)));
    t.call("box_blur", |&size: &usize| box_blur(size.max(1 << 20)));
    t.call("gaussian_blur", |&(size, std_dev): &(usize, f64)| gaussian_blur(size, std_dev));
    t.excuse(&["sobel_x", "sobel_y", "sharpen", "laplacian"], "nine numbers, from nothing");
}

fn signals(t: &mut Table) {
    for padding in [Padding::Valid, Padding::Same] {
        t.call("correlate1d", |(x, f): &(Vector, Vector)| correlate1d(x.view(), f.view(), padding));
        t.call("convolve1d", |(x, f): &(Vector, Vector)| convolve1d(x.view(), f.view(), padding));
    }
    t.call("gaussian_weights", |&(n, std_dev): &(usize, f64)| gaussian_weights(n, std_dev));
    t.call("convolution_matrix", |(f, n): &(Vector, usize)| convolution_matrix(f.view(), *n));
    t.call("block_sum", |(x, n): &(Vector, usize)| {
        block_sum(x.view(), *n).map(|sum| (sum.partial_sums, sum.total))
    });
    for n in [1, 4, 1024] {
        t.call("block_sum", |x: &Vector| {
            block_sum(x.view(), n).map(|sum| (sum.partial_sums, sum.total))
        });
    }
}

fn names(t: &mut Table) {
    t.call("plain_names", |(a, b): &(String, String)| Ok(plain_names([a.as_str(), b])));
    t.call("letter_pairs", |a: &String| Ok(kinds::letter_pairs(a).len()));
    t.call("Chooser::new", |&(n, exploration): &(usize, f64)| {
        Chooser::new(n, exploration).map(|chooser| chooser.times().len())
    });
    t.call("Chooser::choose", |&(n, exploration): &(usize, f64)| {
        Chooser::new(n.min(MOST), exploration)?.choose(&mut Rng::new(7))
    });
    t.call("Chooser::learn", |&(option, reward): &(usize, f64)| {
        let mut chooser = Chooser::new(2, 0.5)?;
        chooser.learn(option, reward)?;
        chooser.learn(option, -reward)?;
        Ok(chooser.mean_rewards().to_vec())
    });
    t.excuse(&["Chooser::times", "Chooser::mean_rewards"], "what is there");
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
    t.call("check_axioms", |(x, tolerance): &(Vector, f64)| {
        let points: Vec<f64> = x.iter().copied().take(20).collect();
        check_axioms(&points, *tolerance, |a, b| Ok((a - b) * (a - b))).map(|found| found.passed())
    });
    t.excuse(&["AxiomCheck::passed"], "answers yes or no to what is there");
}

fn arrays(t: &mut Table) {
    t.call("pad", |(a, b, fill): &(Vector, Vector, f64)| {
        Ok(pad(&[a.to_vec(), b.to_vec(), vec![]], *fill).0)
    });
    t.call("masked_means", |(x, masked): &(Matrix, Matrix)| {
        masked_means(x.view(), masked.mapv(|value| value > 0.0).view())
    });
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
    t.call("row_major_strides", |shape: &Vec<usize>| row_major_strides(shape));
    t.call("row_major_strides", |&(a, b, c): &(usize, usize, usize)| row_major_strides(&[a, b, c]));
    t.call("position", |(index, shape): &(Vec<usize>, Vec<usize>)| position(index, shape));
    t.call("position", |&(i, n, m): &(usize, usize, usize)| position(&[i, i], &[n, m]));
}

fn models(t: &mut Table) {
    let labels = |y: &Vector| y.mapv(|value| usize::from(value > 0.5));
    t.call("WeightedSum::new", |(weights, bias): &(Vector, f64)| {
        WeightedSum::new(weights.view(), *bias)?.predict(&Matrix::ones((2, weights.len())))
    });
    t.call("WeightedSum::contributions", |(weights, sample): &(Vector, Vector)| {
        WeightedSum::new(weights.view(), 0.0)?.contributions(sample.view())
    });
    t.excuse(&["WeightedSum::n_parameters"], "a count of what is there");
    for kernel in [Kernel::Linear, Kernel::Polynomial { degree: 3, coef0: 1.0 }] {
        t.call("KernelPerceptronModel::decision_function", |(x, y): &(Matrix, Vector)| {
            let model = KernelPerceptron { kernel, n_epochs: 5 }.fit(x, &labels(y))?;
            model.decision_function(x.view())
        });
    }
    t.call("KernelPerceptronModel::decision_function", |&(gamma, x): &(f64, f64)| {
        let (two, y) = (ndarray::array![[0.0], [x]], ndarray::array![0, 1]);
        let kernel = Kernel::Rbf { gamma };
        KernelPerceptron { kernel, n_epochs: 5 }.fit(&two, &y)?.decision_function(two.view())
    });
    t.call("KernelPerceptronModel::decision_function", |&(n_epochs, x): &(usize, f64)| {
        let (two, y) = (ndarray::array![[1.0], [-1.0]], ndarray::array![0, 1]);
        let model = KernelPerceptron { n_epochs, ..Default::default() }.fit(&two, &y)?;
        model.decision_function(ndarray::array![[x]].view())
    });
    t.excuse(
        &[
            "KernelPerceptronModel::dual_coef",
            "KernelPerceptronModel::n_mistakes",
            "KernelPerceptronModel::converged",
        ],
        "what is there",
    );
}

fn fitting(t: &mut Table) {
    t.documented("surprise_bits", &["infinite"]);
    t.call("surprise_bits", |&p: &f64| surprise_bits(p));
    t.call("measured_slopes", |(at, nudge): &(Vector, f64)| {
        measured_slopes(|p| p.dot(&p), at.view(), *nudge)
    });
    t.call("WalkDownhill::run", |&(learning_rate, nudge, start): &(f64, f64, f64)| {
        let walk = WalkDownhill { learning_rate, n_steps: 20, nudge };
        let path = walk.run(|p| p.dot(&p), ndarray::array![start, 1.0].view())?;
        Ok((path.end, path.losses))
    });
    t.call("WalkDownhill::run", |(start, n_steps): &(Vector, usize)| {
        let n_steps = if *n_steps < MOST { *n_steps } else { (*n_steps).max(1 << 40) };
        let walk = WalkDownhill { n_steps, ..Default::default() };
        walk.run(|p| p.dot(&p), start.view()).map(|path| (path.end, path.losses))
    });
    t.call("best_line", |(x, y): &(Vector, Vector)| best_line(x.view(), y.view()));
    t.call("line_walk", |(flock, n_steps, rate): &(Matrix, usize, f64)| {
        let walk = line_walk(flock.view(), *n_steps, *rate)?;
        Ok((vec![walk.weight, walk.at_200_mm, walk.loss, walk.root], walk.losses))
    });
    t.call("walk_figure", |(flock, n_steps, rate): &(Matrix, usize, f64)| {
        walk_figure(flock.view(), *n_steps, *rate).map(|_| ())
    });
    let two = ndarray::array![[190.0, 3500.0], [200.0, 4000.0], [210.0, 4500.0]];
    t.call("walk_figure", |&(n_steps, rate): &(usize, f64)| {
        let svg = walk_figure(two.view(), n_steps, rate)?;
        Ok(if svg.contains("NaN") || svg.contains("inf") { f64::NAN } else { 0.0 })
    });
    t.call("LineWalk::readout", |&(n_steps, rate): &(usize, f64)| {
        let numbers = line_walk(two.view(), n_steps % 61, rate)?.readout();
        Ok(if numbers.iter().any(|(_, text)| text.contains("NaN")) { f64::NAN } else { 0.0 })
    });
    let (x, y) = (ndarray::array![1.0, 2.0, 4.0, 4.5], ndarray::array![0.3, -7.0, 2.5, 1.0]);
    t.scales("best_line", 1, |s| best_line(x.view(), (&y * s).view()));
    t.scales("best_line", 1, |s| best_line((&x * s).view(), (&y * s).view()).map(|line| line.1));
    t.scales("best_line", -1, |s| best_line((&x * s).view(), y.view()).map(|line| line.0));
}

fn places(t: &mut Table) {
    t.call("mahalanobis_distance", |(a, b, covariance): &(Vector, Vector, Matrix)| {
        mahalanobis_distance(a.view(), b.view(), covariance.view())
    });
    t.call("mahalanobis_distance", |(a, s): &(Vector, Matrix)| {
        let (a, zero) = (a.slice(ndarray::s![..a.len().min(2)]), Array1::zeros(a.len().min(2)));
        mahalanobis_distance(a, zero.view(), s.view())
    });
    t.call("whiten", |x: &Matrix| whiten(x.view()));
    t.call("haversine_km", |&((a, b), c): &((f64, f64), f64)| haversine_km((a, b), (c, a)));
}

fn figures(t: &mut Table) {
    t.call("density_curve", |(x, bandwidth): &(Vector, f64)| {
        let curve = density_curve(x.view(), *bandwidth)?;
        Ok((curve.n_peaks, vec![curve.highest_at_mm, curve.height]))
    });
    let flipper_mm = ndarray::array![181.0, 186.0, 195.0];
    t.call("density_curve", |&bandwidth: &f64| {
        density_curve(flipper_mm.view(), bandwidth).map(|curve| curve.height)
    });
    let split =
        |train: &[usize], test: &[usize]| Split { train: train.to_vec(), test: test.to_vec() };
    t.call("vote_regions", |(x, k): &(Matrix, usize)| {
        let y = Array1::zeros(x.nrows());
        let rows: Vec<usize> = (0..x.nrows()).collect();
        vote_regions(x.view(), y.view(), &split(&rows, &rows), *k).map(|vote| vote.right_seen)
    });
    let x = ndarray::array![[39.0, 190.0], [49.0, 195.0], [47.0, 217.0]];
    t.call("vote_regions", |&(species, row, k): &(usize, usize, usize)| {
        let y = ndarray::array![0, 1, species];
        vote_regions(x.view(), y.view(), &split(&[0, 1], &[row]), k).map(|vote| vote.right_held_out)
    });
    t.call("sex_regions", |(x, y, gamma): &(Matrix, Vector, f64)| {
        let rows: Vec<usize> = (0..x.nrows()).collect();
        let kernel = Kernel::Rbf { gamma: *gamma };
        sex_regions(x.view(), y.view(), &split(&rows, &rows), kernel).map(|model| model.right_seen)
    });
    t.call("sex_regions", |&(gamma, row): &(f64, usize)| {
        let (y, kernel) = (ndarray::array![1.0, -1.0, 1.0], Kernel::Rbf { gamma });
        let model = sex_regions(x.view(), y.view(), &split(&[0, 1], &[row]), kernel)?;
        regions_figure(&model, &model).map(|_| model.right_held_out)
    });
    t.excuse(&["regions_figure"], "called above, with what sex_regions gives");
}

fn launches(t: &mut Table) {
    t.call("Grid::covering", |&(n, threads): &(usize, usize)| {
        Grid::covering(n, threads).map(|grid| grid.n_threads())
    });
    t.call("blocks_needed", |&(n, threads): &(usize, usize)| blocks_needed(n, threads));
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
    t.call("Launched::n_idle", |&(n_threads, n_written): &(usize, usize)| {
        Ok(Launched { n_threads, n_written }.n_idle())
    });
    t.call("launch", |&(blocks, threads, n): &(usize, usize, usize)| {
        let grid = Grid { blocks, threads_per_block: threads };
        launch(grid, &mut vec![0.0; n % MOST], |_| Some(1.0)).map(|launched| launched.n_idle())
    });
    t.call("launch_in_order", |(order, blocks, threads): &(Vec<usize>, usize, usize)| {
        let grid = Grid { blocks: *blocks, threads_per_block: *threads };
        launch_in_order(grid, order, &mut [0.0; 5], |_| None).map(|launched| launched.n_idle())
    });
    t.call("launch2d", |&(a, b, c): &(usize, usize, usize)| {
        let grid = Grid2d { blocks: (a, b), threads_per_block: (b, c) };
        launch2d(grid, &mut Array2::zeros((3, 3)), |_| None).map(|launched| launched.n_idle())
    });
}

fn index2d(a: usize, b: usize, c: usize) -> ThreadIndex2d {
    ThreadIndex2d { block: (a, b), thread: (b, c), block_dim: (c, a) }
}
