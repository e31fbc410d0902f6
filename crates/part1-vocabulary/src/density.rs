//! Kernel density: the curve over the flock at any bandwidth, as numbers and as a picture.

use std::collections::BTreeMap;

use learning::neighbors::{KernelDensity, Window, modes};
use ndarray::{Array1, ArrayView1};
use numerics::{Error, Result};
use show::figure::{Color, Figure, xy};

/// A density curve over single penguins, and where it is highest.
#[derive(Debug, Clone, PartialEq)]
pub struct DensityCurve {
    /// The picture, as SVG text.
    pub svg: String,
    /// How many peaks the curve has.
    pub n_peaks: usize,
    /// Where it is highest, in mm.
    pub highest_at_mm: f64,
    /// How high it is there, per mm.
    pub height: f64,
}

/// The kernel density estimate of flipper lengths with bells of a bandwidth, over a stroke for each penguin.
///
/// `flipper_mm` has shape `(n_samples,)`, in whole or broken mm. The curve is computed at every tenth of a millimeter from
/// 160 to 244.9 and shown from 165 to 240. A stroke is as high as one penguin's share, `1/n_samples` per mm; penguins with
/// the same flipper stand on each other's, so that strokes and curve have one axis. Cost: O(n_samples).
///
/// Errors: those of [`KernelDensity::fit`]; a curve beyond `f64`, or one that is flat zero.
///
/// ```
/// use ndarray::array;
/// use part1_vocabulary::density::density_curve;
/// let curve = density_curve(&array![181.0, 186.0, 195.0], 2.0)?;
/// assert_eq!((curve.n_peaks, curve.highest_at_mm), (3, 185.7));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 5e (kernel density).
pub fn density_curve<'a>(
    flipper_mm: impl Into<ArrayView1<'a, f64>>,
    bandwidth: f64,
) -> Result<DensityCurve> {
    density_curve_of(flipper_mm.into(), bandwidth)
}

fn density_curve_of(flipper_mm: ArrayView1<'_, f64>, bandwidth: f64) -> Result<DensityCurve> {
    let kde = KernelDensity { bandwidth, window: Window::Gaussian };
    let places: Array1<f64> = (1600..2450).map(|tenths| f64::from(tenths) / 10.0).collect();
    let density = kde.fit(flipper_mm)?.density(&places)?;
    let n_peaks = modes(&places, &density)?.len();
    let mut highest = 0;
    for i in 1..places.len() {
        if density[i] > density[highest] {
            highest = i;
        }
    }
    let (highest_at_mm, height) = (places[highest], density[highest]);
    if height == 0.0 {
        return Err(Error::invalid("flipper_mm", "far from there", "near 160 to 245 mm"));
    }

    let peaks = if n_peaks == 1 { "1 peak".to_owned() } else { format!("{n_peaks} peaks") };
    let description = format!(
        "Strokes for the flipper lengths of {} penguins, equal ones on top of each other, and over them the density \
         curve with bandwidth {bandwidth} mm. It has {peaks} and is highest at {} mm, where its height is {} per mm.",
        flipper_mm.len(),
        show::fixed(highest_at_mm, 1),
        show::fixed(height, 4),
    );
    let mut figure = Figure::new(format!("Bandwidth {bandwidth} mm: {peaks}"), description)
        .size(640, 340)
        .x_label("flipper length (mm)")
        .y_label("density (per mm)")
        .x_range(165.0, 240.0)
        .y_range(0.0, 0.07);
    for (at, share) in strokes(flipper_mm) {
        figure = figure.line("", Color::Muted, [(at, 0.0), (at, share)]);
    }
    let svg = figure
        .line("", Color::Blue, xy(&places, &density)?)
        .points("", Color::Orange, [(highest_at_mm, height)])
        .svg()?;
    Ok(DensityCurve { svg, n_peaks, highest_at_mm, height })
}

/// Each flipper length that occurs, with the share of the penguins that have it.
fn strokes(flipper_mm: ArrayView1<'_, f64>) -> impl Iterator<Item = (f64, f64)> {
    let mut counts = BTreeMap::new();
    for mm in flipper_mm {
        // Positive finite numbers are ordered as their bits are.
        *counts.entry(mm.to_bits()).or_insert(0.0) += 1.0;
    }
    let n_samples = flipper_mm.len() as f64;
    counts.into_iter().map(move |(bits, n)| (f64::from_bits(bits), n / n_samples))
}
