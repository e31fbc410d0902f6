//! Several figures or diagrams side by side in one picture.

use numerics::{Error, Result};

use super::color::Color;
use super::sheet::{Sheet, Side, Type, tenths};
use super::text;

/// Something that can be drawn, by itself or as a panel: a [`Figure`](super::Figure) or a [`Diagram`](super::Diagram).
pub trait Picture {
    /// The drawing, or the first thing that was wrong with its data. A panel's title is smaller.
    ///
    /// # Errors
    ///
    /// Those of [`Figure::svg`](super::Figure::svg) and [`Diagram::svg`](super::Diagram::svg).
    fn drawing(&self, as_panel: bool) -> Result<Drawing>;
}

/// A finished drawing, ready to become SVG or a panel. Only this module makes one.
#[derive(Debug)]
pub struct Drawing {
    pub(super) size: (u32, u32),
    pub(super) sheet: Sheet,
}

/// Pictures in rows of `columns`, under a common title. Each keeps its size and its own title.
///
/// ```
/// use show::figure::{Color, Figure, curve, panels};
///
/// let narrow = Figure::new("bandwidth 0.2", "").size(300, 240).line("", Color::Blue, curve(-1.0, 1.0, |x| x));
/// let wide = Figure::new("bandwidth 2", "").size(300, 240).line("", Color::Blue, curve(-1.0, 1.0, |x| x * x));
/// let svg = panels("Two bandwidths", "Left a rough curve, right a smooth one.", 2, &[&narrow, &wide])?;
/// assert!(svg.contains("viewBox=\"0 0 600 "));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// # Errors
///
/// [`Error::Empty`] without pictures or title; [`Error::Invalid`] where `columns` is 0; a panel's own errors.
pub fn panels(
    title: &str,
    description: &str,
    columns: usize,
    pictures: &[&dyn Picture],
) -> Result<String> {
    if columns == 0 {
        return Err(Error::invalid("columns", 0, "at least 1"));
    }
    if pictures.is_empty() {
        return Err(Error::empty("pictures", "at least one picture"));
    }
    if title.trim().is_empty() {
        return Err(Error::empty("a figure's title", "the sentence that the figure shows"));
    }
    let mut drawings = Vec::with_capacity(pictures.len());
    for picture in pictures {
        drawings.push(picture.drawing(true)?);
    }
    let widths = drawings.chunks(columns).map(|row| row.iter().map(|d| d.size.0).sum());
    let width: u32 = widths.max().unwrap_or(0);
    let mut sheet = Sheet::default();
    let lines = text::wrap(title, 16.0 * text::BOLD, f64::from(width) - 28.0);
    let looks = Type::new(Color::Ink, 16.0, Side::Start).bold();
    let (mut left, mut top, mut tallest) = (0, 0, 18);
    top += sheet.lines((tenths(14.0), tenths(24.0)), looks, &lines) as u32;
    for (i, drawing) in drawings.into_iter().enumerate() {
        if i % columns == 0 {
            (left, top, tallest) = (0, top + tallest, 0);
        }
        sheet.put((tenths(f64::from(left)), tenths(f64::from(top))), drawing.sheet);
        left += drawing.size.0;
        tallest = tallest.max(drawing.size.1);
    }
    Ok(sheet.svg(title, description, (width, top + tallest)))
}
