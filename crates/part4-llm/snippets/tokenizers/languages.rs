//! One article of human rights in five languages: words, bytes, tokens, and fertility.
//! twin: none (rust-library)

use part4_llm::vocabularies::{gpt2, gpt4};

const ARTICLE_1: &str = "\
English: All human beings are born free and equal in dignity and rights. They are endowed with \
reason and conscience and should act towards one another in a spirit of brotherhood.
French: Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont doués \
de raison et de conscience et doivent agir les uns envers les autres dans un esprit de \
fraternité.
German: Alle Menschen sind frei und gleich an Würde und Rechten geboren. Sie sind mit Vernunft \
und Gewissen begabt und sollen einander im Geist der Brüderlichkeit begegnen.
Russian: Все люди рождаются свободными и равными в своем достоинстве и правах. Они наделены \
разумом и совестью и должны поступать в отношении друг друга в духе братства.
Hindi: सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता और समानता प्राप्त है। \
उन्हें बुद्धि और अन्तरात्मा की देन प्राप्त है और परस्पर उन्हें भाईचारे के भाव से बर्ताव \
करना चाहिए।";

pub fn main() -> numerics::Result<()> {
    let (gpt2, gpt4) = (gpt2()?.1, gpt4()?.1);
    let mut rows = Vec::new();
    for (language, text) in ARTICLE_1.lines().filter_map(|line| line.split_once(": ")) {
        let words = text.split_whitespace().count();
        let tokens = [gpt2.encode(text)?.len(), gpt4.encode(text)?.len()];
        let fertility = tokens.map(|n| n as f64 / words as f64);
        rows.push(show::row![language, words, text.len(), tokens[0], tokens[1], (fertility, 2)]);
    }
    let header = ["", "words", "bytes", "GPT-2", "GPT-4", "fertility, GPT-2", "GPT-4"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
