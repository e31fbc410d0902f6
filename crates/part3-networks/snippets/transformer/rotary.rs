//! Queries and keys turned by their places: the score depends on how far apart they are.

use candle_nn::rotary_emb::rope_slow;
use ndarray::Array2;
use networks::positions::{angles, rotary};

pub fn main() -> tensors::Result<()> {
    let (query, key) = ([1.0, 0.5, -0.3, 0.8], [0.9, -0.2, 0.4, 0.6]);
    let mut rows = Vec::new();
    for (m, n) in [(0, 0), (3, 1), (13, 11), (103, 101), (1, 3), (9, 1)] {
        let (q, k) = (turned(query, f64::from(m)), turned(key, f64::from(n)));
        let score = q[0] * k[0] + q[1] * k[1] + q[2] * k[2] + q[3] * k[3];
        rows.push(show::row![m, n, m - n, (q, 2), (score, 4)]);
    }
    let header = ["query at", "key at", "back", "turned q", "", "", "", "score"];
    println!("{}", show::table(&header, &rows));

    // Five words at places 0 to 4, all with that query: by hand, by our library, by candle.
    let x = Array2::from_shape_fn((5, 4), |(_, i)| query[i]);
    let ours = rotary(&x, 0, 100.0)?;
    let angles = tensors::tensor(&angles(0, 5, 4, 100.0)?)?;
    let batch = tensors::tensor(&x)?.reshape((1, 1, 5, 4))?; // (n_sequences, n_heads, n_words, d)
    let theirs = rope_slow(&batch, &angles.cos()?, &angles.sin()?)?;
    let theirs: Array2<f64> = tensors::array(&theirs.reshape((5, 4))?)?;
    for (name, library) in [("ours", ours), ("candle's", theirs)] {
        let pairs = library.row(4).into_iter().zip(turned(query, 4.0));
        let alike = pairs.map(|(a, b)| (a - b).abs()).all(|difference| difference < 1e-12);
        println!("{name} turns place 4 the same: {alike}");
    }
    Ok(())
}

/// The pairs (first, third) and (second, fourth), turned by 1 and by 0.1 radians a place.
fn turned([a, b, c, d]: [f64; 4], place: f64) -> [f64; 4] {
    let [(sin, cos), (slow_sin, slow_cos)] = [1.0, 0.1].map(|speed| libm::sincos(speed * place));
    [a * cos - c * sin, b * slow_cos - d * slow_sin, a * sin + c * cos, b * slow_sin + d * slow_cos]
}
