//! Draws from the usual distributions, with NumPy's algorithms and so with NumPy's numbers.

use super::{Rng, ziggurat};
use crate::{Error, Result, check, functions};

/// Counts are exact in `f64` up to here, so the algorithms are too: 2⁵³.
const MOST_TRIALS: u64 = 1 << 53;

/// Where both parameters of a beta distribution are below this, it gives 0 or 1 and nothing else, as NumPy decides.
const TINY: f64 = 3e-103;

impl Rng {
    /// A waiting time: exponentially distributed with this mean, `rng.exponential(scale)`.
    ///
    /// The density at x is `exp(−x/scale) / scale`. Its unit is the unit of `scale`. By the ziggurat method; one number in
    /// 2,000 is computed with a logarithm, and there the last bit may differ from NumPy's.
    ///
    /// Errors: a scale below 0 or not finite. A number beyond the largest `f64` is infinite.
    ///
    /// ```
    /// let minutes = numerics::Rng::new(7).exponential(2.0)?;
    /// assert_eq!(minutes, 1.415058511583843);
    /// # Ok::<(), numerics::Error>(())
    /// ```
    pub fn exponential(&mut self, scale: f64) -> Result<f64> {
        check::non_negative("scale", scale)?;
        Ok(scale * ziggurat::standard_exponential(self))
    }

    /// A sum of waiting times: gamma distributed, `rng.gamma(shape, scale)`, with mean `shape · scale`.
    ///
    /// For a shape below 1 the last bit may differ from NumPy's, which takes powers from the machine's own C library.
    ///
    /// Errors: a shape or scale below 0 or not finite. A number beyond the largest `f64` is infinite.
    ///
    /// Source: George Marsaglia and Wai Wan Tsang, *A Simple Method for Generating Gamma Variables*, ACM TOMS 26(3), 2000;
    /// for shapes below 1 Joachim Ahrens and Ulrich Dieter, Computing 12, 1974.
    pub fn gamma(&mut self, shape: f64, scale: f64) -> Result<f64> {
        check::non_negative("shape", shape)?;
        check::non_negative("scale", scale)?;
        Ok(scale * self.standard_gamma(shape))
    }

    /// A share between 0 and 1: beta distributed, `rng.beta(a, b)`, with mean `a / (a + b)`.
    ///
    /// The last bit may differ from NumPy's where a or b is below 1.
    ///
    /// Errors: a or b not above 0, or not finite.
    pub fn beta(&mut self, a: f64, b: f64) -> Result<f64> {
        check::positive("a", a)?;
        check::positive("b", b)?;
        Ok(self.beta_of(a, b))
    }

    /// How many of `n` trials succeed, each with probability `p`: `rng.binomial(n, p)`.
    ///
    /// Errors: p outside of 0 to 1; n above 2⁵³.
    ///
    /// ```
    /// let heads = numerics::Rng::new(7).binomial(100, 0.4)?;
    /// assert_eq!(heads, 46);
    /// # Ok::<(), numerics::Error>(())
    /// ```
    ///
    /// Source: by summing the probabilities where few successes are expected, else Voratas Kachitvichyanukul and Bruce
    /// Schmeiser, *Binomial Random Variate Generation* (BTPE), Communications of the ACM 31(2), 1988.
    pub fn binomial(&mut self, n: u64, p: f64) -> Result<u64> {
        check::fraction("p", p)?;
        trials(n)?;
        Ok(self.binomial_of(n, p))
    }

    /// How many events happen where `mean` are expected, each on its own: `rng.poisson(mean)`.
    ///
    /// Errors: a mean below 0 or above 2⁵³.
    ///
    /// Source: by multiplying uniform numbers below 10, else Wolfgang Hörmann, *The Transformed Rejection Method for
    /// Generating Poisson Random Variables* (PTRS), Insurance: Mathematics and Economics 12, 1993.
    pub fn poisson(&mut self, mean: f64) -> Result<u64> {
        check::non_negative("mean", mean)?;
        if mean > MOST_TRIALS as f64 {
            return Err(Error::invalid("mean", mean, format!("at most {MOST_TRIALS}")));
        }
        Ok(if mean >= 10.0 { self.poisson_ptrs(mean) } else { self.poisson_product(mean) })
    }

