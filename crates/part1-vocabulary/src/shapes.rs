//! Products of tensors by recipe: einsum.
//!
//! Explained in Part I, chapter 2c (shapes).

use ndarray::{ArrayD, ArrayViewD, IxDyn};
use numerics::{Error, Result, check};

/// A product of tensors written as a recipe: one letter per axis, and the letters that the result keeps.
///
/// Formula: for every way to give each letter a number, multiply one element of each input, the one at its letters,
/// and add the product to the result's element at the result's letters.
/// `"ij,jk->ik"` is the matrix product: `j` is missing on the right, so it is summed over.
///
/// Shapes and units: an input has as many axes as letters; a letter has one length wherever it stands. The result has
/// one axis per letter behind the arrow, none for `"i,i->"`.
/// Errors: [`Error::Invalid`] for a recipe without an arrow, with a sign that is no lower-case letter, with a letter
/// twice in the result or only there, or for a letter with two lengths; [`Error::LengthMismatch`] where inputs and
/// recipe, or an input's axes and its letters, are not equally many; [`Error::NonFinite`] for a NaN or an infinity;
/// [`Error::OutOfRange`] where the sum leaves the range of `f64`; a result of more than 2²⁷ elements.
/// Cost: one product for every way to number the letters, with no shortcut: i · j · k for `"ij,jk->ik"`.
///
/// ```
/// use ndarray::array;
/// use part1_vocabulary::shapes::einsum;
///
/// let (a, b) = (array![[1.0, 2.0], [3.0, 4.0]].into_dyn(), array![10.0, 1.0].into_dyn());
/// let product = einsum("ij,j->i", &[&a, &b])?;
/// assert_eq!(product, array![12.0, 34.0].into_dyn());
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 2c (shapes). Source: NumPy reference, `numpy.einsum`; the summation convention
/// is A. Einstein's, *Die Grundlage der allgemeinen Relativitätstheorie*, 1916.
pub fn einsum<'a, T>(recipe: &str, inputs: &[T]) -> Result<ArrayD<f64>>
where
    T: Clone + Into<ArrayViewD<'a, f64>>,
{
    let inputs: Vec<ArrayViewD<'a, f64>> =
        inputs.iter().map(|input| input.clone().into()).collect();
    einsum_of(recipe, &inputs)
}

fn einsum_of(recipe: &str, inputs: &[ArrayViewD<'_, f64>]) -> Result<ArrayD<f64>> {
    let (terms, kept) = parse(recipe, inputs)?;
    let (letters, lengths) = letter_lengths(recipe, &terms, inputs)?;
    // Where the letters of a term stand in the list of all letters.
    let places = |term: &str| -> Vec<usize> {
        term.chars()
            .filter_map(|letter| letters.iter().position(|known| *known == letter))
            .collect()
    };
    let term_places: Vec<Vec<usize>> = terms.iter().map(|term| places(term)).collect();
    let kept_places = places(kept);

    let shape: Vec<usize> = kept_places.iter().map(|place| lengths[*place]).collect();
    check::size("the size of the result", &shape)?;
    let mut result = ArrayD::zeros(IxDyn(&shape));
    for numbers in ndarray::indices(IxDyn(&lengths)) {
        let at = |places: &[usize]| -> Vec<usize> { places.iter().map(|p| numbers[*p]).collect() };
        let factors = inputs.iter().zip(&term_places);
        let product: f64 = factors.map(|(input, places)| input[IxDyn(&at(places))]).product();
        result[IxDyn(&at(&kept_places))] += product;
    }
    check::all_in_range("a sum of products", result, "the inputs")
}

/// The letters of each input and of the result, checked against each other and against the inputs' axes.
fn parse<'a>(recipe: &'a str, inputs: &[ArrayViewD<'_, f64>]) -> Result<(Vec<&'a str>, &'a str)> {
    let wrong = |wanted: &str| Error::invalid("recipe", format!("\"{recipe}\""), wanted);
    let (left, kept) =
        recipe.split_once("->").ok_or_else(|| wrong("letters, an arrow ->, and letters"))?;
    let terms: Vec<&str> = left.split(',').collect();
    if !terms.iter().chain([&kept]).all(|term| term.bytes().all(|b| b.is_ascii_lowercase())) {
        return Err(wrong("made of lower-case letters, commas and one arrow"));
    }
    for (i, letter) in kept.char_indices() {
        if kept[..i].contains(letter) || !left.contains(letter) {
            let wanted = format!("such that {letter} stands once behind the arrow, and before it");
            return Err(wrong(&wanted));
        }
    }
    check::same_length("inputs", ("recipe", terms.len()), ("the call", inputs.len()))?;
    for (i, (term, input)) in terms.iter().zip(inputs).enumerate() {
        let (name, letters) = (format!("input {i}"), format!("\"{term}\""));
        check::same_length("axes", (&letters, term.len()), (&name, input.ndim()))?;
        check::finite(&name, input)?;
    }
    Ok((terms, kept))
}

/// Every letter once, in the order in which it first stands, and how long its axes are.
fn letter_lengths(
    recipe: &str,
    terms: &[&str],
    inputs: &[ArrayViewD<'_, f64>],
) -> Result<(Vec<char>, Vec<usize>)> {
    let (mut letters, mut lengths) = (Vec::new(), Vec::new());
    for (term, input) in terms.iter().zip(inputs) {
        for (letter, length) in term.chars().zip(input.shape()) {
            match letters.iter().position(|known| *known == letter) {
                Some(place) if lengths[place] == *length => {}
                Some(place) => {
                    let what = format!("the length of {letter} in \"{recipe}\"");
                    let wanted = format!("{} as where it first stands", lengths[place]);
                    return Err(Error::invalid(what, length, wanted));
                }
                None => {
                    letters.push(letter);
                    lengths.push(*length);
                }
            }
        }
    }
    Ok((letters, lengths))
}
