//! Ten thousand times 0.1 in f32: a sum by blocks is nearer to 1000 than a plain sum.

pub fn main() {
    let x = vec![0.1_f32; 10_000];
    let plain = one_after_the_other(&x);
    let partial_sums: Vec<f32> = x.chunks(100).map(one_after_the_other).collect();
    let by_blocks = one_after_the_other(&partial_sums);
    println!("one after the other {}", show::fixed(plain, 3));
    println!("100 blocks of 100   {}", show::fixed(by_blocks, 3));
    println!("first partial sums  {}", show::vector(&partial_sums[..3], 4));
}

fn one_after_the_other(numbers: &[f32]) -> f32 {
    numbers.iter().fold(0.0, |total, x| total + x)
}
