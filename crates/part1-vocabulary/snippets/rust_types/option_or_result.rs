//! The same text read two ways: an `Option` says that it failed, a `Result` says why.

pub fn main() {
    for text in ["3750", "NA", "3,750"] {
        let option: Option<u32> = text.parse().ok();
        println!("{text:<5}  as Option {option:?}, as Result {:?}", grams(text));
    }
    for texts in [["3750", "3800"], ["3750", "3,750"]] {
        println!("sum of {}: {:?}", texts.join(" and "), sum(&texts));
    }
}

fn grams(text: &str) -> Result<u32, String> {
    text.parse().map_err(|_| format!("{text} is not a whole number"))
}

fn sum(texts: &[&str]) -> Result<u32, String> {
    let mut total = 0;
    for text in texts {
        total += grams(text)?; // an Err leaves the function here
    }
    Ok(total)
}
