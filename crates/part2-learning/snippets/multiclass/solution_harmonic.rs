//! F-beta from precision at one end to recall at the other, with the harmonic mean between.

pub fn main() {
    let (precision, recall) = (43.0 / 57.0, 43.0 / 74.0); // the held-out tumors
    println!("precision     {}", show::fixed(precision, 4));
    for beta in [0.0, 0.5, 1.0, 2.0, 10.0, 100.0] {
        let f = show::fixed(f_beta(precision, recall, beta), 4);
        println!("beta {:>5}    {f}", show::fixed(beta, 1));
    }
    println!("recall        {}", show::fixed(recall, 4));
}

fn f_beta(precision: f64, recall: f64, beta: f64) -> f64 {
    // yours: F-beta, by its formula
    let square = beta * beta;
    (1.0 + square) * precision * recall / (square * precision + recall)
    // end
}
