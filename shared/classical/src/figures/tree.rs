//! A decision tree: its border in the plane, and its questions as boxes.

use ndarray::{Array2, ArrayView1, ArrayView2};
use numerics::estimator::{Fit, Predict, Targets};
use numerics::{Result, check};
use show::figure::{Align, Color, Diagram, Figure};

use super::{check_plane, range};
use crate::tree::{DecisionTreeClassifier, LEAF, Tree, largest};

/// Cells across and up, each in the color of its class.
const CELLS: (usize, usize) = (64, 48);

/// The most leaves that a drawing has room for.
const MOST_LEAVES: usize = 8;

/// What a tree has made of two classes of points in the plane.
#[derive(Debug, Clone)]
pub struct TreePicture {
    /// The chart: the plane in the colors of the classes, and the points that the tree has seen.
    pub chart: Figure,
    /// How many leaves the tree has.
    pub n_leaves: usize,
    /// How many questions the longest way to a leaf asks.
    pub depth: usize,
    /// How many of the points it has seen are on their side.
    pub n_right: usize,
    /// How many of the points it has not seen are.
    pub n_right_held_out: usize,
}

/// Draws the border of a tree between the classes 0 and 1.
///
/// `names` are those of the two features and of the two classes. Shapes: `x` (n_samples, 2), `y` (n_samples,), and the same for
/// the points that are held out. Cost: a fit, and 3,072 predictions.
///
/// Errors: another number of columns than two; a class that is neither 0 nor 1, or one alone; points without any extent; what
/// [`DecisionTreeClassifier`] refuses.
///
/// ```
/// use classical::tree::DecisionTreeClassifier;
/// use ndarray::array;
/// let x = array![[0.0, 0.0], [1.0, 1.0], [0.0, 1.0], [1.0, 0.0]];
/// let y = array![0, 0, 1, 1];
/// let names = (["x", "y"], ["even", "odd"]);
/// let picture = classical::figures::tree_border(&DecisionTreeClassifier::default(), (&x, &y), (&x, &y), names)?;
/// assert_eq!((picture.n_leaves, picture.n_right), (4, 4));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 19a (a tree of questions).
pub fn tree_border<'x, 'y, 'hx, 'hy>(
    tree: &DecisionTreeClassifier,
    seen: (impl Into<ArrayView2<'x, f64>>, impl Targets<'y, Target = usize>),
    held_out: (impl Into<ArrayView2<'hx, f64>>, impl Targets<'hy, Target = usize>),
    names: ([&str; 2], [&str; 2]),
) -> Result<TreePicture> {
    let seen = (seen.0.into(), seen.1.targets());
    border_of(tree, seen, (held_out.0.into(), held_out.1.targets()), names)
}

/// Points and their classes.
type Points<'x, 'y> = (ArrayView2<'x, f64>, ArrayView1<'y, usize>);

fn border_of(
    tree: &DecisionTreeClassifier,
    (x, y): Points<'_, '_>,
    (x_new, y_new): Points<'_, '_>,
    (features, names): ([&str; 2], [&str; 2]),
) -> Result<TreePicture> {
    check_plane(x, y)?;
    check::same_length("samples", ("the held-out x", x_new.nrows()), ("y", y_new.len()))?;
    let model = tree.fit(x, y)?;
    let ranges = [range(x.column(0))?, range(x.column(1))?];
    let middle = |axis: usize, i: usize, n: usize| {
        let (low, high) = ranges[axis];
        low + (high - low) * ((i as f64 + 0.5) / n as f64)
    };
    let cells = Array2::from_shape_fn((CELLS.0 * CELLS.1, 2), |(i, axis)| match axis {
        0 => middle(0, i % CELLS.0, CELLS.0),
        _ => middle(1, i / CELLS.0, CELLS.1),
    });
    let classes = model.predict(&cells)?;
    let classes = Array2::from_shape_fn((CELLS.1, CELLS.0), |(row, column)| {
        classes[row * CELLS.0 + column] as f64
    });
    let right = |x: ArrayView2<'_, f64>, y: ArrayView1<'_, usize>| -> Result<usize> {
        let guess = model.predict(x)?;
        Ok(guess.iter().zip(y).filter(|(guess, class)| guess == class).count())
    };
    let (n_right, n_right_held_out) = (right(x, y)?, right(x_new, y_new)?);
    let (n_leaves, depth) = (model.tree().n_leaves(), model.tree().depth());
    let about = format!(
        "{} points of two classes, {names:?}, and the border of a tree with {n_leaves} leaves.",
        y.len(),
    );
    let mut chart = Figure::new("The border of a tree runs along the axes", about)
        .size(640, 480)
        .x_label(features[0])
        .y_label(features[1])
        .x_range(ranges[0].0, ranges[0].1)
        .y_range(ranges[1].0, ranges[1].1)
        .regions(ranges[0], ranges[1], &[Color::Blue, Color::Orange], &classes);
    for (class, color) in [Color::Blue, Color::Orange].into_iter().enumerate() {
        let own = (0..y.len()).filter(|&i| y[i] == class).map(|i| (x[[i, 0]], x[[i, 1]]));
        chart = chart.points(names[class], color, own.collect::<Vec<_>>());
    }
    Ok(TreePicture { chart, n_leaves, depth, n_right, n_right_held_out })
}

