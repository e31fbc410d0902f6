//! `cargo xtask new --part NAME`: a part that builds, passes its tests, and has one page to write over.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use harness::discover::Book;
use harness::policy::{self, Plan, PlannedPart};
use harness::write_if_changed;

use crate::bless;
use crate::context::{Context, Failure, Outcome, print};

/// What the templates have in the place of what differs from part to part.
struct Part {
    /// The package's name, `part3-networks`.
    name: String,
    /// Its number as the book writes it, `III`.
    roman: String,
    /// Its title.
    title: String,
    /// What it teaches.
    about: String,
    /// The number of its first chapter.
    chapter: u32,
}

/// Writes the part's files and its entries in the book's manifest and plan, then blesses it.
pub(crate) fn run(context: &Context, name: &str) -> Outcome {
    let root = &context.book.root;
    let plan = Plan::read(root)?;
    let part = Part::new(context, &plan, name)?;
    let dir = root.join("crates").join(name);
    if dir.exists() {
        return Err(Failure::usage(format!("{} is there already", context.path(&dir))));
    }
    // Everything that can be refused is refused before the first file is written.
    let manifest = root.join("Cargo.toml");
    let plan_file = Plan::file(root);
    let mut files = vec![(manifest.clone(), with_profile(&read(&manifest)?, name))];
    if plan.planned.iter().any(|planned| planned.name == name) {
        files.push((plan_file.clone(), without_planned(&read(&plan_file)?, name)?));
    }
    for (path, template) in TEMPLATES {
        files.push((dir.join(part.fill(path)), part.fill(template)));
    }
    for (path, text) in &files {
        let folder = path.parent().unwrap_or(root);
        fs::create_dir_all(folder)?;
        write_if_changed(path, text.as_bytes())?;
        print(&format!("{:<9} {}\n", "wrote", context.path(path)))?;
    }

    let context = Context { book: Book::discover(root)?, look: context.look };
    let code = bless::run(&context, &bless::Args::of(name))?;
    if code == ExitCode::SUCCESS {
        let page = part.fill("crates/NAME/chapters/00a-first.md");
        print(&format!(
            "\nIt stands: cargo xtask verify-outputs {name}\nRename its first page, {page}, with its folder snippets/first, and write; then give the part its line in README.md.\n"
        ))?;
    }
    Ok(code)
}

impl Part {
    fn new(context: &Context, plan: &Plan, name: &str) -> Result<Part, Failure> {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let order = policy::number(name)
            .filter(|_| name.chars().all(plain) && !name.ends_with('-') && !name.contains("--"));
        let Some(order) = order else {
            return Err(Failure::usage(format!(
                "\"{name}\" is no part's name; wanted partN-words in lower case, such as part3-networks"
            )));
        };
        if let Some(other) = context.book.parts.iter().find(|part| part.policy.order == order) {
            return Err(Failure::usage(format!("part {order} is there already: {}", other.name)));
        }
        let before = context.book.parts.iter().filter(|part| part.policy.order < order);
        let chapters = before.flat_map(|part| &part.chapters).filter_map(|page| page.number());
        let last = chapters.map(|(number, _)| number).max();
        let planned = plan.planned.iter().find(|planned| planned.name == name);
        let (title, about) = match planned {
            Some(PlannedPart { title, about, .. }) => (title.clone(), about.clone()),
            None => ("A title".to_owned(), "What it teaches, in one sentence.".to_owned()),
        };
        let chapter = last.map_or(0, |last| last + 1);
        Ok(Part { name: name.to_owned(), roman: policy::roman(order), title, about, chapter })
    }

    /// A template with this part's values.
    fn fill(&self, template: &str) -> String {
        template
            .replace("NAME", &self.name)
            .replace("CRATE", &self.name.replace('-', "_"))
            .replace("ROMAN", &self.roman)
            .replace("TITLE", &self.title)
            .replace("ABOUT", &self.about)
            .replace("00a-first", &format!("{:02}a-first", self.chapter))
            .replace("CHAPTER", &self.chapter.to_string())
    }
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path)
        .map_err(|error| Failure::new(format!("cannot read {}: {error}", path.display())))
}

