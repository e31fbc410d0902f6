//! A detector of handwritten eights that never looks: nine of ten answers right, no eight found.

pub fn main() {
    let digits = &data::digits().y;
    let (mut right, mut eights, mut found) = (0, 0, 0);
    for digit in digits {
        let is_eight = *digit == 8;
        let answer = false; // "not an eight", whatever the picture
        right += usize::from(answer == is_eight);
        eights += usize::from(is_eight);
        found += usize::from(answer && is_eight);
    }
    println!("pictures     {}", show::integer(digits.len()));
    println!("right        {}", show::integer(right));
    println!("accuracy     {}", show::fixed(right as f64 / digits.len() as f64, 3));
    println!("eights found {found} of {eights}");
}
