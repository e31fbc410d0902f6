//! Under scikit-learn's rule the words of one letter vanish, and *ain't* keeps only its front.

use learning::feature_extraction::BagOfWords;

pub fn main() -> numerics::Result<()> {
    let text = ["Who ain't a slave? Tell me that."];
    for min_chars in [2, 1] {
        let model = BagOfWords { min_chars, ..Default::default() }.fit(&text)?;
        println!("words of {min_chars} or more letters: {}", model.vocabulary().join(", "));
        println!("  counts {}", show::vector(model.transform(&text).row(0), 0));
    }
    Ok(())
}
