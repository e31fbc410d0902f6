//! A million surprises in f32, added in three orders and by three methods.

use numerics::sum;

pub fn main() {
    let text = &data::moby_dick_whole().as_bytes()[..1_000_000];
    let mut counts = [0.0; 256];
    text.iter().for_each(|&byte| counts[usize::from(byte)] += 1e-6);
    let bits: Vec<f32> =
        text.iter().map(|&byte| -libm::log2(counts[usize::from(byte)]) as f32).collect();

    let wide: Vec<f64> = bits.iter().map(|&x| f64::from(x)).collect();
    println!("true sum  {}", show::fixed(sum::neumaier_sum(&wide), 2));
    let backward: Vec<f32> = bits.iter().rev().copied().collect();
    let mut sorted = bits.clone();
    sorted.sort_by(f32::total_cmp);
    let rows = [("as read", bits), ("backward", backward), ("smallest first", sorted)];
    let rows = rows.map(|(order, x)| {
        let parts: Vec<f32> = x.chunks(125_000).map(naive).collect(); // eight threads' work
        let sums = [naive(&x), naive(&parts), sum::sum(&x), kahan(&x)].map(f64::from);
        show::row![order, (sums, 2)]
    });
    println!("{}", show::table(&["order", "naive", "in 8 parts", "pairwise", "Kahan"], &rows));
}

fn naive(x: &[f32]) -> f32 {
    x.iter().fold(0.0, |sum, x| sum + x)
}

/// What each addition loses is kept, and given back with the next number.
fn kahan(x: &[f32]) -> f32 {
    let (mut sum, mut lost) = (0.0, 0.0);
    for x in x {
        let more = x + lost;
        let next = sum + more;
        lost = more - (next - sum); // what of `more` did not get into `next`
        sum = next;
    }
    sum
}
