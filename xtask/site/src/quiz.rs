//! The recall questions at a page's foot.
//!
//! As they are written they need no script: each question with its answers as a list, and folded below it which is right
//! and why. The page's script makes choices of the lists (`book.js`), on paper the folds stand behind all questions.

use std::fmt::Write;

use manuscript::Problem;
use manuscript::quiz::{Answer, Question, Quiz, Text};

use crate::html::Ids;
use crate::index::Site;
use crate::markdown::{self, Place};

/// The section of these questions, with its heading.
///
/// # Errors
/// Texts that are no Markdown of the book, each with its line.
pub fn section(
    site: &Site<'_>,
    place: Place<'_>,
    quiz: &Quiz,
    ids: &mut Ids,
) -> Result<String, Vec<Problem>> {
    let mut writer = Writer { site, place: Place { file: &quiz.path, ..place }, problems: vec![] };
    let heading = ids.unique("recall");
    let mut html = format!(
        "<h2 class=\"recall-heading\" id=\"{heading}\">Recall<a class=\"anchor\" href=\"#{heading}\" aria-label=\"Link to this section\"></a></h2>\n\
         <div class=\"recall\">\n"
    );
    for (i, question) in quiz.questions.iter().enumerate() {
        let id = ids.unique(&format!("recall-{}", i + 1));
        html.push_str(&writer.question(i + 1, &id, question));
    }
    html.push_str("</div>\n");
    if writer.problems.is_empty() { Ok(html) } else { Err(writer.problems) }
}

struct Writer<'a> {
    site: &'a Site<'a>,
    place: Place<'a>,
    problems: Vec<Problem>,
}

impl Writer<'_> {
    fn question(&mut self, number: usize, id: &str, question: &Question) -> String {
        let shown = question.shown();
        let mut answers = String::new();
        let mut reasons = [String::new(), String::new()];
        for (answer, is_right) in shown {
            let Answer { answer, because } = answer;
            let (answer, because) = (self.inline(answer), self.inline(because));
            let right = if is_right { " data-right" } else { "" };
            let _ = writeln!(answers, "<li{right}>{answer}</li>");
            let _ = writeln!(
                reasons[usize::from(!is_right)],
                "<p><span class=\"recall-answer\">{answer}</span> <span class=\"recall-why\">{because}</span></p>"
            );
        }
        let [right, wrong] = reasons;
        let ask = self.inline(&question.ask);
        format!(
            "<div class=\"question\" id=\"{id}\">\n<p class=\"recall-ask\"><span class=\"recall-number\">{number}</span> <span>{ask}</span></p>\n\
             <ul class=\"recall-answers\">\n{answers}</ul>\n\
             <details class=\"fold reveal\"><summary><span class=\"fold-title\">The answer to question {number}</span></summary><div class=\"fold-body\">\n\
             <div class=\"recall-right\">\n{right}</div>\n<div class=\"recall-wrong\">\n<p class=\"recall-label\">And the others</p>\n{wrong}</div>\n</div></details>\n</div>\n"
        )
    }

    fn inline(&mut self, text: &Text) -> String {
        match markdown::inline(self.site, self.place, &text.text) {
            Ok(html) => html,
            Err(problems) => {
                let problems = problems.into_iter().map(|p| Problem { line: text.line, ..p });
                self.problems.extend(problems);
                String::new()
            }
        }
    }
}
