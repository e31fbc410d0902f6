//! The log-odds of mails never seen: two wide heaps, and between them a hairline of doubt.
//! kind: figure

use classical::naive_bayes::MultinomialNaiveBayes;
use part5_classical::naive_bayes::shuffled_mails;
use show::figure::{Color, Figure};

pub fn main() -> numerics::Result<()> {
    let [train, _, test] = shuffled_mails(1)?;
    let model = MultinomialNaiveBayes::default().fit_sparse(&train.counts, &train.y)?;
    let log_p = model.predict_log_proba_sparse(&test.counts)?;
    let edges: Vec<f64> = (-9..=11).map(|k| 20.0 * f64::from(k)).collect();
    let mut heights = [[0.0; 20]; 2];
    for (log_p, &class) in log_p.rows().into_iter().zip(&test.y) {
        let z = (log_p[1] - log_p[0]).clamp(-179.0, 219.0);
        heights[class][((z + 180.0) / 20.0) as usize] += 1.0;
    }
    let figure = Figure::new(
        "How sure the filter is of 590 mails that it has never seen",
        "Two histograms of the log-odds of spam. Ham is spread from -180 to 60, nearly all of it \
         below 0; spam from -40 to 200. Doubt is the stretch from -7 to 7.",
    )
    .size(600, 320)
    .x_label("log-odds of spam")
    .y_label("mails")
    .histogram("ham", Color::Blue, edges.clone(), heights[0])
    .histogram("spam", Color::Red, edges, heights[1])
    .vline(-6.9, "")
    .vline(6.9, "between the lines: from 0.001 to 0.999");
    println!("{}", figure.svg()?);
    Ok(())
}
