//! A cell that writes to a new name can be run twice; one that overwrites its input cannot.

pub fn main() {
    let price = 100.0;
    let mut overwritten = price;
    for run in 1..=3 {
        overwritten *= 1.2; // price = price * 1.2
        let gross = new_name(price);
        let (a, b) = (show::fixed(overwritten, 2), show::fixed(gross, 2));
        println!("after run {run}   price overwritten {a}   gross {b}");
    }
}

fn new_name(price: f64) -> f64 {
    // yours: cell 2 with a new name, gross = price * 1.2
    price * 1.2
    // end
}
