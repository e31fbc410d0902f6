//! A detector of handwritten eights that never looks: nine of ten answers right, no eight found.

pub fn main() {
    let digits = &data::digits().y;
    let is_eight = digits.mapv(|digit| digit == 8);
    let answers = digits.mapv(|_| false); // "not an eight", whatever the picture

    let (mut right, mut found) = (0, 0);
    for (&truth, &answer) in is_eight.iter().zip(&answers) {
        right += usize::from(truth == answer);
        found += usize::from(truth && answer);
    }
    let eights = is_eight.iter().filter(|truth| **truth).count();
    println!("pictures     {}", show::integer(digits.len()));
    println!("right        {}", show::integer(right));
    println!("accuracy     {}", show::fixed(right as f64 / digits.len() as f64, 3));
    println!("eights found {found} of {eights}");
}
