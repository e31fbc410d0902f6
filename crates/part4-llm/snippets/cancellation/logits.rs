//! Cross-entropy in f32, from probabilities and from logits, as the right class falls behind.

use numerics::functions::log_sum_exp;

pub fn main() -> numerics::Result<()> {
    let mut rows = Vec::new();
    for behind in [1.0_f32, 10.0, 20.0, 80.0, 110.0] {
        let logits = [0.0, behind, behind - 1.0]; // the first class is right
        let powers = logits.map(libm::expf);
        let p = powers[0] / (powers[0] + powers[1] + powers[2]);
        let plain = -libm::logf(p);

        let shifted = logits.map(|z| libm::expf(z - behind));
        let p = shifted[0] / (shifted[0] + shifted[1] + shifted[2]);
        let stable_softmax = -libm::logf(p);

        let from_logits = log_sum_exp(&logits) - logits[0];
        rows.push(show::row![(behind, 0), ([plain, stable_softmax, from_logits], 4)]);
    }
    let header = ["behind by", "log(softmax)", "log(shifted softmax)", "from logits"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
