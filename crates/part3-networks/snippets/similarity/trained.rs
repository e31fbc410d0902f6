//! Raw pixels and a trained encoder: the nearest pictures among other writers never met.

use part3_networks::similarity::{Near, contrasted, search};

pub fn main() -> numerics::Result<()> {
    let x = part3_networks::unseen().x_test; // (510, 64)
    let ways = [("cosine", Near::Cosine), ("distance", Near::Distance), ("dot product", Near::Dot)];
    let mut rows = Vec::new();
    for (name, near) in ways {
        let found = search(&x, near)?;
        rows.push(show::row![
            "64 pixels",
            name,
            (found.nearest_right as f64, 1),
            (found.of_ten, 3)
        ]);
    }
    let encoders = (0..3).map(|seed| contrasted(0.2, 300, seed));
    let vectors = encoders.map(|encoder| encoder?.logits(&x)); // (510, 32) each
    let vectors = vectors.collect::<numerics::Result<Vec<_>>>()?;
    for (name, near) in ways {
        let (mut right, mut of_ten) = (0.0, 0.0);
        for vectors in &vectors {
            let found = search(vectors, near)?;
            right += found.nearest_right as f64 / 3.0;
            of_ten += found.of_ten / 3.0;
        }
        rows.push(show::row!["32 trained numbers", name, (right, 1), (of_ten, 3)]);
    }
    println!("{}", show::table(&["vectors", "near by", "nearest right", "of the ten"], &rows));
    Ok(())
}
