//! Hostile values for automatic differentiation.

use learning::autograd::{self, Dual, Real};
use learning::tensor_autograd as tensor;
use ndarray::{Array0, ArrayD, CowArray, IxDyn};

use super::*;

pub fn all(t: &mut Table) {
    of_numbers(t);
    of_each_number(t);
    of_arrays(t);
    with_a_shape(t);
    backward(t);
}

/// What the tape and the dual numbers do is arithmetic, whose infinities and NaN are their own; that they agree, and
/// panic nowhere, is what is asked here.
fn of_numbers(t: &mut Table) {
    let names = [
        "autograd::tape::Tape::new",
        "Tape::var",
        "Tape::vars",
        "autograd::tape::Tape::len",
        "autograd::tape::Tape::is_empty",
        "tape::Var::backward",
        "tape::Gradients::of",
        "Gradients::of_all",
    ];
    t.excuse(&names, "called with Real's functions");
    t.excuse(
        &["Dual::new", "Dual::variable", "Dual::constant", "Dual::slope"],
        "called with Real's functions",
    );
    t.call("autograd::check::check_gradient", |x: &Vector| {
        autograd::check_gradient(|x| x.iter().fold(x[0] * 2.0, |sum, &x| sum + x * x), &x.to_vec())
    });
    t.call("autograd::check::check_gradient", |x: &Vector| {
        autograd::check_gradient(|x| x.iter().fold(x[0], |product, &x| product / x), &x.to_vec())
    });
}

/// A function of one number, on the tape and as a dual number.
fn slopes(
    on_tape: impl for<'t> Fn(autograd::Var<'t>) -> autograd::Var<'t>,
    dual: impl Fn(Dual) -> Dual,
    x: f64,
) -> Result<()> {
    let tape = autograd::Tape::new();
    assert!(tape.is_empty());
    let inputs = tape.vars(&[x, 1.0]);
    let result = on_tape(inputs[0]);
    let forward = dual(Dual::variable(x));
    // Where the value itself is no number, each way of computing has its own NaN.
    if let Ok(gradients) = result.backward()
        && result.value().is_finite()
    {
        let slope = gradients.of(inputs[0]);
        let same = slope == forward.slope() || (slope.is_nan() && forward.slope().is_nan());
        assert!(same, "at {x}: {slope} and {}", forward.slope());
        assert_eq!(gradients.of_all(&inputs)[1], 0.0);
    }
    assert!(tape.len() >= 2);
    Ok(())
}

fn of_each_number(t: &mut Table) {
    t.call("Real::exp", |&x: &f64| slopes(|x| x.exp(), |x| x.exp(), x));
    t.call("Real::log", |&x: &f64| slopes(|x| x.log(), |x| x.log(), x));
    t.call("Real::sqrt", |&x: &f64| slopes(|x| x.sqrt(), |x| x.sqrt(), x));
    t.call("Real::sin", |&x: &f64| slopes(|x| x.sin(), |x| x.sin(), x));
    t.call("Real::tanh", |&x: &f64| slopes(|x| x.tanh(), |x| x.tanh(), x));
    t.call("Real::sigmoid", |&x: &f64| slopes(|x| x.sigmoid(), |x| x.sigmoid(), x));
    t.call("Real::relu", |&x: &f64| slopes(|x| x.relu(), |x| x.relu(), x));
    t.call("Real::powi", |&(x, n): &(f64, i32)| slopes(|x| x.powi(n), |x| x.powi(n), x));
    t.call("Real::powi", |&(x, y): &(f64, f64)| {
        slopes(|x| x / y + x * y - x, |x| x / y + x * y - x, x)
    });
}

type Step = for<'t> fn(tensor::Var<'t>) -> tensor::Var<'t>;
type Checked = for<'t> fn(tensor::Var<'t>) -> Result<tensor::Var<'t>>;

fn of_arrays(t: &mut Table) {
    let names = [
        "tensor_autograd::tape::Tape::new",
        "Tape::leaf",
        "Tape::constant",
        "Var::value",
        "Var::shape",
    ];
    t.excuse(&names, "called with each function of arrays");
    let more = [
        "tensor_autograd::tape::Tape::len",
        "tensor_autograd::tape::Tape::is_empty",
        "Tape::leaves",
    ];
    t.excuse(&more, "called with backward_with");
    let steps: [(&str, Step); 10] = [
        ("Var::relu", |x| x.relu()),
        ("Var::tanh", |x| x.tanh()),
        ("Var::sigmoid", |x| x.sigmoid()),
        ("Var::exp", |x| x.exp()),
        ("Var::log", |x| x.log()),
        ("Var::sum", |x| x.sum()),
        ("Var::transpose", |x| x.transpose()),
        ("Var::detach", |x| x.detach()),
        ("Var::powi", |x| x.powi(i32::MIN)),
        ("Var::powi", |x| x.powi(0)),
    ];
    for (name, step) in steps {
        t.call(name, |x: &Matrix| {
            let tape = tensor::Tape::new();
            let leaf = tape.leaf(x.clone());
            let result = step(leaf);
            assert_eq!(result.value().shape(), result.shape());
            let _ = result.sum().backward().map(|gradients| gradients.of(leaf).map(|_| ()));
            Ok(())
        });
    }
    let checked: [(&str, Checked); 7] = [
        ("Var::softmax", |x| x.softmax()),
        ("Var::log_softmax", |x| x.log_softmax()),
        ("Var::mean", |x| x.mean()),
        ("Var::sum_axis", |x| x.sum_axis(1)),
        ("Var::sum_axis", |x| x.sum_axis(usize::MAX)),
        ("Var::mean_axis", |x| x.mean_axis(0)),
        ("Var::mean_axis", |x| x.mean_axis(2)),
    ];
    for (name, step) in checked {
        t.call(name, |x: &Matrix| {
            let tape = tensor::Tape::new();
            let leaf = tape.leaf(x.clone());
            step(leaf)?.sum().backward()?.of(leaf)?;
            Ok(())
        });
        t.call(name, |x: &Vector| {
            let tape = tensor::Tape::new();
            step(tape.leaf(x.clone()))?.sum().backward()?;
            step(tape.leaf(Array0::from_elem((), 1.0)))?.sum().backward()?;
            Ok(())
        });
    }
}

