//! Two dice, all 36 pairs counted: a sum of 7 is independent of the first die, a sum of 8 is not.

pub fn main() {
    for wanted in [7, 8] {
        let (mut of_all, mut of_first_three) = (0, 0);
        for first in 1..=6 {
            for second in 1..=6 {
                if first + second == wanted {
                    of_all += 1;
                    if first == 3 {
                        of_first_three += 1;
                    }
                }
            }
        }
        let (all, three) = (f64::from(of_all) / 36.0, f64::from(of_first_three) / 6.0);
        println!("P(sum {wanted})              = {of_all} of 36 = {}", show::fixed(all, 4));
        println!(
            "P(sum {wanted} | first is 3) = {of_first_three} of  6 = {}",
            show::fixed(three, 4)
        );
    }
}
