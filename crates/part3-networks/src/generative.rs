//! Page 13e: networks that draw, with the slopes that pass from one network into the other.

use learning::optim::{Adam, Schedule, shuffled};
use ndarray::{Array2, Axis, concatenate, s};
use networks::activations::Activation;
use networks::mlp::{Forward, Init, Mlp, Training};
use numerics::functions::{power, sigmoid};
use numerics::{Elementwise, Error, Result, Rng, check};

/// The slopes of a loss along what goes into a network, from those along what comes out of it.
///
/// Backward through the layers: `slopes · Wᵀ`, times the slope of each bend on the way. [`Mlp::backward`] gives the slopes
/// along the parameters; these lead on into whatever made the inputs.
///
/// Shapes: `d_outputs` (n_samples, n_outputs) in, (n_samples, n_inputs) out. Errors: slopes of another shape than the
/// outputs; a `forward` of a network of other sizes. Cost: about a forward pass.
///
/// Explained in Part III, chapter 13e (generative).
pub fn input_slopes(
    network: &Mlp,
    forward: &Forward,
    d_outputs: &Array2<f64>,
) -> Result<Array2<f64>> {
    let widths: Vec<usize> = forward.sums().iter().map(Array2::ncols).collect();
    if widths != network.sizes()[1..] {
        let wanted = format!("those of the network, {:?}", &network.sizes()[1..]);
        return Err(Error::invalid(
            "the widths of the forward pass",
            format!("{widths:?}"),
            wanted,
        ));
    }
    let logits = forward.logits();
    if d_outputs.shape() != logits.shape() {
        let outputs = ("the outputs", logits.shape());
        let wanted = "both must have the same shape";
        return Err(Error::shape_mismatch(("d_outputs", d_outputs.shape()), outputs, wanted));
    }
    check::finite("d_outputs", d_outputs)?;
    let mut slopes = d_outputs.dot(&network.weights(network.n_layers() - 1).t());
    for i in (0..network.n_layers() - 1).rev() {
        let bend = network.activations()[i];
        slopes *= &forward.sums()[i].each(&|z| bend.slope(z));
        slopes = slopes.dot(&network.weights(i).t());
    }
    Ok(slopes)
}

/// An autoencoder that has learned, cut at its bottleneck: 64 pixels to 128 units to `width` numbers, and the way back.
///
/// Adam in batches of 32, 15 epochs, a learning rate that falls from 0.005 to 0, the mean squared error.
///
/// Shape: `x` (n_samples, 64). Errors: as [`Mlp::new`] and [`Training::fit_values`]; fewer than 32 samples.
///
/// Explained in Part III, chapter 13e (generative).
pub fn autoencoder(x: &Array2<f64>, width: usize, seed: u64) -> Result<(Mlp, Mlp)> {
    check::between("width", width, 1, ("the number of pixels", 64))?;
    let (sizes, mut rng) = ([64, 128, width, 128, 64], Rng::new(seed));
    let start = Mlp::new(&sizes, Activation::Relu, Init::HeNormal, &mut rng)?;
    let bends = [Activation::Relu, Activation::Identity, Activation::Relu];
    let mut network = Mlp::zeros(&sizes, &bends)?;
    network.parameters_mut().copy_from_slice(start.parameters());
    let training = Training {
        n_epochs: 15,
        rule: Adam { learning_rate: 0.005, ..Adam::default() }.into(),
        schedule: Schedule::Cosine { n_steps: 15 * x.nrows().div_ceil(32).max(1), lowest: 0.0 },
        ..Training::default()
    };
    training.fit_values(&mut network, x, x, &mut rng)?;
    let layers =
        [0, 1, 2, 3].map(|i| (network.weights(i).to_owned(), network.biases(i).to_owned()));
    let half = |layers| Mlp::from_layers(layers, &[Activation::Relu]);
    Ok((half(&layers[..2])?, half(&layers[2..])?))
}

