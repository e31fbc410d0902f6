//! Message passing: a layer over the edges of a graph.
//!
//! [`normalized_adjacency`] makes a matrix of a list of edges, [`graph_convolution`] lets each node take from its neighbors
//! and itself before the weights, [`graph_convolution_backward`] gives the slopes.

use ndarray::{Array2, ArrayView2};
use numerics::{Error, Result, check};

/// Who takes how much from whom in one round of messages: a row for each node, with itself and its neighbors.
///
/// `A[i, j] = 1 / √(d_i · d_j)` where i and j share an edge or are the same node, else 0; `d_i` counts the node's neighbors
/// and itself. Edges have no direction; one that is named twice counts once.
///
/// Shape: (n_nodes, n_nodes), symmetric. Errors: no nodes; more than [`check::MOST_ELEMENTS`] pairs; a node that is not
/// there; an edge from a node to itself. Cost: O(n_nodes²).
///
/// ```
/// let a = networks::graph::normalized_adjacency(3, &[(0, 1)])?; // a pair of friends, and a hermit
/// let near = |got: f64, wanted: f64| (got - wanted).abs() < 1e-15;
/// assert!(near(a[[0, 0]], 0.5) && near(a[[0, 1]], 0.5) && near(a[[2, 2]], 1.0));
/// assert_eq!(a[[0, 2]], 0.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 13f (inductive bias). Source: Thomas Kipf and Max Welling, *Semi-Supervised Classification
/// with Graph Convolutional Networks*, 2017, section 2.2 (the renormalization trick).
pub fn normalized_adjacency(n_nodes: usize, edges: &[(usize, usize)]) -> Result<Array2<f64>> {
    check::at_least("n_nodes", n_nodes, 1)?;
    check::size("n_nodes times n_nodes", &[n_nodes, n_nodes])?;
    for (i, &(a, b)) in edges.iter().enumerate() {
        if a >= n_nodes || b >= n_nodes {
            let wanted = format!("two nodes below n_nodes = {n_nodes}");
            return Err(Error::invalid(format!("edges[{i}]"), format!("({a}, {b})"), wanted));
        }
        if a == b {
            let wanted = "two different nodes: each takes from itself anyway";
            return Err(Error::invalid(format!("edges[{i}]"), format!("({a}, {b})"), wanted));
        }
    }
    let mut adjacency = Array2::eye(n_nodes);
    for &(a, b) in edges {
        adjacency[[a, b]] = 1.0;
        adjacency[[b, a]] = 1.0;
    }
    let degrees: Vec<f64> = adjacency.rows().into_iter().map(|row| row.sum()).collect();
    for ((i, j), share) in adjacency.indexed_iter_mut() {
        *share /= (degrees[i] * degrees[j]).sqrt();
    }
    Ok(adjacency)
}

/// A layer over a graph: each node takes from its neighbors and itself, and one set of weights serves all nodes.
///
/// `A X W`, with no bias and no bend.
///
/// Shape: adjacency (n_nodes, n_nodes), x (n_nodes, n_inputs), weights (n_inputs, n_outputs) in; (n_nodes, n_outputs) out.
/// Errors: shapes that do not fit, or are empty; a number that is not finite; a result beyond the largest `f64`. Cost:
/// O(n_nodes · n_inputs · n_outputs + n_nodes² · n_outputs).
///
/// ```
/// use ndarray::array;
/// use networks::graph::{graph_convolution, normalized_adjacency};
///
/// let a = normalized_adjacency(2, &[(0, 1)])?;
/// let after = graph_convolution(&a, &array![[2.0], [4.0]], &array![[10.0]])?;
/// assert!((after - 30.0).iter().all(|gap| gap.abs() < 1e-12)); // the mean of both, times the weight
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 13f (inductive bias). Source: Kipf and Welling, 2017, equation 2.
pub fn graph_convolution<'a, 'x, 'w>(
    adjacency: impl Into<ArrayView2<'a, f64>>,
    x: impl Into<ArrayView2<'x, f64>>,
    weights: impl Into<ArrayView2<'w, f64>>,
) -> Result<Array2<f64>> {
    forward(adjacency.into(), x.into(), weights.into())
}

fn forward(
    adjacency: ArrayView2<'_, f64>,
    x: ArrayView2<'_, f64>,
    weights: ArrayView2<'_, f64>,
) -> Result<Array2<f64>> {
    check_inputs(adjacency, x, weights)?;
    check::all_in_range("the graph convolution", adjacency.dot(&x.dot(&weights)), "x and weights")
}

/// The slopes of a [`graph_convolution`].
#[derive(Debug, Clone, PartialEq)]
pub struct GraphSlopes {
    /// Along what went in. Shape: (n_nodes, n_inputs).
    pub x: Array2<f64>,
    /// Along the weights. Shape: (n_inputs, n_outputs).
    pub weights: Array2<f64>,
}

/// The way back through [`graph_convolution`]: the slopes travel along the same edges as the messages.
///
/// `d_x = Aᵀ D Wᵀ` and `d_W = (A X)ᵀ D`, D the slopes along the output.
///
/// Shape: as there; `d_output` (n_nodes, n_outputs). Errors: as there, and slopes of another shape than the output. Cost:
/// about twice the way forward.
///
/// Explained in Part III, chapter 13f (inductive bias).
pub fn graph_convolution_backward<'a, 'x, 'w, 'd>(
    adjacency: impl Into<ArrayView2<'a, f64>>,
    x: impl Into<ArrayView2<'x, f64>>,
    weights: impl Into<ArrayView2<'w, f64>>,
    d_output: impl Into<ArrayView2<'d, f64>>,
) -> Result<GraphSlopes> {
    backward(adjacency.into(), x.into(), weights.into(), d_output.into())
}

fn backward(
    adjacency: ArrayView2<'_, f64>,
    x: ArrayView2<'_, f64>,
    weights: ArrayView2<'_, f64>,
    d_output: ArrayView2<'_, f64>,
) -> Result<GraphSlopes> {
    check_inputs(adjacency, x, weights)?;
    let output = [x.nrows(), weights.ncols()];
    if d_output.shape() != output {
        let slopes = ("d_output", d_output.shape());
        let wanted = "both must have the same shape";
        return Err(Error::shape_mismatch(slopes, ("the output", &output), wanted));
    }
    check::finite("d_output", &d_output)?;
    let sent_back = adjacency.t().dot(&d_output); // (n_nodes, n_outputs)
    let (d_x, d_weights) = (sent_back.dot(&weights.t()), x.t().dot(&sent_back));
    Ok(GraphSlopes {
        x: check::all_in_range("a slope along x", d_x, "d_output")?,
        weights: check::all_in_range("a slope along the weights", d_weights, "d_output")?,
    })
}

fn check_inputs(
    adjacency: ArrayView2<'_, f64>,
    x: ArrayView2<'_, f64>,
    weights: ArrayView2<'_, f64>,
) -> Result<()> {
    check::samples("x", &x)?;
    let n_nodes = x.nrows();
    if adjacency.dim() != (n_nodes, n_nodes) {
        let (left, right) = (("the adjacency", adjacency.shape()), ("x", x.shape()));
        let wanted = "the first must have a row and a column for each row of the second";
        return Err(Error::shape_mismatch(left, right, wanted));
    }
    check::samples("weights", &weights)?;
    let inputs = ("x", x.ncols());
    check::same_length("inputs", ("weights", weights.nrows()), inputs)?;
    check::size("n_nodes times n_outputs", &[n_nodes, weights.ncols()])?;
    check::finite("the adjacency", &adjacency)
}