    /// The number of the first trial that succeeds, counted from 1, each with probability `p`: `rng.geometric(p)`.
    ///
    /// Errors: p not above 0, or above 1. A number beyond 2⁶³ − 1 is given as that.
    pub fn geometric(&mut self, p: f64) -> Result<u64> {
        check::positive("p", p)?;
        check::fraction("p", p)?;
        if p < 1.0 / 3.0 {
            let trial = (-ziggurat::standard_exponential(self) / libm::log1p(-p)).ceil();
            return Ok((trial as u64).min(i64::MAX as u64));
        }
        let (mut trial, mut product, mut sum) = (1, p, p);
        let share = self.random();
        while share > sum {
            product *= 1.0 - p;
            let next = sum + product;
            if next == sum {
                break; // rounding keeps the sum below some shares next to 1
            }
            sum = next;
            trial += 1;
        }
        Ok(trial)
    }

    /// How `n` things fall into classes with these probabilities: `rng.multinomial(n, p)`. Shape: one count per class.
    ///
    /// The last class gets what is left, so its probability is what the others leave.
    ///
    /// Errors: no classes; a probability outside of 0 to 1; all but the last adding up to more than 1; n above 2⁵³.
    pub fn multinomial(&mut self, n: u64, p: &[f64]) -> Result<Vec<u64>> {
        check::not_empty("p", p.len(), "class")?;
        trials(n)?;
        for (i, &share) in p.iter().enumerate() {
            check::fraction(&format!("p[{i}]"), share)?;
        }
        let but_the_last: f64 = p[..p.len() - 1].iter().fold(0.0, |sum, share| sum + share);
        if but_the_last > 1.0 + 1e-12 {
            let wanted = "at most 1";
            return Err(Error::invalid(
                "the sum of p without its last number",
                but_the_last,
                wanted,
            ));
        }
        let mut counts = vec![0; p.len()];
        let (mut left, mut share_left) = (n, 1.0);
        for (count, &share) in counts.iter_mut().zip(&p[..p.len() - 1]) {
            // Rounding may leave a share a little above what is left, or nothing at all.
            let of_the_rest = match share {
                0.0 => 0.0,
                share if share < share_left => share / share_left,
                _ => 1.0,
            };
            *count = self.binomial_of(left, of_the_rest);
            left -= *count;
            if left == 0 {
                return Ok(counts);
            }
            share_left -= share;
        }
        counts[p.len() - 1] = left;
        Ok(counts)
    }

    /// Shares that add up to 1: Dirichlet distributed, `rng.dirichlet(alpha)`. Shape: one share per number in `alpha`.
    ///
    /// The larger all of `alpha`, the nearer the shares to `alpha / Σ alpha`. The last bits may differ from NumPy's where a
    /// number of `alpha` is below 1.
    ///
    /// Errors: no numbers; one that is not above 0, or not finite.
    pub fn dirichlet(&mut self, alpha: &[f64]) -> Result<Vec<f64>> {
        check::not_empty("alpha", alpha.len(), "number")?;
        for (i, &number) in alpha.iter().enumerate() {
            check::positive(&format!("alpha[{i}]"), number)?;
        }
        if alpha.iter().all(|&number| number < 0.1) {
            return Ok(self.broken_stick(alpha));
        }
        let mut shares: Vec<f64> =
            alpha.iter().map(|&number| self.standard_gamma(number)).collect();
        let sum = |shares: &[f64]| shares.iter().fold(0.0, |sum, share| sum + share);
        let mut total: f64 = sum(&shares);
        if total.is_infinite() {
            shares.iter_mut().for_each(|share| *share /= alpha.len() as f64);
            total = sum(&shares);
        }
        let inverse = 1.0 / total;
        shares.iter_mut().for_each(|share| {
            *share = if inverse > 0.0 { *share * inverse } else { *share / total }
        });
        Ok(shares)
    }

