//! Trained on 0 to 6, asked for 7, 8 and 9: raw pixels against the encoder.

use ndarray::{Array2, Axis};
use networks::contrastive::info_nce;
use numerics::{Result, Rng};
use part3_networks::similarity::{Near, nearness, train};

pub fn main() -> Result<()> {
    let pictures = part3_networks::unseen();
    let writers = data::digit_writers();
    let new: Vec<usize> = (0..510).filter(|&i| pictures.y_test[i] >= 7).collect();
    let x = pictures.x_test.select(Axis(0), &new);
    let right = |vectors: &Array2<f64>| -> Result<usize> {
        let near = nearness(vectors, vectors, Near::Cosine)?;
        let mut right = 0;
        for (i, &row) in new.iter().enumerate() {
            let others = (0..new.len()).filter(|&j| writers[1287 + new[j]] != writers[1287 + row]);
            let nearest =
                others.max_by(|&j, &k| near[[i, j]].total_cmp(&near[[i, k]])).unwrap_or(i);
            right += usize::from(pictures.y_test[new[nearest]] == pictures.y_test[row]);
        }
        Ok(right)
    };
    println!("pictures of 7, 8, 9  {}", new.len());
    println!("pixels               {}", right(&x)?);
    for seed in 0..3 {
        println!("encoder, seed {seed}      {}", right(&encoder(seed)?.logits(&x)?)?);
    }
    Ok(())
}

/// An encoder that has never met a 7, 8 or 9.
fn encoder(seed: u64) -> Result<networks::mlp::Mlp> {
    // yours: 300 steps with the other digits, at a temperature of 0.2
    train(&[0, 1, 2, 3, 4, 5, 6], 300, &mut Rng::new(seed), |anchors, positives| {
        let pairs = info_nce(anchors, positives, 0.2)?;
        Ok([pairs.anchors, pairs.positives])
    })
    // end
}
