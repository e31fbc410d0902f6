//! The book's photograph, and the reader of the picture format it is stored in.

use std::sync::LazyLock;

use ndarray::Array2;

use crate::embedded;
use numerics::{Error, Result};

/// A photograph of a tower above trees and a lake, in gray: 0 is black, 255 white. Shape: (106, 160), rows first.
///
/// ```
/// let photograph = data::photograph();
/// assert_eq!((photograph.dim(), photograph[[0, 0]]), ((106, 160), 196.0));
/// ```
///
/// Source: "China", photograph by danielbuechele (flickr.com/photos/danielbuechele/6061409035), CC BY 2.0, made gray and
/// four times smaller; from scikit-learn's `load_sample_image("china.jpg")`.
pub fn photograph() -> &'static Array2<f64> {
    static PHOTOGRAPH: LazyLock<Array2<f64>> =
        LazyLock::new(|| embedded(parse_pgm("china.pgm", include_str!("../china.pgm"))));
    &PHOTOGRAPH
}

/// A plain PGM picture: `P2`, width, height, the number for white, then one number a pixel; `#` begins a comment.
fn parse_pgm(file: &str, text: &str) -> Result<Array2<f64>> {
    let mut words = text.lines().enumerate().flat_map(|(i, line)| {
        let content = line.split('#').next().unwrap_or_default();
        content.split_whitespace().map(move |word| (i + 1, word))
    });
    let end = text.lines().count();
    let wrong = |(line, word): (usize, &str), wanted: &str| Error::Parse {
        file: file.to_owned(),
        line,
        column: None,
        got: word.to_owned(),
        wanted: wanted.to_owned(),
    };
    let mut next = |wanted: &str| words.next().ok_or_else(|| wrong((end, "the end"), wanted));

    let magic = next("P2")?;
    if magic.1 != "P2" {
        return Err(wrong(magic, "P2, the mark of a plain PGM picture"));
    }
    let mut whole = |wanted: &str, most: u16| {
        let word = next(wanted)?;
        let number = word.1.parse().ok().filter(|&number: &u16| number <= most);
        number.ok_or_else(|| wrong(word, wanted))
    };
    let width = usize::from(whole("a width in pixels, at most 65535", u16::MAX)?);
    let height = usize::from(whole("a height in pixels, at most 65535", u16::MAX)?);
    let white = whole("the number for white, at most 65535", u16::MAX)?;
    let pixel = format!("a pixel from 0 to {white}");
    let mut pixels = Vec::new(); // grows with what is there, not with what the head promises
    for _ in 0..width * height {
        pixels.push(f64::from(whole(&pixel, white)?));
    }
    if let Some(word) = words.next() {
        return Err(wrong(word, "the end, though all pixels are there"));
    }
    Array2::from_shape_vec((height, width), pixels)
        .map_err(|error| Error::File { file: file.to_owned(), reason: error.to_string() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_picture_is_read_with_its_comments() {
        let text = "P2 # plain\n# a comment\n3 2\n255\n0 1 2\n3 4 # end\n255\n";
        let picture = parse_pgm("small.pgm", text).unwrap();
        assert_eq!(picture, ndarray::array![[0.0, 1.0, 2.0], [3.0, 4.0, 255.0]]);
        assert_eq!(parse_pgm("none.pgm", "P2 0 0 255").unwrap().dim(), (0, 0));
    }

    #[test]
    fn a_damaged_picture_is_an_error_with_its_line() {
        let message = |text: &str| parse_pgm("p.pgm", text).unwrap_err().to_string();
        for (text, wanted) in [
            ("", "p.pgm, line 0: \"the end\" is not P2"),
            ("P5\n", "p.pgm, line 1: \"P5\" is not P2, the mark of a plain PGM picture"),
            ("P2\nwide", "p.pgm, line 2: \"wide\" is not a width in pixels, at most 65535"),
            ("P2\n2 -1", "p.pgm, line 2: \"-1\" is not a height in pixels, at most 65535"),
            ("P2\n2 1\n9\n4 10", "p.pgm, line 4: \"10\" is not a pixel from 0 to 9"),
            ("P2\n2 1\n9\n4", "p.pgm, line 4: \"the end\" is not a pixel from 0 to 9"),
            (
                "P2\n2 1\n9\n4 5 6",
                "p.pgm, line 4: \"6\" is not the end, though all pixels are there",
            ),
            ("P2 65535 65535 1 0", "p.pgm, line 1: \"the end\" is not a pixel from 0 to 1"),
        ] {
            assert_eq!(message(text), wanted);
        }
    }
}
