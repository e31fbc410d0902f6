//! The tape of arrays: against PyTorch, against small steps, and every message.

use learning::tensor_autograd::{Tape, Var, check_gradient, unbroadcast};
use ndarray::{ArrayD, CowArray, IxDyn, array};
use numerics::{Result, Rng};
use proptest::prelude::*;
use testing::{assert_close, message};

fn a() -> ArrayD<f64> {
    array![[0.5, -1.0, 2.0], [1.5, 0.25, -0.75]].into_dyn()
}

fn b() -> ArrayD<f64> {
    array![[1.0, 0.5], [-0.5, 2.0], [0.25, -1.5]].into_dyn()
}

fn weights() -> ArrayD<f64> {
    array![[0.1, 0.2, -0.3], [0.4, -0.5, 0.6]].into_dyn()
}

/// The sum of the numbers, each with its own weight, so that no two slopes are alike.
fn weighted<'t>(tape: &'t Tape, x: Var<'t>) -> Result<Var<'t>> {
    Ok((x * tape.constant(weights()))?.sum())
}

/// A name, the value, and the gradients of the leaves.
type Recorded = (&'static str, f64, &'static [&'static [f64]]);

// Recorded from PyTorch 1.13, float64.
#[rustfmt::skip]
const PYTORCH: [Recorded; 15] = [
("network", 0.7950442250657714, &[&[0.011877746552428048, -0.00591652201181387, 0.0029532940582624565, -0.06161123972751226, 0.14588792242792892, -0.09851780622822508], &[-0.12484123731026753, 0.07672650199042633, -0.033669050790226786, 0.012776988611841351, 0.0891343727658968, -0.03834089973081301], &[-0.0753123051369893, 0.051157623923810194]]),
("broadcast", 4.0, &[&[0.15000000000000002, 0.0, 0.44999999999999996, 0.6000000000000001, 0.0, -0.8999999999999999], &[1.3125000000000002, -0.95, -4.949999999999999]]),
("softmax", 0.019564110863728723, &[&[0.05439743907225918, 0.016048966618926394, -0.07044640569118558, 0.1222126885256331, -0.15023842209811217, 0.028025733572479086]]),
("log_softmax", -1.6403363047036124, &[&[0.09999999999999999, 0.2, -0.30000000000000004, 0.04077982942446756, -0.6029183019988258, 0.5621384725743582]]),
("sigmoid", 0.09022941453014247, &[&[0.02350037122015945, 0.03932238664829637, -0.03149807562105198, 0.05965858082813315, -0.12306704136879917, 0.1307369962570884]]),
("relu", -0.07499999999999984, &[&[0.1, 0.0, -0.3, 0.4, -0.5, 0.0]]),
("tanh", -0.5368047906641775, &[&[0.07864477329659275, 0.08399486832280523, -0.021195247455949327, 0.07228265556945944, -0.470007424403189, 0.35795148496879886]]),
("exp", -0.5441859629389298, &[&[0.16487212707001284, 0.07357588823428847, -2.216716829679195, 1.7926756281352259, -0.6420127083438707, 0.2834199316446088]]),
("log", 0.45009381837100637, &[&[0.2, 0.16, -0.15, 0.26666666666666666, -2.0, 0.7999999999999999]]),
("powi", -1.4984374999999996, &[&[0.07500000000000001, 0.6000000000000001, -3.5999999999999996, 2.7, -0.09375, 1.0125]]),
("mean_axis", 0.7887152777777777, &[&[0.6, 0.425, 0.3125, 0.4888888888888888, 0.31388888888888883, 0.20138888888888884]]),
("rows", -0.8374999999999998, &[&[0.1, -0.4, -1.2, 0.6000000000000001, 0.2, 0.8999999999999999]]),
("pick", 11.375, &[&[0.0, 0.0, 12.0, 6.75, 0.0, 0.0]]),
("reshape", 28.9765625, &[&[18.5, -14.21875, 31.78125, 18.375, 1.40625, -1.28125]]),
("transpose", 0.38097222222222216, &[&[-0.06444444444444443, -0.04444444444444444, 0.1022222222222222, 0.22999999999999998, 0.09611111111111109, -0.23499999999999996]]),
];

#[test]
fn values_and_gradients_are_pytorchs() -> Result<()> {
    for (name, value, wanted) in PYTORCH {
        let tape = Tape::new();
        let first = if name == "log" {
            array![[0.5, 1.25, 2.0], [1.5, 0.25, 0.75]].into_dyn()
        } else {
            a()
        };
        let x = tape.leaf(first);
        let mut leaves = vec![x];
        let loss = match name {
            "network" => {
                let (w, bias) = (tape.leaf(b()), tape.leaf(array![0.3, -0.7]));
                leaves.extend([w, bias]);
                let w2 = tape.constant(array![[1.0, -1.0, 0.5], [0.0, 2.0, -0.5]]);
                (x.matmul(w)? + bias)?.tanh().matmul(w2)?.cross_entropy(&[2, 0])?
            }
            "broadcast" => {
                let r = tape.leaf(array![2.0, -1.0, 0.5]);
                leaves.push(r);
                weighted(&tape, (((x * r)? - (x / r)?)? + r)?)?
            }
            "softmax" => weighted(&tape, x.softmax()?)?,
            "log_softmax" => weighted(&tape, x.log_softmax()?)?,
            "sigmoid" => weighted(&tape, x.sigmoid())?,
            "relu" => weighted(&tape, x.relu())?,
            "tanh" => weighted(&tape, x.tanh())?,
            "exp" => weighted(&tape, x.exp())?,
            "log" => weighted(&tape, x.log())?,
            "powi" => weighted(&tape, x.powi(3))?,
            "mean_axis" => {
                let row = tape.constant(array![0.1, 0.2, -0.3]);
                let down = (x.mean_axis(0)?.powi(2) * row)?.sum();
                ((down + x.mean_axis(1)?.powi(2).sum())? + x.mean()?)?
            }
            "rows" => {
                let row = tape.constant(array![0.1, 0.2, -0.3]);
                (x.rows(&[1, 0, 1])?.powi(2).sum_axis(0)? * row)?.sum()
            }
            "pick" => x.pick(&[2, 0])?.powi(3).sum(),
            "reshape" => x.reshape(&[3, 2])?.matmul(x)?.powi(2).sum(),
            "transpose" => x.transpose().matmul(tape.constant(weights()))?.powi(2).mean()?,
            other => panic!("no case {other}"),
        };
        assert_close(&[loss.item()?], &[value], 1e-12);
        let gradients = loss.backward()?;
        for (leaf, wanted) in leaves.into_iter().zip(wanted) {
            assert_close(&gradients.of(leaf)?, wanted, 1e-12);
        }
    }
    Ok(())
}

/// Checks the gradient at three random points. `f` gets leaves of these shapes.
#[track_caller]
fn passes<F>(f: F, shapes: &[&[usize]])
where
    F: for<'t> Fn(&[Var<'t>]) -> Result<Var<'t>>,
{
    let mut rng = Rng::new(5);
    for _ in 0..3 {
        // From 0.3 to 1.7: logarithms and quotients are defined, and no kink is near.
        let inputs: Vec<ArrayD<f64>> = shapes
            .iter()
            .map(|shape| ArrayD::from_shape_simple_fn(IxDyn(shape), || rng.uniform(0.3, 1.7)))
            .collect();
        let difference = check_gradient(&f, &inputs).expect("a gradient");
        assert!(difference < 2e-8, "{difference}");
    }
}

