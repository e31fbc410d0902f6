//! A second name for the same list, and a copy: what a change through one does to the other.

pub fn main() {
    let mut first = vec![3750.0, 3800.0];
    let second = &mut first; // Python: second = first
    second.push(3250.0);
    println!("after a push through the second name");
    println!("  second  {}", show::vector(second.iter(), 0));
    println!("  first   {}", show::vector(&first, 0));

    let mut third = first.clone(); // Python: third = first.copy()
    third.push(9999.0);
    println!("after a push to a copy");
    println!("  third   {}", show::vector(&third, 0));
    println!("  first   {}", show::vector(&first, 0));
}
