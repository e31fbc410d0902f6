//! Two groupings of six samples, compared pair by pair: the Rand index, then luck taken out.

use learning::metrics::{adjusted_rand_index, rand_index};

pub fn main() -> numerics::Result<()> {
    let (a, b) = ([0, 0, 0, 1, 1, 1], [7, 7, 5, 5, 9, 9]); // the names of the groups do not matter
    let (mut both, mut in_a, mut in_b, mut apart, mut all) = (0.0, 0.0, 0.0, 0.0, 0.0);
    for i in 0..6 {
        for j in 0..i {
            let (together_a, together_b) = (a[i] == a[j], b[i] == b[j]);
            all += 1.0;
            in_a += f64::from(u8::from(together_a));
            in_b += f64::from(u8::from(together_b));
            both += f64::from(u8::from(together_a && together_b));
            apart += f64::from(u8::from(!together_a && !together_b));
        }
    }
    println!("pairs {}, together in a {}", show::fixed(all, 0), show::fixed(in_a, 0));
    println!("together in b {}, in both {}", show::fixed(in_b, 0), show::fixed(both, 0));
    println!("apart in both {}", show::fixed(apart, 0));
    let rand = (both + apart) / all;
    println!("Rand index  {}", show::fixed(rand, 4));

    let expected = in_a * in_b / all; // together in both, if the groups were dealt at random
    let adjusted = (both - expected) / ((in_a + in_b) / 2.0 - expected);
    println!("together in both by luck {}", show::fixed(expected, 1));
    println!("adjusted Rand index  {}", show::fixed(adjusted, 4));
    let (of_rand, of_adjusted) =
        (rand_index(&a, &b)? - rand, adjusted_rand_index(&a, &b)? - adjusted);
    let largest = show::fixed(of_rand.abs().max(of_adjusted.abs()), 6);
    println!("largest difference to the library  {largest}");
    Ok(())
}
