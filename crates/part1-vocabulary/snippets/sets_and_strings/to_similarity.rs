//! From edit distance to similarity: dividing by the length changes who is more alike.

use part1_vocabulary::sets_and_strings::edit_distance;

pub fn main() {
    let mut rows = Vec::new();
    for (a, b) in [("marie", "marie"), ("marie", "maria"), ("jo", "ja"), ("marie", "mary")] {
        let edits = edit_distance(a, b);
        let d = edits as f64;
        let longer = a.chars().count().max(b.chars().count()) as f64;
        let similarities = [1.0 / (1.0 + d), 1.0 - d / longer];
        let cells = similarities.map(|s| show::fixed(s, 4));
        rows.push([&[format!("{a}, {b}"), edits.to_string()][..], &cells].concat());
    }
    let header = ["names", "d", "1 / (1 + d)", "1 − d / longer"];
    println!("{}", show::table(&header, &rows));
}
