//! Reductions of the 178 handwritten zeros: one mean picture, or one number for each.

use ndarray::Axis;

pub fn main() {
    let digits = data::digits();
    let of_zero: Vec<usize> = (0..digits.y.len()).filter(|i| digits.y[*i] == 0).collect();
    let zeros = digits.images.select(Axis(0), &of_zero);
    println!("all zeros           {}", show::shape(&zeros));

    let mean_picture = zeros.sum_axis(Axis(0)) / zeros.len_of(Axis(0)) as f64;
    println!("mean along axis 0   {}", show::shape(&mean_picture));

    let ink = zeros.sum_axis(Axis(2)).sum_axis(Axis(1));
    println!("sum along 2 and 1   {}", show::shape(&ink));
    println!("  the first four    {}", show::vector(ink.iter().take(4), 0));

    let kept = ink.insert_axis(Axis(1)).insert_axis(Axis(2));
    println!("with axes kept      {}", show::shape(&kept));
    println!("sum of everything   {}", show::integer(zeros.sum()));

    println!("\nthe mean picture\n{}", show::heat_map(&mean_picture, 0));
}
