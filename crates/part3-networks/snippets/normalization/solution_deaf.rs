//! Which layers and functions of candle-nn pass no gradient back: each asked once.
//! twin: none (rust-library)

use candle_core::{D, DType, Device, Module, Result, Tensor, Var};
use candle_nn::{LayerNorm, RmsNorm, ops, rotary_emb};

type Call<'a> = (&'a str, &'a dyn Fn(&Tensor) -> Result<Tensor>);

pub fn main() -> tensors::Result<()> {
    let ones = Tensor::ones((2, 4), DType::F32, &Device::Cpu)?;
    let (one, zero, turn) =
        (ones.get(0)?, ones.get(0)?.zeros_like()?, ones.narrow(1, 0, 2)?.contiguous()?);
    let as_heads = |x: &Tensor| x.reshape((1, 1, 2, 4));
    let calls: [Call<'_>; 10] = [
        ("LayerNorm", &|x| LayerNorm::new(one.clone(), zero.clone(), 1e-5).forward(x)),
        ("LayerNorm, no bias", &|x| LayerNorm::new_no_bias(one.clone(), 1e-5).forward(x)),
        ("layer_norm_slow", &|x| ops::layer_norm_slow(x, &one, &zero, 1e-5)),
        ("RmsNorm", &|x| RmsNorm::new(one.clone(), 1e-5).forward(x)),
        ("RmsNorm, forward_diff", &|x| RmsNorm::new(one.clone(), 1e-5).forward_diff(x)),
        ("rms_norm_slow", &|x| ops::rms_norm_slow(x, &one, 1e-5)),
        ("softmax", &|x| ops::softmax(x, D::Minus1)),
        ("softmax_last_dim", &|x| ops::softmax_last_dim(x)),
        ("rope", &|x| rotary_emb::rope(&as_heads(x)?, &turn, &turn)),
        ("rope_slow", &|x| rotary_emb::rope_slow(&as_heads(x)?, &turn, &turn)),
    ];
    let mut table = Vec::new();
    for (name, call) in calls {
        let x = Var::new(&[[1f32, 2.0, 6.0, 0.0], [2.0, 7.0, 3.0, 1.0]], &Device::Cpu)?;
        let answer = if passes_a_gradient(call, &x)? { "yes" } else { "none" };
        table.push(show::row![name, answer]);
    }
    println!("{}", show::table(&["layer or function", "gradient"], &table));
    Ok(())
}

fn passes_a_gradient(call: &dyn Fn(&Tensor) -> Result<Tensor>, x: &Var) -> Result<bool> {
    // yours: whether x has a gradient after a backward pass through the call
    Ok(call(x)?.sqr()?.sum_all()?.backward()?.get(x).is_some())
    // end
}
