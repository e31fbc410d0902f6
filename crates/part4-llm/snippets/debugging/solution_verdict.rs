//! Four losses at the start, and what each one over the logarithm of the number of classes tells.

pub fn main() {
    for (name, classes, loss) in [
        ("GPT-2's vocabulary", 50_257.0, 10.91),
        ("bytes", 256.0, 8.0),
        ("digits, batches of 64", 10.0, 147.4),
        ("digits", 10.0, 9.7),
    ] {
        println!("{name:<22} {:>6}  {}", show::fixed(loss, 2), verdict(loss, classes));
    }
}

fn verdict(loss: f64, classes: f64) -> String {
    // yours: the loss over the logarithm, and in words what it tells
    let ratio: f64 = loss / libm::log(classes);
    let words = match ratio {
        r if (r - 1.0).abs() < 0.02 => "right",
        r if (r - 1.0 / libm::log(2.0)).abs() < 0.02 => "in bits",
        r if r > 2.0 && (r - r.round()).abs() < 0.02 => "a sum",
        _ => "sure and wrong: weights too large",
    };
    format!("{:>5} times the logarithm: {words}", show::fixed(ratio, 2))
    // end
}
