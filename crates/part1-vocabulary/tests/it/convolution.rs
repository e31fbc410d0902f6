//! Filters: against SciPy and NumPy, fast against plain, their algebra, and their edges.

use ndarray::{Array1, Array2, ArrayView2, Axis, Slice, array};
use numerics::{Result, Rng};
use part1_vocabulary::convolution::{
    Padding, box_blur, convolve1d, correlate_separable, correlate1d, correlate2d,
    correlate2d_strided, gaussian_blur, gaussian_weights, gradient_magnitude, output_size, sharpen,
    sobel_x, sobel_y,
};
use proptest::prelude::*;
use testing::message;

fn image() -> Array2<f64> {
    array![
        [1.0, 2.0, 3.0, 4.0],
        [5.0, -6.0, 7.0, 8.0],
        [9.0, 10.0, -11.0, 12.0],
        [0.5, 0.25, -2.0, 3.0],
    ]
}

fn filter() -> Array2<f64> {
    array![[1.0, 2.0, 0.0], [-1.0, 0.5, 3.0], [0.0, -2.0, 1.0]]
}

fn random(shape: (usize, usize), seed: u64) -> Array2<f64> {
    let mut rng = Rng::new(seed);
    Array2::from_shape_simple_fn(shape, || rng.normal())
}

/// The picture without its first rows and columns.
fn behind(image: &Array2<f64>, rows: usize, columns: usize) -> ArrayView2<'_, f64> {
    image.view().split_at(Axis(0), rows).1.split_at(Axis(1), columns).1
}

/// The definition: four loops, one inside the other.
fn plain(image: &Array2<f64>, filter: &Array2<f64>, padding: Padding) -> Array2<f64> {
    let (filter_rows, filter_columns) = filter.dim();
    let (above, left) = match padding {
        Padding::Valid => (0, 0),
        Padding::Same => (filter_rows / 2, filter_columns / 2),
    };
    let rows = (image.nrows() + 2 * above + 1).saturating_sub(filter_rows);
    let columns = (image.ncols() + 2 * left + 1).saturating_sub(filter_columns);
    let mut result = Array2::zeros((rows, columns));
    for ((i, j), sum) in result.indexed_iter_mut() {
        for ((di, dj), weight) in filter.indexed_iter() {
            let place = ((i + di).wrapping_sub(above), (j + dj).wrapping_sub(left));
            *sum += weight * image.get(place).copied().unwrap_or(0.0);
        }
    }
    result
}

// Recorded from SciPy 1.17.1, scipy.signal.correlate2d. Every number is exact in f64.
#[test]
fn two_dimensions_give_scipys_numbers() -> Result<()> {
    let (image, filter) = (image(), filter());
    assert_eq!(
        correlate2d(image.view(), filter.view(), Padding::Valid)?,
        array![[-13.0, 75.5], [-46.5, 35.5]]
    );
    assert_eq!(
        correlate2d(image.view(), filter.view(), Padding::Same)?,
        array![
            [-9.5, 28.0, 5.5, -17.0],
            [-21.5, -13.0, 75.5, -16.0],
            [43.75, -46.5, 35.5, 34.0],
            [19.0, 22.625, -4.25, 16.5],
        ]
    );
    Ok(())
}

// Recorded from NumPy 2.4.6, np.correlate and np.convolve.
#[test]
fn one_dimension_gives_numpys_numbers() -> Result<()> {
    let (signal, filter) = (array![1.0, 2.0, -3.0, 4.0, 0.5], array![1.0, 2.0, 0.5]);
    let (signal, filter) = (signal.view(), filter.view());
    assert_eq!(correlate1d(signal, filter, Padding::Valid)?, array![3.5, -2.0, 5.25]);
    assert_eq!(convolve1d(signal, filter, Padding::Valid)?, array![1.5, -1.0, 7.0]);
    assert_eq!(correlate1d(signal, filter, Padding::Same)?, array![3.0, 3.5, -2.0, 5.25, 5.0]);
    assert_eq!(convolve1d(signal, filter, Padding::Same)?, array![4.0, 1.5, -1.0, 7.0, 3.0]);
    Ok(())
}

