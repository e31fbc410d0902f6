//! A small book in a temporary folder: two parts, three pages, four snippets, a glossary each. Tests change one thing of it.

use std::path::PathBuf;

use harness::discover::{Book, Part};

/// The files of the book; the last of the same path counts.
pub(crate) struct Small {
    root: tempfile::TempDir,
}

pub(crate) const PAGE_A: &str = "# 1a · Lists\n\nA short hook.\n\nMultiply and add: this is the **dot product**.\n\n\
<!-- snippet: lists/dot -->\n<!-- end -->\n\n<!-- figure: lists/arrow \"An arrow [one]\" -->\n<!-- end -->\n\n\
<!-- source: lists::dot -->\n<!-- end -->\n";
pub(crate) const PAGE_B: &str = "# 1b · Kernels\n\nA **kernel** equals a dot product of features.\n\n<!-- output: lists/dot -->\n<!-- end -->\n";
pub(crate) const PAGE_C: &str = "# 2 · Filters\n\nHere a **kernel** slides.\n\n<!-- snippet: filters/broken -->\n<!-- end -->\n";
pub(crate) const TERMS_1: &str = r#"# Terms.

[[term]]
term = "dot product"
word = "dot product"
aliases = ["dot products"]
definition = "Multiply two lists number by number and add up."
chapter = "01a-lists"
snippet = "lists/dot"

[[term]]
term = "kernel (machine learning)"
word = "kernel"
aliases = ["kernels", "kernel function"]
definition = "A function of two points that is a dot product of features."
chapter = "01b-kernels"
snippet = "lists/dot"
confusable = ["kernel (convolution)"]
"#;
pub(crate) const TERMS_2: &str = r#"# Terms.

[[term]]
term = "kernel (convolution)"
word = "kernel"
aliases = ["kernels"]
definition = "A grid of weights that slides."
chapter = "02-filters"
snippet = "filters/broken"
"#;

impl Small {
    /// The book as it should be, before bless.
    pub(crate) fn new() -> Self {
        let small = Self { root: tempfile::tempdir().expect("a temporary folder") };
        let dot = "//! The dot product of two lists.\n\npub fn main() {\n    println!(\"11 is the kernel\");\n}\n";
        small.write("crates/part1-lists/chapters/01a-lists.md", PAGE_A);
        small.write("crates/part1-lists/chapters/01b-kernels.md", PAGE_B);
        small.write("crates/part1-lists/glossary.toml", TERMS_1);
        small.write("crates/part1-lists/snippets/lists/dot.rs", dot);
        small.write("crates/part1-lists/snippets/lists/dot.out", "11 is the kernel\n");
        small.write(
            "crates/part1-lists/snippets/lists/dot.py",
            "\"\"\"The dot product of two lists.\"\"\"\n\nprint(\"```\")\n",
        );
        small.write(
            "crates/part1-lists/snippets/lists/arrow.rs",
            "//! An arrow.\n//! kind: figure\n\npub fn main() {}\n",
        );
        small.write("crates/part1-lists/snippets/lists/arrow.svg", "<svg></svg>\n");
        small.write("crates/part1-lists/src/lib.rs", "//! Lists.\n\npub mod lists;\n");
        small.write(
            "crates/part1-lists/src/lists.rs",
            "//! Lists.\n\n/// Multiplies and adds.\npub fn dot() {}\n",
        );
        small.write("crates/part2-filters/chapters/02-filters.md", PAGE_C);
        small.write("crates/part2-filters/glossary.toml", TERMS_2);
        small.write(
            "crates/part2-filters/snippets/filters/broken.fail.rs",
            "//! A kernel that does not compile.\n//! twin: none (error-text)\n",
        );
        small.write(
            "crates/part2-filters/snippets/filters/broken.fail.out",
            "error[E0308]: kernel\n",
        );
        small
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.root.path().join(path)
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
        std::fs::write(path, text).expect("a file");
    }

    pub(crate) fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.path(path)).expect("a file")
    }

    /// Replaces `old`, which stands exactly once in the file, by `new`.
    pub(crate) fn change(&self, path: &str, old: &str, new: &str) {
        let text = self.read(path);
        assert_eq!(text.matches(old).count(), 1, "{old:?} in {path}");
        self.write(path, &text.replace(old, new));
    }

    /// The book as discovery finds it, without cargo.
    pub(crate) fn book(&self) -> Book {
        let part = |name: &str| {
            Part::read(name, &self.path("crates").join(name)).expect("a readable part")
        };
        Book {
            root: self.root.path().to_path_buf(),
            parts: vec![part("part1-lists"), part("part2-filters")],
            plan: Default::default(),
        }
    }
}
