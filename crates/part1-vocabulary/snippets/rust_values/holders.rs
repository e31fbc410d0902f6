//! An array, a `Vec` and a slice go to the same function, and so does an empty slice.

pub fn main() {
    let array: [f64; 3] = [3750.0, 3800.0, 3250.0];
    let mut vec = vec![3450.0, 3650.0]; // vec! is a macro, as println! is
    vec.push(3625.0);
    vec.push(4675.0);
    let slice: &[f64] = &vec[1..3];

    report("array", &array);
    report("Vec", &vec);
    report("slice", slice);
    report("empty", &vec[1..1]);
}

fn report(name: &str, values: &[f64]) {
    let mut total = 0.0;
    for value in values {
        total += value;
    }
    let mean = show::fixed(total / values.len() as f64, 1);
    println!("{name:<5}  length {}  mean {mean:<6}  {}", values.len(), show::vector(values, 0));
}
