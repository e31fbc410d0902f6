//! A cell that writes to a new name can be run twice; one that overwrites its input cannot.

pub fn main() {
    let mut overwritten = 100.0;
    let price = 100.0;
    for run in 1..=3 {
        overwritten *= 1.2; // price = price * 1.2
        let gross = price * 1.2; // gross = price * 1.2
        let (a, b) = (show::fixed(overwritten, 2), show::fixed(gross, 2));
        println!("after run {run}   price overwritten {a}   gross {b}");
    }
}