/// The book's manifest with the part's profile, before that of the other parts or at its end.
fn with_profile(manifest: &str, name: &str) -> String {
    let profile = format!("[profile.dev.package.{name}]\ndebug = false\n");
    match manifest.find("[profile.dev.package.part") {
        Some(at) => format!("{}{profile}{}", &manifest[..at], &manifest[at..]),
        None => format!("{}\n\n{profile}", manifest.trim_end()),
    }
}

/// The plan without this part's entry, which ends at the next blank line.
fn without_planned(plan: &str, name: &str) -> Result<String, Failure> {
    let entry = format!("name = \"{name}\"");
    let blocks: Vec<&str> = plan.trim_end().split("\n\n").collect();
    let (gone, kept): (Vec<&str>, Vec<&str>) = blocks.iter().partition(|block| {
        block.starts_with("[[planned]]\n") && block.lines().any(|line| line == entry)
    });
    match gone[..] {
        [_] => Ok(kept.join("\n\n") + "\n"),
        _ => Err(Failure::new(format!(
            "plan.toml: no single block with a blank line around it says `{entry}` below `[[planned]]`"
        ))),
    }
}

/// The files of a part, told from its folder.
const TEMPLATES: [(&str, &str); 19] = [
    ("Cargo.toml", include_str!("part/Cargo.toml.txt")),
    ("part.toml", include_str!("part/part.toml.txt")),
    ("README.md", include_str!("part/README.md.txt")),
    ("glossary.toml", "# The terms that Part ROMAN defines. Format: STYLE.md, \"The glossary\".\n"),
    ("src/lib.rs", include_str!("part/lib.rs.txt")),
    ("tests/outputs.rs", include_str!("part/outputs.rs.txt")),
    ("snippets/main.rs", "//! Generated by `cargo xtask bless`, do not edit.\n"),
    ("chapters/00a-first.md", include_str!("part/page.md.txt")),
    ("snippets/first/sum.rs", include_str!("part/sum.rs.txt")),
    ("snippets/first/sum.py", include_str!("part/sum.py.txt")),
    ("snippets/first/square.rs", include_str!("part/square.rs.txt")),
    ("snippets/first/solution_three.rs", include_str!("part/solution_three.rs.txt")),
    ("snippets/first/solution_three.py", include_str!("part/solution_three.py.txt")),
    ("snippets/first/solution_less.rs", include_str!("part/solution_less.rs.txt")),
    ("snippets/first/solution_less.py", include_str!("part/solution_less.py.txt")),
    ("snippets/first/solution_times.rs", include_str!("part/solution_times.rs.txt")),
    ("snippets/first/solution_times.py", include_str!("part/solution_times.py.txt")),
    (
        "tests/it/main.rs",
        "//! Tests of the part's library, one module a topic, in one binary.\n\nmod square;\n",
    ),
    ("tests/it/square.rs", include_str!("part/square_test.rs.txt")),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plan_loses_one_entry_and_nothing_else() {
        let plan = "# Plan.\n\n[[planned]]\nname = \"part3-a\"\ntitle = \"A\"\n\n[[planned]]\nname = \"part4-b\"\ntitle = \"B\"\n";
        let less = without_planned(plan, "part3-a").expect("an entry");
        assert_eq!(less, "# Plan.\n\n[[planned]]\nname = \"part4-b\"\ntitle = \"B\"\n");
        assert!(without_planned(plan, "part5-c").is_err());
    }

    #[test]
    fn the_profile_stands_with_the_others() {
        let manifest = "[profile.dev]\n\n# Parts.\n[profile.dev.package.part1-a]\ndebug = false\n";
        assert_eq!(
            with_profile(manifest, "part2-b"),
            "[profile.dev]\n\n# Parts.\n[profile.dev.package.part2-b]\ndebug = false\n[profile.dev.package.part1-a]\ndebug = false\n"
        );
        assert_eq!(
            with_profile("[workspace]\n", "part2-b"),
            "[workspace]\n\n[profile.dev.package.part2-b]\ndebug = false\n"
        );
    }
}
