//! Last year plus the mean rise of all years so far: does a longer memory help?

use ndarray::{ArrayView1, s};

pub fn main() {
    let y = data::co2_monthly();
    let mut missed = [0.0; 12];
    for now in 240..=432 {
        let rise = mean_rise(y.slice(s![..now]));
        for (h, missed) in missed.iter_mut().enumerate() {
            *missed += (y[now + h] - (y[now + h - 12] + rise)).abs() / 193.0;
        }
    }
    println!("missed, 1 to 12 months ahead\n{}", show::vector(missed, 2));
}

/// By how much a month is above the same month of the year before, on average over the past.
fn mean_rise(past: ArrayView1<f64>) -> f64 {
    // yours: the mean rise over twelve months
    let rises = &past.slice(s![12..]) - &past.slice(s![..-12]);
    rises.sum() / rises.len() as f64
    // end
}
