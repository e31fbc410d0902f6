//! Palmer penguins: the book's running example.

use std::fmt;
use std::sync::LazyLock;

use ndarray::{Array1, Array2};

use crate::embedded;
use crate::table::{Table, optional, parse_csv, side_by_side};
use numerics::{Error, Result, check};

/// The four measurements, by the names that [`penguins_column`] and [`penguins_matrix`] take.
///
/// They take `year` as well.
pub const PENGUIN_FEATURES: [&str; 4] =
    ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"];

/// One adult penguin, measured near Palmer Station, Antarctica.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Penguin {
    /// Its species.
    pub species: Species,
    /// The island it nests on.
    pub island: Island,
    /// From the tip of the bill to the feathers, in millimeters.
    pub bill_length_mm: Option<f64>,
    /// From the upper to the lower edge of the bill, in millimeters.
    pub bill_depth_mm: Option<f64>,
    /// The flipper's length in millimeters.
    pub flipper_length_mm: Option<f64>,
    /// The weight in grams.
    pub body_mass_g: Option<f64>,
    /// The sex, from a blood sample.
    pub sex: Option<Sex>,
    /// The year of the measurement, 2007 to 2009.
    pub year: u16,
}

impl Penguin {
    /// Whether nothing is missing. It holds for 333 of the 344.
    pub fn is_complete(&self) -> bool {
        self.sex.is_some() && MEASUREMENTS.iter().all(|(_, number)| number(self).is_some())
    }
}

/// A column's name and how a penguin gives its number.
type Measurement = (&'static str, fn(&Penguin) -> Option<f64>);

/// Every column that holds numbers.
const MEASUREMENTS: [Measurement; 5] = [
    (PENGUIN_FEATURES[0], |penguin| penguin.bill_length_mm),
    (PENGUIN_FEATURES[1], |penguin| penguin.bill_depth_mm),
    (PENGUIN_FEATURES[2], |penguin| penguin.flipper_length_mm),
    (PENGUIN_FEATURES[3], |penguin| penguin.body_mass_g),
    ("year", |penguin| Some(f64::from(penguin.year))),
];

/// Declares an enum whose values have the names that stand in the file.
macro_rules! names {
    ($(#[$docs:meta])* $name:ident { $($(#[$variant_docs:meta])* $variant:ident = $text:literal),+ }) => {
        $(#[$docs])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$variant_docs])* $variant),+
        }

        impl $name {
            /// Every value, in alphabetical order: the position here is the class index.
            pub const ALL: [$name; [$($text),+].len()] = [$($name::$variant),+];

            /// The name, as it stands in the file.
            pub const fn name(self) -> &'static str {
                match self {
                    $($name::$variant => $text),+
                }
            }

            fn from_name(name: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|value| value.name() == name)
            }
        }

        impl fmt::Display for $name {
            /// The name; a width such as `{:<9}` pads it.
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.name())
            }
        }
    };
}

names! {
    /// The three species.
    Species {
        /// *Pygoscelis adeliae*, 152 of the 344.
        Adelie = "Adelie",
        /// *Pygoscelis antarcticus*, 68 of the 344.
        Chinstrap = "Chinstrap",
        /// *Pygoscelis papua*, 124 of the 344.
        Gentoo = "Gentoo"
    }
}

names! {
    /// The three islands of the Palmer Archipelago.
    Island {
        /// 168 of the 344 nest here.
        Biscoe = "Biscoe",
        /// 124 of the 344 nest here.
        Dream = "Dream",
        /// 52 of the 344 nest here.
        Torgersen = "Torgersen"
    }
}

names! {
    /// A penguin's sex.
    Sex {
        /// 165 of the 344; of 11 it is not known.
        Female = "female",
        /// 168 of the 344.
        Male = "male"
    }
}

/// 344 penguins of three species, measured from 2007 to 2009. Two lack all measurements, nine more their sex.
///
/// ```
/// use data::Species;
///
/// let gentoos = data::penguins().iter().filter(|p| p.species == Species::Gentoo).count();
/// let complete = data::penguins().iter().filter(|p| p.is_complete()).count();
/// assert_eq!((data::penguins().len(), gentoos, complete), (344, 124, 333));
/// ```
///
/// Source: Kristen Gorman, Tony Williams, William Fraser, *Ecological Sexual Dimorphism and Environmental Variability
/// within a Community of Antarctic Penguins (Genus Pygoscelis)*, PLoS ONE 9(3), 2014; CC0.
pub fn penguins() -> &'static [Penguin] {
    static PENGUINS: LazyLock<Vec<Penguin>> = LazyLock::new(|| {
        let text = include_str!("../penguins.csv");
        embedded(parse_csv("penguins.csv", text).and_then(|table| from_table(&table)))
    });
    &PENGUINS
}

/// One column of numbers, the penguins without that value left out: 342 for each of the four measurements.
///
/// Errors: no column of numbers has that name.
///
/// ```
/// let flipper_mm = data::penguins_column("flipper_length_mm")?;
/// assert_eq!((flipper_mm.len(), flipper_mm[0]), (342, 181.0));
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn penguins_column(name: &str) -> Result<Vec<f64>> {
    let number = measurement(name)?;
    Ok(penguins().iter().filter_map(number).collect())
}

