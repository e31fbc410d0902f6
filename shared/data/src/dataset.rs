//! Data sets that are one matrix of numbers and one target for each row, with scikit-learn's names.

use std::sync::LazyLock;

use ndarray::{Array1, Array2, Array3, ArrayView1, ArrayView2, Axis};

use crate::embedded;
use crate::table::{Table, parse_csv};
use numerics::{Error, Result, check};

/// Samples with their targets: numbers (`Y = f64`, regression) or classes (`Y = usize`, classification).
#[derive(Debug, Clone, PartialEq)]
pub struct Dataset<Y> {
    /// The features. Shape: (n_samples, n_features).
    pub x: Array2<f64>,
    /// The targets, one a sample: a number, or a class as its position in `target_names`.
    pub y: Array1<Y>,
    /// The features' names, one a column of `x`.
    pub feature_names: Vec<String>,
    /// The classes' names; of a regression the name of the number.
    pub target_names: Vec<String>,
}

impl<Y> Dataset<Y> {
    /// One feature of all samples.
    ///
    /// Errors: no feature has that name; a set made by hand with another number of columns than names.
    ///
    /// ```
    /// let wine = data::wine();
    /// assert_eq!(wine.feature("alcohol")?[0], 14.23);
    /// # Ok::<(), numerics::Error>(())
    /// ```
    pub fn feature(&self, name: &str) -> Result<ArrayView1<'_, f64>> {
        let names = || self.feature_names.iter().map(String::as_str);
        let at = names().position(|known| known == name);
        let at = at.ok_or_else(|| Error::unknown("feature", name, names()))?;
        let n_names = self.feature_names.len();
        check::same_length("columns", ("x", self.x.ncols()), ("feature_names", n_names))?;
        Ok(self.x.column(at))
    }
}

/// The handwritten digits: a [`Dataset`] whose rows are pictures.
#[derive(Debug, Clone, PartialEq)]
pub struct Digits {
    /// The pixels of each picture in one row, from left to right and top to bottom: 0 is white, 16 black.
    /// Shape: (1797, 64).
    pub x: Array2<f64>,
    /// The digit that each picture shows, 0 to 9.
    pub y: Array1<usize>,
    /// The same pixels as pictures. Shape: (1797, 8, 8).
    pub images: Array3<f64>,
    /// The pixels' names, `pixel_0_0` (top left) to `pixel_7_7`.
    pub feature_names: Vec<String>,
    /// The classes' names, `0` to `9`.
    pub target_names: Vec<String>,
}

impl Digits {
    /// One picture. Shape: (8, 8).
    ///
    /// Errors: there is no picture `i`.
    ///
    /// ```
    /// let digits = data::digits();
    /// assert_eq!((digits.y[1], digits.image(1)?[[0, 3]]), (1, 12.0));
    /// # Ok::<(), numerics::Error>(())
    /// ```
    pub fn image(&self, i: usize) -> Result<ArrayView2<'_, f64>> {
        let n = self.images.len_of(Axis(0));
        if i >= n {
            return Err(Error::invalid("i", i, format!("less than n_samples = {n}")));
        }
        Ok(self.images.index_axis(Axis(0), i))
    }
}

/// The rows of [`digits`] at which another person's pictures begin.
///
/// The file does not name its writers, but it lists the pictures person by person: each stretch begins with the digits 0 to 9
/// in order, twice or more.
const DIGIT_STRETCHES: [usize; 14] =
    [0, 130, 256, 386, 516, 646, 776, 915, 1029, 1157, 1287, 1415, 1545, 1667];

/// For each picture of [`digits`] the stretch of the file it stands in, 0 to 13: who wrote it, as far as the file tells.
///
/// Shape: (1797,). There are 14 stretches of 13 people: one of them seems to have written twice.
///
/// ```
/// let writers = data::digit_writers();
/// assert_eq!((writers.len(), writers[129], writers[130], writers[1796]), (1797, 0, 1, 13));
/// ```
///
/// Source: the borders are those of Inria's *scikit-learn MOOC*, "Sample grouping".
pub fn digit_writers() -> Array1<usize> {
    let n_samples = digits().y.len();
    (0..n_samples).map(|row| DIGIT_STRETCHES.partition_point(|start| *start <= row) - 1).collect()
}

