//! A spam filter's week: precision 0.96, recall 0.80, and an accuracy that hides both.

pub fn main() {
    // Of 1,000 mails 100 are spam. The filter stopped 83 mails, 80 of them spam.
    let good_through: f64 = 897.0; // yours: how many good mails came through
    let precision: f64 = 80.0 / 83.0; // yours: true alarms, of the alarms
    let recall: f64 = 80.0 / 100.0; // yours: spam found, of the spam
    let accuracy: f64 = (80.0 + 897.0) / 1000.0; // yours: right answers, of all
    println!("good mails let through  {}", show::fixed(good_through, 0));
    println!("precision  {}", show::fixed(precision, 3));
    println!("recall     {}", show::fixed(recall, 3));
    println!("accuracy   {}", show::fixed(accuracy, 3));
}
