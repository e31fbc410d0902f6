//! Positions: numbers recorded from PyTorch, distances instead of places, slopes, and what is refused.

use ndarray::{Array2, array, s};
use networks::positions::{angles, rotary, rotary_backward, sinusoidal};
use numerics::{Result, Rng};
use testing::hostile::Table;

pub(crate) fn hostile(table: &mut Table) {
    type Sizes = (usize, (usize, (usize, f64)));
    table.call("angles", |&(first, (n, (width, base))): &Sizes| angles(first, n, width, base));
    table.call("sinusoidal", |&(_, (n, (width, base))): &Sizes| sinusoidal(n, width, base));
    type Turned = (Array2<f64>, (usize, f64));
    table.call("rotary", |(x, (first, base)): &Turned| rotary(x, *first, *base));
    table.call("rotary_backward", |(x, (first, base)): &Turned| rotary_backward(x, *first, *base));
}

fn close(a: &Array2<f64>, b: &Array2<f64>, by: f64) -> bool {
    a.dim() == b.dim() && a.iter().zip(b).all(|(a, b)| (a - b).abs() < by)
}

// PyTorch 1.13:
// x = torch.tensor([[1., 2., 3., 4.], [-1., 0.5, 2., 0.]], dtype=torch.float64)
// angles = torch.arange(7, 9)[:, None] * 100.0 ** (-torch.arange(0, 4, 2, dtype=torch.float64) / 4)
// angles = torch.cat([angles, angles], 1)
// print(x * angles.cos() + torch.cat([-x[:, 2:], x[:, :2]], 1) * angles.sin())
#[test]
fn turned_as_pytorch_turns() -> Result<()> {
    let x = array![[1.0, 2.0, 3.0, 4.0], [-1.0, 0.5, 2.0, 0.0]];
    let theirs = array![
        [-1.217057541813, -1.047186374382, 2.918693361749, 4.347804123613],
        [-1.833216459438, 0.348353354674, -1.280358314241, 0.358678045450]
    ];
    assert!(close(&rotary(&x, 7, 100.0)?, &theirs, 1e-11));
    Ok(())
}

#[test]
fn a_row_that_comes_alone_is_turned_by_its_place() -> Result<()> {
    let x = Rng::new(1).normals((6, 8));
    let (all, last) = (rotary(&x, 0, 1e4)?, rotary(x.slice(s![5.., ..]), 5, 1e4)?);
    assert_eq!(all.row(5), last.row(0));
    Ok(())
}

#[test]
fn scores_depend_on_distances() -> Result<()> {
    let mut rng = Rng::new(2);
    let (q, k) = (rng.normals((4, 6)), rng.normals((4, 6)));
    let scores = |first| Ok(rotary(&q, first, 1e4)?.dot(&rotary(&k, first, 1e4)?.t()));
    let (here, there): (Result<_>, Result<_>) = (scores(0), scores(1000));
    assert!(close(&here?, &there?, 1e-9));
    Ok(())
}

#[test]
fn slopes_agree_with_nudging() -> Result<()> {
    let mut rng = Rng::new(3);
    let (x, weights) = (rng.normals((3, 4)), rng.normals((3, 4)));
    let loss = |x: &Array2<f64>| Ok::<f64, numerics::Error>((rotary(x, 2, 50.0)? * &weights).sum());
    let slopes = rotary_backward(&weights, 2, 50.0)?;
    for (place, slope) in slopes.indexed_iter() {
        let (mut up, mut down) = (x.clone(), x.clone());
        up[place] += 1e-6;
        down[place] -= 1e-6;
        assert!(((loss(&up)? - loss(&down)?) / 2e-6 - slope).abs() < 1e-8);
    }
    Ok(())
}

#[test]
fn what_does_not_fit_is_refused() {
    let x = Array2::ones((2, 3));
    assert!(rotary(&x, 0, 1e4).is_err_and(|e| e.to_string().contains("even")));
    assert!(rotary(&Array2::zeros((0, 4)), 0, 1e4).is_err());
    assert!(angles(usize::MAX, 2, 4, 1e4).is_err());
    assert!(angles(0, usize::MAX / 4, 4, 1e4).is_err());
    assert!(sinusoidal(3, 4, 0.5).is_err() && sinusoidal(3, 4, f64::NAN).is_err());
    assert!(sinusoidal(3, 0, 1e4).is_err());
}

#[test]
fn no_rows_of_a_vast_width_are_refused() {
    assert!(angles(0, 0, 1 << 40, 1e4).is_err() && sinusoidal(0, 1 << 40, 1e4).is_err());
    assert_eq!(sinusoidal(0, 4, 1e4).map(|rows| rows.dim()), Ok((0, 4)));
}