    /// A number whose logarithm is normally distributed: `rng.lognormal(mean, sigma)`, both those of the logarithm.
    ///
    /// The last bit may differ from NumPy's. Errors: a mean that is not finite; a sigma below 0 or not finite. A number
    /// beyond the largest `f64` is infinite.
    pub fn lognormal(&mut self, mean: f64, sigma: f64) -> Result<f64> {
        check::finite_number("mean", mean)?;
        check::non_negative("sigma", sigma)?;
        Ok(libm::exp(self.normal_with(mean, sigma)))
    }

    /// A number from Laplace's distribution, two exponential ones back to back: `rng.laplace(loc, scale)`.
    ///
    /// The last bit may differ from NumPy's. Errors: a loc that is not finite; a scale below 0 or not finite. A number
    /// beyond the largest `f64` is infinite.
    pub fn laplace(&mut self, loc: f64, scale: f64) -> Result<f64> {
        check::finite_number("loc", loc)?;
        check::non_negative("scale", scale)?;
        loop {
            let share = self.random();
            if share >= 0.5 {
                return Ok(loc - scale * libm::log(2.0 - share - share));
            } else if share > 0.0 {
                return Ok(loc + scale * libm::log(share + share));
            }
        }
    }

    fn standard_gamma(&mut self, shape: f64) -> f64 {
        if shape == 1.0 {
            ziggurat::standard_exponential(self)
        } else if shape == 0.0 {
            0.0
        } else if shape < 1.0 {
            self.gamma_below_one(shape)
        } else {
            self.gamma_above_one(shape)
        }
    }

    fn gamma_below_one(&mut self, shape: f64) -> f64 {
        loop {
            let (u, v) = (self.random(), ziggurat::standard_exponential(self));
            if u <= 1.0 - shape {
                let x = libm::pow(u, 1.0 / shape);
                if x <= v {
                    return x;
                }
            } else {
                let y = -libm::log((1.0 - u) / shape);
                let x = libm::pow(1.0 - shape + shape * y, 1.0 / shape);
                if x <= v + y {
                    return x;
                }
            }
        }
    }

    fn gamma_above_one(&mut self, shape: f64) -> f64 {
        let b = shape - 1.0 / 3.0;
        let c = 1.0 / (9.0 * b).sqrt();
        loop {
            let (x, cube_root) = loop {
                let x = self.normal();
                let cube_root = 1.0 + c * x;
                if cube_root > 0.0 {
                    break (x, cube_root);
                }
            };
            let v = cube_root * cube_root * cube_root;
            let u = self.random();
            let surely = u < 1.0 - 0.0331 * (x * x) * (x * x);
            if surely || libm::log(u) < 0.5 * x * x + b * (1.0 - v + libm::log(v)) {
                return b * v;
            }
        }
    }

    fn beta_of(&mut self, a: f64, b: f64) -> f64 {
        if a < TINY && b < TINY {
            return if (a + b) * self.random() < a { 1.0 } else { 0.0 };
        }
        if a <= 1.0 && b <= 1.0 {
            return self.beta_johnk(a, b);
        }
        let (x, y) = (self.standard_gamma(a), self.standard_gamma(b));
        if (x + y).is_finite() { x / (x + y) } else { 0.5 * x / (0.5 * x + 0.5 * y) }
    }

    /// Johnk's method (1964), with logarithms where the powers are too small to be written.
    fn beta_johnk(&mut self, a: f64, b: f64) -> f64 {
        loop {
            let (u, v) = (self.random(), self.random());
            let (x, y) = (libm::pow(u, 1.0 / a), libm::pow(v, 1.0 / b));
            if x + y > 1.0 || u + v == 0.0 {
                continue;
            }
            if x + y > 0.0 {
                return x / (x + y);
            }
            let difference = libm::log(u) / a - libm::log(v) / b;
            return functions::sigmoid(difference);
        }
    }

    fn binomial_of(&mut self, n: u64, p: f64) -> u64 {
        if n == 0 || p == 0.0 {
            return 0;
        }
        let rarer = if p <= 0.5 { p } else { 1.0 - p };
        let successes = if rarer * n as f64 <= 30.0 {
            self.binomial_by_sums(n, rarer)
        } else {
            self.binomial_btpe(n, rarer)
        };
        if p <= 0.5 { successes } else { n - successes }
    }