/// Two networks that learned to squeeze pictures into a few numbers and to draw them again, and to draw new ones.
///
/// The encoder gives a mean and the logarithm of a variance for each of the few numbers; the decoder takes numbers drawn
/// from there. What is made small is `rebuild + beta · kl`, both in nats a picture: see [`Terms`].
///
/// Explained in Part III, chapter 13e (generative). Source: Diederik Kingma and Max Welling, *Auto-Encoding Variational
/// Bayes*, 2014; `beta`: Irina Higgins and others, *beta-VAE*, 2017.
#[derive(Debug, Clone, PartialEq)]
pub struct Vae {
    encoder: Mlp, // from a picture to n_latent means, then n_latent logarithms of variances
    decoder: Mlp, // from n_latent numbers to a picture
    beta: f64,    // how much the second term counts: 1 is the VAE
}

/// What a [`Vae`] pays for a picture, in nats: the mean over the pictures.
///
/// Explained in Part III, chapter 13e (generative).
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Terms {
    /// `|x − drawn|² / (2 · pixel_noise²)`: the surprise of the picture at what was drawn, without its constant.
    pub rebuild: f64,
    /// The KL divergence of the encoder's distribution from the standard normal one.
    pub kl: f64,
}

/// How far a pixel may lie from the decoder's, from 0 (white) to 1 (black): a standard deviation.
pub const PIXEL_NOISE: f64 = 0.2;

impl Vae {
    /// Networks with 64 hidden units (tanh) each that have learned nothing.
    ///
    /// Errors: no latent numbers, or more than memory holds; a `beta` below 0.
    pub fn new(n_latent: usize, beta: f64, rng: &mut Rng) -> Result<Vae> {
        check::non_negative("beta", beta)?;
        check::between("n_latent", n_latent, 1, ("the number of pixels", 64))?;
        let mut network =
            |sizes: &[usize]| Mlp::new(sizes, Activation::Tanh, Init::XavierNormal, rng);
        let (encoder, decoder) = (network(&[64, 64, 2 * n_latent])?, network(&[n_latent, 64, 64])?);
        Ok(Vae { encoder, decoder, beta })
    }

    /// How many numbers a picture is squeezed into.
    pub fn n_latent(&self) -> usize {
        self.decoder.sizes()[0]
    }

    /// The means and the standard deviations that the encoder gives for pictures.
    ///
    /// Shapes: `x` (n_samples, 64) in, (n_samples, n_latent) out, both. Errors: as [`Mlp::forward`].
    pub fn encode(&self, x: &Array2<f64>) -> Result<(Array2<f64>, Array2<f64>)> {
        let (mean, log_variance) = self.halves(self.encoder.logits(x)?);
        Ok((mean, log_variance.each(&|v| libm::exp(v / 2.0))))
    }

    /// The pictures that the decoder draws. Shape: (n_samples, n_latent) in, (n_samples, 64) out.
    ///
    /// Errors: as [`Mlp::forward`].
    pub fn decode(&self, latent: &Array2<f64>) -> Result<Array2<f64>> {
        self.decoder.logits(latent)
    }

    fn halves(&self, out: Array2<f64>) -> (Array2<f64>, Array2<f64>) {
        let k = self.n_latent();
        (out.slice(s![.., ..k]).to_owned(), out.slice(s![.., k..]).to_owned())
    }

    /// Both terms for pictures, and the gradients of encoder and decoder.
    ///
    /// `noise` is standard normal: the numbers that are drawn are `mean + standard deviation · noise`.
    ///
    /// Shapes: `x` (n_samples, 64), `noise` (n_samples, n_latent). Errors: other shapes; no samples; what is not finite.
    pub fn gradients(&self, x: &Array2<f64>, noise: &Array2<f64>) -> Result<(Terms, Mlp, Mlp)> {
        check::samples("x", x)?;
        check::features("noise", noise, self.n_latent())?;
        check::same_length("samples", ("x", x.nrows()), ("noise", noise.nrows()))?;
        let n = x.nrows() as f64;
        let encoded = self.encoder.forward(x)?;
        let (mean, log_variance) = self.halves(encoded.logits().to_owned());
        let variance = log_variance.each(&|v| libm::exp(v));
        let std_dev = variance.each(&|v| v.sqrt());

        let latent = &mean + &std_dev * noise; // drawn, and a sum with slopes all the same
        let drawn = self.decoder.forward(&latent)?;
        let miss = &drawn.logits() - x;
        let precision = 1.0 / (PIXEL_NOISE * PIXEL_NOISE);
        let rebuild = precision / 2.0 * (&miss * &miss).sum() / n;
        let kl = 0.5 * (&mean * &mean + &variance - 1.0 - &log_variance).sum() / n;

        let d_drawn = miss * (precision / n);
        let d_latent = input_slopes(&self.decoder, &drawn, &d_drawn)?;
        let d_mean = &d_latent + &mean * (self.beta / n);
        let d_log_variance =
            (d_latent * noise * std_dev + (variance - 1.0) * (self.beta / n)) / 2.0;
        let d_encoded = concatenate![Axis(1), d_mean, d_log_variance];
        let encoder = self.encoder.backward(&encoded, &d_encoded)?;
        let decoder = self.decoder.backward(&drawn, &d_drawn)?;
        Ok((Terms { rebuild, kl }, encoder, decoder))
    }

