//! Two hundred small factors: their product is lost, the sum of their logarithms is not.

pub fn main() {
    let (mut product, mut sum_of_logarithms, mut rows) = (1.0, 0.0, Vec::new());
    for n_factors in 1..=200 {
        product *= 0.01;
        sum_of_logarithms += libm::log(0.01);
        if [1, 10, 100, 160, 170, 200].contains(&n_factors) {
            let is_zero = if product == 0.0 { "yes" } else { "no" };
            rows.push(show::row![n_factors, is_zero, (sum_of_logarithms, 2)]);
        }
    }
    println!("{}", show::table(&["factors of 0.01", "product is 0", "Σ of their ln"], &rows));
}
