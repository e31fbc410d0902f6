//! Equal texts have equal fingerprints, once they are clean: four spellings, a novel, an archive.

use language::corpus::{clean, first_copies, hash64};

pub fn main() {
    // Made up: one sentence as four sources might hold it.
    let sources = [
        ("book", "Some years ago\u{2014}never mind how long precisely."),
        ("web page", "<p>Some years ago&mdash;never mind how <i>long</i> precisely.</p>"),
        ("Windows", "\u{feff}Some years ago\u{2014}never mind  how long precisely. \r\n"),
        ("PDF", "Some years ago\u{2014}never mind how long pre\u{ad}cisely."),
    ];
    for (name, text) in sources {
        let [raw, cleaned] = [text.to_owned(), clean(text)].map(|text| hash64(text.as_bytes()));
        println!("{name:8}  raw {raw:016x}  clean {cleaned:016x}");
    }
    let paragraphs = data::moby_dick_whole().lines().map(clean).filter(|text| !text.is_empty());
    let spam = data::spam();
    let mails = spam.counts.rows().map(|row| {
        let counted = row.map(|(word, n)| format!("{} {n}", spam.words[word]));
        counted.collect::<Vec<String>>().join(", ")
    });
    report("paragraphs of Moby-Dick", &paragraphs.collect::<Vec<String>>());
    report("mails, words with counts", &mails.collect::<Vec<String>>());
}

fn report(what: &str, documents: &[String]) {
    // Deduplication would keep each first one.
    let first = first_copies(documents);
    let copies: Vec<usize> = (0..first.len()).filter(|i| first[*i] < *i).collect();
    println!("{what}: {}, copies {}", documents.len(), copies.len());
    if let Some(last) = copies.last() {
        println!("the last copy: {}", documents[*last]);
    }
}
