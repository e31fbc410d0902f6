//! What each setting is worth: words of Moby-Dick in their own group, the mean of five trainings.

use part3_networks::word_vectors::{GENSIM, tried};

pub fn main() -> numerics::Result<()> {
    let mut rows = Vec::new();
    for trial in tried()? {
        let s = &trial.settings;
        let (least, most) = (trial.in_own_group.iter().min(), trial.in_own_group.iter().max());
        let spread = format!("{} to {}", least.unwrap_or(&0), most.unwrap_or(&0));
        let (thinned, mean) = (s.subsample, trial.mean());
        rows.push(show::row![
            s.width,
            s.window,
            s.n_negatives,
            (thinned, 4),
            s.n_epochs,
            (mean, 1),
            spread
        ]);
    }
    let header = ["width", "window", "negatives", "thinned at", "epochs", "of 87", "five seeds"];
    println!("{}", show::table(&header, &rows));
    let mean = GENSIM.iter().sum::<usize>() as f64 / 5.0;
    println!("gensim, width 32 and ten epochs: {} of 87", show::fixed(mean, 1));
    Ok(())
}
