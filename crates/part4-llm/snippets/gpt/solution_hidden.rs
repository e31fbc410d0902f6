//! A gated layer as dear as a plain one: its hidden width by pencil, then rounded up.

pub fn main() {
    let width = 4096;
    let plain = 2 * width * 4 * width; // up to 4 · width, and down again

    let hidden: f64 = 10_922.7; // yours: the hidden width at which three matrices cost as much
    let rounded: usize = 11_008; // yours: the next multiple of 256

    let gated = |hidden: f64| 3.0 * width as f64 * hidden;
    println!("plain layer              {}", show::integer(plain as f64));
    println!("gated, as you computed   {}", show::integer(gated(hidden)));
    println!("gated, {rounded} units     {}", show::integer(gated(rounded as f64)));
    println!("{rounded} / 256 = {}, remainder {}", rounded / 256, rounded % 256);
}
