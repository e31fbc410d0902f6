//! The graph convolution: its slopes against nudging and PyTorch, what it must not depend on, and what it refuses.

use ndarray::{Array2, Axis, array};
use networks::graph::{graph_convolution, graph_convolution_backward, normalized_adjacency};
use numerics::{Result, Rng};
use testing::hostile::Table;
use testing::message;

pub(crate) fn hostile(table: &mut Table) {
    type Three = (Array2<f64>, Array2<f64>, Array2<f64>);
    table.call("normalized_adjacency", |&(n_nodes, a, b): &(usize, usize, usize)| {
        normalized_adjacency(n_nodes, &[(a, b)])
    });
    table.call("graph_convolution", |(a, x, w): &Three| graph_convolution(a, x, w));
    table.call("graph_convolution", |(x, w): &(Array2<f64>, Array2<f64>)| {
        graph_convolution(&Array2::eye(x.nrows()), x, w)
    });
    table.call("graph_convolution_backward", |(a, x, w): &Three| {
        let slopes = graph_convolution_backward(a, x, w, x)?;
        Ok((slopes.x, slopes.weights))
    });
    table.call("graph_convolution_backward", |(x, w): &(Array2<f64>, Array2<f64>)| {
        let a = Array2::eye(x.nrows());
        let slopes = graph_convolution_backward(&a, x, w, &graph_convolution(&a, x, w)?)?;
        Ok((slopes.x, slopes.weights))
    });
}

/// A triangle with a tail, and a node by itself.
const EDGES: [(usize, usize); 4] = [(0, 1), (1, 2), (2, 0), (2, 3)];

fn small() -> Result<(Array2<f64>, Array2<f64>, Array2<f64>)> {
    let x = Array2::from_shape_fn((5, 3), |(i, j)| libm::sin((3 * i + j) as f64));
    let weights = Array2::from_shape_fn((3, 2), |(i, j)| libm::cos((2 * i + j) as f64));
    Ok((normalized_adjacency(5, &EDGES)?, x, weights))
}

fn assert_close(got: &[f64], wanted: &[f64]) {
    assert_eq!(got.len(), wanted.len());
    for (got, wanted) in got.iter().zip(wanted) {
        assert!((got - wanted).abs() < 1e-13, "{got} and {wanted}");
    }
}

/// Recorded with PyTorch 1.13, in f64:
/// ```python
/// a = torch.eye(5)
/// for i, j in [(0, 1), (1, 2), (2, 0), (2, 3)]: a[i, j] = a[j, i] = 1
/// d = a.sum(1).rsqrt(); a = a * d[:, None] * d
/// x = torch.sin(torch.arange(15.0)).reshape(5, 3).requires_grad_()
/// w = torch.cos(torch.arange(6.0)).reshape(3, 2).requires_grad_()
/// out = a @ x @ w; out.backward(torch.sin(torch.arange(10.0) + 1).reshape(5, 2))
/// ```
#[test]
fn values_and_slopes_are_those_of_pytorch() -> Result<()> {
    let (a, x, w) = small()?;
    assert_close(&[a[[0, 2]], a[[3, 3]], a[[4, 4]]], &[0.2886751345948129, 0.5, 1.0]);
    let out = graph_convolution(&a, &x, &w)?;
    assert_close(
        &[out[[0, 0]], out[[3, 1]], out[[4, 0]], out.sum()],
        &[-0.30015966590162757, 0.05468461520531362, -1.3589282800277513, -2.19322059471116],
    );
    let d = Array2::from_shape_fn((5, 2), |(i, j)| libm::sin((2 * i + j + 1) as f64));
    let slopes = graph_convolution_backward(&a, &x, &w, &d)?;
    let norm = |m: &Array2<f64>| m.iter().map(|slope| slope * slope).sum::<f64>().sqrt();
    assert_close(
        &[slopes.x[[0, 0]], slopes.x[[3, 2]], norm(&slopes.x)],
        &[0.03459624165748193, 0.11918711121226981, 0.9701783255832075],
    );
    assert_close(
        &[slopes.weights[[0, 0]], slopes.weights[[2, 1]], norm(&slopes.weights)],
        &[-0.2954918899638389, -0.612806865404707, 1.120575265611315],
    );
    Ok(())
}

