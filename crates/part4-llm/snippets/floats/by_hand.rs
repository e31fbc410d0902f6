//! 6.5 and 0.1 taken apart by halving and doubling, and the sixteen bits that a library stores.

use language::floats::F16;

pub fn main() {
    for x in [6.5, 0.1] {
        let (mut significand, mut exponent) = (x, 0);
        while significand >= 2.0 {
            significand /= 2.0;
            exponent += 1;
        }
        while significand < 1.0 {
            significand *= 2.0;
            exponent -= 1;
        }
        println!("{} = {} · 2^{exponent}", show::fixed(x, 1), show::fixed(significand, 3));

        let mut rest = significand - 1.0; // what is behind the point
        let mut digits = String::new();
        for _ in 0..10 {
            rest *= 2.0;
            digits.push(if rest >= 1.0 { '1' } else { '0' });
            rest %= 1.0;
        }
        println!("  significand  1.{digits}, and {} of a last digit", show::fixed(rest, 1));
        println!("  by hand      0 {:05b} {digits}", exponent + 15);
        let code = format!("{:016b}", F16.encode(x));
        println!("  library      {} {} {}", &code[..1], &code[1..6], &code[6..]);
        println!("  is worth     {}", show::fixed(F16.round(x), 13));
    }
}
