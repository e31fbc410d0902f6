//! Neighbors: the regions in which k neighbors vote for each species, as numbers and as a picture.

use data::Species;
use learning::neighbors::KNearest;
use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, ArrayView1, ArrayView2};
use numerics::estimator::{Fit, FitUnsupervised, Predict, Targets, Transform};
use numerics::split::Split;
use numerics::{Result, check, matrix_of};
use show::figure::{Color, Figure};

/// The colors of the three species.
const COLORS: [Color; 3] = [Color::Blue, Color::Green, Color::Orange];
/// The bills and the flippers that the picture shows, in mm, and how many places it asks about each way.
const BILL_MM: (f64, f64) = (31.0, 61.0);
const FLIPPER_MM: (f64, f64) = (170.5, 233.5);
const N_PLACES: (usize, usize) = (60, 63);

/// The regions of a vote, and how many penguins it names rightly.
#[derive(Debug, Clone, PartialEq)]
pub struct VoteRegions {
    /// The picture, as SVG text.
    pub svg: String,
    /// How many of the penguins seen get their species.
    pub right_seen: usize,
    /// How many of those held out.
    pub right_held_out: usize,
}

/// The plane of bill and flipper lengths, colored by the species that most of the k nearest penguins seen have.
///
/// `x` has a row a penguin, bill length and flipper length in mm: shape `(n_samples, 2)`; `y` has their species, 0 Adelie,
/// 1 Chinstrap, 2 Gentoo. `split` says who is seen: by these the features are standardized, and these vote. Penguins held out
/// are the dots. Cost: as many distances as there are places and penguins, some million.
///
/// Errors: other shapes; a number that is not finite; a species above 2; rows in `split` that there are not; none seen or none
/// held out; those of [`KNearest`].
///
/// ```
/// use ndarray::array;
/// use numerics::split::Split;
/// use part1_vocabulary::neighbors::vote_regions;
/// let x = array![[39.0, 190.0], [49.0, 195.0], [47.0, 217.0], [46.0, 215.0]];
/// let split = Split { train: vec![0, 1, 2], test: vec![3] };
/// let vote = vote_regions(&x, &array![0, 1, 2, 2], &split, 1)?;
/// assert_eq!((vote.right_seen, vote.right_held_out), (3, 1));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 4b (neighbors).
pub fn vote_regions<'a, 'b>(
    x: impl Into<ArrayView2<'a, f64>>,
    y: impl Targets<'b, Target = usize>,
    split: &Split,
    k: usize,
) -> Result<VoteRegions> {
    vote_regions_of(x.into(), y.targets(), split, k)
}

fn vote_regions_of(
    x: ArrayView2<'_, f64>,
    y: ArrayView1<'_, usize>,
    split: &Split,
    k: usize,
) -> Result<VoteRegions> {
    check::samples_and_targets(&x, y.len())?;
    check::features("x", &x, 2)?;
    for (i, species) in y.iter().enumerate() {
        check::between(&format!("y[{i}]"), *species, 0, ("the last species", COLORS.len() - 1))?;
    }
    let ((seen, held_out), (voters, species)) = (split.apply(x)?, split.apply(y)?);
    let scaler = StandardScaler.fit(&seen)?;
    let model = KNearest { n_neighbors: k }.fit(&scaler.transform(&seen)?, &voters)?;
    let vote = |x: &Array2<f64>| model.predict(&scaler.transform(x)?);
    let right = |x: &Array2<f64>, y: &Array1<usize>| -> Result<usize> {
        Ok(vote(x)?.iter().zip(y).filter(|(named, species)| named == species).count())
    };
    let (right_seen, right_held_out) = (right(&seen, &voters)?, right(&held_out, &species)?);

    let (n_across, n_up) = N_PLACES;
    let middle = |(from, to): (f64, f64), i: usize, n: usize| {
        from + (to - from) * ((i as f64 + 0.5) / n as f64)
    };
    let places = matrix_of((n_across * n_up, 2), &|place, feature| match feature {
        0 => middle(BILL_MM, place % n_across, n_across),
        _ => middle(FLIPPER_MM, place / n_across, n_up),
    });
    let named = vote(&places)?;
    let regions = matrix_of((n_up, n_across), &|i, j| named[n_across * i + j] as f64);

    let n_held_out = held_out.nrows();
    let title = format!("k = {k}: {right_held_out} of {n_held_out} held-out penguins right");
    let description = format!(
        "Bill length against flipper length. The plane is colored by the species that most of the {k} nearest of {} \
         penguins seen have; {n_held_out} penguins held out are dots in the color of their own species.",
        seen.nrows()
    );
    let mut figure = Figure::new(title, description)
        .size(640, 430)
        .x_label("bill length (mm)")
        .y_label("flipper length (mm)")
        .regions(BILL_MM, FLIPPER_MM, &COLORS, regions);
    for (class, color) in COLORS.into_iter().enumerate() {
        let of_it = |(i, other): (usize, &usize)| {
            (*other == class).then(|| (held_out[[i, 0]], held_out[[i, 1]]))
        };
        let flock: Vec<_> = species.iter().enumerate().filter_map(of_it).collect();
        if !flock.is_empty() {
            figure = figure.points(Species::ALL[class].name(), color, flock);
        }
    }
    Ok(VoteRegions { svg: figure.svg()?, right_seen, right_held_out })
}
