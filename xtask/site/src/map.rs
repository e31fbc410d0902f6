//! The map of the book: its nine parts in the reader's order, written or not yet.
//!
//! Which parts exist is found on disk; this table only says what each is called.

/// One part on the map.
#[derive(Debug, Clone, Copy)]
pub struct MapPart {
    /// What the part's package name begins with, `part1-`.
    pub prefix: &'static str,
    /// Its number as the book writes it.
    pub roman: &'static str,
    /// Its title.
    pub title: &'static str,
    /// What it teaches, in one sentence.
    pub about: &'static str,
}

/// The nine parts.
pub const PARTS: [MapPart; 9] = [
    MapPart {
        prefix: "part1-",
        roman: "I",
        title: "The data and the vocabulary",
        about: "What a model, a feature, a tensor and a distance are, and the five-minute Rust to read it.",
    },
    MapPart {
        prefix: "part2-",
        roman: "II",
        title: "How learning actually works",
        about: "Loss, gradients, overfitting, validation: how numbers get better by looking at data.",
    },
    MapPart {
        prefix: "part3-",
        roman: "III",
        title: "Neural networks",
        about: "By hand first, then the same in candle: layers, backpropagation, training.",
    },
    MapPart {
        prefix: "part4-",
        roman: "IV",
        title: "The modern AI stack",
        about: "Tokens, embeddings, attention, transformers, retrieval and generation.",
    },
    MapPart {
        prefix: "part5-",
        roman: "V",
        title: "The classical toolkit",
        about: "Trees, forests, boosting, support vectors, clusters: measured against the libraries.",
    },
    MapPart {
        prefix: "part6-",
        roman: "VI",
        title: "The mathematics interviews assume",
        about: "Linear algebra, probability and statistics, with every decomposition written out.",
    },
    MapPart {
        prefix: "part7-",
        roman: "VII",
        title: "Shipping it, and the landscape",
        about: "Data frames, databases, serving, monitoring, and who makes what.",
    },
    MapPart {
        prefix: "part8-",
        roman: "VIII",
        title: "Interview success",
        about: "The questions, the answers said aloud, and the code to write on a whiteboard.",
    },
    MapPart {
        prefix: "part9-",
        roman: "IX",
        title: "Recipes and glossary",
        about: "Every recipe on one page each, and every word of the book in one place.",
    },
];

/// The map's entry of a package.
pub fn part(package: &str) -> Option<&'static MapPart> {
    PARTS.iter().find(|part| package.starts_with(part.prefix))
}
