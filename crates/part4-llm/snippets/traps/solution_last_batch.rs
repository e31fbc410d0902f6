//! An accuracy over batches of 256 whose last one has five samples: two ways to average.

pub fn main() {
    // A model that knows every digit but the 8.
    let right: Vec<bool> = data::digits().y.iter().map(|digit| *digit != 8).collect();
    let batches: Vec<&[bool]> = right.chunks(256).collect();
    let accuracies: Vec<f64> = batches.iter().map(|batch| accuracy(batch)).collect();
    println!("batches                  {}", show::vector(&accuracies, 3));
    println!("the mean of these        {}", show::fixed(accuracies.iter().sum::<f64>() / 8.0, 4));
    println!("the accuracy             {}", show::fixed(accuracy(&right), 4));
    println!("of the batches, weighed  {}", show::fixed(weighed(&batches, &accuracies), 4));
}

fn accuracy(right: &[bool]) -> f64 {
    right.iter().filter(|right| **right).count() as f64 / right.len() as f64
}

fn weighed(batches: &[&[bool]], accuracies: &[f64]) -> f64 {
    // yours: the mean of the accuracies, each weighing as much as its batch has samples
    let total: f64 = batches.iter().map(|batch| batch.len() as f64).sum();
    let pairs = batches.iter().zip(accuracies);
    pairs.map(|(batch, accuracy)| batch.len() as f64 * accuracy).sum::<f64>() / total
    // end
}
