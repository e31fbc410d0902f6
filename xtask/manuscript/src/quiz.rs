//! The recall questions of a page, from the file `PAGE.quiz.toml` beside it: its format, and the order of the answers.

use std::ops::Range;
use std::path::{Path, PathBuf};

use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use serde::Deserialize;
use toml::Spanned;

use crate::Problem;
use crate::limits::{QUESTIONS, WRONG_ANSWERS};
use crate::markdown::{line_of, options};
use crate::rules::{self, Rule};

/// What the name of a page's file of questions ends with, in the place of `.md`.
pub const ENDING: &str = "quiz.toml";

/// The recall questions of one page, in the order of their file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quiz {
    /// The file.
    pub path: PathBuf,
    /// The questions.
    pub questions: Vec<Question>,
}

/// One question with one right answer and some wrong ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The question.
    pub ask: Text,
    /// The terms that it is about, by their unique names, each with its line.
    pub terms: Vec<Text>,
    /// The right answer, and why it is right.
    pub right: Answer,
    /// The wrong answers, and the misconceptions that they come from.
    pub wrong: Vec<Answer>,
}

/// An answer to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Its words.
    pub answer: Text,
    /// What is shown when it was chosen.
    pub because: Text,
}

/// A line of Markdown, with its place: words, code, formulas and emphasis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The Markdown.
    pub text: String,
    /// Its line in the file, counted from 1.
    pub line: usize,
}

impl Quiz {
    /// Where the questions of a page lie; `page` is its Markdown file.
    pub fn path_of(page: &Path) -> PathBuf {
        page.with_extension(ENDING)
    }

    /// The questions of the page in this Markdown file; `None` for a page without questions.
    ///
    /// # Errors
    /// A file that cannot be read or breaks a rule, with the lines; the rule is the one in `cargo xtask tidy --rules`.
    pub fn read(page: &Path) -> Result<Option<Quiz>, Vec<(Rule, Problem)>> {
        let path = Quiz::path_of(page);
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(error) => {
                let problem = Problem::new(path, 1, format!("cannot be read: {error}"));
                return Err(vec![(rules::QUIZ, problem)]);
            }
        };
        parse(&text, &path).map(Some)
    }

    /// All its texts that a reader reads, in order.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        self.questions.iter().flat_map(Question::texts)
    }
}

impl Question {
    /// Its texts that a reader reads, the question first.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        let answers = std::iter::once(&self.right).chain(&self.wrong);
        std::iter::once(&self.ask).chain(answers.flat_map(|a| [&a.answer, &a.because]))
    }

    /// The answers in the order in which they are shown, each with whether it is right.
    ///
    /// The order is fixed by a hash of the question and the answers: the same in every build, and the right answer at
    /// each place about as often.
    pub fn shown(&self) -> Vec<(&Answer, bool)> {
        let wrong = self.wrong.iter().map(|answer| (answer, false));
        let mut all: Vec<_> = std::iter::once((&self.right, true)).chain(wrong).collect();
        all.sort_by_cached_key(|(answer, _)| {
            hash(&[self.ask.text.as_str(), answer.answer.text.as_str()])
        });
        all
    }
}

