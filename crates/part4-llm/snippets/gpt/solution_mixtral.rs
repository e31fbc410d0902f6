//! A mixture of eight experts, counted: what lies in memory, and what works on one token.

pub fn main() {
    // Mixtral 8x7B: 8 experts in each of 32 layers, 2 of them at work.
    println!("all     {}", show::integer(parameters(8) as f64));
    println!("active  {}", show::integer(parameters(2) as f64));
}

/// With so many experts in each layer; the router has a column for each of all eight.
fn parameters(experts: usize) -> usize {
    let (vocabulary, width, layers, kept, hidden) = (32_000, 4096, 32, 8 * 128, 14_336);
    let rest = 2 * vocabulary * width + (2 * layers + 1) * width; // embedding, head, norms
    let attention = 2 * width * width + 2 * width * kept;
    // yours: the layers' attention, router and experts, and the rest
    rest + layers * (attention + width * 8 + experts * 3 * width * hidden)
    // end
}