/// 1,797 handwritten digits of 13 people, 8 × 8 pixels from 0 (white) to 16 (black).
///
/// Each pixel counts the inked dots of 4 × 4 in the scan. These are the test pictures of the original collection.
///
/// Source: E. Alpaydin, C. Kaynak, *Optical Recognition of Handwritten Digits*, UCI Machine Learning Repository, 1998;
/// CC BY 4.0; from scikit-learn's `load_digits`.
pub fn digits() -> &'static Digits {
    static DIGITS: LazyLock<Digits> = LazyLock::new(|| {
        let text = include_str!("../digits.csv");
        embedded(
            classes("digits.csv", text, &["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]).map(
                |Dataset { x, y, feature_names, target_names }| {
                    let images =
                        Array3::from_shape_fn((x.nrows(), 8, 8), |(i, a, b)| x[[i, 8 * a + b]]);
                    Digits { x, y, images, feature_names, target_names }
                },
            ),
        )
    });
    &DIGITS
}

/// 178 wines from three growers of the same region in Italy: 13 figures of a chemical analysis each.
///
/// Source: Stefan Aeberhard, M. Forina, *Wine*, UCI Machine Learning Repository, 1991; CC BY 4.0; from scikit-learn's
/// `load_wine`.
pub fn wine() -> &'static Dataset<usize> {
    static WINE: LazyLock<Dataset<usize>> = LazyLock::new(|| {
        let text = include_str!("../wine.csv");
        embedded(classes("wine.csv", text, &["class_0", "class_1", "class_2"]))
    });
    &WINE
}

/// 569 breast tumors, malignant (0) or benign (1): 30 figures about the cell nuclei in a picture of each.
///
/// Source: William Wolberg, Olvi Mangasarian, Nick Street, W. Street, *Breast Cancer Wisconsin (Diagnostic)*, UCI Machine
/// Learning Repository, 1995; CC BY 4.0; from scikit-learn's `load_breast_cancer`.
pub fn breast_cancer() -> &'static Dataset<usize> {
    static BREAST_CANCER: LazyLock<Dataset<usize>> = LazyLock::new(|| {
        let text = include_str!("../breast_cancer.csv");
        embedded(classes("breast_cancer.csv", text, &["malignant", "benign"]))
    });
    &BREAST_CANCER
}

/// 442 patients with diabetes: age, sex, body mass index, blood pressure and six blood values, in their own units;
/// the target measures how far the disease has come one year later, from 25 to 346.
///
/// The same as scikit-learn's `load_diabetes(scaled=False)`.
///
/// Source: Bradley Efron, Trevor Hastie, Iain Johnstone, Robert Tibshirani, *Least Angle Regression*, Annals of
/// Statistics 32(2), 2004.
pub fn diabetes() -> &'static Dataset<f64> {
    static DIABETES: LazyLock<Dataset<f64>> = LazyLock::new(|| {
        let text = include_str!("../diabetes.csv");
        embedded(numbers("diabetes.csv", text))
    });
    &DIABETES
}

/// 1,599 red wines from the north of Portugal: 11 figures of a chemical analysis each; the target is the quality that
/// tasters gave, a whole number, 3 to 8 of a possible 0 to 10.
///
/// Source: Paulo Cortez, A. Cerdeira, F. Almeida, T. Matos, J. Reis, *Modeling Wine Preferences by Data Mining from
/// Physicochemical Properties*, Decision Support Systems 47(4), 2009; UCI Machine Learning Repository; CC BY 4.0.
pub fn wine_quality() -> &'static Dataset<f64> {
    static WINE_QUALITY: LazyLock<Dataset<f64>> = LazyLock::new(|| {
        let text = include_str!("../wine_quality.csv");
        embedded(numbers("wine_quality.csv", text))
    });
    &WINE_QUALITY
}

/// A file whose last column is the name of a class.
fn classes(file: &str, text: &str, target_names: &[&str]) -> Result<Dataset<usize>> {
    let table = parse_csv(file, text)?;
    let (x, feature_names, target) = features(file, &table)?;
    let y = table
        .parsed(&target, "a class", |cell| target_names.iter().position(|name| *name == cell))?;
    let target_names = target_names.iter().map(|&name| name.to_owned()).collect();
    Ok(Dataset { x, y: Array1::from(y), feature_names, target_names })
}

/// A file whose last column is a number.
fn numbers(file: &str, text: &str) -> Result<Dataset<f64>> {
    let table = parse_csv(file, text)?;
    let (x, feature_names, target) = features(file, &table)?;
    let y = Array1::from(table.numbers(&target)?);
    Ok(Dataset { x, y, feature_names, target_names: vec![target] })
}

/// All columns but the last, their names, and the last column's name.
fn features(file: &str, table: &Table) -> Result<(Array2<f64>, Vec<String>, String)> {
    let (target, features) = table
        .column_names()
        .split_last()
        .ok_or_else(|| Error::empty(file, "features and a target"))?;
    let names: Vec<&str> = features.iter().map(String::as_str).collect();
    Ok((table.matrix(&names)?, features.to_vec(), target.clone()))
}
