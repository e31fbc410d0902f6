//! Rows drawn again, left out and made up: counts, places, and the probabilities that they distort.

use classical::resampling::*;
use ndarray::{Array1, Array2, array};
use numerics::{Result, Rng};
use testing::hostile::Table;
use testing::{assert_close, message};

use crate::pools::Classes;

pub fn hostile(t: &mut Table) {
    t.call("oversampled", |y: &Vec<usize>| oversampled(y, &mut Rng::new(1)));
    t.call("undersampled", |y: &Vec<usize>| undersampled(y, &mut Rng::new(1)));
    for n_neighbors in [0, 1, 3] {
        t.call("Smote::resampled", |Classes { x, y }: &Classes| {
            Smote { n_neighbors }.resampled(x, y, &mut Rng::new(1))
        });
    }
    t.call("Smote::resampled", |&n_neighbors: &usize| {
        let x = array![[0.0], [1.0], [2.0], [3.0], [4.0]];
        Smote { n_neighbors }.resampled(&x, &[0, 0, 0, 1, 1], &mut Rng::new(1))
    });
    t.call("with_true_share", |(p, s, t): &(Array1<f64>, f64, f64)| with_true_share(p, *s, *t));
    t.call("with_true_share", |(p, s, t): &(f64, f64, f64)| {
        with_true_share(&array![*p, 0.0, 0.5, 1.0], *s, *t)
    });
}

fn counts(y: &[usize], n: usize) -> Vec<usize> {
    (0..n).map(|class| y.iter().filter(|&&it| it == class).count()).collect()
}

#[test]
fn each_class_is_as_frequent_as_wanted() -> Result<()> {
    let mut rng = Rng::new(1);
    // Class 2 does not occur.
    let y: Vec<usize> = (0..100).map(|i| if i % 10 == 0 { 3 } else { i % 2 }).collect();
    let before = counts(&y, 4);
    assert_eq!(before, [40, 50, 0, 10]);
    let rows = oversampled(&y, &mut rng)?;
    assert!(rows[..100].iter().copied().eq(0..100));
    let drawn: Vec<usize> = rows.iter().map(|&row| y[row]).collect();
    assert_eq!(counts(&drawn, 4), [50, 50, 0, 50]);
    let rows = undersampled(&y, &mut rng)?;
    assert!(rows.is_sorted_by(|a, b| a < b));
    let kept: Vec<usize> = rows.iter().map(|&row| y[row]).collect();
    assert_eq!(counts(&kept, 4), [10, 10, 0, 10]);
    let x: Array2<f64> = rng.normals((100, 3));
    let (more, targets) = Smote::default().resampled(&x, &y, &mut rng)?;
    assert_eq!(counts(&targets.to_vec(), 4), [50, 50, 0, 50]);
    assert_eq!(more.slice(ndarray::s![..100, ..]), x);
    Ok(())
}

#[test]
fn made_up_samples_lie_between_two_of_their_class() -> Result<()> {
    let mut rng = Rng::new(2);
    let x: Array2<f64> = rng.normals((60, 2));
    let y: Vec<usize> = (0..60).map(|i| usize::from(i < 12)).collect();
    let (more, targets) = Smote { n_neighbors: 3 }.resampled(&x, &y, &mut rng)?;
    for (sample, &class) in more.rows().into_iter().zip(&targets).skip(60) {
        assert_eq!(class, 1);
        let on_a_line = (0..12).any(|i| {
            (0..12).filter(|&j| j != i).any(|j| {
                let (a, b) = (x.row(i), x.row(j));
                let share = (sample[0] - a[0]) / (b[0] - a[0]);
                (0.0..=1.0).contains(&share)
                    && (sample[1] - (a[1] + share * (b[1] - a[1]))).abs() < 1e-9
            })
        });
        assert!(on_a_line, "{sample}");
    }
    Ok(())
}

#[test]
fn the_same_generator_gives_the_same_rows() -> Result<()> {
    let y: Vec<usize> = (0..50).map(|i| usize::from(i % 7 == 0)).collect();
    assert_eq!(oversampled(&y, &mut Rng::new(3))?, oversampled(&y, &mut Rng::new(3))?);
    assert_ne!(oversampled(&y, &mut Rng::new(3))?, oversampled(&y, &mut Rng::new(4))?);
    Ok(())
}

#[test]
fn probabilities_come_back_by_bayes_rule() -> Result<()> {
    // By hand: 0.8 at equal shares are odds 4; at one in twenty 4/19, p = 4/23.
    let p = with_true_share(&array![0.8, 0.5, 0.0, 1.0], 0.5, 0.05)?;
    assert_close(&p, &[4.0 / 23.0, 0.05, 0.0, 1.0], 1e-15);
    // And back.
    assert_close(&with_true_share(&p, 0.05, 0.5)?, &[0.8, 0.5, 0.0, 1.0], 1e-12);
    // The same share changes nothing.
    assert_close(&with_true_share(&array![0.3], 0.2, 0.2)?, &[0.3], 1e-15);
    Ok(())
}

#[test]
fn errors_say_what_was_wanted() {
    let mut rng = Rng::new(1);
    assert!(message(oversampled(&[1, 1], &mut rng)).contains("the class in y"));
    assert!(message(undersampled(&Vec::new(), &mut rng)).contains("y is empty"));
    assert!(message(oversampled(&[0, 1 << 45], &mut rng)).contains("y[1]"));
    let x = array![[0.0], [1.0], [2.0], [3.0]];
    let wanted = "the number of samples of class 1 is 1, but it must be more than n_neighbors = 5";
    assert_eq!(message(Smote::default().resampled(&x, &[0, 0, 0, 1], &mut rng)), wanted);
    assert!(message(Smote::default().resampled(&x, &[0, 1], &mut rng)).contains("4 samples"));
    let share = message(with_true_share(&array![0.5], 0.0, 0.1));
    assert_eq!(share, "share_in_training is 0, but it must be between 0 and 1");
    let p = message(with_true_share(&array![0.5, 1.5], 0.5, 0.1));
    assert!(p.starts_with("probabilities[1] is 1.5"), "{p}");
}
