//! Block sizes from 2 to 10,000 for a sum in f32: the middle ones come closest to 1000.

pub fn main() {
    let x = vec![0.1_f32; 10_000];
    for block_size in [2, 100, 1000, 5000, 10_000] {
        let total = show::fixed(by_blocks(&x, block_size), 3);
        println!("blocks of {:>6}  {total:>8}", show::integer(block_size));
    }
}

fn by_blocks(x: &[f32], block_size: usize) -> f32 {
    // yours: the sum of each block, and the sum of these sums
    let totals: Vec<f32> = x.chunks(block_size).map(one_after_the_other).collect();
    one_after_the_other(&totals)
    // end
}

fn one_after_the_other(numbers: &[f32]) -> f32 {
    numbers.iter().fold(0.0, |total, x| total + x)
}
