//! The tree of merges that agglomerative clustering leaves, cut and laid out.

use ndarray::{Array1, Array2};
use numerics::{Result, check};

/// Two clusters that became one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Merge {
    /// The one with the smaller number: below n_samples a sample, else the merge number plus n_samples.
    pub a: usize,
    /// The other one.
    pub b: usize,
    /// How far the two were apart, in the sense of the linkage.
    pub height: f64,
    /// How many samples the new cluster has.
    pub size: usize,
}

/// A dendrogram: n − 1 merges, the lowest first, from n single samples to one cluster of all.
///
/// Merge i makes the cluster number n + i, as in SciPy's linkage matrix.
#[derive(Debug, Clone, PartialEq)]
pub struct Dendrogram {
    pub(super) merges: Vec<Merge>,
    pub(super) n_samples: usize,
}

/// Where a dendrogram is drawn: one place for each sample, and a bracket for each merge.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// The samples from left to right; sample `leaves[i]` is at x = i.
    pub leaves: Vec<usize>,
    /// One for each merge: its two legs and its height.
    pub brackets: Vec<Bracket>,
}

/// The line of a merge: up from the left cluster, across, and down to the right one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bracket {
    /// Where the left leg stands.
    pub left_x: f64,
    /// Where it begins: the height of the left cluster.
    pub left_y: f64,
    /// Where the right leg stands.
    pub right_x: f64,
    /// Where that begins.
    pub right_y: f64,
    /// The height of the merge.
    pub height: f64,
}

impl Dendrogram {
    /// The merges, the lowest first. A height beyond the largest `f64` is infinite.
    pub fn merges(&self) -> &[Merge] {
        &self.merges
    }

    /// How many samples it was made of.
    pub fn n_samples(&self) -> usize {
        self.n_samples
    }

    /// SciPy's linkage matrix: the two clusters, the height and the size of each merge. Shape: (n_samples − 1, 4).
    /// A height may be infinite, as in [`merges`](Self::merges).
    pub fn linkage_matrix(&self) -> Array2<f64> {
        Array2::from_shape_fn((self.merges.len(), 4), |(i, j)| {
            let Merge { a, b, height, size } = self.merges[i];
            [a as f64, b as f64, height, size as f64][j]
        })
    }

    /// The clusters before the last `n_clusters` − 1 merges, numbered in the order of their first samples.
    ///
    /// Errors: `n_clusters` not from 1 to n_samples. Cost: O(n).
    ///
    /// ```
    /// use classical::cluster::{Agglomerative, Linkage};
    /// use ndarray::array;
    /// use numerics::estimator::FitUnsupervised;
    ///
    /// let x = array![[0.0], [10.0], [1.0], [11.0], [30.0]];
    /// let tree = Agglomerative { linkage: Linkage::Single }.fit(&x)?;
    /// assert_eq!(tree.cut(3)?, array![0, 1, 0, 1, 2]);
    /// assert_eq!(tree.cut_at(9.5), array![0, 0, 0, 0, 1]);
    /// # Ok::<(), numerics::Error>(())
    /// ```
    pub fn cut(&self, n_clusters: usize) -> Result<Array1<usize>> {
        check::between("n_clusters", n_clusters, 1, ("n_samples", self.n_samples))?;
        Ok(self.labels(self.n_samples - n_clusters))
    }

    /// The clusters that merges up to this height make, numbered in the order of their first samples. Cost: O(n).
    pub fn cut_at(&self, height: f64) -> Array1<usize> {
        self.labels(self.merges.partition_point(|merge| merge.height <= height))
    }

    /// The clusters after so many merges.
    fn labels(&self, n_merges: usize) -> Array1<usize> {
        let n = self.n_samples;
        // From the last merge down, each cluster hands its number to its two parts.
        let mut top: Vec<usize> = (0..n + n_merges).collect();
        for (i, merge) in self.merges[..n_merges].iter().enumerate().rev() {
            top[merge.a] = top[n + i];
            top[merge.b] = top[n + i];
        }
        let mut numbers = vec![usize::MAX; n + n_merges];
        let mut next = 0;
        let number = |&top: &usize| {
            if numbers[top] == usize::MAX {
                numbers[top] = next;
                next += 1;
            }
            numbers[top]
        };
        top[..n].iter().map(number).collect()
    }

    /// Where to draw it: the samples so ordered that no lines cross, the cluster with the smaller number on the left.
    ///
    /// A cluster's own leg stands in the middle between its two parts'. SciPy's `dendrogram`, with places 0, 1, 2, … instead
    /// of 5, 15, 25, … A height may be infinite, as in [`merges`](Self::merges). Cost: O(n).
    pub fn layout(&self) -> Layout {
        let n = self.n_samples;
        let mut leaves = Vec::with_capacity(n);
        let mut open = vec![n + self.merges.len() - usize::from(n > 0)];
        while let Some(cluster) = open.pop().filter(|_| n > 0) {
            if cluster < n {
                leaves.push(cluster);
            } else {
                let Merge { a, b, .. } = self.merges[cluster - n];
                open.extend([b, a]);
            }
        }
        let mut place = vec![0.0; n + self.merges.len()];
        for (x, &leaf) in leaves.iter().enumerate() {
            place[leaf] = x as f64;
        }
        let height =
            |cluster: usize| if cluster < n { 0.0 } else { self.merges[cluster - n].height };
        let mut brackets = Vec::with_capacity(self.merges.len());
        for (i, &Merge { a, b, height: top, .. }) in self.merges.iter().enumerate() {
            let (left_x, right_x) = (place[a], place[b]);
            place[n + i] = (left_x + right_x) / 2.0;
            brackets.push(Bracket {
                left_x,
                left_y: height(a),
                right_x,
                right_y: height(b),
                height: top,
            });
        }
        Layout { leaves, brackets }
    }