/// Several columns side by side, the penguins without one of these values left out. Shape: (n_samples, n_columns).
///
/// The penguins keep their order. Errors: no columns; a name that no column of numbers has.
///
/// ```
/// let x = data::penguins_matrix(&["bill_length_mm", "body_mass_g"])?;
/// assert_eq!(x.dim(), (342, 2));
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn penguins_matrix(columns: &[&str]) -> Result<Array2<f64>> {
    Ok(with_target(columns, |_| Some(()))?.0)
}

/// As [`penguins_matrix`], with each penguin's species as its position in [`Species::ALL`]. 342 samples.
///
/// ```
/// use data::PENGUIN_FEATURES;
///
/// let (x, y) = data::penguins_by_species(&PENGUIN_FEATURES)?;
/// assert_eq!((x.dim(), y[0], y[341]), ((342, 4), 0, 1));
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn penguins_by_species(columns: &[&str]) -> Result<(Array2<f64>, Array1<usize>)> {
    let (x, y) = with_target(columns, |penguin| Some(penguin.species as usize))?;
    Ok((x, Array1::from(y)))
}

/// As [`penguins_by_species`], of two species alone: 0 for a penguin of the first, 1 for one of the second.
///
/// Errors: as [`penguins_matrix`]; a position that [`Species::ALL`] does not have; twice the same.
///
/// ```
/// let (x, y) = data::two_species(&["bill_depth_mm", "body_mass_g"], 0, 2)?; // Adelie and Gentoo
/// assert_eq!((x.dim(), y.sum()), ((274, 2), 123));
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn two_species(
    columns: &[&str],
    first: usize,
    second: usize,
) -> Result<(Array2<f64>, Array1<usize>)> {
    let last = ("the last species", Species::ALL.len() - 1);
    check::between("first", first, 0, last)?;
    check::between("second", second, 0, last)?;
    if first == second {
        return Err(Error::invalid("second", second, "another species than first"));
    }
    let (x, y) = with_target(columns, |penguin| match penguin.species as usize {
        species if species == first => Some(0),
        species if species == second => Some(1),
        _ => None,
    })?;
    Ok((x, Array1::from(y)))
}

/// As [`penguins_matrix`], of the 333 penguins whose sex is known, with a target for each: male 1, female −1.
///
/// ```
/// let (x, y) = data::penguins_by_sex(&["body_mass_g"])?;
/// assert_eq!((x.dim(), y[0], y[1]), ((333, 1), 1.0, -1.0));
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn penguins_by_sex(columns: &[&str]) -> Result<(Array2<f64>, Array1<f64>)> {
    let (x, y) = with_target(columns, |penguin| {
        penguin.sex.map(|sex| if sex == Sex::Male { 1.0 } else { -1.0 })
    })?;
    Ok((x, Array1::from(y)))
}

/// The penguins that have all of these columns and a target.
fn with_target<T>(
    columns: &[&str],
    target: impl Fn(&Penguin) -> Option<T>,
) -> Result<(Array2<f64>, Vec<T>)> {
    let numbers = columns.iter().map(|name| measurement(name)).collect::<Result<Vec<_>>>()?;
    let mut x = vec![Vec::new(); numbers.len()];
    let mut y = Vec::new();
    for penguin in penguins() {
        let row: Option<Vec<f64>> = numbers.iter().map(|number| number(penguin)).collect();
        if let (Some(row), Some(target)) = (row, target(penguin)) {
            x.iter_mut().zip(row).for_each(|(column, value)| column.push(value));
            y.push(target);
        }
    }
    Ok((side_by_side(&x)?, y))
}

fn measurement(name: &str) -> Result<fn(&Penguin) -> Option<f64>> {
    let found = MEASUREMENTS.iter().find(|(known, _)| *known == name);
    found.map(|(_, number)| *number).ok_or_else(|| {
        let known = MEASUREMENTS.iter().map(|(known, _)| *known);
        Error::unknown("column of numbers in penguins.csv", name, known)
    })
}

fn from_table(table: &Table) -> Result<Vec<Penguin>> {
    let species = table.parsed("species", "a species", Species::from_name)?;
    let island = table.parsed("island", "an island", Island::from_name)?;
    let bill_length_mm = table.optional_numbers("bill_length_mm")?;
    let bill_depth_mm = table.optional_numbers("bill_depth_mm")?;
    let flipper_length_mm = table.optional_numbers("flipper_length_mm")?;
    let body_mass_g = table.optional_numbers("body_mass_g")?;
    let sex = table.parsed("sex", "a sex", |cell| optional(cell, Sex::from_name))?;
    let year = table.parsed("year", "a year", |cell| cell.parse().ok())?;
    let penguin = |i| Penguin {
        species: species[i],
        island: island[i],
        bill_length_mm: bill_length_mm[i],
        bill_depth_mm: bill_depth_mm[i],
        flipper_length_mm: flipper_length_mm[i],
        body_mass_g: body_mass_g[i],
        sex: sex[i],
        year: year[i],
    };
    Ok((0..table.n_rows()).map(penguin).collect())
}
