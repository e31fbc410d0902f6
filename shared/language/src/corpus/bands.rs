//! Locality-sensitive hashing: which pairs are worth a comparison.

use numerics::{Error, Result, check, parallel};

/// Signatures cut into bands: two sets that agree in all rows of any band are *candidates*.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bands {
    /// How many bands there are.
    pub n_bands: usize,
    /// How many places of the signature a band has.
    pub n_rows: usize,
}

impl Bands {
    /// With what chance two sets of this similarity become candidates: the S-curve.
    ///
    /// 1 − (1 − sʳ)ᵇ for b bands of r rows. Errors: a similarity that is not from 0 to 1; no band, no row.
    ///
    /// ```
    /// use language::corpus::Bands;
    ///
    /// let bands = Bands { n_bands: 16, n_rows: 8 };
    /// let [half, most] = [bands.chance(0.5)?, bands.chance(0.9)?];
    /// assert!((half - 0.0607).abs() < 1e-4 && (most - 0.9999).abs() < 1e-4);
    /// # Ok::<(), numerics::Error>(())
    /// ```
    ///
    /// Explained in Part IV, chapter 16a (corpus). Source: Leskovec, Rajaraman and Ullman, *Mining of Massive Datasets*,
    /// 3rd edition, 2020, section 3.4.
    pub fn chance(&self, similarity: f64) -> Result<f64> {
        self.check()?;
        check::fraction("similarity", similarity)?;
        let one_band = libm::pow(similarity, self.n_rows as f64);
        // 1 − (1 − p)ᵇ without losing a small p.
        Ok(-libm::expm1(self.n_bands as f64 * libm::log1p(-one_band)))
    }

    /// The similarity at which the S-curve is steepest, nearly: (1/b)^(1/r).
    ///
    /// Errors: no band, no row.
    pub fn threshold(&self) -> Result<f64> {
        self.check()?;
        Ok(libm::pow(1.0 / self.n_bands as f64, 1.0 / self.n_rows as f64))
    }

    /// The pairs of signatures that agree in all rows of a band, each once, in order.
    ///
    /// Errors: no band, no row; a signature of another length than bands times rows. Cost: a sort of the signatures for
    /// each band, and each group of n that agree makes n(n − 1)/2 pairs.
    pub fn candidates(&self, signatures: &[Vec<u64>]) -> Result<Vec<(usize, usize)>> {
        self.check()?;
        let wanted = self.n_bands.checked_mul(self.n_rows);
        for (i, signature) in signatures.iter().enumerate() {
            if Some(signature.len()) != wanted {
                let wanted = format!("as long as {} bands of {} rows", self.n_bands, self.n_rows);
                let what = format!("the length of signature {i}");
                return Err(Error::invalid(what, signature.len(), wanted));
            }
        }
        if signatures.len() < 2 {
            return Ok(Vec::new());
        }
        let of_band = parallel::map_each(self.n_bands, |band| {
            let rows = band * self.n_rows..(band + 1) * self.n_rows;
            let key = |i: usize| &signatures[i][rows.clone()];
            let mut order: Vec<usize> = (0..signatures.len()).collect();
            order.sort_unstable_by(|a, b| key(*a).cmp(key(*b)).then(a.cmp(b)));
            let mut pairs = Vec::new();
            for group in order.chunk_by(|a, b| key(*a) == key(*b)) {
                for (n, a) in group.iter().enumerate() {
                    pairs.extend(group[n + 1..].iter().map(|b| (*a, *b)));
                }
            }
            pairs
        });
        let mut pairs = of_band.concat();
        pairs.sort_unstable();
        pairs.dedup();
        Ok(pairs)
    }

    fn check(&self) -> Result<()> {
        check::at_least("n_bands", self.n_bands, 1)?;
        check::at_least("n_rows", self.n_rows, 1)
    }
}

/// For each of `n` texts the first of its group, where the texts of a pair belong together, and theirs too.
///
/// Keep those that are their own first, and no two that are left are a pair. Errors: a pair that names a text from `n` on.
///
/// ```
/// assert_eq!(language::corpus::groups(5, &[(3, 4), (0, 3)])?, [0, 1, 2, 0, 0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 16a (corpus).
pub fn groups(n: usize, pairs: &[(usize, usize)]) -> Result<Vec<usize>> {
    check::size("the groups", &[n])?;
    let mut first: Vec<usize> = (0..n).collect();
    for (i, &(a, b)) in pairs.iter().enumerate() {
        if a.max(b) >= n {
            return Err(Error::invalid(
                format!("pairs[{i}]"),
                format!("({a}, {b})"),
                format!("of texts below n = {n}"),
            ));
        }
        let (a, b) = (root(&mut first, a), root(&mut first, b));
        first[a.max(b)] = a.min(b);
    }
    Ok((0..n).map(|i| root(&mut first, i)).collect())
}

/// The first of a text's group; the way there is made shorter on the way.
fn root(first: &mut [usize], mut i: usize) -> usize {
    while first[i] != i {
        first[i] = first[first[i]];
        i = first[i];
    }
    i
}
