//! The same test on eight first names: of four measures, one passes.

use numerics::Result;
use part1_vocabulary::sets_and_strings::*;

const NAMES: [&str; 8] = ["ana", "nan", "nana", "anna", "david", "davida", "maria", "marie"];

pub fn main() -> Result<()> {
    let mut rows = Vec::new();
    for measure in ["edit distance", "edits / longer", "1 − Jaccard", "pairs that b lacks"] {
        let broken = check_axioms(&NAMES, 1e-9, |a, b| {
            let edits = edit_distance(a, b) as f64;
            let (pairs_a, pairs_b) = (letter_pair_set(a), letter_pair_set(b));
            Ok(match measure {
                "edit distance" => edits,
                "edits / longer" => edits / a.len().max(b.len()) as f64,
                "1 − Jaccard" => 1.0 - jaccard_similarity(&pairs_a, &pairs_b),
                _ => pairs_a.difference(&pairs_b).count() as f64,
            })
        })?;
        let counts = [broken.not_positive, broken.not_symmetric, broken.shorter_detours];
        let cells = counts.map(|count| count.to_string());
        let worst = broken.worst_detour.map(|(a, b, c)| [a, b, c].map(|i| NAMES[i]).join(", "));
        let worst = worst.unwrap_or_else(|| "–".to_string());
        rows.push([&[measure.to_string()][..], &cells, &[worst]].concat());
    }
    let header = ["measure", "d(a,b) not > 0", "not d(b,a)", "shorter detours", "the worst"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
