//! Every operation of the tape against measured slopes.

use learning::tensor_autograd::check_gradient;
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let mut rng = Rng::new(7);
    let (x, row) = (rng.uniforms((3, 4)).into_dyn() + 0.5, rng.uniforms(4).into_dyn() + 0.5);
    let (one, two) = ([x.clone()], [x.clone(), row]);
    let both = [x.clone(), x.t().to_owned()];
    let differences = [
        ("x + row", check_gradient(|v| Ok((v[0] + v[1])?.powi(2).sum()), &two)?),
        ("x − row", check_gradient(|v| Ok((v[0] - v[1])?.powi(2).sum()), &two)?),
        ("x · row", check_gradient(|v| Ok((v[0] * v[1])?.powi(2).sum()), &two)?),
        ("x / row", check_gradient(|v| Ok((v[0] / v[1])?.powi(2).sum()), &two)?),
        ("matmul", check_gradient(|v| Ok(v[0].matmul(v[1])?.powi(2).sum()), &both)?),
        ("transpose", check_gradient(|v| Ok(v[0].matmul(v[0].transpose())?.sum()), &one)?),
        (
            "reshape",
            check_gradient(|v| Ok(v[0].reshape(&[6, 2])?.sum_axis(0)?.powi(2).sum()), &one)?,
        ),
        ("relu", check_gradient(|v| Ok((v[0] - 1.0).relu().powi(2).sum()), &one)?),
        ("tanh", check_gradient(|v| Ok(v[0].tanh().sum()), &one)?),
        ("sigmoid", check_gradient(|v| Ok(v[0].sigmoid().sum()), &one)?),
        ("exp", check_gradient(|v| Ok(v[0].exp().sum()), &one)?),
        ("log", check_gradient(|v| Ok(v[0].log().sum()), &one)?),
        ("softmax", check_gradient(|v| Ok(v[0].softmax()?.powi(2).sum()), &one)?),
        ("log_softmax", check_gradient(|v| Ok(v[0].log_softmax()?.powi(2).sum()), &one)?),
        ("mean_axis", check_gradient(|v| Ok(v[0].mean_axis(0)?.powi(2).sum()), &one)?),
        ("rows", check_gradient(|v| Ok(v[0].rows(&[2, 0, 2])?.powi(2).sum()), &one)?),
        ("pick", check_gradient(|v| Ok(v[0].pick(&[3, 0, 1])?.powi(2).sum()), &one)?),
        ("cross_entropy", check_gradient(|v| v[0].cross_entropy(&[3, 0, 1]), &one)?),
    ];
    for (name, difference) in differences {
        println!("{name:<14}{}", if difference < 1e-7 { "passes" } else { "FAILS" });
    }
    Ok(())
}
