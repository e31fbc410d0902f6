//! The edit distance of two names, from a table of the distances between all their beginnings.

use part1_vocabulary::sets_and_strings::{edit_distance, edit_table};

pub fn main() {
    let (a, b) = ("katrin", "karina");
    let table = edit_table(a, b); // (7, 7)
    let header: Vec<String> = b.chars().map(|letter| format!("{letter:>3}")).collect();
    println!("     {}", header.concat());
    for (i, row) in table.rows().into_iter().enumerate() {
        let letter = if i == 0 { ' ' } else { a.as_bytes()[i - 1] as char };
        let numbers: Vec<String> = row.iter().map(|d| format!("{d:>3}")).collect();
        println!(" {letter}{}", numbers.concat());
    }
    println!("\nfrom {a} to {b}: {} edits", table[[6, 6]]);
    println!("from eleanor to leanora: {} edits", edit_distance("eleanor", "leanora"));
}