#[test]
fn every_operation_passes_the_gradient_check() {
    for shapes in [
        [&[2, 3][..], &[2, 3]],
        [&[2, 3], &[3]],
        [&[3], &[2, 3]],
        [&[2, 1], &[1, 3]],
        [&[4, 1, 3], &[2, 1]],
        [&[], &[2, 2]],
        [&[1], &[]],
    ] {
        passes(|v| Ok((v[0] + v[1])?.powi(2).sum()), &shapes);
        passes(|v| Ok((v[0] - v[1])?.powi(2).sum()), &shapes);
        passes(|v| Ok((v[0] * v[1])?.powi(2).sum()), &shapes);
        passes(|v| Ok((v[0] / v[1])?.powi(2).sum()), &shapes);
    }
    passes(|v| Ok((-((v[0] + 2.0) * 3.0 - 1.0) / 4.0).powi(2).sum()), &[&[2, 3]]);
    passes(|v| Ok((v[0] * v[0])?.sum()), &[&[2, 3]]);
    passes(|v| Ok(v[0].matmul(v[1])?.powi(2).sum()), &[&[2, 3], &[3, 4]]);
    passes(|v| Ok(v[0].matmul(v[0].transpose())?.powi(2).sum()), &[&[2, 3]]);
    passes(|v| Ok(v[0].matmul(v[0])?.matmul(v[0])?.sum()), &[&[2, 2]]);
    passes(|v| Ok((v[0] - 1.0).powi(2).relu().sum()), &[&[2, 3]]);
    passes(|v| Ok((v[0].tanh() * v[0].sigmoid())?.sum()), &[&[2, 3]]);
    passes(|v| Ok((v[0].exp() * v[0].log())?.sum()), &[&[2, 3]]);
    passes(|v| Ok((v[0].powi(3) * v[0].powi(-2))?.sum()), &[&[2, 3]]);
    passes(|v| Ok(v[0].powi(0).sum()), &[&[2]]);
    for shape in [&[3][..], &[2, 3], &[2, 2, 3]] {
        passes(|v| Ok(v[0].softmax()?.powi(2).sum()), &[shape]);
        passes(|v| Ok(v[0].log_softmax()?.powi(2).sum()), &[shape]);
    }
    passes(|v| Ok(v[0].transpose().softmax()?.powi(2).sum()), &[&[2, 3]]);
    passes(|v| Ok(v[0].sum().powi(2)), &[&[2, 3]]);
    passes(|v| Ok(v[0].mean()?.powi(3)), &[&[2, 3]]);
    for axis in 0..3 {
        passes(|v| Ok(v[0].sum_axis(axis)?.powi(2).sum()), &[&[2, 3, 2]]);
        passes(|v| Ok(v[0].mean_axis(axis)?.powi(2).sum()), &[&[2, 3, 2]]);
    }
    passes(
        |v| v[0].reshape(&[3, 2])?.transpose().reshape(&[6])?.log_softmax()?.pick0(),
        &[&[2, 3]],
    );
    passes(
        |v| Ok(v[0].transpose().reshape(&[2, 3])?.powi(2).matmul(v[1])?.sum()),
        &[&[2, 3], &[3, 2]],
    );
    passes(|v| Ok(v[0].rows(&[2, 0, 2])?.powi(2).sum()), &[&[3, 2]]);
    passes(|v| Ok(v[0].rows(&[1, 1])?.powi(2).sum()), &[&[3]]);
    passes(|v| Ok(v[0].pick(&[1, 0, 1])?.powi(2).sum()), &[&[3, 2]]);
    passes(|v| v[0].cross_entropy(&[1, 0, 2]), &[&[3, 3]]);
    passes(|v| Ok(v[0].transpose().cross_entropy(&[1, 1])?.powi(2)), &[&[2, 2]]);
}

