//! Page 18b: the mails, shuffled and cut into a half and two quarters.

use ndarray::{Array1, Array2, s};
use numerics::sparse::SparseMatrix;
use numerics::{Result, Rng};

/// Some of the mails of [`data::spam`].
pub struct Mails {
    /// How often each mail has each word. Shape: (n_mails, n_words).
    pub counts: SparseMatrix,
    /// 1 for spam, 0 for wanted mail, which is called ham.
    pub y: Array1<usize>,
    /// The folder of the archive that each mail is from.
    pub folders: Vec<&'static str>,
}

impl Mails {
    /// The counts of the most frequent words alone, with their zeros. Shape: (n_mails, n_words).
    pub fn frequent(&self, n_words: usize) -> Result<Array2<f64>> {
        Ok(self.counts.to_dense()?.slice(s![.., ..n_words.min(self.counts.n_columns())]).to_owned())
    }
}

/// All mails in the order of a permutation: the first half to learn from, a quarter to calibrate with, the last to judge with.
///
/// In Python: `order = np.random.default_rng(seed).permutation(2357)`, then `order[:1178]`, `order[1178:1767]`,
/// `order[1767:]`.
pub fn shuffled_mails(seed: u64) -> Result<[Mails; 3]> {
    let spam = data::spam();
    let order = Rng::new(seed).permutation(spam.y.len());
    let (half, quarter) = (order.len() / 2, order.len() / 4);
    let part = |rows: &[usize]| {
        let (starts, columns) = (spam.counts.row_starts(), spam.counts.columns());
        let mut counts = SparseMatrix::new(spam.counts.n_columns());
        for &i in rows {
            let place = starts[i]..starts[i + 1];
            let values = spam.counts.values()[place.clone()].iter().copied();
            counts.push_row(columns[place].iter().copied().zip(values))?;
        }
        let y = rows.iter().map(|&i| spam.y[i]).collect();
        let folders = rows.iter().map(|&i| spam.folders[i]).collect();
        Ok(Mails { counts, y, folders })
    };
    Ok([
        part(&order[..half])?,
        part(&order[half..half + quarter])?,
        part(&order[half + quarter..])?,
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mail_is_in_one_part() {
        let parts = shuffled_mails(1).unwrap();
        assert_eq!(parts.each_ref().map(|part| part.y.len()), [1178, 589, 590]);
        assert_eq!(parts.iter().map(|part| part.y.sum()).sum::<usize>(), 708);
        let stored: usize = parts.iter().map(|part| part.counts.n_stored()).sum();
        assert_eq!(stored, data::spam().counts.n_stored());
        for part in &parts {
            assert_eq!(part.frequent(200).unwrap().dim(), (part.y.len(), 200));
            for (folder, class) in part.folders.iter().zip(&part.y) {
                assert_eq!(usize::from(folder.starts_with("spam")), *class);
            }
        }
    }
}