fn with_a_shape(t: &mut Table) {
    fn with<'t>(tape: &'t tensor::Tape, x: &Matrix) -> tensor::Var<'t> {
        tape.leaf(x.clone())
    }
    t.call("Var::reshape", |(x, shape): &(Matrix, Labels)| {
        let tape = tensor::Tape::new();
        with(&tape, x).reshape(shape)?.sum().backward()?;
        Ok(())
    });
    t.call("Var::rows", |(x, rows): &(Matrix, Labels)| {
        let tape = tensor::Tape::new();
        with(&tape, x).rows(rows)?.sum().backward()?;
        Ok(())
    });
    t.call("Var::pick", |(x, columns): &(Matrix, Labels)| {
        let tape = tensor::Tape::new();
        with(&tape, x).pick(columns)?.sum().backward()?;
        Ok(())
    });
    t.call("Var::cross_entropy", |(x, classes): &(Matrix, Labels)| {
        let tape = tensor::Tape::new();
        with(&tape, x).cross_entropy(classes)?.backward()?;
        Ok(())
    });
    t.call("Var::matmul", |(a, b): &(Matrix, Matrix)| {
        let tape = tensor::Tape::new();
        with(&tape, a).matmul(with(&tape, b))?.sum().backward()?;
        Ok(())
    });
    t.call("Var::argmax_rows", |x: &Matrix| with(&tensor::Tape::new(), x).argmax_rows());
    t.call("Var::item", |x: &Matrix| with(&tensor::Tape::new(), x).item());
    t.call("Var::item", |x: &Vector| tensor::Tape::new().leaf(x.clone()).item());
    t.call("unbroadcast", |(x, shape): &(Matrix, Labels)| {
        tensor::unbroadcast(CowArray::from(x.clone().into_dyn()), shape).map(|_| ())
    });
}

fn backward(t: &mut Table) {
    t.call("backward::Var::backward", |x: &Matrix| {
        let tape = tensor::Tape::new();
        tape.leaf(x.clone()).backward().map(|_| ())
    });
    t.call("Var::backward_with", |(x, seed): &(Matrix, Matrix)| {
        let tape = tensor::Tape::new();
        assert!(tape.is_empty());
        assert_eq!(tape.len(), 0);
        let leaves = tape.leaves(&[x.clone().into_dyn(), seed.clone().into_dyn()]);
        let product = (leaves[0] * 2.0 + tape.constant(array![1.0]) / 3.0)?;
        let mut gradients = product.backward_with(seed.clone().into_dyn())?;
        gradients.of(leaves[0])?;
        Ok(gradients.take_all(&leaves)?.len())
    });
    t.call("backward::Gradients::of", |x: &Matrix| {
        let (tape, other) = (tensor::Tape::new(), tensor::Tape::new());
        let leaf = tape.leaf(x.clone());
        let gradients = leaf.sum().backward()?;
        assert!(gradients.of(other.leaf(x.clone())).is_err());
        Ok(gradients.of(leaf)?.len())
    });
    t.call("Gradients::take", |x: &Matrix| {
        let tape = tensor::Tape::new();
        let leaf = tape.leaf(x.clone());
        let mut gradients = leaf.sum().backward()?;
        gradients.take(leaf)?;
        gradients.take(leaf).map(|_| ())
    });
    t.call("Gradients::take_all", |x: &Matrix| {
        let tape = tensor::Tape::new();
        let leaf = tape.leaf(x.clone());
        leaf.sum().backward()?.take_all(&[leaf, leaf]).map(|_| ())
    });
    t.call("tensor_autograd::check::check_gradient", |(a, b): &(Matrix, Vector)| {
        let inputs: [ArrayD<f64>; 2] = [a.clone().into_dyn(), b.clone().into_dyn()];
        tensor::check_gradient(|x| Ok((x[0] * x[1])?.sum()), &inputs)
    });
    t.call("tensor_autograd::check::check_gradient", |x: &Matrix| {
        let empty = ArrayD::zeros(IxDyn(&[0]));
        tensor::check_gradient(|x| x[0].exp().sum() + x[1].sum(), &[x.clone().into_dyn(), empty])
    });
}
