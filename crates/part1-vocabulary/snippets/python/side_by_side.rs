//! A small program, line beside line: values, a function, a loop, a list made from a list.

fn kilograms(grams: f64) -> f64 {
    grams / 1000.0
}

pub fn main() {
    let mut masses_g = vec![3750.0, 3800.0];
    masses_g.push(3250.0);

    for (place, grams) in masses_g.iter().enumerate() {
        if *grams > 3700.0 {
            println!("{place}: {} kg, heavy", show::fixed(kilograms(*grams), 2));
        } else {
            println!("{place}: {} kg", show::fixed(kilograms(*grams), 2));
        }
    }

    let heavy: Vec<f64> = masses_g.iter().copied().filter(|grams| *grams > 3700.0).collect();
    println!("heavy ones: {}", show::vector(&heavy, 0));
    println!("all but the first: {}", show::vector(&masses_g[1..], 0));
    println!("the last: {}", show::fixed(masses_g[masses_g.len() - 1], 0));
}
