//! One test, four towns: the rarer the disease, the fewer of the alarms are true.

pub fn main() {
    let people = 100_000;
    let mut rows = Vec::new();
    for ill in [50_000, 10_000, 1_000, 100] {
        // The test finds 90 of 100 ill people, and lets 90 of 100 healthy ones go.
        let (found, alarms) = (ill * 9 / 10, (people - ill) / 10);
        let precision = f64::from(found) / f64::from(found + alarms);
        let share = show::percent(f64::from(ill) / f64::from(people), 1);
        rows.push(show::row![share, found, alarms, (precision, 4)]);
    }
    println!("{}", show::table(&["ill", "true alarms", "false alarms", "precision"], &rows));
}
