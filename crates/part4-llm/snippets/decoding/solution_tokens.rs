//! How long a text fits beside the weights of Mistral 7B, on a card of 24 GB: by pencil.

pub fn main() {
    let bytes_a_token: f64 = 131_072.0; // yours: the bytes of one token's keys and values
    let tokens: f64 = 72_479.0; // yours: the whole tokens that fit into what is left

    // 32 layers, 8 key-value heads of 128 numbers, 16 bits each; 14.5 GB hold the weights.
    let counted: u64 = 2 * 32 * 8 * 128 * 2;
    println!("bytes a token: by hand {}, counted {counted}", show::fixed(bytes_a_token, 0));
    let left: u64 = 24_000_000_000 - 14_500_000_000;
    println!("tokens: by hand {}, counted {}", show::fixed(tokens, 0), left / counted);
}
