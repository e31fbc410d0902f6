//! Five sentences against one reference: what counting shared words rewards, and what it misses.

use learning::metrics::{bleu, rouge_l, rouge_n};

pub fn main() -> numerics::Result<()> {
    let words = |text: &'static str| -> Vec<&str> { text.split(' ').collect() };
    let reference = words("i thought i would sail about a little and see the watery part");
    let candidates = [
        ("word for word", "i thought i would sail about a little and see the watery part"),
        ("cut short", "i thought i would sail"),
        ("the opposite", "i thought i would never sail about and never see the watery part"),
        ("halves exchanged", "and see the watery part i thought i would sail about a little"),
        ("other words", "my plan was to travel a bit by ship and to look at the sea"),
    ];
    let mut rows = Vec::new();
    for (name, text) in candidates {
        let candidate = words(text);
        let bleu = bleu(std::slice::from_ref(&candidate), &[vec![reference.clone()]], 2)?;
        let one = rouge_n(&candidate, &reference, 1)?;
        let longest = rouge_l(&candidate, &reference).f1;
        rows.push(show::row![name, ([bleu, one.precision, one.recall, longest], 4)]);
    }
    let header = ["candidate", "BLEU-2", "ROUGE-1 precision", "ROUGE-1 recall", "ROUGE-L F1"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