    /// Goes up from 0 until the probabilities passed exceed a uniform number. For few expected successes.
    fn binomial_by_sums(&mut self, n: u64, p: f64) -> u64 {
        let (trials, q) = (n as f64, 1.0 - p);
        let none = libm::exp(trials * libm::log1p(-p));
        let expected = trials * p;
        let most = trials.min(expected + 10.0 * (expected * q + 1.0).sqrt()).floor();
        'again: loop {
            let (mut x, mut probability, mut share) = (0.0, none, self.random());
            while share > probability {
                x += 1.0;
                if x > most {
                    continue 'again;
                }
                share -= probability;
                probability = ((trials - x + 1.0) * p * probability) / (x * q);
            }
            return x as u64;
        }
    }

    /// BTPE: a triangle, two parallelograms and two exponential tails lie over the probabilities; a place below them is
    /// drawn, and kept with the right odds.
    fn binomial_btpe(&mut self, n: u64, p: f64) -> u64 {
        let hat = Hat::new(n as f64, p);
        loop {
            let u = self.random() * hat.ends[3];
            let v = self.random();
            if u <= hat.ends[0] {
                return (hat.middle - hat.ends[0] * v + u).floor() as u64;
            }
            if let Some((y, height)) = hat.place(u, v)
                && hat.keeps(y, height)
            {
                return y as u64;
            }
        }
    }

    fn poisson_product(&mut self, mean: f64) -> u64 {
        if mean == 0.0 {
            return 0; // no word is used up
        }
        let enough = libm::exp(-mean);
        let (mut count, mut product) = (0, 1.0);
        loop {
            product *= self.random();
            if product <= enough {
                return count;
            }
            count += 1;
        }
    }

    fn poisson_ptrs(&mut self, mean: f64) -> u64 {
        let log_mean = libm::log(mean);
        let b = 0.931 + 2.53 * mean.sqrt();
        let a = -0.059 + 0.02483 * b;
        let inverse_alpha = 1.1239 + 1.1328 / (b - 3.4);
        let v_surely = 0.9277 - 3.6224 / (b - 2.0);
        loop {
            let u = self.random() - 0.5;
            let v = self.random();
            let edge = 0.5 - u.abs();
            let k = ((2.0 * a / edge + b) * u + mean + 0.43).floor();
            if edge >= 0.07 && v <= v_surely {
                return k as u64;
            }
            if k < 0.0 || (edge < 0.013 && v > edge) {
                continue;
            }
            let drawn = libm::log(v) + libm::log(inverse_alpha) - libm::log(a / (edge * edge) + b);
            if drawn <= -mean + k * log_mean - libm::lgamma(k + 1.0) {
                return k as u64;
            }
        }
    }

    /// A stick of length 1 broken piece by piece: Dirichlet shares for numbers so small that gamma draws would all be 0.
    fn broken_stick(&mut self, alpha: &[f64]) -> Vec<f64> {
        let mut rest: Vec<f64> = alpha.to_vec(); // rest[j] = alpha[j] + … + the last
        for j in (0..rest.len() - 1).rev() {
            rest[j] += rest[j + 1];
        }
        let mut stick = 1.0;
        let mut shares: Vec<f64> = (0..alpha.len() - 1)
            .map(|j| {
                let part = self.beta_of(alpha[j], rest[j + 1]);
                let share = stick * part;
                stick *= 1.0 - part;
                share
            })
            .collect();
        shares.push(stick);
        shares
    }
}

fn trials(n: u64) -> Result<()> {
    if n <= MOST_TRIALS {
        return Ok(());
    }
    Err(Error::invalid("n", n, format!("at most {MOST_TRIALS}")))
}