// Recorded from SciPy 1.17.1: scipy.ndimage.gaussian_filter(impulse, 0.8, radius=2), its upper left quarter.
#[test]
fn the_gaussian_blur_gives_scipys_numbers() -> Result<()> {
    let blur = gaussian_blur(5, 0.8)?;
    let wanted = [
        [0.00048090932379052034, 0.0050111902279186046, 0.010945445758971115],
        [0.0050111902279186046, 0.05221780127375006, 0.11405416388113368],
        [0.010945445758971115, 0.11405416388113368, 0.2491171972260695],
    ];
    for i in 0..5 {
        for j in 0..5 {
            let wanted = wanted[i.min(4 - i)][j.min(4 - j)];
            assert!((blur[[i, j]] - wanted).abs() < 1e-16, "[{i}, {j}]");
        }
    }
    Ok(())
}

#[test]
fn the_fast_correlation_has_the_bits_of_the_plain_one_for_any_number_of_threads() -> Result<()> {
    for (shape, filter_shape) in [
        ((37, 23), (3, 3)),
        ((9, 40), (5, 1)),
        ((8, 8), (7, 7)),
        ((1, 1), (1, 1)),
        ((2, 3), (7, 9)),
    ] {
        let (image, filter) = (random(shape, 1), random(filter_shape, 2));
        for padding in [Padding::Valid, Padding::Same] {
            let fits = padding == Padding::Same
                || (shape.0 >= filter_shape.0 && shape.1 >= filter_shape.1);
            for n_threads in [1, 2, 8] {
                let pool = rayon::ThreadPoolBuilder::new().num_threads(n_threads).build();
                let pool = pool.expect("a pool of threads");
                let fast = pool.install(|| correlate2d(&image, &filter, padding));
                assert_eq!(fast.ok(), fits.then(|| plain(&image, &filter, padding)));
            }
        }
    }
    Ok(())
}

#[test]
fn a_picture_on_its_side_is_filtered_on_its_side() -> Result<()> {
    let (image, filter) = (random((7, 9), 3), random((3, 5), 4));
    let upright = correlate2d(image.view(), filter.view(), Padding::Valid)?;
    // The transposed views do not lie row by row in memory.
    let turned = correlate2d(image.t(), filter.t(), Padding::Valid)?;
    assert!((&turned - &upright.t()).iter().all(|difference| difference.abs() < 1e-12));
    Ok(())
}

#[test]
fn a_stride_keeps_every_so_manyth_place() -> Result<()> {
    let (image, filter) = (random((11, 8), 5), random((3, 3), 6));
    for padding in [Padding::Valid, Padding::Same] {
        let all = correlate2d(image.view(), filter.view(), padding)?;
        for stride in [1, 2, 3, 20] {
            let kept = correlate2d_strided(image.view(), filter.view(), padding, stride)?;
            let every = Slice::from(..).step_by(stride as isize);
            assert_eq!(kept, all.slice_axis(Axis(0), every).slice_axis(Axis(1), every));
            let zeros = if padding == Padding::Same { 1 } else { 0 };
            assert_eq!(kept.nrows(), output_size(11, 3, stride, zeros)?);
            assert_eq!(kept.ncols(), output_size(8, 3, stride, zeros)?);
        }
    }
    assert_eq!(
        message(correlate2d_strided(image.view(), filter.view(), Padding::Valid, 0)),
        "stride is 0, but it must be at least 1"
    );
    Ok(())
}