/// The first number, for the check of a vector.
trait Pick0<'t> {
    fn pick0(self) -> Result<Var<'t>>;
}

impl<'t> Pick0<'t> for Var<'t> {
    fn pick0(self) -> Result<Var<'t>> {
        Ok(self.rows(&[0])?.powi(2).sum())
    }
}

#[test]
fn cross_entropy_is_its_four_steps() -> Result<()> {
    let tape = Tape::new();
    let logits = tape.leaf(a());
    let in_one = logits.cross_entropy(&[2, 0])?;
    let in_four = -logits.log_softmax()?.pick(&[2, 0])?.mean()?;
    assert_close(&[in_one.item()?], &[in_four.item()?], 1e-12);
    let (one, four) = (in_one.backward()?, in_four.backward()?);
    let four: Vec<f64> = four.of(logits)?.iter().copied().collect();
    assert_close(&one.of(logits)?, &four, 1e-12);
    // Logits that overflow an exponential.
    let huge = tape.leaf(array![[1000.0, 0.0]]);
    assert_eq!(huge.cross_entropy(&[1])?.item()?, 1000.0);
    assert_eq!(huge.cross_entropy(&[1])?.backward()?.of(huge)?, array![[1.0, -1.0]].into_dyn());
    Ok(())
}

#[test]
fn slopes_over_several_paths_add_up() -> Result<()> {
    let tape = Tape::new();
    let x = tape.leaf(array![1.0, 2.0]);
    let f = ((x * x)? + (x + x)?)?.sum();
    assert_eq!(f.backward()?.of(x)?, array![4.0, 6.0].into_dyn()); // 2x + 2
    let leaves = tape.leaves(&[a(), b()]);
    let product = leaves[0].matmul(leaves[1])?.sum();
    let both = product.backward()?.take_all(&leaves)?;
    assert_eq!((both[0].shape(), both[1].shape()), (&[2, 3][..], &[3, 2][..]));
    // A tape is read backward as often as you like.
    assert_eq!(f.backward()?.of(x)?, array![4.0, 6.0].into_dyn());
    Ok(())
}

