//! Hostile values for the losses and their gradients.

use learning::losses::*;
use ndarray::Array1;
use testing::hostile::{Pool, Table};

use super::{Any, Classes, Few, Labels, Marks, Matrix, Vector};

pub fn all(t: &mut Table) {
    of_numbers(t);
    of_yes_and_no(t);
    of_classes(t);
    of_embeddings(t);
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
    t.call("Loss::mean", |(Any(loss), a, b): &(Any<Loss>, Vector, Vector)| {
        loss.mean(a.view(), b.view())
    });
    t.call("Loss::gradient", |(Any(loss), a, b): &(Any<Loss>, Vector, Vector)| {
        loss.gradient(a.view(), b.view())
    });
    t.call("best_constant", |(Any(loss), y): &(Any<Loss>, Vector)| best_constant(*loss, y));
    t.call("mean_squared_error_gradient", |(a, b): &(Vector, Vector)| {
        mean_squared_error_gradient(a, b)
    });
    t.call("mean_absolute_error_gradient", |(a, b): &(Vector, Vector)| {
        mean_absolute_error_gradient(a, b)
    });
    t.call("huber_loss", |(a, b, delta): &(Vector, Vector, f64)| huber_loss(a, b, *delta));
    t.call("huber_loss_gradient", |(a, b, delta): &(Vector, Vector, f64)| {
        huber_loss_gradient(a, b, *delta)
    });
    t.call("log_cosh_loss", |(a, b): &(Vector, Vector)| log_cosh_loss(a, b));
    t.call("log_cosh_loss_gradient", |(a, b): &(Vector, Vector)| log_cosh_loss_gradient(a, b));
    t.call("quantile_loss", |(a, b, q): &(Vector, Vector, f64)| quantile_loss(a, b, *q));
    t.call("quantile_loss_gradient", |(a, b, q): &(Vector, Vector, f64)| {
        quantile_loss_gradient(a, b, *q)
    });
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
    t.documented("binary_cross_entropy", &["infinite"]);
    t.call("binary_cross_entropy", |a: &Answers| binary_cross_entropy(&a.y, &a.scores));
    t.call("binary_cross_entropy", |a: &Answers| binary_cross_entropy(&a.y, &a.y));
    t.call("binary_cross_entropy_with_logits", |a: &Answers| {
        binary_cross_entropy_with_logits(&a.y, &a.scores)
    });
    t.call("binary_cross_entropy_with_logits_gradient", |a: &Answers| {
        binary_cross_entropy_with_logits_gradient(&a.y, &a.scores)
    });
    t.call("hinge_loss", |a: &Answers| hinge_loss(&a.y, &a.scores));
    t.call("hinge_loss_gradient", |a: &Answers| hinge_loss_gradient(&a.y, &a.scores));
    t.call("focal_loss_with_logits", |(a, focus): &(Answers, f64)| {
        focal_loss_with_logits(&a.y, &a.scores, *focus)
    });
    t.call("focal_loss_with_logits_gradient", |(a, focus): &(Answers, f64)| {
        focal_loss_with_logits_gradient(&a.y, &a.scores, *focus)
    });
}

fn of_classes(t: &mut Table) {
    t.documented("categorical_cross_entropy", &["infinite"]);
    t.call("categorical_cross_entropy", |c: &Classes| categorical_cross_entropy(&c.y, &c.x));
    t.call("categorical_cross_entropy_with_logits", |c: &Classes| {
        categorical_cross_entropy_with_logits(&c.y, &c.x)
    });
    t.call("categorical_cross_entropy_with_logits_gradient", |c: &Classes| {
        categorical_cross_entropy_with_logits_gradient(&c.y, &c.x)
    });
    t.call("smooth_labels", |(y, n, smoothing): &(Labels, usize, f64)| {
        smooth_labels(y, *n, *smoothing)
    });
    t.call("soft_cross_entropy_with_logits", |(target, logits): &(Matrix, Matrix)| {
        soft_cross_entropy_with_logits(target, logits)
    });
    t.call("soft_cross_entropy_with_logits", |c: &Classes| {
        soft_cross_entropy_with_logits(&smooth_labels(&c.y, c.x.ncols(), 0.1)?, &c.x)
    });
    t.call("soft_cross_entropy_with_logits_gradient", |(target, logits): &(Matrix, Matrix)| {
        soft_cross_entropy_with_logits_gradient(target, logits)
    });
    t.call("soft_cross_entropy_with_logits_gradient", |c: &Classes| {
        soft_cross_entropy_with_logits_gradient(&smooth_labels(&c.y, c.x.ncols(), 0.1)?, &c.x)
    });
}

fn of_embeddings(t: &mut Table) {
    t.call("contrastive_loss", |(Marks(same), d, margin): &(Marks, Vector, f64)| {
        contrastive_loss(Array1::from(same.clone()).view(), d, *margin)
    });
    t.call("contrastive_loss_gradient", |(Marks(same), d, margin): &(Marks, Vector, f64)| {
        contrastive_loss_gradient(Array1::from(same.clone()).view(), d, *margin)
    });
    let triplet =
        |gradient: TripletGradient| (gradient.anchor, gradient.positive, gradient.negative);
    t.call("triplet_loss", |(a, b, c): &(Matrix, Matrix, Matrix)| triplet_loss(a, b, c, 1.0));
    t.call("triplet_loss", |(a, margin): &(Matrix, f64)| {
        triplet_loss(a, &(a * 0.5), &(a * 2.0), *margin)
    });
    t.call("triplet_loss_gradient", |(a, b, c): &(Matrix, Matrix, Matrix)| {
        triplet_loss_gradient(a, b, c, 1.0).map(triplet)
    });
    t.call("triplet_loss_gradient", |(a, margin): &(Matrix, f64)| {
        triplet_loss_gradient(a, &(a * 0.5), &(a * 2.0), *margin).map(triplet)
    });
}