#[test]
fn output_sizes_follow_the_formula_and_refuse_what_does_not_fit() -> Result<()> {
    for (n, filter, stride, padding, wanted) in
        [(8, 3, 1, 0, 6), (8, 3, 1, 1, 8), (8, 3, 2, 1, 4), (224, 7, 2, 3, 112), (3, 3, 5, 0, 1)]
    {
        assert_eq!(output_size(n, filter, stride, padding)?, wanted);
    }
    assert_eq!(
        message(output_size(8, 11, 1, 1)),
        "filter is 11, but it must be from 1 to n + 2·padding = 10"
    );
    assert_eq!(
        message(output_size(8, 0, 1, 1)),
        "filter is 0, but it must be from 1 to n + 2·padding = 10"
    );
    assert_eq!(message(output_size(8, 3, 0, 1)), "stride is 0, but it must be at least 1");
    assert_eq!(output_size(usize::MAX, 1, usize::MAX, usize::MAX)?, 1);
    Ok(())
}

#[test]
fn a_separable_filter_gives_the_same_in_two_passes() -> Result<()> {
    let image = random((20, 14), 7);
    let bell = gaussian_weights(5, 1.2)?;
    let blur = gaussian_blur(5, 1.2)?;
    for padding in [Padding::Valid, Padding::Same] {
        let at_once = correlate2d(image.view(), blur.view(), padding)?;
        let in_two = correlate_separable(image.view(), bell.view(), bell.view(), padding)?;
        assert!((at_once - in_two).iter().all(|difference| difference.abs() < 1e-14));
    }
    Ok(())
}

#[test]
fn blurs_keep_a_constant_picture_and_edge_filters_erase_it() -> Result<()> {
    let constant = Array2::from_elem((9, 9), 7.0);
    for filter in
        [box_blur(3)?, box_blur(4)?, gaussian_blur(5, 1.0)?, gaussian_blur(4, 0.3)?, sharpen()]
    {
        let result = correlate2d(constant.view(), filter.view(), Padding::Valid)?;
        assert!(result.iter().all(|pixel| (pixel - 7.0).abs() < 1e-13));
    }
    for filter in [sobel_x(), sobel_y()] {
        let result = correlate2d(constant.view(), filter.view(), Padding::Valid)?;
        assert!(result.iter().all(|pixel| *pixel == 0.0));
    }
    // Sobel measures a slope, eight times over.
    let slope = Array2::from_shape_fn((5, 5), |(i, j)| 2.0 * i as f64 + 3.0 * j as f64);
    let valid = |filter: Array2<f64>| correlate2d(slope.view(), filter.view(), Padding::Valid);
    assert_eq!(valid(sobel_x())?, Array2::from_elem((3, 3), 24.0));
    assert_eq!(valid(sobel_y())?, Array2::from_elem((3, 3), 16.0));
    let magnitude = gradient_magnitude(slope.view())?;
    assert!(magnitude.iter().all(|steep| (steep - 8.0 * 13.0_f64.sqrt()).abs() < 1e-12));
    Ok(())
}

#[test]
fn weights_of_a_bell_sum_to_one_however_narrow_or_wide() -> Result<()> {
    for size in [1, 2, 5, 8] {
        for std_dev in [1e-200, 0.01, 1.0, 1e200] {
            let bell = gaussian_weights(size, std_dev)?;
            assert!((bell.sum() - 1.0).abs() < 1e-15, "{size} {std_dev}: {bell}");
            assert!((0..size).all(|i| bell[i] == bell[size - 1 - i]));
        }
    }
    assert_eq!(gaussian_weights(4, 1e-200)?, array![0.0, 0.5, 0.5, 0.0]);
    assert_eq!(message(gaussian_weights(0, 1.0)), "size is 0, but it must be at least 1");
    assert_eq!(message(gaussian_blur(3, 0.0)), "std_dev is 0, but it must be positive and finite");
    assert_eq!(message(box_blur(0)), "size is 0, but it must be at least 1");
    Ok(())
}

