//! An array, a `Vec` and a slice hand their masses to the same function.

pub fn main() {
    let array: [f64; 3] = [3750.0, 3800.0, 3250.0];

    let mut vec = Vec::new();
    for mass_g in [3450.0, 3650.0, 3625.0] {
        vec.push(mass_g);
    }
    vec.push(4675.0); // one more, and the Vec grows

    let slice: &[f64] = &vec[1..3];

    report("array", &array);
    report("Vec", &vec);
    report("slice", slice);
}

fn report(name: &str, values: &[f64]) {
    let mut total = 0.0;
    for value in values {
        total += value;
    }
    let mean = show::fixed(total / values.len() as f64, 1);
    println!("{name:<5}  length {}  mean {mean}  {}", values.len(), show::vector(values, 0));
}