#[test]
fn every_slope_is_what_nudging_measures() -> Result<()> {
    let (a, x, w) = small()?;
    let d = Rng::new(3).normals((5, 2));
    let loss = |x: &Array2<f64>, w: &Array2<f64>| {
        (graph_convolution(&a, x, w).expect("shapes that fit") * &d).sum()
    };
    let slopes = graph_convolution_backward(&a, &x, &w, &d)?;
    for (which, slopes) in [slopes.x, slopes.weights].iter().enumerate() {
        for (place, slope) in slopes.indexed_iter() {
            let nudged = |by: f64| {
                let (mut x, mut w) = (x.clone(), w.clone());
                (if which == 0 { &mut x } else { &mut w })[place] += by;
                loss(&x, &w)
            };
            let measured = (nudged(1e-5) - nudged(-1e-5)) / 2e-5;
            assert!((slope - measured).abs() < 1e-8, "{slope} and {measured}");
        }
    }
    Ok(())
}

#[test]
fn numbering_the_nodes_otherwise_renumbers_what_comes_out_and_no_more() -> Result<()> {
    let (a, x, w) = small()?;
    let out = graph_convolution(&a, &x, &w)?;
    let order = Rng::new(5).permutation(5); // the node that now has number i
    let number = |node: usize| order.iter().position(|&old| old == node).expect("a node");
    let edges = EDGES.map(|(i, j)| (number(j), number(i)));
    let other =
        graph_convolution(&normalized_adjacency(5, &edges)?, &x.select(Axis(0), &order), &w)?;
    assert!((other - out.select(Axis(0), &order)).iter().all(|gap| gap.abs() < 1e-14));
    Ok(())
}

#[test]
fn an_edge_named_twice_counts_once_and_a_graph_without_edges_changes_nothing() -> Result<()> {
    let once = normalized_adjacency(3, &[(0, 1)])?;
    assert_eq!(normalized_adjacency(3, &[(0, 1), (1, 0), (0, 1)])?, once);
    assert_eq!(once, once.t());
    assert_eq!(normalized_adjacency(3, &[])?, Array2::<f64>::eye(3));
    let (_, x, w) = small()?;
    assert_eq!(graph_convolution(&Array2::eye(5), &x, &w)?, x.dot(&w));
    Ok(())
}

#[test]
fn what_does_not_fit_is_refused_by_name() {
    assert_eq!(message(normalized_adjacency(0, &[])), "n_nodes is 0, but it must be at least 1");
    assert_eq!(
        message(normalized_adjacency(1 << 20, &[])),
        "n_nodes times n_nodes is 1099511627776, but it must be at most 134217728"
    );
    assert_eq!(
        message(normalized_adjacency(3, &[(0, 1), (1, 3)])),
        "edges[1] is (1, 3), but it must be two nodes below n_nodes = 3"
    );
    assert_eq!(
        message(normalized_adjacency(3, &[(2, 2)])),
        "edges[0] is (2, 2), but it must be two different nodes: each takes from itself anyway"
    );
    let (a, x) = (Array2::<f64>::eye(2), array![[1.0], [2.0]]);
    assert_eq!(
        message(graph_convolution(&Array2::eye(3), &x, &array![[1.0]])),
        "the adjacency has shape (3, 3) and x has shape (2, 1), but the first must have a row and a column for each row of the second"
    );
    assert_eq!(
        message(graph_convolution(&a, &x, &array![[1.0], [1.0]])),
        "weights has 2 inputs and x has 1, but they must have equally many"
    );
    assert_eq!(
        message(graph_convolution(&a, &array![[1.0], [f64::NAN]], &array![[1.0]])),
        "x[1, 0] is NaN, but every number must be finite"
    );
    assert_eq!(
        message(graph_convolution_backward(&a, &x, &array![[1.0]], &array![[1.0]])),
        "d_output has shape (1, 1) and the output has shape (2, 1), but both must have the same shape"
    );
    assert!(
        message(graph_convolution(&a, &array![[1e300], [1.0]], &array![[1e300]]))
            .starts_with("the graph convolution leaves the range of f64")
    );
}
