//! A quality filter on five real documents: what it stops, and what walks past it.

use language::corpus::{Quality, QualityRules};

pub fn main() {
    let chapters = data::moby_dick_whole().split("\nCHAPTER ");
    let bodies: Vec<&str> =
        chapters.filter_map(|text| text.split_once('\n')).map(|(_, body)| body).collect();
    let months = data::co2_monthly();
    let months: Vec<String> = months.iter().map(|ppm| show::fixed(*ppm, 1)).collect();
    let documents = [
        ("chapter 1", bodies[0].to_owned()),
        ("chapter 122", bodies[121].to_owned()),
        ("names of women", data::female_names().join("\n")),
        ("carbon dioxide", months.join("\n")),
        ("words of the mails", data::spam().words.join(" ")),
    ];
    let rules = QualityRules::default();
    let mut rows = Vec::new();
    for (name, text) in &documents {
        let it = Quality::of(text);
        rows.push(show::row![
            *name,
            it.n_words,
            (it.mean_word_length, 2),
            (it.words_with_letters, 2),
            it.n_stop_words,
            (it.top_pair, 2)
        ]);
    }
    let header = ["document", "words", "letters a word", "with letters", "stop words", "top pair"];
    println!("{}", show::table(&header, &rows));
    for (name, text) in &documents {
        let broken = rules.broken(&Quality::of(text)).join(", ");
        println!("{name}: {}", if broken.is_empty() { "kept" } else { &broken });
    }
    let kept = bodies.iter().filter(|text| rules.broken(&Quality::of(text)).is_empty());
    println!("chapters kept: {} of {}", kept.count(), bodies.len());
}
