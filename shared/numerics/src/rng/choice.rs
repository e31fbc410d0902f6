//! Samples from 0, 1, …, n − 1: with and without replacement, equally likely or weighted.

use std::collections::HashSet;

use super::Rng;
use crate::{Error, Result, check};

impl Rng {
    /// `size` numbers from 0 to n − 1, where a number may come again (with replacement): `rng.choice(n, size)`.
    ///
    /// A bootstrap sample of n rows is `rng.choice(n, n)`.
    ///
    /// Errors: n = 0 with a size above 0; a size above [`check::MOST_ELEMENTS`].
    ///
    /// ```
    /// let rows = numerics::Rng::new(7).choice(5, 5)?;
    /// assert_eq!(rows, [4, 3, 3, 4, 2]);
    /// # Ok::<(), numerics::Error>(())
    /// ```
    pub fn choice(&mut self, n: usize, size: usize) -> Result<Vec<usize>> {
        check::size("size", &[size])?;
        (0..size)
            .map(|_| match n {
                0 => Err(Error::invalid("n", 0, "at least 1, because size is not 0")),
                _ => Ok(self.up_to(n as u64 - 1) as usize),
            })
            .collect()
    }

    /// `size` different numbers from 0 to n − 1 in random order: `rng.choice(n, size, replace=False)`.
    ///
    /// Like NumPy, it shuffles the tail of the list 0, 1, …, n − 1 where n is above 10 000 and `size` above n / 50, and
    /// takes Floyd's method otherwise, whose cost depends on `size` alone.
    ///
    /// Errors: a size above n, or above [`check::MOST_ELEMENTS`].
    ///
    /// ```
    /// let winners = numerics::Rng::new(7).choice_without_replacement(100, 3)?;
    /// assert_eq!(winners, [92, 61, 68]);
    /// # Ok::<(), numerics::Error>(())
    /// ```
    pub fn choice_without_replacement(&mut self, n: usize, size: usize) -> Result<Vec<usize>> {
        if size > n {
            return Err(Error::invalid("size", size, format!("from 0 to n = {n}")));
        }
        check::size("size", &[size])?;
        if n > 10_000 && size > n / 50 {
            let mut order: Vec<usize> = (0..n).collect();
            self.exchange_places((n - size).max(1), &mut order, Rng::up_to);
            return Ok(order.split_off(n - size));
        }
        // Floyd: for j in turn, take a number up to j, or j itself where that number was taken before.
        let mut taken = HashSet::with_capacity(size);
        let mut sample = Vec::with_capacity(size);
        for j in n - size..n {
            let candidate = self.up_to(j as u64) as usize;
            let chosen = if taken.contains(&candidate) { j } else { candidate };
            taken.insert(chosen);
            sample.push(chosen);
        }
        self.exchange_places(1, &mut sample, Rng::up_to);
        Ok(sample)
    }

    /// `size` numbers from 0 to n − 1 with replacement, number i with odds `weights[i]`: `rng.choice(n, size, p=p)`.
    ///
    /// The weights need not add up to 1: they are divided by their sum.
    ///
    /// Errors: a weight that is negative or not finite; weights that add up to 0 (or to more than `f64` holds); a size
    /// above [`check::MOST_ELEMENTS`].
    ///
    /// ```
    /// let coin = numerics::Rng::new(7).choice_weighted(&[0.9, 0.1], 6)?;
    /// assert_eq!(coin, [0, 0, 0, 0, 0, 0]);
    /// # Ok::<(), numerics::Error>(())
    /// ```
    pub fn choice_weighted(&mut self, weights: &[f64], size: usize) -> Result<Vec<usize>> {
        check::size("size", &[size])?;
        let cumulative = cumulative_shares(weights)?;
        Ok((0..size).map(|_| position(&cumulative, self.random())).collect())
    }

    /// `size` different numbers from 0 to n − 1, weighted: `rng.choice(n, size, replace=False, p=p)`.
    ///
    /// After each draw the number's weight is 0 and the others keep their proportions.
    ///
    /// Errors: as [`choice_weighted`](Self::choice_weighted); a size above the number of weights that are not 0.
    pub fn choice_weighted_without_replacement(
        &mut self,
        weights: &[f64],
        size: usize,
    ) -> Result<Vec<usize>> {
        let mut cumulative = cumulative_shares(weights)?;
        let possible = weights.iter().filter(|&&weight| weight > 0.0).count();
        if size > possible {
            let wanted = format!("from 0 to {possible}, the number of weights above 0");
            return Err(Error::invalid("size", size, wanted));
        }
        let mut left = weights.to_vec();
        let mut sample: Vec<usize> = Vec::with_capacity(size);
        // NumPy's rounds: draw all that are missing at once, keep each new number's first appearance, repeat.
        while sample.len() < size {
            if !sample.is_empty() {
                cumulative = cumulative_shares(&left)?;
            }
            for _ in sample.len()..size {
                let drawn = position(&cumulative, self.random());
                if left[drawn] > 0.0 {
                    left[drawn] = 0.0;
                    sample.push(drawn);
                }
            }
        }
        Ok(sample)
    }
}

/// The running sums of the weights, divided by their total.
fn cumulative_shares(weights: &[f64]) -> Result<Vec<f64>> {
    for (i, &weight) in weights.iter().enumerate() {
        check::non_negative(&format!("weights[{i}]"), weight)?;
    }
    let mut cumulative: Vec<f64> = weights
        .iter()
        .scan(0.0, |sum, weight| {
            *sum += weight;
            Some(*sum)
        })
        .collect();
    let total = cumulative.last().copied().unwrap_or(0.0);
    if !(total > 0.0 && total.is_finite()) {
        return Err(Error::invalid("the sum of weights", total, "positive and finite"));
    }
    for share in &mut cumulative {
        *share /= total;
    }
    Ok(cumulative)
}

/// The first place whose running sum is above u.
fn position(cumulative: &[f64], u: f64) -> usize {
    cumulative.partition_point(|&share| share <= u)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weight_of_zero_has_no_place() {
        let cumulative = [0.0, 0.5, 0.5, 1.0];
        for (u, place) in [(0.0, 1), (0.4, 1), (0.5, 3), (0.9, 3)] {
            assert_eq!(position(&cumulative, u), place);
        }
    }
}