#[test]
fn inputs_that_cannot_be_filtered_are_refused() {
    let (image, filter) = (image(), filter());
    let large = Array2::<f64>::ones((5, 3));
    let (valid, same) = (Padding::Valid, Padding::Same);
    assert_eq!(
        message(correlate2d(image.view(), large.view(), valid)),
        "the filter's number of rows is 5, but it must be from 1 to the input's rows = 4"
    );
    assert_eq!(
        message(correlate2d(&image, large.t(), valid)),
        "the filter's number of columns is 5, but it must be from 1 to the input's columns = 4"
    );
    let even = Array2::<f64>::ones((3, 2));
    assert_eq!(
        message(correlate2d(&image, &even, same)),
        "the filter's number of columns is 2, but it must be odd for Padding::Same, which needs a middle"
    );
    let nothing = Array2::<f64>::zeros((0, 3));
    assert_eq!(
        message(correlate2d(nothing.view(), filter.view(), same)),
        "image is empty, but it must hold at least one pixel"
    );
    assert_eq!(
        message(correlate2d(image.view(), nothing.view(), same)),
        "filter is empty, but it must hold at least one weight"
    );
    let mut holed = image.clone();
    holed[[2, 1]] = f64::NAN;
    let nan = "image[2, 1] is NaN, but every number must be finite";
    assert_eq!(message(correlate2d(holed.view(), filter.view(), valid)), nan);
    assert_eq!(message(correlate2d_strided(holed.view(), filter.view(), valid, 2)), nan);
    assert_eq!(message(gradient_magnitude(holed.view())), nan);

    let signal = array![1.0, 2.0];
    assert_eq!(
        message(correlate1d(signal.view(), array![1.0, 1.0, 1.0].view(), valid)),
        "the filter's number of elements is 3, but it must be from 1 to the input's elements = 2"
    );
    assert_eq!(
        message(convolve1d(signal.view(), array![1.0, 1.0].view(), same)),
        "the filter's number of elements is 2, but it must be odd for Padding::Same, which needs a middle"
    );
    assert_eq!(
        message(correlate1d(Array1::zeros(0).view(), signal.view(), valid)),
        "signal is empty, but it must hold at least one number"
    );
    assert_eq!(
        message(correlate1d(signal.view(), array![f64::INFINITY].view(), valid)),
        "filter[0] is inf, but every number must be finite"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn filtering_is_linear(seed in 0_u64..1000, a in -3.0..3.0f64, b in -3.0..3.0f64) {
        let (left, right) = (random((6, 7), seed), random((6, 7), seed + 1000));
        let filter = random((3, 3), seed + 2000);
        let of = |image: &Array2<f64>| correlate2d(image, &filter, Padding::Same);
        let together = of(&(a * &left + b * &right))?;
        let apart = a * of(&left)? + b * of(&right)?;
        prop_assert!((together - apart).iter().all(|difference| difference.abs() < 1e-12));
    }

    #[test]
    fn a_shifted_picture_gives_the_shifted_result(seed in 0_u64..1000, rows in 0_usize..3, columns in 0_usize..3) {
        let (image, filter) = (random((9, 9), seed), random((3, 2), seed + 1000));
        let whole = correlate2d(image.view(), filter.view(), Padding::Valid)?;
        let shifted = correlate2d(behind(&image, rows, columns), filter.view(), Padding::Valid)?;
        prop_assert_eq!(shifted, behind(&whole, rows, columns));
    }

    #[test]
    fn convolution_does_not_care_which_of_the_two_slides(signal in prop::collection::vec(-5.0..5.0f64, 3..8)) {
        let (signal, filter) = (Array1::from(signal), array![1.0, -2.0, 0.5]);
        // With enough zeros around the signal every overlap is a place; swapped, the result is the same.
        let full = |inner: &Array1<f64>, slid: &Array1<f64>| {
            let mut padded = Array1::zeros(inner.len() + 2 * (slid.len() - 1));
            for (i, value) in inner.iter().enumerate() {
                padded[slid.len() - 1 + i] = *value;
            }
            convolve1d(padded.view(), slid.view(), Padding::Valid)
        };
        let difference = full(&signal, &filter)? - full(&filter, &signal)?;
        prop_assert!(difference.iter().all(|value| value.abs() < 1e-12));
    }
}
