//! The mean of no masses at all is 0 divided by 0, and that is NaN.

pub fn main() {
    let array: [f64; 3] = [3750.0, 3800.0, 3250.0];
    report("all of it", &array);
    report("from 1 to 3", &array[1..3]);
    report("from 1 to 1", &array[1..1]);
}

fn report(name: &str, values: &[f64]) {
    let mut total = 0.0;
    for value in values {
        total += value;
    }
    let mean = show::fixed(total / values.len() as f64, 1);
    println!("{name:<11}  length {}  mean {mean}", values.len());
}
