//! The rate of false alarms that prevalence, precision and TPR leave no choice about.

pub fn main() {
    let by_hand: f64 = 0.05; // yours: the FPR of group B, with prevalence 0.2
    println!("your FPR for B  {}", show::fixed(by_hand, 2));
    for (group, prevalence) in [("A", 0.5), ("B", 0.2)] {
        let (precision, tpr) = (0.8, 0.8);
        let fpr = prevalence / (1.0 - prevalence) * (1.0 - precision) / precision * tpr;
        println!("by formula, {group}   {}", show::fixed(fpr, 2));
    }
}
