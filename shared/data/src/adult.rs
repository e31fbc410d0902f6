//! People of the US census of 1994: numbers, categories and holes.

use std::sync::LazyLock;

use ndarray::{Array1, Array2};
use numerics::Result;

use crate::embedded;
use crate::table::{optional, parse_csv};

/// The columns of [`Adult::x`], and whether they are categories.
const FEATURES: [(&str, bool); 9] = [
    ("age", false),
    ("workclass", true),
    ("education_num", false),
    ("marital_status", true),
    ("occupation", true),
    ("relationship", true),
    ("capital_gain", false),
    ("capital_loss", false),
    ("hours_per_week", false),
];

/// People, what the census knows of them, and whether they earn more than 50,000 dollars a year.
#[derive(Debug, Clone, PartialEq)]
pub struct Adult {
    /// Numbers as they are, a category as its position in `categories`, and NaN for a hole. Shape: (8000, 9).
    pub x: Array2<f64>,
    /// 1 for an income above 50,000 dollars a year, else 0. Shape: (8000,).
    pub y: Array1<usize>,
    /// The columns' names.
    pub feature_names: Vec<&'static str>,
    /// For each column of categories their names in alphabetical order; for a column of numbers nothing.
    pub categories: Vec<Vec<&'static str>>,
    /// The classes' names, `<=50K` and `>50K`.
    pub target_names: Vec<&'static str>,
    /// The sex, 0 female, 1 male: no feature, but a question to ask of a model. Shape: (8000,).
    pub sex: Array1<usize>,
}

impl Adult {
    /// The same as numbers only: each category becomes a column of 0 and 1, named as in `workclass=Private`.
    ///
    /// A hole is a category of its own, `workclass=NA`, for the columns of categories that have one. Shape: (8000, 42).
    ///
    /// ```
    /// let (x, names) = data::adult().one_hot();
    /// assert_eq!((x.dim(), names[1].as_str()), ((8000, 42), "workclass=Federal-gov"));
    /// assert_eq!(x.row(0).iter().filter(|value| **value == 1.0).count(), 4);
    /// ```
    pub fn one_hot(&self) -> (Array2<f64>, Vec<String>) {
        let mut names = Vec::new();
        let mut columns: Vec<Vec<f64>> = Vec::new();
        let columns_of = self.feature_names.iter().zip(&self.categories).zip(self.x.columns());
        for ((feature, categories), values) in columns_of {
            if categories.is_empty() {
                names.push((*feature).to_owned());
                columns.push(values.to_vec());
                continue;
            }
            for (code, category) in categories.iter().enumerate() {
                names.push(format!("{feature}={category}"));
                let is_it = |value: &f64| f64::from(u8::from(*value == code as f64));
                columns.push(values.iter().map(is_it).collect());
            }
            if values.iter().any(|value| value.is_nan()) {
                names.push(format!("{feature}=NA"));
                columns.push(values.iter().map(|v| f64::from(u8::from(v.is_nan()))).collect());
            }
        }
        let shape = (self.x.nrows(), columns.len());
        (Array2::from_shape_fn(shape, |(i, j)| columns[j][i]), names)
    }
}

/// 8,000 people of the US census of 1994, in an order drawn by lot: the first 6,000 and the last 2,000 are a fair split.
///
/// Five numbers and four categories; 454 people lack their class of work and 456 their occupation. 1,938 earn more than
/// 50,000 dollars a year.
///
/// ```
/// let adult = data::adult();
/// assert_eq!((adult.x.dim(), adult.y.sum(), adult.x[[0, 0]]), ((8000, 9), 1938, 49.0));
/// assert_eq!(adult.categories[1][adult.x[[0, 1]] as usize], "Self-emp-not-inc");
/// ```
///
/// Source: Barry Becker, Ronny Kohavi, *Adult*, UCI Machine Learning Repository, 1996; CC BY 4.0.
pub fn adult() -> &'static Adult {
    static ADULT: LazyLock<Adult> =
        LazyLock::new(|| embedded(parsed(include_str!("../adult.csv"))));
    &ADULT
}

fn parsed(text: &'static str) -> Result<Adult> {
    let table = parse_csv("adult.csv", text)?;
    let mut categories = Vec::new();
    let mut columns = Vec::new();
    for (name, is_category) in FEATURES {
        if !is_category {
            categories.push(Vec::new());
            columns.push(table.numbers(name)?);
            continue;
        }
        let cells = table.parsed(name, "a category", |cell| optional(cell, Some))?;
        let mut known: Vec<&str> = cells.iter().flatten().copied().collect();
        known.sort_unstable();
        known.dedup();
        let code = |cell: &Option<&str>| match cell {
            Some(name) => known.partition_point(|other| other < name) as f64,
            None => f64::NAN,
        };
        columns.push(cells.iter().map(code).collect());
        categories.push(known.iter().map(|name| leaked(name)).collect());
    }
    let class = |column: &str, names: [&str; 2]| {
        let place = |cell: &str| names.iter().position(|name| *name == cell);
        Ok(Array1::from(table.parsed(column, &names.join(" or "), place)?))
    };
    let x = Array2::from_shape_fn((table.n_rows(), columns.len()), |(i, j)| columns[j][i]);
    Ok(Adult {
        x,
        y: class("income", ["<=50K", ">50K"])?,
        feature_names: FEATURES.iter().map(|(name, _)| *name).collect(),
        categories,
        target_names: vec!["<=50K", ">50K"],
        sex: class("sex", ["Female", "Male"])?,
    })
}

/// A name for the rest of the program: there are 35, made once.
fn leaked(name: &str) -> &'static str {
    Box::leak(name.to_owned().into_boxed_str())
}
