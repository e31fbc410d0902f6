//! From a seed to the generator's starting state: NumPy's `SeedSequence` (O'Neill's `seed_seq_fe`, 2015).

/// Mixes a seed's 32-bit words so well that nearby seeds (0, 1, 2, …) start unrelated streams.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SeedSequence {
    /// The seed, low word first.
    entropy: Vec<u32>,
    /// Which child of which child this is; empty for a sequence made from a seed.
    path: Vec<u32>,
    /// How many children were made.
    children: u32,
}

const POOL: usize = 4;

impl SeedSequence {
    /// The sequence of a seed.
    pub(super) fn new(seed: u64) -> Self {
        let (low, high) = (seed as u32, (seed >> 32) as u32);
        let entropy = if high == 0 { vec![low] } else { vec![low, high] };
        SeedSequence { entropy, path: Vec::new(), children: 0 }
    }

    /// The next child: the same seed, with the child's number mixed in.
    pub(super) fn spawn(&mut self) -> Self {
        let mut path = self.path.clone();
        path.push(self.children);
        self.children = self.children.wrapping_add(1);
        SeedSequence { entropy: self.entropy.clone(), path, children: 0 }
    }

    /// The first `N` words of 64 bits.
    pub(super) fn words<const N: usize>(&self) -> [u64; N] {
        let pool = self.pool();
        let mut constant: u32 = 0x8b51_f9dd;
        let mut source = pool.iter().cycle();
        let mut half = || {
            let mut word = source.next().copied().unwrap_or_default() ^ constant;
            constant = constant.wrapping_mul(0x58f3_8ded);
            word = word.wrapping_mul(constant);
            u64::from(word ^ (word >> 16))
        };
        std::array::from_fn(|_| {
            let low = half();
            low | (half() << 32)
        })
    }

    /// Four words in which every bit of the seed has touched every bit.
    fn pool(&self) -> [u32; POOL] {
        let mut entropy = self.entropy.clone();
        if !self.path.is_empty() {
            // A short seed is padded, so that it cannot be taken for a seed and a child's number.
            entropy.resize(entropy.len().max(POOL), 0);
            entropy.extend(&self.path);
        }
        let mut constant: u32 = 0x43b0_d7e5;
        let mut hash = |word: u32| {
            let word = word ^ constant;
            constant = constant.wrapping_mul(0x931e_8875);
            let word = word.wrapping_mul(constant);
            word ^ (word >> 16)
        };
        let mut pool: [u32; POOL] =
            std::array::from_fn(|i| hash(entropy.get(i).copied().unwrap_or(0)));
        for from in 0..POOL {
            for to in 0..POOL {
                if from != to {
                    pool[to] = mix(pool[to], hash(pool[from]));
                }
            }
        }
        for &word in entropy.iter().skip(POOL) {
            for slot in &mut pool {
                *slot = mix(*slot, hash(word));
            }
        }
        pool
    }
}

fn mix(a: u32, b: u32) -> u32 {
    let mixed = a.wrapping_mul(0xca01_f9dd).wrapping_sub(b.wrapping_mul(0x4973_f715));
    mixed ^ (mixed >> 16)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Vectors of O'Neill's C++ reference (gist 540829265469e673d045), as NumPy's test suite holds them.
    #[test]
    fn the_words_are_those_of_the_reference() {
        let cases: [([u32; 4], [u64; 2]); 3] = [
            (
                [3735928559, 195939070, 229505742, 305419896],
                [2477551240072187391, 9577394838764454085],
            ),
            (
                [3668361503, 4165561550, 1661411377, 3634257570],
                [15854241394484835714, 11398914698975566411],
            ),
            (
                [2766103236, 2883057919, 4029656435, 862374500],
                [18305404959516669237, 14103312907920476776],
            ),
        ];
        for (entropy, words) in cases {
            let sequence = SeedSequence { entropy: entropy.to_vec(), path: vec![], children: 0 };
            assert_eq!(sequence.words::<2>(), words);
        }
    }
}