    /// Learns from pictures: Adam in batches of 32, and a learning rate that falls from 0.01 to 0. Calls
    /// `watch(epoch, terms)` after each epoch, with the means over its batches as they were met.
    ///
    /// Shape: `x` (n_samples, 64). Errors: as [`Vae::gradients`]; fewer than 32 samples.
    pub fn learn(
        &mut self,
        x: &Array2<f64>,
        n_epochs: usize,
        rng: &mut Rng,
        mut watch: impl FnMut(usize, Terms),
    ) -> Result<()> {
        let n_steps = (n_epochs * x.nrows().div_ceil(32)).max(1);
        let schedule = Schedule::Cosine { n_steps, lowest: 0.0 };
        let (mut memories, mut step) = ([Memory::default(), Memory::default()], 0);
        for epoch in 1..=n_epochs {
            let mut total = Terms::default();
            for rows in shuffled(x.nrows(), 32, rng)? {
                let noise = rng.normals((rows.len(), self.n_latent()));
                let (terms, encoder, decoder) =
                    self.gradients(&x.select(Axis(0), &rows), &noise)?;
                let learning_rate = 0.01 * schedule.factor(step)?;
                let adam = Adam { learning_rate, ..Adam::default() };
                memories[0].step(&adam, &mut self.encoder, &encoder);
                memories[1].step(&adam, &mut self.decoder, &decoder);
                step += 1;
                let share = rows.len() as f64 / x.nrows() as f64;
                total.rebuild += share * terms.rebuild;
                total.kl += share * terms.kl;
            }
            watch(epoch, total);
        }
        Ok(())
    }
}

/// A network that draws pictures out of noise, and one that is to tell them from real ones.
///
/// Explained in Part III, chapter 13e (generative). Source: Ian Goodfellow and others, *Generative Adversarial Nets*, 2014;
/// Adam's 0.5: Alec Radford, Luke Metz and Soumith Chintala, *Unsupervised Representation Learning with Deep Convolutional
/// Generative Adversarial Networks*, 2016.
#[derive(Debug, Clone, PartialEq)]
pub struct Gan {
    generator: Mlp,     // from 16 numbers of noise to the logits of 64 pixels
    discriminator: Mlp, // from 64 pixels to the logit of *real*
    rules: [Adam; 2],   // how the discriminator steps, and the generator
    memories: [Memory; 2],
}

impl Gan {
    /// Networks with 64 hidden units each that have learned nothing, with the rates at which they are to learn.
    ///
    /// Adam with `beta1` 0.5. Errors: a rate that is not positive.
    pub fn new(generator_rate: f64, discriminator_rate: f64, rng: &mut Rng) -> Result<Gan> {
        check::positive("generator_rate", generator_rate)?;
        check::positive("discriminator_rate", discriminator_rate)?;
        let rules = [discriminator_rate, generator_rate].map(|learning_rate| Adam {
            learning_rate,
            beta1: 0.5,
            ..Adam::default()
        });
        let leaky = Activation::LeakyRelu { slope: 0.2 };
        let generator = Mlp::new(&[16, 64, 64], Activation::Relu, Init::HeNormal, rng)?;
        let discriminator = Mlp::new(&[64, 64, 1], leaky, Init::HeNormal, rng)?;
        Ok(Gan { generator, discriminator, rules, memories: Default::default() })
    }

    /// The pictures that the generator makes of noise. Shape: (n_samples, 16) in, (n_samples, 64) out.
    pub fn draw(&self, noise: &Array2<f64>) -> Result<Array2<f64>> {
        Ok(self.generator.logits(noise)?.each(&|z| sigmoid(z)))
    }

