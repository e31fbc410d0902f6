//! Tell the kernel of the seasons: three features of a date instead of one.

use classical::gaussian_process::GaussianProcess;
use ndarray::Array2;
use numerics::estimator::Fit;
use part5_classical::gaussian_process::{HOLES, around_hole};

pub fn main() -> numerics::Result<()> {
    for (name, of) in [("date alone", as_it_is as Features), ("with seasons", with_seasons)] {
        let mut means = [0.0; 2]; // miss and doubt
        for from in HOLES {
            let [(x, y), _, (new, truth)] = around_hole(from);
            let start = GaussianProcess { length_scale: 0.3, amplitude: 3.0, noise: 0.3 };
            let model = start.maximized(&of(&x), &y)?.fit(&of(&x), &y)?;
            let (mean, std) = model.predict_with_std(&of(&new))?;
            means[0] += (mean - &truth).mapv(f64::abs).mean().unwrap_or(0.0) / 10.0;
            means[1] += std.mean().unwrap_or(0.0) / 10.0;
        }
        let [miss, doubt] = means.map(|v| show::fixed(v, 2));
        println!("in ten holes, {name:<12}  mean miss {miss} ppm, mean doubt {doubt} ppm");
    }
    Ok(())
}

type Features = fn(&Array2<f64>) -> Array2<f64>;

fn as_it_is(years: &Array2<f64>) -> Array2<f64> {
    years.clone()
}

/// Two dates a year apart must be close, and two that are half a year apart must not.
fn with_seasons(years: &Array2<f64>) -> Array2<f64> {
    // yours: the date, slowed down, and the place in the year as a point on a circle
    Array2::from_shape_fn((years.nrows(), 3), |(i, feature)| {
        let angle = 2.0 * std::f64::consts::PI * years[[i, 0]];
        [years[[i, 0]] / 5.0, libm::cos(angle), libm::sin(angle)][feature]
    })
    // end
}