#[test]
fn detach_cuts_and_constants_have_no_gradient() -> Result<()> {
    let tape = Tape::new();
    let x = tape.leaf(array![3.0]);
    let f = (x * x.detach())?.sum();
    assert_eq!(f.backward()?.of(x)?, array![3.0].into_dyn());
    let idle = tape.leaf(array![[1.0, 1.0]]);
    let mut gradients = f.backward()?;
    assert_eq!(gradients.of(idle)?, array![[0.0, 0.0]].into_dyn());
    assert_eq!(gradients.take(x)?, array![3.0].into_dyn());
    assert_eq!(gradients.of(x)?, array![0.0].into_dyn());
    let late = tape.leaf(array![1.0]);
    assert_eq!(gradients.of(late)?, array![0.0].into_dyn());
    let asked = "what a gradient is asked for is";
    let wanted = "but it must be a leaf of the tape that backward read";
    let constant = tape.constant(array![1.0]);
    assert_eq!(message(gradients.of(constant)), format!("{asked} a constant, {wanted}"));
    let inner = format!("{asked} an inner node, whose gradient was handed on, {wanted}");
    assert_eq!(message(gradients.of(f)), inner);
    let other = Tape::new();
    let foreign = format!("{asked} an array of another tape, {wanted}");
    assert_eq!(message(gradients.of(other.leaf(array![1.0]))), foreign);
    Ok(())
}

#[test]
fn a_seed_makes_a_vector_jacobian_product() -> Result<()> {
    let tape = Tape::new();
    let x = tape.leaf(array![1.0, 2.0, 3.0]);
    let y = x.powi(2);
    let gradients = y.backward_with(array![1.0, 0.0, -1.0].into_dyn())?;
    assert_eq!(gradients.of(x)?, array![2.0, 0.0, -6.0].into_dyn());
    // The result itself may be a leaf.
    assert_eq!(x.backward_with(array![1.0, 2.0, 3.0].into_dyn())?.of(x)?, x.value());
    let error = message(y.backward_with(array![1.0].into_dyn()));
    let wanted = "the result has shape (3,) and the seed of backward has shape (1,), \
                  but both must have the same shape";
    assert_eq!(error, wanted);
    Ok(())
}

#[test]
fn argmax_rows_takes_the_first_of_equal_numbers() -> Result<()> {
    let tape = Tape::new();
    let x = tape.constant(array![[1.0, 3.0, 2.0], [5.0, 5.0, 4.0], [-1.0, -2.0, -0.5]]);
    assert_eq!(x.argmax_rows()?, [1, 0, 2]);
    assert_eq!(
        message(x.sum_axis(0)?.argmax_rows()),
        "the shape in argmax_rows is (3,), but it must be that of a matrix, with two axes"
    );
    Ok(())
}

#[test]
fn nothing_is_copied_that_need_not_be() -> Result<()> {
    let tape = Tape::new();
    let numbers = array![[1.0, 2.0], [3.0, 4.0]];
    let at = numbers.as_ptr();
    let x = tape.leaf(numbers);
    assert_eq!(x.value().as_ptr(), at);
    assert_eq!(x.transpose().value().as_ptr(), at);
    assert_eq!(x.reshape(&[4])?.value().as_ptr(), at);
    assert_eq!(x.detach().value().as_ptr(), at);
    Ok(())
}

