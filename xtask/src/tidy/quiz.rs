//! Rules for the recall questions of the pages. What their words may be, the graph of terms says.

use std::path::PathBuf;

use harness::discover::{Book, Chapter, Part};
use harness::policy::PageKind;
use manuscript::prose::Prose;
use manuscript::quiz::{ENDING, Quiz};
use manuscript::{Problem, rules};

use super::Findings;
use super::links::Fillers;
use super::repo::Repo;

/// Checks the questions of all pages, and that every file of questions belongs to a page.
pub(crate) fn check(repo: &Repo, book: &Book, findings: &mut Findings) {
    let fillers = Fillers::new();
    let mut known: Vec<PathBuf> = Vec::new();
    for (part, chapter) in book.parts.iter().flat_map(|p| p.chapters.iter().map(move |c| (p, c))) {
        known.push(Quiz::path_of(&chapter.path));
        match Quiz::read(&chapter.path) {
            Ok(None) if kind(part, chapter).is_some_and(|kind| kind != PageKind::Reference) => {
                let message = format!(
                    "part.toml gives the page a kind, but it has no recall questions: write {}.{ENDING}",
                    chapter.id
                );
                findings.add(rules::PAGE_QUIZ, Problem::new(&chapter.path, 1, message));
            }
            Ok(None) => {}
            Ok(Some(quiz)) => words(&quiz, &fillers, findings),
            Err(problems) => {
                for (rule, problem) in problems {
                    findings.add(rule, problem);
                }
            }
        }
    }
    let is_quiz = |file: &&PathBuf| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        name.ends_with(&format!(".{ENDING}")) && !known.contains(file)
    };
    for file in repo.files.iter().filter(is_quiz) {
        let message = "belongs to no page: the questions of `05a-kernels.md` lie beside it in `05a-kernels.quiz.toml`";
        findings.add(rules::QUIZ, Problem::new(file, 1, message));
    }
}

/// What `part.toml` says that a page is.
fn kind(part: &Part, chapter: &Chapter) -> Option<PageKind> {
    part.policy.pages.get(&chapter.id).map(|page| page.kind)
}

/// The words that the book does without.
fn words(quiz: &Quiz, fillers: &Fillers, findings: &mut Findings) {
    for text in quiz.texts() {
        let prose = Prose::read(&text.text, &quiz.path).unwrap_or_default();
        for (_, message) in prose.runs.iter().flat_map(|run| fillers.find(run)) {
            findings.add(rules::FILLER, Problem::new(&quiz.path, text.line, message));
        }
    }
}
