//! Twenty epochs in candle's f64 and f32, beside the same by hand: how far apart the losses are.

use candle_core::DType;
use learning::optim::PlainDescent;
use networks::activations::Activation;
use networks::mlp::{Init, Mlp, Training};
use numerics::Rng;
use part3_networks::candle::{train, variables};

pub fn main() -> tensors::Result<()> {
    let (digits, mut table) = (part3_networks::unseen(), Vec::new());
    let rule = PlainDescent { learning_rate: 0.1 }.into();
    let training = Training { batch_size: 32, n_epochs: 20, rule, ..Default::default() };
    let sizes = [64, 32, 16, 10];
    for start in [7, 4] {
        let mut rng = Rng::new(start);
        let mut network = Mlp::new(&sizes, Activation::Relu, Init::HeNormal, &mut rng)?;
        let wide = train(&variables(&network, DType::F64)?, DType::F64, rng.clone())?;
        let narrow = train(&variables(&network, DType::F32)?, DType::F32, rng.clone())?;
        let history = training.fit(&mut network, &digits.x_train, &digits.y_train, &mut rng)?;
        for epoch in [1, 2, 5, 20] {
            let loss = history.losses[epoch - 1];
            let apart = [&wide, &narrow].map(|losses| below((losses[epoch - 1] - loss).abs()));
            table.push(show::row![start, epoch, (loss, 4), apart[0], apart[1]]);
        }
    }
    println!("{}", show::table(&["start", "epoch", "by hand", "f64 apart", "f32 apart"], &table));
    Ok(())
}

fn below(difference: f64) -> &'static str {
    let bounds = [(1e-12, "< 10⁻¹²"), (1e-6, "< 10⁻⁶"), (1e-3, "< 10⁻³")];
    bounds.iter().find(|(bound, _)| difference < *bound).map_or("more", |(_, name)| name)
}
