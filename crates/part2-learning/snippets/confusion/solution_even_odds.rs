//! How common must a disease be for an alarm to be right every second time?

pub fn main() {
    let mut rows = Vec::new();
    for (recall, specificity) in [(0.9, 0.9), (0.9, 0.99), (0.99, 0.9), (0.99, 0.995)] {
        let prevalence = even_point(recall, specificity);
        let (true_alarms, false_alarms) =
            (prevalence * recall, (1.0 - prevalence) * (1.0 - specificity));
        let shares = [recall, specificity, prevalence, true_alarms / (true_alarms + false_alarms)];
        rows.push(show::row![(shares, 4)]);
    }
    println!("{}", show::table(&["recall", "specificity", "prevalence", "precision there"], &rows));
}

fn even_point(recall: f64, specificity: f64) -> f64 {
    // yours: the share of ill people at which as many alarms are true as false
    (1.0 - specificity) / (1.0 - specificity + recall)
    // end
}
