//! LaTeX to MathML at build time.

use std::ops::Range;

use math_core::{LatexToMathML, MathCoreConfig, MathDisplay};

use crate::html::escape;

/// Turns formulas into MathML; one for the whole build.
pub struct Math {
    converter: LatexToMathML,
}

/// Where in a formula something is wrong, and what.
#[derive(Debug)]
pub struct MathError {
    /// The bytes of the formula that the message is about.
    pub range: Range<usize>,
    /// What is wrong.
    pub message: String,
}

impl Math {
    /// A converter that refuses what it does not know.
    pub fn new() -> Self {
        Math { converter: LatexToMathML::new(MathCoreConfig::default()).unwrap_or_default() }
    }

    /// The formula as a `<math>` element on one line, with its LaTeX as the text that a copy or an old browser gets.
    ///
    /// # Errors
    /// A formula that does not parse: the place in it and the reason.
    pub fn render(&self, latex: &str, display: bool) -> Result<String, MathError> {
        let mode = if display { MathDisplay::Block } else { MathDisplay::Inline };
        let converted = self
            .converter
            .convert_with_local_state(latex, mode)
            .map_err(|error| MathError { range: error.0.clone(), message: error.to_string() })?;
        let mathml = converted.mathml.replace('\n', " ");
        let attribute = format!("<math data-tex=\"{}\"", escape(&latex.replace('\n', " ")));
        Ok(mathml.replacen("<math", &attribute, 1))
    }
}

impl Default for Math {
    fn default() -> Self {
        Math::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html::text_of;

    #[test]
    fn the_book_s_commands_render() {
        let math = Math::new();
        for latex in [
            r"\frac{1}{n} \sum_{i=1}^{n} (y_i - \hat{y}_i)^2",
            r"k(\mathbf{x}, \mathbf{z}) = \exp\left(-\gamma \lVert \mathbf{x} - \mathbf{z} \rVert^2\right)",
            r"\sqrt{2}\, x_1 x_2,\; \mathbf{K} \in \mathbb{R}^{n \times n} \le \log p",
            r"\mathbf{x}^\top \mathbf{z} \quad \text{for all } i \ne j",
            r"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}",
            r"\begin{aligned} a &= b \\ &= c \end{aligned}",
            r"\begin{cases} 1 & x > 0 \\ 0 & \text{otherwise} \end{cases}",
            r"\operatorname*{argmin}_{w} L(w) \approx \partial f / \partial x",
        ] {
            for display in [false, true] {
                let html = math
                    .render(latex, display)
                    .unwrap_or_else(|e| panic!("{latex}: {}", e.message));
                assert!(html.starts_with("<math data-tex=") && html.ends_with("</math>"), "{html}");
                assert!(!text_of(&html).contains(['\\', '$']), "{latex}: {html}");
                assert!(!html.contains('\n'));
            }
        }
    }

    #[test]
    fn a_wrong_formula_is_an_error_with_its_place() {
        let error = Math::new().render(r"a + \nosuch{b}", false).unwrap_err();
        assert!(error.message.contains("nosuch"), "{}", error.message);
        assert_eq!(error.range.start, 4);
        assert!(Math::new().render(r"\frac{1}{2", true).is_err());
    }
}
