//! RBF rows in `f32` from the first product on: the stored row has no more digits, and twice as many fit into a register.

use ndarray::ArrayView2;

const LANES: usize = 32;
const PANELS: usize = 8;
/// The squared lengths, times gamma, up to which the rounding of a product (6 · 10⁻⁸ of it) moves a kernel by some 10⁻⁶
/// at most.
const LARGEST: f64 = 16.0;

type Lanes = [f32; LANES];

/// The points again, in panels of 32 `f32`.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Narrow {
    gamma: f32,
    n_features: usize,
    panels: Vec<Lanes>,
    lengths: Vec<Lanes>,
}

impl Narrow {
    /// None where the points are too far from their center for `f32`.
    pub(super) fn new(x: ArrayView2<'_, f64>, center: &[f64], gamma: f64) -> Option<Self> {
        let (n, n_features) = x.dim();
        let n_panels = n.div_ceil(LANES);
        let mut panels = vec![[0.0; LANES]; n_panels * n_features];
        let mut lengths = vec![[0.0; LANES]; n_panels];
        for (i, row) in x.rows().into_iter().enumerate() {
            let (panel, lane) = (i / LANES, i % LANES);
            let mut squared = 0.0;
            for (f, (value, center)) in row.iter().zip(center).enumerate() {
                let value = (value - center) as f32; // the length of what is stored, not of what was given
                panels[panel * n_features + f][lane] = value;
                squared += f64::from(value) * f64::from(value);
            }
            lengths[panel][lane] = squared as f32;
            if squared * gamma > LARGEST {
                return None;
            }
        }
        let gamma = gamma as f32;
        (gamma > 0.0 && gamma.is_finite()).then_some(Narrow { gamma, n_features, panels, lengths })
    }

    pub(super) fn swap(&mut self, i: usize, j: usize) {
        let ((panel_i, i), (panel_j, j)) = ((i / LANES, i % LANES), (j / LANES, j % LANES));
        let swap = |lanes: &mut [Lanes], at_i: usize, at_j: usize| {
            let value = lanes[at_i][i];
            lanes[at_i][i] = lanes[at_j][j];
            lanes[at_j][j] = value;
        };
        for f in 0..self.n_features {
            swap(&mut self.panels, panel_i * self.n_features + f, panel_j * self.n_features + f);
        }
        swap(&mut self.lengths, panel_i, panel_j);
    }

    /// The kernels of point i with the points from `start` on, which is the first of a panel.
    pub(super) fn row(&self, i: usize, start: usize, row: &mut [f32]) {
        let (d, lane) = (self.n_features, i % LANES);
        let panel = i / LANES;
        let query: Vec<f32> =
            self.panels[panel * d..(panel + 1) * d].iter().map(|lanes| lanes[lane]).collect();
        let length = self.lengths[panel][lane];
        let first = start / LANES;
        simd::widest(
            #[inline(always)]
            || {
                for (c, out) in row.chunks_mut(LANES * PANELS).enumerate() {
                    let first = first + c * PANELS;
                    let mut values = [[0.0; LANES]; PANELS];
                    let n_panels = out.len().div_ceil(LANES);
                    let panels = self.panels[first * d..(first + n_panels) * d].chunks_exact(d);
                    for ((panel, lengths), values) in
                        panels.zip(&self.lengths[first..]).zip(&mut values)
                    {
                        *values = products(&query, panel);
                        for k in 0..LANES {
                            let distance = (length + lengths[k]) - 2.0 * values[k];
                            values[k] = if distance > 0.0 { -self.gamma * distance } else { 0.0 };
                        }
                        exp_of_negatives(values);
                    }
                    out.copy_from_slice(&values.as_flattened()[..out.len()]);
                }
            },
        );
    }
}

#[inline(always)]
fn products(query: &[f32], panel: &[Lanes]) -> Lanes {
    let mut sums = [0.0; LANES];
    for (q, lanes) in query.iter().zip(panel) {
        for k in 0..LANES {
            sums[k] += q * lanes[k];
        }
    }
    sums
}

/// `exp(x)` for zero and negative numbers: [`super::exp`] with powers up to 7 and an error of 2 · 10⁻⁷ of the result.
#[inline(always)]
fn exp_of_negatives(x: &mut Lanes) {
    const LN2_HIGH: f32 = 0.693_359_4; // 12 bits
    const LN2_LOW: f32 = -2.121_944_4e-4;
    const ROUND: f32 = 12_582_912.0; // 1.5 · 2²³
    const SMALLEST: f32 = -87.0;
    for v in x.iter_mut() {
        let clamped = if *v > SMALLEST { *v } else { SMALLEST };
        let shifted = clamped * std::f32::consts::LOG2_E + ROUND;
        let k = shifted - ROUND;
        let r = (clamped - k * LN2_HIGH) - k * LN2_LOW;
        let series = 1.0 / 5_040.0;
        let series = series * r + 1.0 / 720.0;
        let series = series * r + 1.0 / 120.0;
        let series = series * r + 1.0 / 24.0;
        let series = series * r + 1.0 / 6.0;
        let series = series * r + 1.0 / 2.0;
        let exp_r = 1.0 + (r + r * r * series);
        let two_to_k = f32::from_bits((shifted.to_bits() << 23).wrapping_add(1.0_f32.to_bits()));
        let value = exp_r * two_to_k;
        *v = if *v > SMALLEST { value } else { 0.0 };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_narrow_exponential_is_as_near_as_promised() {
        for i in 0..100_000 {
            let x: Lanes = std::array::from_fn(|k| -8.9e-4 * (i as f32 + k as f32 / 32.0));
            let mut y = x;
            exp_of_negatives(&mut y);
            for (x, y) in x.iter().zip(y) {
                let exact = libm::exp(f64::from(*x));
                assert!(y <= 1.0);
                assert!(*x <= -87.0 || (f64::from(y) - exact).abs() < 2e-7 * exact, "{x}: {y}");
            }
        }
    }
}