#[test]
fn mistakes_of_shape_name_the_operation_and_both_shapes() {
    let tape = Tape::new();
    let wide = tape.leaf(ArrayD::zeros(vec![32, 10]));
    let tall = tape.leaf(ArrayD::zeros(vec![32]));
    let broadcast = "but from the last axis on, sizes must be equal or one of the two must be 1";
    let sides = |sign: &str| {
        format!("the left side of {sign} has shape (32, 10) and the right side has shape (32,)")
    };
    assert_eq!(message(wide + tall), format!("{}, {broadcast}", sides("+")));
    assert_eq!(message(wide - tall), format!("{}, {broadcast}", sides("−")));
    assert_eq!(message(wide * tall), format!("{}, {broadcast}", sides("·")));
    assert_eq!(message(wide / tall), format!("{}, {broadcast}", sides("/")));
    assert_eq!(
        message(wide.matmul(wide)),
        "the left side of matmul has shape (32, 10) and the right side has shape (32, 10), \
         but the left side's columns must be as many as the right side's rows"
    );
    assert_eq!(
        message(wide.matmul(tall)),
        format!("{}, but both must have two axes", sides("matmul"))
    );
    assert_eq!(
        message(wide.reshape(&[3, 100])),
        "the array in reshape has shape (32, 10) and the result has shape (3, 100), \
         but both must hold equally many numbers"
    );
    assert_eq!(
        message(tall.sum_axis(1)),
        "the axis in sum_axis is 1, but it must be below the number of axes, \
         and the shape is (32,)"
    );
    assert_eq!(
        message(tall.sum().softmax()),
        "the axis in softmax is 0, but it must be below the number of axes, and the shape is ()"
    );
    assert_eq!(
        message(wide.backward()),
        "the shape in backward is (32, 10), but it must be that of a single number, \
         such as a loss; backward_with takes any shape"
    );
    assert_eq!(
        message(wide.item()),
        "the shape in item is (32, 10), but it must be that of a single number"
    );
    assert_eq!(
        message(tall.cross_entropy(&[0])),
        "the shape in cross_entropy is (32,), but it must be that of a matrix, with two axes"
    );
    assert_eq!(
        message(wide.cross_entropy(&[0])),
        "the array in cross_entropy has 32 rows and classes has 1, but they must have equally many"
    );
    assert_eq!(
        message(wide.pick(&[10; 32])),
        "columns[0] is 10, but it must be below n_columns = 10"
    );
    assert_eq!(message(wide.rows(&[0, 32])), "rows[1] is 32, but it must be below n_rows = 32");
    let nothing = tape.leaf(ArrayD::zeros(vec![0, 3]));
    assert_eq!(
        message(nothing.mean()),
        "the array in mean is empty, but it must hold at least one number"
    );
    assert_eq!(nothing.sum().item(), Ok(0.0));
    let other = Tape::new();
    assert_eq!(
        message(wide + other.leaf(array![1.0])),
        "the tape of the right side of + is another one, but it must be that of the left side"
    );
    assert_eq!(
        message(unbroadcast(CowArray::from(ArrayD::zeros(vec![2, 3])), &[2])),
        "the gradient has shape (2, 3) and its array has shape (2,), \
         but the second must broadcast to the first"
    );
}

#[test]
fn the_gradient_check_catches_a_forgotten_path() -> Result<()> {
    // Half of a square is hidden from the tape.
    let difference =
        check_gradient(|v| Ok((v[0] * v[0].detach())?.sum()), &[array![3.0].into_dyn()])?;
    assert!((difference - 0.5).abs() < 1e-6);
    let nothing = message(check_gradient(|v| Ok(v[0]), &[]));
    assert_eq!(nothing, "inputs is empty, but it must hold at least one array");
    Ok(())
}

proptest! {
    // The sum of w · broadcast(x) is the sum of unbroadcast(w) · x.
    #[test]
    fn unbroadcast_is_the_transpose_of_broadcasting(
        sizes in prop::collection::vec(1_usize..4, 0..4),
        ones in prop::collection::vec(any::<bool>(), 4),
        dropped in 0_usize..4,
    ) {
        let dropped = dropped.min(sizes.len());
        let small: Vec<usize> =
            sizes.iter().zip(&ones).map(|(&size, &one)| if one { 1 } else { size }).skip(dropped).collect();
        let mut rng = Rng::new(1);
        let w = ArrayD::from_shape_simple_fn(sizes.clone(), || rng.normal());
        let x = ArrayD::from_shape_simple_fn(small.clone(), || rng.normal());
        let back = unbroadcast(CowArray::from(&w), &small).expect("it broadcasts");
        prop_assert_eq!(back.shape(), &small[..]);
        let (left, right) = ((&w * &x).sum(), (&back * &x).sum());
        prop_assert!((left - right).abs() < 1e-10);
    }
}