/// Draws a small tree: a box for each question and each leaf, yes to the left.
///
/// `features` and `classes` are names; without `classes` a leaf shows its value. Errors: names that are not as many as the
/// tree's features, or as its classes; more than eight leaves.
///
/// Explained in Part V, 19a (a tree of questions).
pub fn tree_drawing(tree: &Tree, features: &[&str], classes: &[&str]) -> Result<Diagram> {
    check::between(
        "the number of leaves",
        tree.n_leaves(),
        1,
        ("room in the drawing", MOST_LEAVES),
    )?;
    check::same_length("features", ("the names", features.len()), ("the tree", tree.n_features()))?;
    if !classes.is_empty() {
        let n_classes = tree.value().ncols();
        check::same_length("classes", ("the names", classes.len()), ("the tree", n_classes))?;
    }
    let (width, height) = (96.0 * tree.n_leaves() as f64 + 256.0, 112.0);
    let (box_width, box_height) = (0.9 * width / tree.n_leaves().max(2) as f64, 68.0);
    let depths = tree.depths();
    // A leaf stands in the next free column, a question above the middle of its two answers.
    let mut center = vec![0.0; tree.n_nodes()];
    let leaves = (0..tree.n_nodes()).filter(|&i| tree.feature()[i] == LEAF);
    for (column, i) in leaves.enumerate() {
        center[i] = (column as f64 + 0.5) * width / tree.n_leaves() as f64;
    }
    for i in (0..tree.n_nodes()).rev() {
        if tree.feature()[i] != LEAF {
            center[i] = (center[tree.left()[i]] + center[tree.right()[i]]) / 2.0;
        }
    }
    let top = |i: usize| 40.0 + depths[i] as f64 * height;
    let about = format!(
        "A tree of {} questions with {} leaves.",
        tree.n_nodes() - tree.n_leaves(),
        tree.n_leaves()
    );
    let size = (width as u32, (60.0 + tree.depth() as f64 * height + box_height) as u32);
    let mut drawing = Diagram::new("The questions of a tree", about).size(size.0, size.1);
    let colors = [Color::Blue, Color::Orange, Color::Green, Color::Red, Color::Purple];
    for i in 0..tree.n_nodes() {
        let n = tree.n_node_samples()[i];
        let (text, color) = if tree.feature()[i] == LEAF {
            let class = largest(tree.value().row(i));
            match classes.get(class) {
                Some(name) => (format!("{name}\n{n} samples"), colors[class % colors.len()]),
                None => {
                    let value = show::fixed(tree.value()[[i, 0]], 0);
                    (format!("{value}\n{n} samples"), Color::Blue)
                }
            }
        } else {
            for (child, word) in [(tree.left()[i], "yes"), (tree.right()[i], "no")] {
                let from = (center[i], top(i) + box_height);
                let to = (center[child], top(child));
                let middle = ((from.0 + to.0) / 2.0, (from.1 + to.1) / 2.0);
                let (side, gap) =
                    if word == "yes" { (Align::Right, -8.0) } else { (Align::Left, 8.0) };
                drawing = drawing.line(Color::Muted, from, to);
                drawing = drawing.text(Color::Muted, side, (middle.0 + gap, middle.1), word);
            }
            let threshold = show::fixed(tree.threshold()[i], 2);
            (format!("{}\n≤ {threshold}?\n{n} samples", features[tree.feature()[i]]), Color::Ink)
        };
        let at = (center[i] - box_width / 2.0, top(i));
        drawing = drawing.boxed(color, at, (box_width, box_height), &text);
    }
    Ok(drawing)
}
