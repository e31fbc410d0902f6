//! The base e three times: its powers are their own slopes, a coin grows to it, a sum gives it.

pub fn main() {
    let e = std::f64::consts::E;
    let (step, mut rows) = (1e-6, Vec::new()); // 1e-6 is a millionth
    for base in [0.5, 2.0, e, 3.0] {
        let at_2 = libm::pow(base, 2.0);
        let slope_0 = (libm::pow(base, step) - 1.0) / step;
        let slope_2 = (libm::pow(base, 2.0 + step) - at_2) / step;
        rows.push(show::row![([base, slope_0, at_2, slope_2, libm::log(base)], 4)]);
    }
    let header = ["base", "slope at 0", "power at 2", "slope at 2", "natural logarithm"];
    println!("{}\n", show::table(&header, &rows));

    for portions in [1.0, 2.0, 12.0, 365.0, 1e6] {
        let coins = show::fixed(libm::pow(1.0 + 1.0 / portions, portions), 6);
        println!("interest paid in portions, {:>9}: {coins} coins", show::integer(portions));
    }
    let (mut term, mut sum) = (1.0, 1.0);
    for n in 1..10 {
        term /= f64::from(n);
        sum += term;
    }
    println!("ten terms added {}, and e is {}", show::fixed(sum, 6), show::fixed(e, 6));
}
