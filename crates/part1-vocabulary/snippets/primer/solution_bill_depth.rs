//! The same fit on another column: a Gentoo where the bill is shallower than the threshold.

pub fn main() -> numerics::Result<()> {
    let (x, y) = data::penguins_by_species(&["bill_depth_mm"])?;
    let (mut best_mm, mut most_right) = (0.0, 0);
    for tenths in 131..=215 {
        let threshold_mm = f64::from(tenths) / 10.0;
        let mut n_right = 0;
        for i in 0..y.len() {
            let truth = y[i] == data::Species::Gentoo as usize;
            if is_gentoo(x[[i, 0]], threshold_mm) == truth {
                n_right += 1;
            }
        }
        // yours: keep this threshold if it is right more often than the best so far
        if n_right > most_right {
            (best_mm, most_right) = (threshold_mm, n_right);
        }
        // end
    }
    println!("kept: below {} mm   right for {most_right} of {}", show::fixed(best_mm, 1), y.len());
    Ok(())
}

fn is_gentoo(depth_mm: f64, threshold_mm: f64) -> bool {
    // yours: the rule
    depth_mm < threshold_mm
    // end
}
