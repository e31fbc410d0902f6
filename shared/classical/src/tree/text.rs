//! A tree in lines of text.

use std::fmt::Write as _;

use numerics::{Result, check};

use super::flat::{LEAF, Tree};

/// Writes a tree as scikit-learn's `export_text` does; `answer` says what a leaf answers.
pub(crate) fn export(
    tree: &Tree,
    features: &[&str],
    decimals: usize,
    answer: &dyn Fn(usize) -> String,
) -> Result<String> {
    check::between("decimals", decimals, 0, ("the most decimals", 17))?;
    if !features.is_empty() {
        let n_features = ("the model", tree.n_features());
        check::same_length("features", ("the list of names", features.len()), n_features)?;
    }
    let mut text = String::new();
    // A node, how deep it is, and the question whose answer leads to it.
    let mut open = vec![(0, 0, None)];
    while let Some((node, depth, question)) = open.pop() {
        if let Some((parent, sign)) = question {
            let feature: usize = tree.feature()[parent];
            let name = match features.get(feature) {
                Some(name) => (*name).to_owned(),
                None => format!("feature_{feature}"),
            };
            let threshold = show::fixed(tree.threshold()[parent], decimals);
            let _ = writeln!(text, "{}|--- {name} {sign} {threshold}", "|   ".repeat(depth - 1));
        }
        if tree.feature()[node] == LEAF {
            let _ = writeln!(text, "{}|--- {}", "|   ".repeat(depth), answer(node));
        } else {
            open.push((tree.right()[node], depth + 1, Some((node, "> "))));
            open.push((tree.left()[node], depth + 1, Some((node, "<="))));
        }
    }
    Ok(text)
}
