//! Under scikit-learn's rule the words of one letter vanish, and *ain't* keeps only its front.

use learning::feature_extraction::BagOfWords;

pub fn main() -> numerics::Result<()> {
    let text = ["Who ain't a slave? Tell me that."];
    for (min_chars, by_hand) in [(2, columns()[0]), (1, columns()[1])] {
        let model = BagOfWords { min_chars, ..Default::default() }.fit(&text)?;
        println!("words of {min_chars} or more letters");
        println!("  by hand  {by_hand}");
        println!("  library  {}", model.vocabulary().join(" "));
    }
    Ok(())
}

fn columns() -> [&'static str; 2] {
    // yours: the columns under scikit-learn's rule, then with words of one letter
    ["ain me slave tell that who", "a ain me slave t tell that who"]
    // end
}
