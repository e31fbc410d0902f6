//! Every word written twice, or four times: the same evidence, and naive Bayes is surer of it.

use classical::naive_bayes::MultinomialNaiveBayes;
use numerics::functions::softplus;
use numerics::sparse::SparseMatrix;
use part5_classical::naive_bayes::shuffled_mails;

pub fn main() -> numerics::Result<()> {
    let splits = (1..=10).map(shuffled_mails).collect::<numerics::Result<Vec<_>>>()?;
    let mut rows = Vec::new();
    for times in [1, 2, 4] {
        let (mut right, mut size, mut loss) = (0.0, 0.0, 0.0);
        for [train, _, test] in &splits {
            let (x, new) = (repeated(&train.counts, times)?, repeated(&test.counts, times)?);
            let model = MultinomialNaiveBayes::default().fit_sparse(&x, &train.y)?;
            let log_p = model.predict_log_proba_sparse(&new)?;
            for (log_p, &class) in log_p.rows().into_iter().zip(&test.y) {
                let z = log_p[1] - log_p[0];
                right += f64::from((z > 0.0) == (class == 1)) / 59.0;
                size += z.abs() / 5900.0;
                loss += softplus(if class == 1 { -z } else { z }) / 5900.0;
            }
        }
        rows.push(show::row![times, ([right, size], 1), (loss, 3)]);
    }
    let header = ["times", "right of 100", "mean size of the log-odds", "log loss"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

/// The counts of mails in which every word was written several times.
fn repeated(counts: &SparseMatrix, times: u32) -> numerics::Result<SparseMatrix> {
    // yours: row by row, each number times `times`
    let mut more = SparseMatrix::new(counts.n_columns());
    for row in counts.rows() {
        more.push_row(row.map(|(j, count)| (j, count * f64::from(times))))?;
    }
    Ok(more)
    // end
}