    /// The merges in the order of their heights (of equal ones in the order they were found), with the numbers of clusters.
    pub(super) fn from_pairs(pairs: Vec<(usize, usize, f64)>, n_samples: usize) -> Self {
        let mut tree = Self::from_pairs_as_they_come(pairs, n_samples);
        for Merge { a, b, .. } in &mut tree.merges {
            (*a, *b) = (*a.min(b), *a.max(b));
        }
        tree
    }

    /// As [`from_pairs`](Self::from_pairs), but `a` is the cluster of a pair's first sample, whichever number is smaller.
    pub(super) fn from_pairs_as_they_come(
        mut pairs: Vec<(usize, usize, f64)>,
        n_samples: usize,
    ) -> Self {
        pairs.sort_by(|a, b| a.2.total_cmp(&b.2));
        let mut sets = super::sets::Sets::new(n_samples);
        // The number of the cluster that a set is, and its size.
        let mut numbers: Vec<(usize, usize)> = (0..n_samples).map(|i| (i, 1)).collect();
        let mut merges = Vec::with_capacity(pairs.len());
        for (i, (a, b, height)) in pairs.into_iter().enumerate() {
            let (a, b) = (sets.find(a), sets.find(b));
            let ((x, of_x), (y, of_y)) = (numbers[a], numbers[b]);
            merges.push(Merge { a: x, b: y, height, size: of_x + of_y });
            let together = sets.join(a, b);
            numbers[together] = (n_samples + i, of_x + of_y);
        }
        Dendrogram { merges, n_samples }
    }
}

#[cfg(feature = "serde")]
mod stored {
    use ndarray::Array1;
    use numerics::check;

    use super::{Dendrogram, Merge};

    struct Kept {
        n_samples: usize,
        a: Vec<usize>,
        b: Vec<usize>,
        heights: Array1<f64>,
    }

    learning::stored::stored! {
        Kept as Kept { n_samples: usize, a: Vec<usize>, b: Vec<usize>, heights: Array1<f64> }
        |kept| {
            check::at_least("n_samples", kept.n_samples, 1)?;
            let wanted = ("n_samples - 1", kept.n_samples - 1);
            check::same_length("merges", ("heights", kept.heights.len()), wanted)?;
            check::same_length("merges", ("a", kept.a.len()), wanted)?;
            check::same_length("merges", ("b", kept.b.len()), wanted)?;
            let mut is_free = vec![true; kept.n_samples];
            for (i, pair) in kept.a.iter().zip(&kept.b).enumerate() {
                for &part in [pair.0, pair.1] {
                    // Each cluster exists, and has not been merged before.
                    let least = ("free clusters", kept.n_samples + i - 1);
                    check::between(&format!("merge {i}"), part, 0, least)?;
                    let free = std::mem::replace(&mut is_free[part], false);
                    check::at_least(&format!("free clusters {part} of merge {i}"), free.into(), 1)?;
                }
                is_free.push(true);
                if i > 0 {
                    let rise = kept.heights[i] - kept.heights[i - 1];
                    check::non_negative(&format!("the rise to heights[{i}]"), rise)?;
                }
            }
            Ok(())
        }
    }

    impl serde::Serialize for Dendrogram {
        fn serialize<S: serde::Serializer>(&self, to: S) -> std::result::Result<S::Ok, S::Error> {
            let kept = Kept {
                n_samples: self.n_samples,
                a: self.merges.iter().map(|merge| merge.a).collect(),
                b: self.merges.iter().map(|merge| merge.b).collect(),
                heights: self.merges.iter().map(|merge| merge.height).collect(),
            };
            kept.serialize(to)
        }
    }

    impl<'de> serde::Deserialize<'de> for Dendrogram {
        fn deserialize<D: serde::Deserializer<'de>>(
            from: D,
        ) -> std::result::Result<Self, D::Error> {
            let kept = Kept::deserialize(from)?;
            let mut sizes = vec![1; kept.n_samples];
            let mut merges = Vec::with_capacity(kept.a.len());
            for ((&a, &b), &height) in kept.a.iter().zip(&kept.b).zip(&kept.heights) {
                let size = sizes[a] + sizes[b];
                sizes.push(size);
                merges.push(Merge { a, b, height, size });
            }
            Ok(Dendrogram { merges, n_samples: kept.n_samples })
        }
    }

    impl crate::saved::Saved for Dendrogram {
        const NAME: &'static str = "dendrogram";
    }
}