    /// One step of each network: the discriminator's on real pictures and as many drawn ones, then the generator's.
    ///
    /// Shape: `real` (n_samples, 64). Errors: no pictures; another number of pixels; what is not finite.
    pub fn step(&mut self, real: &Array2<f64>, rng: &mut Rng) -> Result<()> {
        check::samples("real", real)?;
        check::features("real", real, 64)?;
        let n = real.nrows();
        let forward = self.generator.forward(&rng.normals((n, 16)))?;
        let drawn = forward.logits().each(&|z| sigmoid(z));

        let judged = self.discriminator.forward(&concatenate![Axis(0), *real, drawn])?;
        let mut d_logits = judged.logits().each(&|z| sigmoid(z)); // how sure it is of *real*
        d_logits.slice_mut(s![..n, ..]).map_inplace(|share| *share -= 1.0); // ... where it is
        let gradient = self.discriminator.backward(&judged, &(d_logits / n as f64))?;
        self.memories[0].step(&self.rules[0], &mut self.discriminator, &gradient);

        let judged = self.discriminator.forward(&drawn)?;
        let d_logits = judged.logits().each(&|z| (sigmoid(z) - 1.0) / n as f64); // *real* is wanted
        let d_drawn = input_slopes(&self.discriminator, &judged, &d_logits)?;
        let gradient = self.generator.backward(&forward, &(d_drawn * &drawn * (1.0 - &drawn)))?;
        self.memories[1].step(&self.rules[1], &mut self.generator, &gradient);
        Ok(())
    }
}

/// Pictures side by side as one matrix, so many in a row, with a blank pixel between; what is outside 0 to 1 is cut off.
///
/// Shape: (n_samples, 64) in. Errors: no pictures; another number of pixels; no columns, or more than pictures.
///
/// ```
/// let four = ndarray::Array2::ones((4, 64));
/// assert_eq!(part3_networks::generative::sheet(&four, 2)?.dim(), (17, 17));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 13e (generative).
pub fn sheet(pictures: &Array2<f64>, columns: usize) -> Result<Array2<f64>> {
    check::samples("pictures", pictures)?;
    check::features("pictures", pictures, 64)?;
    check::between("columns", columns, 1, ("the number of pictures", pictures.nrows()))?;
    let n_rows = pictures.nrows().div_ceil(columns);
    let mut sheet = Array2::zeros((9 * n_rows - 1, 9 * columns - 1));
    for (i, picture) in pictures.rows().into_iter().enumerate() {
        for (pixel, value) in picture.iter().enumerate() {
            let (row, column) = (9 * (i / columns) + pixel / 8, 9 * (i % columns) + pixel % 8);
            sheet[[row, column]] = value.clamp(0.0, 1.0);
        }
    }
    Ok(sheet)
}

/// What Adam remembers of a network's gradients. The numbers of `learning::optim::Adam`, in one loop: eight times as fast.
#[derive(Debug, Clone, PartialEq, Default)]
struct Memory {
    steps: i32,
    cells: Vec<[f64; 2]>,
}

