//! Groupings that have no silhouette, and the sentence each gets.
//! twin: none (error-text)

use learning::metrics::silhouette_score;
use ndarray::array;

pub fn main() {
    let flipper_mm = array![[181.0], [186.0], [213.0]];
    let tried: [(&str, &[usize]); 3] =
        [("one group", &[4, 4, 4]), ("each alone", &[0, 1, 2]), ("a label lost", &[0, 1])];
    for (name, groups) in tried {
        match silhouette_score(&flipper_mm, groups) {
            Ok(_) => println!("{name}: a silhouette"),
            Err(error) => println!("{name}\n  {error}"),
        }
    }
}
