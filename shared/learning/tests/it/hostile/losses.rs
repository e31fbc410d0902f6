//! Hostile values for the losses.

use learning::losses::*;
use ndarray::Array1;
use testing::hostile::{Pool, Table};

use super::{Any, Classes, Few, Vector};

pub fn all(t: &mut Table) {
    of_numbers(t);
    of_yes_and_no(t);
    of_classes(t);
}

impl Few for Loss {
    fn few() -> Vec<Self> {
        let mut all = vec![Loss::Squared, Loss::Absolute, Loss::LogCosh];
        for x in [0.0, 0.3, 1.0, -2.0, 1e-300, 1e300, f64::NAN, f64::INFINITY] {
            all.extend([Loss::Huber { delta: x }, Loss::Quantile { q: x }]);
        }
        all
    }
}

fn of_numbers(t: &mut Table) {
    t.documented("Loss::of", &["NaN", "infinite"]);
    t.documented("Loss::slope", &["NaN", "infinite"]);
    t.call("Loss::of", |&(Any(loss), error): &(Any<Loss>, f64)| Ok(loss.of(error)));
    t.call("Loss::slope", |&(Any(loss), error): &(Any<Loss>, f64)| Ok(loss.slope(error)));
    t.call("Loss::mean", |(Any(loss), a, b): &(Any<Loss>, Vector, Vector)| loss.mean(a, b));
    t.call("Loss::gradient", |(Any(loss), a, b): &(Any<Loss>, Vector, Vector)| loss.gradient(a, b));
    t.call("best_constant", |(Any(loss), y): &(Any<Loss>, Vector)| best_constant(*loss, y));
    t.call("quantile_loss", |(a, b, q): &(Vector, Vector, f64)| quantile_loss(a, b, *q));
}

/// Scores of as many samples as there are answers of yes and no.
#[derive(Debug, Clone)]
struct Answers {
    y: Vector,
    scores: Vector,
}

impl Pool for Answers {
    fn pool() -> Vec<Self> {
        let mut all = Vec::new();
        for scores in testing::hostile::vectors() {
            let alternating = |a: f64, b: f64| {
                Array1::from_shape_fn(scores.len(), |i| if i % 2 == 0 { a } else { b })
            };
            for (a, b) in [(0.0, 1.0), (1.0, 0.0), (-1.0, 1.0), (0.3, 1e-300), (1.0, f64::NAN)] {
                all.push(Answers { y: alternating(a, b), scores: scores.clone() });
            }
            all.push(Answers { y: Array1::zeros(scores.len() + 1), scores });
        }
        all
    }

    fn is_finite(&self) -> bool {
        self.y.is_finite() && self.scores.is_finite()
    }
}

fn of_yes_and_no(t: &mut Table) {
    t.call("binary_cross_entropy_with_logits", |a: &Answers| {
        binary_cross_entropy_with_logits(&a.y, &a.scores)
    });
    t.call("hinge_loss", |a: &Answers| hinge_loss(&a.y, &a.scores));
}

fn of_classes(t: &mut Table) {
    t.call("categorical_cross_entropy_with_logits", |c: &Classes| {
        categorical_cross_entropy_with_logits(&c.y, &c.x)
    });
    t.call("categorical_cross_entropy_with_logits_gradient", |c: &Classes| {
        categorical_cross_entropy_with_logits_gradient(&c.y, &c.x)
    });
}
