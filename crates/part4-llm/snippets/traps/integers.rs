//! Integer overflow and wraparound, fractions cut off, an id through a float, and a tie.

pub fn main() {
    let gray = [200_u8, 100, 50];
    let wrapped = gray.iter().fold(0_u8, |sum, value| sum.wrapping_add(*value));
    let saturated = gray.iter().fold(0_u8, |sum, value| sum.saturating_add(*value));
    let checked = gray.iter().try_fold(0_u8, |sum, value| sum.checked_add(*value));
    println!("sum of 200, 100, 50 in u8, wrapping    {wrapped}");
    println!("  saturating                           {saturated}");
    println!("  checked, is there a sum?             {}", checked.is_some());
    println!("  in u32                               {}", gray.map(u32::from).iter().sum::<u32>());

    let n_tokens = 3_000_000_000_i64;
    println!("3 billion tokens as i32                {}", show::integer(n_tokens as i32));
    let n_rows = 0_u64; // an empty file
    println!("n - 1 for n = 0, unsigned, wrapping    {}", show::integer(n_rows.wrapping_sub(1)));

    let (right, total) = (97, 100);
    println!("accuracy, 97 / 100 in whole numbers    {}", right / total);
    println!("-7 / 2 and -7 % 2, toward zero         {} and {}", -7 / 2, -7 % 2);
    println!(
        // Python's // and %; with a divisor below 0 they would differ from these two.
        "  and as Python has them               {} and {}",
        (-7_i32).div_euclid(2),
        (-7_i32).rem_euclid(2)
    );

    let id = 9_007_199_254_740_993_i64; // 2⁵³ + 1
    println!("an id                                  {}", show::integer(id));
    println!("  through an f64 and back              {}", show::integer(id as f64 as i64));

    let votes = [3, 5, 5, 1];
    let last = votes.iter().enumerate().max_by_key(|(_, votes)| **votes).map_or(0, |(i, _)| i);
    let first = (1..4).fold(0, |best, i| if votes[i] > votes[best] { i } else { best });
    println!("argmax of 3, 5, 5, 1 by max_by_key     {last}");
    println!("  by a strict >, as NumPy has it       {first}");
}
