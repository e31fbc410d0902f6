//! How common must a disease be for an alarm to be right every second time?

pub fn main() {
    let mut rows = Vec::new();
    for (recall, specificity) in [(0.9, 0.9), (0.9, 0.99), (0.99, 0.9), (0.99, 0.995)] {
        // As many false alarms as true ones: (1 − p)·(1 − specificity) = p·recall.
        let false_alarms = 1.0 - specificity;
        let prevalence = false_alarms / (false_alarms + recall);
        let (true_alarms, all) =
            (prevalence * recall, prevalence * recall + (1.0 - prevalence) * false_alarms);
        rows.push([
            show::percent(recall, 1),
            show::percent(specificity, 1),
            show::percent(prevalence, 2),
            show::fixed(true_alarms / all, 2),
        ]);
    }
    println!("{}", show::table(&["recall", "specificity", "prevalence", "precision there"], &rows));
}
