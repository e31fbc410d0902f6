//! What Rust says when a value is asked for that is not there, or a result that does not exist.
//! twin: none (error-text)

pub fn main() {
    let masses_g = Vec::from([3750.0, 3800.0, 3250.0]);
    let n = masses_g.len();

    println!("the fourth of three masses:");
    report(numerics::caught(|| masses_g[n]));
    println!("a slice that ends behind the last one:");
    report(numerics::caught(|| masses_g[1..n + 1][0]));
    println!("3 minus 4, in a type without negative numbers:");
    report(numerics::caught(|| (n - 4) as f64));
    println!("7 divided by 0, in whole numbers:");
    report(numerics::caught(|| (7 / (n - 3)) as f64));
}

fn report(result: Result<f64, String>) {
    match result {
        Ok(value) => println!("  {value}"),
        Err(message) => println!("  {message}"),
    }
}