impl Memory {
    fn step(&mut self, adam: &Adam, network: &mut Mlp, gradient: &Mlp) {
        self.steps += 1;
        self.cells.resize(network.n_parameters(), [0.0; 2]);
        let [rest1, rest2] = [adam.beta1, adam.beta2].map(|beta| 1.0 - power(beta, self.steps));
        let pairs = network.parameters_mut().iter_mut().zip(gradient.parameters());
        for ((parameter, slope), [m, s]) in pairs.zip(&mut self.cells) {
            *m = adam.beta1 * *m + (1.0 - adam.beta1) * slope;
            *s = adam.beta2 * *s + (1.0 - adam.beta2) * slope * slope;
            *parameter -= adam.learning_rate * (*m / rest1) / ((*s / rest2).sqrt() + adam.epsilon);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use learning::optim::Optimizer;
    use ndarray::array;

    fn near(slope: f64, nudged: f64) {
        assert!((slope - nudged).abs() < 1e-5 * (1.0 + nudged.abs()), "{slope} and {nudged}");
    }

    #[test]
    fn input_slopes_are_those_that_nudging_finds() -> Result<()> {
        let mut rng = Rng::new(3);
        let network = Mlp::new(&[3, 5, 4, 2], Activation::Tanh, Init::XavierNormal, &mut rng)?;
        let (x, d) = (rng.normals((2, 3)), rng.normals((2, 2)));
        let slopes = input_slopes(&network, &network.forward(&x)?, &d)?;
        for place in [(0, 0), (0, 2), (1, 1)] {
            let loss = |by: f64| -> Result<f64> {
                let mut x: Array2<f64> = x.clone();
                x[place] += by;
                Ok((network.logits(&x)? * &d).sum())
            };
            near(slopes[place], (loss(1e-6)? - loss(-1e-6)?) / 2e-6);
        }
        let other = Mlp::new(&[3, 2], Activation::Tanh, Init::XavierNormal, &mut rng)?;
        assert!(input_slopes(&other, &network.forward(&x)?, &d).is_err());
        assert!(input_slopes(&network, &network.forward(&x)?, &array![[1.0]]).is_err());
        Ok(())
    }

    #[test]
    fn gradients_of_a_vae_are_those_that_nudging_finds() -> Result<()> {
        let mut rng = Rng::new(5);
        let vae = Vae::new(3, 2.0, &mut rng)?;
        let (x, noise) = (rng.uniforms((4, 64)), rng.normals((4, 3)));
        let (_, encoder, decoder) = vae.gradients(&x, &noise)?;
        let loss = |vae: &Vae| -> Result<f64> {
            let (terms, ..) = vae.gradients(&x, &noise)?;
            Ok(terms.rebuild + vae.beta * terms.kl)
        };
        for i in [0, 100, 4159, 4200, 4549] {
            let mut nudged = [vae.clone(), vae.clone()];
            nudged[0].encoder.parameters_mut()[i] += 1e-6;
            nudged[1].encoder.parameters_mut()[i] -= 1e-6;
            near(encoder.parameters()[i], (loss(&nudged[0])? - loss(&nudged[1])?) / 2e-6);
        }
        for i in [0, 200, 1000, 4400] {
            let mut nudged = [vae.clone(), vae.clone()];
            nudged[0].decoder.parameters_mut()[i] += 1e-6;
            nudged[1].decoder.parameters_mut()[i] -= 1e-6;
            near(decoder.parameters()[i], (loss(&nudged[0])? - loss(&nudged[1])?) / 2e-6);
        }
        assert!(vae.gradients(&x, &rng.normals((4, 2))).is_err());
        assert!(vae.gradients(&x, &rng.normals((3, 3))).is_err());
        assert!(Vae::new(0, 1.0, &mut rng).is_err() && Vae::new(2, -1.0, &mut rng).is_err());
        Ok(())
    }

    #[test]
    fn steps_are_those_of_the_library() -> Result<()> {
        let mut rng = Rng::new(7);
        let mut mine = Mlp::new(&[3, 2], Activation::Relu, Init::HeNormal, &mut rng)?;
        let mut its = mine.clone();
        let (adam, mut memory) = (Adam::default(), Memory::default());
        let mut library = learning::optim::Memory::default();
        for seed in 0..5 {
            let slopes = Mlp::new(&[3, 2], Activation::Relu, Init::HeNormal, &mut Rng::new(seed))?;
            memory.step(&adam, &mut mine, &slopes);
            adam.step(&mut library, its.parameters_mut(), slopes.parameters())?;
        }
        for (a, b) in mine.parameters().iter().zip(its.parameters()) {
            assert!((a - b).abs() < 1e-15, "{a} and {b}");
        }
        Ok(())
    }

    #[test]
    fn a_gan_refuses_pictures_of_another_size() -> Result<()> {
        let mut rng = Rng::new(9);
        let mut gan = Gan::new(0.002, 0.002, &mut rng)?;
        assert!(gan.step(&Array2::zeros((4, 63)), &mut rng).is_err());
        gan.step(&Array2::zeros((4, 64)), &mut rng)?;
        assert_eq!(gan.draw(&rng.normals((3, 16)))?.dim(), (3, 64));
        assert!(gan.draw(&rng.normals((3, 15))).is_err());
        assert!(
            sheet(&Array2::zeros((4, 63)), 2).is_err()
                && sheet(&Array2::zeros((4, 64)), 5).is_err()
        );
        assert!(autoencoder(&Array2::zeros((40, 64)), 0, 1).is_err());
        Ok(())
    }
}
