//! Carbon dioxide in the air above Mauna Loa: a series in time, with a trend, a season and holes.

use std::sync::LazyLock;

use ndarray::Array1;
use numerics::Result;

use crate::embedded;
use crate::table::parse_csv;

/// The year from which on no month is without a measured week.
const FIRST_WHOLE_YEAR: &str = "1965";

/// Carbon dioxide in the air, week by week.
#[derive(Debug, Clone, PartialEq)]
pub struct Co2 {
    /// The Saturday that each week is named by: `1958-03-29`.
    pub weeks: Vec<String>,
    /// Parts per million of the air's volume; 59 weeks have no value.
    pub ppm: Vec<Option<f64>>,
}

/// Carbon dioxide above Mauna Loa, Hawaii: 2,284 weeks from March 1958 to December 2001, 59 of them without a value.
///
/// ```
/// let co2 = data::co2();
/// assert_eq!((co2.weeks[0].as_str(), co2.ppm[0]), ("1958-03-29", Some(316.1)));
/// assert_eq!(co2.ppm.iter().filter(|week| week.is_none()).count(), 59);
/// ```
///
/// Source: C. D. Keeling, T. P. Whorf, *Atmospheric CO2 Concentrations Derived from Flask Air Samples at Sites in the SIO
/// Network*, Carbon Dioxide Information Analysis Center, 2004; from the PyPI package `statsmodels`; public domain.
pub fn co2() -> &'static Co2 {
    static CO2: LazyLock<Co2> = LazyLock::new(|| embedded(parsed(include_str!("../co2.csv"))));
    &CO2
}

/// The mean of each month's weeks in [`co2`], January 1965 to December 2001. Shape: (444,).
///
/// A week belongs to the month of its Saturday. Before 1965 five months have no week at all, so the series begins after.
///
/// ```
/// let monthly = data::co2_monthly();
/// assert_eq!((monthly.len(), format!("{:.2}", monthly[0])), (444, "319.40".to_owned()));
/// ```
pub fn co2_monthly() -> Array1<f64> {
    let mut months: Vec<(&str, f64, u32)> = Vec::new();
    for (week, ppm) in co2().weeks.iter().zip(&co2().ppm) {
        let (Some(ppm), Some(month)) = (ppm, week.get(..7)) else { continue };
        if month < FIRST_WHOLE_YEAR {
            continue;
        }
        match months.last_mut() {
            Some((last, sum, count)) if *last == month => {
                *sum += ppm;
                *count += 1;
            }
            _ => months.push((month, *ppm, 1)),
        }
    }
    months.iter().map(|(_, sum, count)| sum / f64::from(*count)).collect()
}

fn parsed(text: &str) -> Result<Co2> {
    let table = parse_csv("co2.csv", text)?;
    let weeks = table.texts("week")?.into_iter().map(str::to_owned).collect();
    Ok(Co2 { weeks, ppm: table.optional_numbers("co2_ppm")? })
}
