//! Two hundred small factors: their product is lost, the sum of their logarithms is not.

pub fn main() {
    let mut rows = Vec::new();
    let (mut product, mut sum_of_logarithms) = (1.0, 0.0);
    for factors in 1..=200 {
        product *= 0.01;
        sum_of_logarithms += libm::log(0.01);
        if [1, 10, 100, 160, 170, 200].contains(&factors) {
            let is_zero = if product == 0.0 { "yes" } else { "no" };
            let sum = show::fixed(sum_of_logarithms, 2);
            rows.push([factors.to_string(), is_zero.to_string(), sum]);
        }
    }
    println!("{}", show::table(&["factors of 0.01", "product is 0", "Σ of their ln"], &rows));
}
