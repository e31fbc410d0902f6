//! Tests of the library, one module a topic, in one binary.

mod autograd;
mod batches;
mod class_losses;
mod clusters_and_text;
mod confusion;
mod density;
mod distances;
mod encoding;
mod fits;
mod gradients;
mod information;
mod linear;
mod multiclass;
mod neighbors;
mod optimizers;
mod ranges;
mod rankings;
mod registry;
mod scaling;
mod shrinkage;
mod softmax;
mod stored;
mod tensor_autograd;
mod uncertainty;
mod words_and_pixels;