/// FNV-1a over the texts, and then the finalizer of splitmix64 (Steele, Lea and Flood, *Fast splittable pseudorandom
/// number generators*, 2014), because FNV alone leaves the high bits of short texts alike.
fn hash(texts: &[&str]) -> u64 {
    let bytes = texts.iter().flat_map(|text| text.bytes().chain([0]));
    let mut hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ (hash >> 31)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    question: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    ask: Spanned<String>,
    terms: Spanned<Vec<Spanned<String>>>,
    right: Spanned<String>,
    why: Spanned<String>,
    #[serde(default)]
    wrong: Vec<WrongEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrongEntry {
    answer: Spanned<String>,
    because: Spanned<String>,
}

fn parse(text: &str, path: &Path) -> Result<Quiz, Vec<(Rule, Problem)>> {
    let file: File = toml::from_str(text).map_err(|error| {
        let line = line_of(text, error.span().map_or(0, |span| span.start));
        vec![(rules::QUIZ, Problem::new(path, line, format!("quiz: {}", error.message())))]
    })?;
    let place = |value: Spanned<String>| {
        let line = line_of(text, value.span().start);
        Text { text: value.into_inner(), line }
    };
    let mut problems = Vec::new();
    let mut complain =
        |rule, line, message| problems.push((rule, Problem::new(path, line, message)));
    let mut questions: Vec<Question> = Vec::new();
    for entry in file.question {
        let terms: Range<usize> = entry.terms.span();
        if entry.terms.get_ref().is_empty() {
            let message = "a question is about at least one term of the glossary".to_owned();
            complain(rules::QUIZ, line_of(text, terms.start), message);
        }
        let question = Question {
            ask: place(entry.ask),
            terms: entry.terms.into_inner().into_iter().map(place).collect(),
            right: Answer { answer: place(entry.right), because: place(entry.why) },
            wrong: entry
                .wrong
                .into_iter()
                .map(|wrong| Answer { answer: place(wrong.answer), because: place(wrong.because) })
                .collect(),
        };
        question.check(&mut complain);
        let same = questions.iter().find(|other| bare(&other.ask.text) == bare(&question.ask.text));
        if let Some(other) = same {
            let message = format!("the question of line {}, once more", other.ask.line);
            complain(rules::QUIZ, question.ask.line, message);
        }
        questions.push(question);
    }
    if !QUESTIONS.contains(&questions.len()) {
        let (least, most) = (QUESTIONS.start(), QUESTIONS.end());
        let message = format!("{} questions, but a page has {least} to {most}", questions.len());
        complain(rules::QUIZ, 1, message);
    }
    if problems.is_empty() { Ok(Quiz { path: path.to_owned(), questions }) } else { Err(problems) }
}

impl Question {
    /// What is wrong with a question by itself.
    fn check(&self, complain: &mut impl FnMut(Rule, usize, String)) {
        for text in self.texts() {
            if let Some(message) = markup(&text.text) {
                complain(rules::QUIZ, text.line, message);
            }
        }
        if !self.ask.text.ends_with(['?', '.', ':']) {
            let message = "a question ends with a question mark, a full stop or a colon".to_owned();
            complain(rules::QUIZ, self.ask.line, message);
        }
        if !WRONG_ANSWERS.contains(&self.wrong.len()) {
            let (least, most) = (WRONG_ANSWERS.start(), WRONG_ANSWERS.end());
            let n = self.wrong.len();
            let message = format!("{n} wrong answers, but a question has {least} to {most}");
            complain(rules::QUIZ, self.ask.line, message);
        }
        let answers: Vec<&Text> =
            std::iter::once(&self.right).chain(&self.wrong).map(|answer| &answer.answer).collect();
        for (i, answer) in answers.iter().enumerate() {
            let same = |other: &&&Text| bare(&other.text) == bare(&answer.text);
            if let Some(other) = answers[..i].iter().find(same) {
                let message = format!("the answer of line {}, once more", other.line);
                complain(rules::QUIZ_ANSWERS, answer.line, message);
            }
        }
        let right = shown_length(&self.right.answer.text);
        let longest = self.wrong.iter().map(|wrong| shown_length(&wrong.answer.text)).max();
        if let Some(longest) = longest.filter(|longest| right > *longest) {
            let message = format!(
                "the right answer is the longest ({right} characters, the others at most {longest}): its length tells it"
            );
            complain(rules::QUIZ_ANSWERS, self.right.answer.line, message);
        }
    }
}

/// What is no line of words, code, formulas and emphasis: a button may not hold a link, nor a list.
fn markup(text: &str) -> Option<String> {
    if text.trim() != text || !text.contains(char::is_alphanumeric) {
        return Some("a text has words, and no space at its ends".to_owned());
    }
    let mut n_paragraphs = 0;
    for event in Parser::new_ext(text, options()) {
        match event {
            Event::Start(Tag::Paragraph) => n_paragraphs += 1,
            Event::Start(Tag::Emphasis)
            | Event::End(TagEnd::Paragraph | TagEnd::Emphasis)
            | Event::Text(_)
            | Event::Code(_)
            | Event::InlineMath(_)
            | Event::SoftBreak => {}
            Event::Start(Tag::Strong) => {
                return Some("bold is for the definitions of a page: use italics".to_owned());
            }
            _ => {
                return Some(
                    "a text is one paragraph of words, code, formulas and italics, without links"
                        .to_owned(),
                );
            }
        }
    }
    (n_paragraphs != 1).then(|| "a text is one paragraph".to_owned())
}

/// A text without what does not make it another: case, spaces, the full stop at its end.
fn bare(text: &str) -> String {
    let text = text.trim_end_matches(['.', '?', ':']);
    text.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}

/// About how many characters a reader sees: without marks, and with one for each command of a formula.
fn shown_length(text: &str) -> usize {
    let mut n = 0;
    for event in Parser::new_ext(text, options()) {
        match event {
            Event::Text(words) | Event::Code(words) => n += words.chars().count(),
            Event::SoftBreak => n += 1,
            Event::InlineMath(latex) => {
                let mut rest = latex.chars().peekable();
                while let Some(c) = rest.next() {
                    while c == '\\' && rest.next_if(char::is_ascii_alphabetic).is_some() {}
                    n += usize::from(!matches!(c, '{' | '}' | '_' | '^' | ' '));
                }
            }
            _ => {}
        }
    }
    n
}

#[cfg(test)]
mod tests {
    use super::*;

    const QUESTION: &str = r#"
[[question]]
ask = "What does a kernel return, question N?"
terms = ["kernel (machine learning)"]
right = "One number."
why = "It is $k(\\mathbf{x}, \\mathbf{z})$, a dot product."
[[question.wrong]]
answer = "A longer vector for each."
because = "That is what a *feature map* does."
[[question.wrong]]
answer = "Two classes."
because = "A classifier does, `predict`."
"#;

    fn three() -> String {
        let all = ["one", "two", "three"].map(|n| QUESTION.replace("question N", n));
        format!("# Recall questions of page 5a.\n{}", all.concat())
    }

    fn complaints(text: &str) -> Vec<String> {
        let problems = parse(text, Path::new("q.toml")).err().unwrap_or_default();
        problems.iter().map(|(rule, problem)| format!("{problem} [{}]", rule.name)).collect()
    }

    #[test]
    fn reads_questions_with_their_lines() {
        let quiz = parse(&three(), Path::new("q.toml")).unwrap();
        assert_eq!(quiz.questions.len(), 3);
        let first = &quiz.questions[0];
        assert_eq!((first.ask.line, first.wrong[1].because.line), (4, 13));
        assert_eq!(first.terms[0].text, "kernel (machine learning)");
        assert_eq!(quiz.texts().count(), 3 * 7);
    }

    #[test]
    fn each_fault_has_its_line_and_its_rule() {
        let cases = [
            (
                ("right = \"One number.\"\n", ""),
                "q.toml:3: error: quiz: missing field `right` [quiz]",
            ),
            (("why =", "because ="), "q.toml:7: error: quiz: unknown field `because`"),
            (
                ("[\"kernel (machine learning)\"]", "[]"),
                "q.toml:5: error: a question is about at least one term of the glossary [quiz]",
            ),
            (
                ("\"Two classes.\"", "\"one  Number\""),
                "q.toml:12: error: the answer of line 6, once more [quiz-answers]",
            ),
            (
                ("One number.", "One number, whatever they are."),
                "q.toml:6: error: the right answer is the longest (30 characters, the others at most 25)",
            ),
            (
                ("One number.", "One number, the [dot](a.md)."),
                "q.toml:6: error: a text is one paragraph of words, code, formulas and italics, without links [quiz]",
            ),
            (("One number.", "**One** number."), "q.toml:6: error: bold is for the definitions"),
            (("One number.", " One number."), "q.toml:6: error: a text has words, and no space"),
            (("One number.", "1. One number."), "q.toml:6: error: a text is one paragraph"),
            (
                ("question N?\"", "question N\""),
                "q.toml:4: error: a question ends with a question mark",
            ),
            ((", one?", ", two?"), "q.toml:16: error: the question of line 4, once more [quiz]"),
            (
                (
                    "[[question.wrong]]\nanswer = \"Two classes.\"\nbecause = \"A classifier does, `predict`.\"\n",
                    "",
                ),
                "q.toml:4: error: 1 wrong answers, but a question has 2 to 3 [quiz]",
            ),
        ];
        for ((old, new), wanted) in cases {
            let (old, new) = (old.replace("question N", "one"), new.replace("question N", "one"));
            let text = three();
            assert!(text.contains(&old), "{old}");
            let got = complaints(&text.replacen(&old, &new, 1));
            assert!(got.iter().any(|told| told.starts_with(wanted)), "{wanted}: {got:?}");
        }
        let two =
            three().split("[[question]]\n").take(3).collect::<Vec<_>>().join("[[question]]\n");
        assert_eq!(
            complaints(&two),
            ["q.toml:1: error: 2 questions, but a page has 3 to 5 [quiz]"]
        );
    }

    #[test]
    fn the_right_answer_stands_at_each_place_about_as_often_and_always_at_the_same() {
        let mut at = [0; 3];
        for n in 0..300 {
            let text = three().replace("one?", &format!("number {n}?"));
            let quiz = parse(&text, Path::new("q.toml")).unwrap();
            let place = |quiz: &Quiz| {
                quiz.questions[0].shown().iter().position(|(_, right)| *right).unwrap()
            };
            assert_eq!(place(&quiz), place(&parse(&text, Path::new("q.toml")).unwrap()));
            at[place(&quiz)] += 1;
        }
        assert!(at.iter().all(|n| (70..=130).contains(n)), "{at:?}");
    }

    #[test]
    fn a_formula_is_as_long_as_it_looks() {
        assert_eq!(shown_length("*One* `x`."), 6);
        assert_eq!(shown_length(r"$\frac{1}{2} \cdot x_i$"), 6);
    }
}