/// The shapes that lie over the probabilities of a binomial distribution with p ≤ ½ (the names of BTPE's paper behind).
struct Hat {
    n: f64,
    p: f64,
    q: f64,
    /// The likeliest count (M).
    mode: f64,
    /// The middle and the two ends of the parallelograms (x_M, x_L, x_R).
    middle: f64,
    left: f64,
    right: f64,
    /// How much wider than the triangle they are (c).
    wider: f64,
    /// How fast the tails fall (λ_L, λ_R).
    fall_left: f64,
    fall_right: f64,
    /// Where the areas of triangle, parallelograms, left and right tail end (p1 to p4).
    ends: [f64; 4],
}

impl Hat {
    fn new(n: f64, p: f64) -> Self {
        let q = 1.0 - p;
        let peak = n * p + p;
        let mode = peak.floor();
        let triangle = (2.195 * (n * p * q).sqrt() - 4.6 * q).floor() + 0.5;
        let middle = mode + 0.5;
        let (left, right) = (middle - triangle, middle + triangle);
        let wider = 0.134 + 20.5 / (15.3 + mode);
        let fall = |a: f64| a * (1.0 + a / 2.0);
        let fall_left = fall((peak - left) / (peak - left * p));
        let fall_right = fall((right - peak) / (right * q));
        let sides = triangle * (1.0 + 2.0 * wider);
        let left_tail = sides + wider / fall_left;
        let ends = [triangle, sides, left_tail, left_tail + wider / fall_right];
        Hat { n, p, q, mode, middle, left, right, wider, fall_left, fall_right, ends }
    }

    /// The count below a point of the sides or tails, and the height of the point; `None` where there is no such count.
    fn place(&self, u: f64, v: f64) -> Option<(f64, f64)> {
        let [triangle, sides, left_tail, _] = self.ends;
        if u <= sides {
            let x = self.left + (u - triangle) / self.wider;
            let height = v * self.wider + 1.0 - (self.mode - x + 0.5).abs() / triangle;
            (height <= 1.0).then(|| (x.floor(), height))
        } else if u <= left_tail {
            let y = (self.left + libm::log(v) / self.fall_left).floor();
            (y >= 0.0 && v != 0.0).then_some((y, v * (u - sides) * self.fall_left))
        } else {
            let y = (self.right - libm::log(v) / self.fall_right).floor();
            (y <= self.n && v != 0.0).then_some((y, v * (u - left_tail) * self.fall_right))
        }
    }

    /// Whether the point lies below the probability of y, measured by that of the likeliest count.
    fn keeps(&self, y: f64, height: f64) -> bool {
        let spread = self.n * self.p * self.q;
        let k = (y - self.mode).abs();
        if k <= 20.0 || k >= spread / 2.0 - 1.0 {
            return height <= self.ratio(y);
        }
        // Squeezed between two parabolas; only between them the logarithm itself is needed.
        let rho =
            (k / spread) * ((k * (k / 3.0 + 0.625) + 0.166_666_666_666_666_66) / spread + 0.5);
        let t = -k * k / (2.0 * spread);
        let a = libm::log(height);
        a < t - rho || (a <= t + rho && a <= self.log_ratio(y))
    }

    /// The probability of y divided by that of the mode, factor by factor.
    fn ratio(&self, y: f64) -> f64 {
        let s = self.p / self.q;
        let a = s * (self.n + 1.0);
        let (mut ratio, mut i) = (1.0, self.mode.min(y));
        while i < self.mode.max(y) {
            i += 1.0;
            let factor = a / i - s;
            if self.mode < y { ratio *= factor } else { ratio /= factor }
        }
        ratio
    }

    /// Its logarithm, by Stirling's formula.
    fn log_ratio(&self, y: f64) -> f64 {
        let (x1, f1) = (y + 1.0, self.mode + 1.0);
        let (z, w) = (self.n + 1.0 - self.mode, self.n - y + 1.0);
        let tail = |x: f64| {
            let x2 = x * x;
            (13680.0 - (462.0 - (132.0 - (99.0 - 140.0 / x2) / x2) / x2) / x2) / x / 166320.0
        };
        self.middle * libm::log(f1 / x1)
            + (self.n - self.mode + 0.5) * libm::log(z / w)
            + (y - self.mode) * libm::log(w * self.p / (x1 * self.q))
            + tail(f1)
            + tail(z)
            + tail(x1)
            + tail(w)
    }
}
