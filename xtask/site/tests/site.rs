//! The whole build on a small book in a temporary folder: what the pages hold, what fails and how, the same bytes twice.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use harness::discover::{Book, Part};
use harness::policy::Plan;
use site::moving::Module;
use site::promise;
use tempfile::TempDir;

const CHAPTER: &str = r#"# 5a · Sums: *one* word

A hook with "quotes", an apostrophe's curl, `code $x$ \, *kept*` and $a_1 * b_1 * c\,d$.

$$
\sum_{i=1}^{n} \lVert \mathbf{x}_i \rVert^2 \; \\
\le 1
$$

Multiply and add: the **dot product**. Costs \$5.

<!-- snippet: sums/dot -->
<!-- end -->

> [!WARNING]
> **Don't be confused: dot product vs. `sum`.**
> One multiplies first.

> [!TIP]
> A tip.

## Later

The dot product again, and the dot
product once more; [dot products](05a-sums.md) too. See [later](05a-sums.md#later), [next](05b-next.md#start) and [outside](https://example.org/).

<details>
<summary>Predict, then reveal: is $x$ `1`?</summary>

<!-- output: sums/dot -->
<!-- end -->

</details>

**Exercise 1 (easy).** Do it.

<details>
<summary>Solution</summary>

Text.

</details>

| a | b |
|---|--:|
| `x` | $y$ |

<!-- figure: sums/hill "A hill < a mountain" -->
<!-- end -->

<!-- source: sums::add -->
<!-- end -->

```sh
cargo xtask run sums/dot # $HOME
```
"#;

const SECOND: &str = "# 5b · Next\n\n## Start\n\nBack to the dot product. Read [the library](../src/sums.rs), and [its table](../README.md).\n";

const DOT: &str = "//! Two lists, one number: `1·3 + 2·4`.\n\npub fn main() {\n    // a < b && c\n    let text = \"<b> & 'c'\";\n\n    println!(\"dot {} {text}\", 1.0 * 3.0 + 2.0 * 4.0);\n}\n";

const GLOSSARY: &str = r#"# The terms.
[[term]]
term = "dot product"
word = "dot product"
aliases = ["dot products"]
definition = "Multiply in pairs, add up: $\\mathbf{a} \\cdot \\mathbf{b}$."
chapter = "05a-sums"
snippet = "sums/dot"
confusable = ["sum (plain)"]

[[term]]
term = "sum (plain)"
word = "sum"
definition = "All added."
chapter = "05b-next"
snippet = "sums/dot"
everyday = true
"#;

const HILL: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"figure\" viewBox=\"0 0 10 10\" aria-labelledby=\"t\"><title id=\"t\">Hill</title><style>:where(.figure) path { stroke: var(--fig-blue, #123456); }</style><path d=\"M0 0L10 10\"/></svg>\n";

fn write(root: &Path, name: &str, text: &str) {
    let path = root.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

const POLICY: &str = r#"title = "The data"
about = "What it is about."
[[chapter]]
number = 5
title = "Sums and more"
[pages]
05a-sums = { kind = "toolbox", minutes = 12 }
[redirects]
04z-sums = "05a-sums"
"#;

/// A book of one part; `changes` are files that differ from the good book.
fn book(changes: &[(&str, &str)]) -> (TempDir, Book) {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().canonicalize().unwrap();
    let part = root.join("crates/part1-vocabulary");
    for (name, text) in [
        ("chapters/05a-sums.md", CHAPTER),
        ("chapters/05b-next.md", SECOND),
        ("snippets/main.rs", "//! Mounts.\nfn main() {}\n"),
        ("snippets/sums/dot.rs", DOT),
        (
            "snippets/sums/dot.py",
            "\"\"\"Two lists, one number.\"\"\"\n\nprint(\"dot 11 <b> & 'c'\")\n",
        ),
        ("snippets/sums/dot.out", "dot 11 <b> & 'c'\n\n  end\n"),
        ("snippets/sums/hill.rs", "//! A hill.\n//! kind: figure\n\npub fn main() {}\n"),
        ("snippets/sums/hill.svg", HILL),
        ("README.md", "# The part\n"),
        ("src/lib.rs", "//! The part.\n\npub mod sums;\n"),
        (
            "src/sums.rs",
            "//! Sums.\n\n/// Adds.\npub fn add(a: f64, b: f64) -> f64 {\n    a + b\n}\n",
        ),
        ("glossary.toml", GLOSSARY),
        ("part.toml", POLICY),
    ]
    .iter()
    .chain(changes)
    {
        write(&part, name, text);
    }
    let parts = vec![Part::read("part1-vocabulary", &part).unwrap()];
    (folder, Book { root, parts, plan: Plan::default() })
}

fn built(changes: &[(&str, &str)]) -> (TempDir, PathBuf) {
    let (folder, book) = book(changes);
    let out = book.root.join("target/book");
    if let Err(problems) = site::build(&book, &[], &out) {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("{}", lines.join("\n"));
    }
    (folder, out)
}

#[test]
fn a_query_stands_before_its_program() {
    let with_kind = DOT.replacen("\n\n", "\n//! kind: query\n\n", 1);
    let changes = [
        ("snippets/sums/dot.rs", with_kind.as_str()),
        ("snippets/sums/dot.sql", "-- Asked.\nSELECT 1 < 2;\n"),
    ];
    let (_folder, out) = built(&changes);
    let html = page(&out, "part1-vocabulary/05a-sums.html");
    has(
        &html,
        "<div class=\"listing snippet has-twin has-query\" id=\"sums-dot\" data-shown=\"sql\" role",
    );
    let at = |language: &str| html.find(&format!("data-language=\"{language}\">"));
    assert!(at("sql").is_some() && at("sql") < at("rust") && at("rust") < at("python"), "{html}");
    has(&html, "<span class=\"k\">SELECT</span> <span class=\"n\">1</span> &lt; ");
    let (_folder, book) = book(&changes);
    assert_eq!(site::promise::check(&book, &out).expect("readable").broken, Vec::<String>::new());
    write(&book.parts[0].dir, "snippets/sums/dot.sql", "-- Asked.\nSELECT 2;\n");
    let broken = site::promise::check(&book, &out).expect("readable").broken;
    assert!(broken.len() == 1 && broken[0].contains("the query differs at line 2"), "{broken:?}");
}

fn problems(changes: &[(&str, &str)]) -> Vec<String> {
    let (_folder, book) = book(changes);
    let out = book.root.join("target/book");
    let problems = site::build(&book, &[], &out).unwrap_err();
    assert!(!out.exists(), "a broken book leaves no site");
    problems.iter().map(ToString::to_string).collect()
}

fn page(out: &Path, name: &str) -> String {
    fs::read_to_string(out.join(name)).unwrap()
}

#[track_caller]
fn has(html: &str, piece: &str) {
    assert!(html.contains(piece), "no `{piece}` in:\n{html}");
}

#[test]
fn a_long_program_is_folded_unless_its_directive_says_open() {
    let lines: String = (0..25).map(|i| format!("    // {i}\n")).collect();
    let long = DOT.replace("    // a < b && c\n", &lines);
    let program = "snippets/sums/dot.rs";
    let chapter = "chapters/05a-sums.md";
    let html = |changes: &[(&str, &str)]| {
        let (_folder, out) = built(changes);
        page(&out, "part1-vocabulary/05a-sums.html")
    };
    let fold = "<details class=\"lines\"><summary>";
    assert!(!html(&[]).contains(fold));
    has(&html(&[(program, &long)]), fold);
    let open = CHAPTER.replace("<!-- snippet: sums/dot -->", "<!-- snippet: sums/dot open -->");
    assert!(!html(&[(program, &long), (chapter, &open)]).contains(fold));
}

#[test]
fn a_chapter_becomes_a_page() {
    let (_folder, out) = built(&[]);
    let html = page(&out, "part1-vocabulary/05a-sums.html");

    has(&html, "<span class=\"chapter-number\">5a</span> Sums: <em>one</em> word</h1>");
    has(&html, "“quotes”, an apostrophe’s curl");
    has(&html, "<code>code $x$ \\, *kept*</code>");
    has(&html, "Costs <span class=\"literal\">$</span>5.");
    assert!(!html.contains("<!--block") && !html.contains("[!"), "{html}");

    // Formulas are MathML, untouched by Markdown: no emphasis, no lost commands.
    let (text, _definitions) = html.split_once("<script type").unwrap();
    assert_eq!(text.matches("<math ").count(), 4, "{html}");
    has(&html, "<span class=\"math-block scroll\"><math");
    let math = html.split("<math ").nth(1).unwrap().split("</math>").next().unwrap();
    assert!(!math.contains("<em>") && math.contains("<msub>"), "{math}");

    // The listing: title, tabs, source byte for byte, output, command.
    has(&html, "<a href=\"#sums-dot\">Two lists, one number: <code>1·3 + 2·4</code></a>");
    has(&html, "<div class=\"panel panel-python\" data-language=\"python\">");
    has(&html, "<samp>dot 11 &lt;b&gt; &amp; 'c'\n\n  end\n</samp>");
    has(&html, "<code>cargo xtask run sums/dot</code>");
    has(
        &html,
        "<span class=\"caption\"><span class=\"d\">//! Two lists, one number: `1·3 + 2·4`.</span>\n\n</span>",
    );

    // Boxes, folds, exercises, tables.
    has(&html, "<div role=\"note\" class=\"box confused\"");
    has(&html, "<p class=\"box-title\">Dot product vs. <code>sum</code></p>");
    has(&html, "<p>One multiplies first.</p>");
    has(&html, "<div role=\"note\" class=\"box tip\" aria-label=\"Tip\">");
    has(
        &html,
        "<details class=\"fold predict\"><summary><span class=\"fold-kind\">Predict, then reveal</span>",
    );
    has(&html, "<details class=\"fold solution\">");
    has(
        &html,
        "<strong class=\"exercise\">Exercise 1</strong> <span class=\"grade easy\">easy</span>",
    );
    has(&html, "<td class=\"right\">");
    has(&html, "<p class=\"meta\">Toolbox<span> · </span>12 minutes<span> · </span>1 program");

    // The figure is inline and follows the theme; the library's item links to its file.
    has(&html, "id=\"figure-sums-hill-t\">Hill</title>");
    has(&html, "var(--fig-blue, #123456)");
    has(&html, "A hill &lt; a mountain");
    has(&html, "href=\"../source/crates/part1-vocabulary/src/sums.rs.html#line-3\"");
    has(&page(&out, "source/crates/part1-vocabulary/src/sums.rs.html"), "id=\"line-3\"");

    // The frame: where we are, what comes next.
    has(&html, "data-page=\"part1-vocabulary/05a-sums.html\" aria-current=\"page\"");
    assert_eq!(html.matches("aria-current").count(), 1);
    has(
        &html,
        "<details class=\"sidebar-part\" data-fold=\"part1-vocabulary\" open><summary><span>I</span> The data</summary>",
    );
    has(
        &html,
        "<details class=\"sidebar-chapter\" data-fold=\"5\" open><summary><span class=\"sidebar-number\">5</span> Sums and more</summary>",
    );
    has(&html, "<span class=\"kind toolbox\">Toolbox · 12 min</span>");
    has(&html, "<a class=\"pager-next\" rel=\"next\" href=\"../part1-vocabulary/05b-next.html\">");
}

#[test]
fn words_are_linked_once_a_section() {
    let (_folder, out) = built(&[]);
    let html = page(&out, "part1-vocabulary/05a-sums.html");
    has(&html, "<dfn id=\"term-dot-product\">dot product</dfn>");
    let uses: Vec<&str> = html.split("<a class=\"term\"").skip(1).collect();
    assert_eq!(uses.len(), 2, "once in `Later`, and the author's own link: {uses:?}");
    assert!(uses[0].starts_with(
        " href=\"#term-dot-product\" data-term=\"dot-product\">dot product</a> again"
    ));
    assert!(uses[1].contains(">dot products</a>"));
    let next = page(&out, "part1-vocabulary/05b-next.html");
    has(
        &next,
        "href=\"../part1-vocabulary/05a-sums.html#term-dot-product\""
            .replace("../part1-vocabulary/", "")
            .as_str(),
    );

    let index = page(&out, "glossary.html");
    has(&index, "<li id=\"entry-sum-plain\"><a href=\"glossary-s.html#entry-sum-plain\">sum <span");
    let glossary = page(&out, "glossary-d.html") + &page(&out, "glossary-s.html");
    has(&glossary, "<dt id=\"entry-sum-plain\">sum <span class=\"sense\">plain</span></dt>");
    has(&glossary, "<a href=\"part1-vocabulary/05a-sums.html#term-dot-product\">defined in 5a</a>");
    has(&glossary, "<a href=\"part1-vocabulary/05a-sums.html#sums-dot\">seen in");
    has(&glossary, "not to be confused with <a href=\"glossary-s.html#entry-sum-plain\">");

    // A page brings the definitions of its own words, each once, and no others.
    let data = "<script type=\"application/json\" id=\"terms\">{\"dot-product\":{";
    has(&html, data);
    has(&next, data);
    assert_eq!(html.matches("Multiply in pairs").count(), 1);
    has(&html, "\"entry\":\"glossary-d.html#entry-dot-product\"");
    assert!(!glossary.contains("application/json"));
}

#[test]
fn no_page_asks_another_host() {
    let (_folder, out) = built(&[]);
    for (name, bytes) in files(&out) {
        if name.ends_with(".html") || name.ends_with(".css") {
            let text = String::from_utf8(bytes).unwrap();
            let without_links = text.replace("<a href=\"https://example.org/\"", "");
            for sign in [
                "src=\"http",
                "href=\"http",
                "url(\"http",
                "url(http",
                "@import",
                "href=\"//",
                "src=\"//",
            ] {
                assert!(!without_links.contains(sign), "{name} has `{sign}`");
            }
        }
    }
}

#[test]
fn every_page_forbids_what_it_does_not_need() {
    let (_folder, out) = built(&[]);
    for (name, bytes) in files(&out) {
        if !name.ends_with(".html") {
            continue;
        }
        let html = String::from_utf8(bytes).unwrap();
        let policy =
            html.find("Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'");
        let policy = policy.unwrap_or_else(|| panic!("{name} has no policy"));
        let script = html.find("<script").unwrap_or(html.len());
        assert!(policy < script, "{name}: a script before the policy");
        for script in html.split("<script ").skip(1) {
            let allowed =
                script.starts_with("src=") || script.starts_with("type=\"application/json\"");
            assert!(allowed, "{name} has a script in the page: {}", &script[..40]);
        }
        assert!(!html.contains("<script>") && !html.contains("javascript:"), "{name}");
    }
}

#[test]
fn a_picture_with_a_script_is_no_page() {
    let bad = HILL.replace("<path", "<script>alert(1)</script><path");
    let got = problems(&[("snippets/sums/hill.svg", &bad)]);
    assert!(
        got[0].contains("it holds the element <script>, which no figure has on line"),
        "{got:#?}"
    );
}

#[test]
fn a_part_is_one_page_on_paper() {
    let (_folder, out) = built(&[]);
    has(
        &page(&out, "print.html"),
        "<a href=\"part1-vocabulary/print.html\">Part I: The data</a>, 2 pages",
    );
    let print = page(&out, "part1-vocabulary/print.html");
    has(&print, "<article id=\"05a-sums\" class=\"page\"");
    has(&print, "<h2 id=\"05a-sums--later\">");
    has(&print, "<a href=\"#05b-next--start\">next</a>");
    has(&print, "href=\"#05a-sums--term-dot-product\"");
    has(&print, "aria-labelledby=\"05a-sums--figure-sums-hill-t\"");
    has(&print, "<samp>dot 11 &lt;b&gt; &amp; 'c'\n\n  end\n</samp>");
    assert!(!print.contains("id=\"pager\""));
}

#[test]
fn an_old_address_leads_on() {
    let (_folder, out) = built(&[]);
    let old = page(&out, "part1-vocabulary/04z-sums.html");
    // With scripts the place on the page is kept, and a term's definition is found wherever it stands now.
    has(
        &old,
        "<noscript><meta http-equiv=\"refresh\" content=\"0; url=05a-sums.html\"></noscript>",
    );
    has(&old, "<html lang=\"en\" data-root=\"../\" data-to=\"05a-sums.html\">");
    has(&old, "<script src=\"../homes.js\"></script>\n<script src=\"../moved.js\"></script>");
    has(
        &page(&out, "homes.js"),
        "window.groundworkHomes = {\"term-dot-product\":\"part1-vocabulary/05a-sums.html\"};",
    );
    has(&old, "<a href=\"05a-sums.html\">");
    let policy = |line: &str| POLICY.replace("04z-sums = \"05a-sums\"", line);
    for (line, wanted) in [
        (
            "04z-sums = \"05c-gone\"",
            "leads to part1-vocabulary/05c-gone.html, and there is no such page",
        ),
        (
            "05b-next = \"05a-sums\"",
            "the redirect from part1-vocabulary/05b-next.html hides a page",
        ),
    ] {
        let got = problems(&[("part.toml", &policy(line))]);
        assert!(got[0].contains("part.toml") && got[0].contains(wanted), "{got:#?}");
    }
    let two = policy("04z-sums = \"05a-sums\"\n\"part1-vocabulary/04z-sums\" = \"05b-next\"");
    let got = problems(&[("part.toml", &two)]);
    assert!(got[0].contains("two redirects from part1-vocabulary/04z-sums.html"), "{got:#?}");
    // Merged: two old pages lead to one. Moved: to another part's page, or from another part's address.
    let merged = policy(
        "04z-sums = \"05a-sums\"\n04y-more = \"05a-sums\"\n\"part2-later/06a-sums\" = \"part1-vocabulary/05b-next\"",
    );
    let (_folder, out) = built(&[("part.toml", &merged)]);
    has(&page(&out, "part1-vocabulary/04y-more.html"), "data-to=\"05a-sums.html\"");
    has(&page(&out, "part2-later/06a-sums.html"), "data-to=\"../part1-vocabulary/05b-next.html\"");
}

#[test]
fn a_list_of_pages_leads_to_them() {
    let second = format!(
        "{SECOND}\n<!-- pages: toolbox -->\n<!-- end -->\n\n<!-- pages: side -->\n<!-- end -->\n"
    );
    let (_folder, out) = built(&[("chapters/05b-next.md", &second)]);
    let html = page(&out, "part1-vocabulary/05b-next.html");
    has(&html, "<div class=\"table scroll\" data-directive=\"pages: toolbox\">");
    has(
        &html,
        "<tr><td><a href=\"05a-sums.html\">5a · Sums: <em>one</em> word</a></td><td>toolbox</td><td class=\"right\">12</td></tr>",
    );
    has(&html, "<tr><td>1 page</td><td></td><td class=\"right\">12</td></tr>");
    has(&html, "<p data-directive=\"pages: side\">No page yet.</p>");
    let got = problems(&[(
        "chapters/05b-next.md",
        "# 5b · Next\n\n<!-- pages: toolbx -->\n<!-- end -->\n",
    )]);
    assert!(got[0].contains(":3: error: no pages `toolbx`"), "{got:#?}");
}

#[test]
fn boxes_have_addresses_and_a_page_that_collects_them_leads_there() {
    let second = format!("{SECOND}\n<!-- boxes: all -->\n<!-- end -->\n\nA last dot product.\n");
    let chapter = CHAPTER.replace("One multiplies first.", "The dot product multiplies first.");
    let changes = [("chapters/05a-sums.md", chapter.as_str()), ("chapters/05b-next.md", &second)];
    let (_folder, mut book) = book(&changes);
    let theme = "[[theme]]\nid = \"a\"\ntitle = \"A *theme*\"\nwords = [\"dot product\"]\n";
    write(&book.root, "plan.toml", theme);
    book.plan = Plan::read(&book.root).expect("a plan");
    assert_eq!(manuscript::refill(&book, &manuscript::refill::Options::default()).problems, []);
    let out = book.root.join("target/book");
    site::build(&book, &[], &out).expect("a book without mistakes");
    let home = page(&out, "part1-vocabulary/05a-sums.html");
    has(&home, "<div role=\"note\" class=\"box confused\" id=\"box-dot-product-vs-sum\"");
    let html = page(&out, "part1-vocabulary/05b-next.html");
    has(
        &html,
        "<div class=\"boxes\" data-directive=\"boxes: all\">\n<h2 id=\"a-theme\">A <em>theme</em>",
    );
    let item = "<li><a href=\"05a-sums.html#box-dot-product-vs-sum\">dot product vs. <code>sum</code></a>, page 5a: The dot product multiplies first.</li>";
    has(&html, item);
    has(&html, "</ul>\n</div>\n<p>A last <a class=\"term\"");
    assert_eq!(promise::check(&book, &out).expect("readable").broken, Vec::<String>::new());

    // What the page lost is found.
    write(&out, "part1-vocabulary/05b-next.html", &html.replace(item, ""));
    let broken = promise::check(&book, &out).expect("readable").broken;
    let wanted = "boxes: all: `#box-dot-product-vs-sum` is on one side alone";
    assert!(broken.len() == 1 && broken[0].ends_with(wanted), "{broken:?}");
}

const QUIZ: &str = r#"# Recall questions of page 5a.
[[question]]
ask = "What does `dot` give for $\\mathbf{x}$, *once*?"
terms = ["dot product"]
right = 'One "number" < two.'
why = "It adds."
[[question.wrong]]
answer = "A list, as long as both together."
because = "That is a *chain*."
[[question.wrong]]
answer = "The formula $\\frac{1}{2}$, and some more words."
because = "It has no half."
"#;

/// Three questions that differ in a word.
fn quiz() -> String {
    let (head, question) = QUIZ.split_once('\n').unwrap();
    let all =
        ["once", "twice", "again"].map(|word| question.replace("*once*", &format!("*{word}*")));
    format!("{head}\n{}", all.concat())
}

#[test]
fn recall_questions_stand_before_the_line_that_leads_on() {
    let chapter = format!("{CHAPTER}\n[^1]: A note.\n\nNext[^1]: [5b](05b-next.md).\n");
    let quiz = quiz();
    let (_folder, out) =
        built(&[("chapters/05a-sums.md", &chapter), ("chapters/05a-sums.quiz.toml", &quiz)]);
    let html = page(&out, "part1-vocabulary/05a-sums.html");
    let (before, rest) =
        html.split_once("<h2 class=\"recall-heading\" id=\"recall\">Recall").unwrap();
    let (recall, after) = rest.split_once("</div>\n</div></details>\n</div>\n</div>\n").unwrap();
    assert!(before.contains("$HOME"), "behind the page's last listing");
    assert!(after.starts_with("<p>Next<sup"), "{after}");
    has(after, "class=\"footnotes\"");
    has(recall, "<div class=\"question\" id=\"recall-1\">");
    has(recall, "<code>dot</code>");
    has(recall, "<em>twice</em>");
    has(recall, "<li data-right>One “number” &lt; two.</li>");
    has(
        recall,
        "<span class=\"recall-answer\">One “number” &lt; two.</span> <span class=\"recall-why\">It adds.</span>",
    );
    has(recall, "<span class=\"fold-title\">The answer to question 3</span>");
    assert_eq!(
        recall.matches("<math").count(),
        3 + 2 * 3,
        "each formula, in the list and in the fold"
    );
    assert!(!recall.contains("class=\"term\""), "an answer holds no link");
    // On paper, no identifier twice; and nothing of it is searched.
    has(&page(&out, "part1-vocabulary/print.html"), "id=\"05a-sums--recall-2\"");
    for (name, bytes) in files(&out) {
        if name.starts_with("search/") {
            assert!(!String::from_utf8_lossy(&bytes).contains("question 3"), "{name}");
        }
    }
    assert!(!page(&out, "part1-vocabulary/05b-next.html").contains("recall"), "it has none");
}

#[test]
fn a_page_that_ends_without_a_paragraph_has_its_questions_at_its_end() {
    let (_folder, out) = built(&[("chapters/05a-sums.quiz.toml", &quiz())]);
    let html = page(&out, "part1-vocabulary/05a-sums.html");
    let (_, rest) = html.split_once("cargo xtask run sums/dot").unwrap();
    has(rest, "id=\"recall\"");
    has(rest, "</details>\n</div>\n</div>\n\n</article>");
}

#[test]
fn a_wrong_question_is_told_with_its_line() {
    for (old, new, wanted) in [
        ("It adds.", "It $\\\\frac{1}$.", "05a-sums.quiz.toml:6: error: the formula"),
        (
            "It adds.",
            "It [adds](05b-next.md).",
            "05a-sums.quiz.toml:6: error: a text is one paragraph",
        ),
        ("[\"dot product\"]", "[]", "05a-sums.quiz.toml:4: error: a question is about"),
    ] {
        let got = problems(&[("chapters/05a-sums.quiz.toml", &quiz().replacen(old, new, 1))]);
        assert!(got.len() == 1 && got[0].contains(wanted), "{got:#?}");
    }
}

#[test]
fn pages_are_held_to_the_files() {
    let (_folder, book) = book(&[]);
    let out = book.root.join("site");
    site::build(&book, &[], &out).unwrap();
    let report = promise::check(&book, &out).unwrap();
    assert_eq!((report.n_kept, report.broken), (4, vec![]));

    let name = out.join("part1-vocabulary/05a-sums.html");
    let good = fs::read_to_string(&name).unwrap();
    let cases = [
        (
            "&quot;&lt;b&gt; &amp; 'c'&quot;",
            "&quot;&lt;b&gt; &amp; 'd'&quot;",
            "snippet: sums/dot: the program differs at line 5",
        ),
        (
            "<samp>dot 11",
            "<samp>dot 12",
            "the output differs at line 1: `dot 12 <b> & 'c'` on the page",
        ),
        ("M0 0L10 10", "M0 0L10 11", "the picture is not its golden"),
        (
            "data-directive=\"output: sums/dot\"",
            "data-directive=\"output: sums/hill\"",
            "block 2 is `output: sums/hill`, and the chapter has `output: sums/dot`",
        ),
        (
            " data-directive=\"source: sums::add\"",
            "",
            "block 4 is nothing, and the chapter has `source: sums::add`",
        ),
        (
            "<span class=\"k\">fn</span> <span class=\"f\">add",
            "<span class=\"k\">fn</span> <span class=\"f\">sub",
            "sums.rs differs at line 2",
        ),
        (
            "class=\"lang-python\"><span class=\"caption\"><span class=\"d\">&quot;",
            "class=\"lang-python\"><span class=\"caption\"><span class=\"d\"> &quot;",
            "the twin differs at line 1",
        ),
    ];
    for (from, to, wanted) in cases {
        assert!(good.contains(from), "no `{from}` in:\n{good}");
        fs::write(&name, good.replace(from, to)).unwrap();
        let broken = promise::check(&book, &out).unwrap().broken;
        assert!(broken.iter().any(|line| line.contains(wanted)), "{from}: {broken:#?}");
    }
}

/// Builds a book of so many pages, each with a program of its own and links to others; gives the seconds.
fn seconds_for(n_pages: usize) -> f64 {
    let mut changes: Vec<(String, String)> = Vec::new();
    for i in 0..n_pages {
        let (number, next) = (6 + i, 6 + (i + 1) % n_pages);
        changes.push((format!("chapters/{number:03}-page{i}.md"), format!(
            "# {number} · Page {i}\n\n{}\n\n<!-- snippet: page{i}/dot -->\n<!-- end -->\n\n## End\n\nSee [next]({next:03}-page{}.md#end).\n",
            "The dot product of $a_1$ and **many** other words.\n\n".repeat(40), (i + 1) % n_pages
        )));
        changes.push((format!("snippets/page{i}/dot.rs"), DOT.replace("twin", "")));
        changes.push((format!("snippets/page{i}/dot.out"), "dot 11\n".to_string()));
    }
    let changes: Vec<(&str, &str)> =
        changes.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let (_folder, book) = book(&changes);
    let start = Instant::now();
    let summary = site::build(&book, &[], &book.root.join("site")).unwrap();
    assert_eq!(summary.n_chapters, n_pages + 2);
    start.elapsed().as_secs_f64()
}

#[test]
fn the_time_grows_with_the_pages_and_not_with_their_square() {
    let best = |n| (0..3).map(|_| seconds_for(n)).fold(f64::INFINITY, f64::min);
    let (short, long) = (best(45), best(180));
    println!("45 pages {short:.2} s, 180 pages {long:.2} s");
    // Four times the pages: four times the time, or sixteen times where it is the square.
    assert!(long < 9.0 * short, "45 pages {short:.2} s, 180 pages {long:.2} s");
}

#[test]
fn two_builds_give_the_same_bytes() {
    let (_a, first) = built(&[]);
    let (_b, second) = built(&[]);
    let (first, second) = (files(&first), files(&second));
    assert!(first.len() > 15);
    assert_eq!(first.keys().collect::<Vec<_>>(), second.keys().collect::<Vec<_>>());
    for (name, bytes) in first {
        assert!(second[&name] == bytes, "{name} differs");
    }
}

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(root: &Path, folder: &Path, found: &mut BTreeMap<String, Vec<u8>>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(root, &path, found);
            } else {
                let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
                found.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    let mut found = BTreeMap::new();
    walk(folder, folder, &mut found);
    found
}

#[test]
fn everything_wrong_is_told_at_once_with_its_line() {
    let chapter = "# 5a · Sums\n\nThe **dot product** [a](nowhere.md) and [b](05b-next.md#nothing).\n\n\
        ![a picture](missing.svg)\n\n$\\nosuch{x}$ and a lone $ sign.\n\n<!-- snippet: sums/nothing -->\n<!-- end -->\n\n\
        <script>x</script>\n\n<!-- figure: sums/dot \"text\" -->\n<!-- end -->\n\n<!-- snippet: sums/dot -->\n<!-- end -->\n\n\
        <details>\n<summary>Open</summary>\n\n![](https://example.org/x.png)\n";
    let got = problems(&[("chapters/05a-sums.md", chapter)]);
    let path = "crates/part1-vocabulary/chapters/05a-sums.md";
    let wanted = [
        (3, "broken link `nowhere.md`: no such file"),
        (5, "missing image `missing.svg`: no such file"),
        (7, "a lone `$`"),
        (7, "the formula `\\nosuch{x}` does not parse"),
        (9, "no snippet is called `sums/nothing`; `sums/` has sums/dot, sums/hill"),
        (12, "raw HTML `<script>`"),
        (14, "`sums/dot` prints text: show it with `snippet: sums/dot`"),
        (20, "`<details>` is not closed"),
        (23, "lies on another host"),
    ];
    for (line, message) in wanted {
        let start = format!("{path}:{line}: error: ");
        assert!(
            got.iter().any(|p| p.starts_with(&start) && p.contains(message)),
            "{line} {message}: {got:#?}"
        );
    }
}

#[test]
fn dead_anchors_and_unknown_directives_are_told() {
    let dead = "# 5b · Next\n\nSee [it](05a-sums.md#nothing).\n\n[up](../chapters)\n\n## Start\n";
    let got = problems(&[("chapters/05b-next.md", dead)]);
    assert!(
        got.iter().any(|p| p.contains("05b-next.md:5: error: broken link `../chapters`: a folder")),
        "{got:#?}"
    );
    let got = problems(&[("chapters/05b-next.md", dead.replace("[up](../chapters)", "").as_str())]);
    assert_eq!(
        got,
        [
            "crates/part1-vocabulary/chapters/05b-next.md:3: error: dead anchor: part1-vocabulary/05a-sums.html has no `#nothing`"
        ]
    );

    let unknown = "# 5b · Next\n\n## Start\n\n<!-- snipet: sums/dot -->\n<!-- end -->\n";
    let got = problems(&[("chapters/05b-next.md", unknown)]);
    assert!(got[0].contains("05b-next.md:5: error: unknown directive `snipet`"), "{got:#?}");
}

#[test]
fn a_figure_moves_where_a_module_draws_it() {
    let (_folder, book) = book(&[]);
    let out = book.root.join("site");
    let module = Module {
        part: "part1-vocabulary".into(),
        figures: vec!["sums/hill".into(), "sums/valley".into()],
        wasm: vec![0, 0x61, 0x73, 0x6d],
    };
    site::build(&book, &[module], &out).unwrap();
    let page = fs::read_to_string(out.join("part1-vocabulary/05a-sums.html")).unwrap();
    let figure = "<figure class=\"picture\" id=\"figure-sums-hill\" data-moving=\"part1-vocabulary\" data-figure=\"sums/hill\" ";
    assert!(page.contains(figure), "{page}");
    let script = fs::read_to_string(out.join("moving/part1-vocabulary.js")).unwrap();
    assert_eq!(script, "(window.groundworkMoving ??= {})[\"part1-vocabulary\"] = \"AGFzbQ==\";\n");
    assert!(out.join("moving.js").is_file());

    // Without a module the same picture stands still, and no script is there.
    site::build(&book, &[], &out).unwrap();
    let page = fs::read_to_string(out.join("part1-vocabulary/05a-sums.html")).unwrap();
    assert!(
        page.contains("<figure class=\"picture\" id=\"figure-sums-hill\" data-directive="),
        "{page}"
    );
    assert!(!out.join("moving.js").exists() && !out.join("moving").exists());
}

#[test]
fn a_missing_golden_names_its_cure() {
    let (_folder, book) = book(&[]);
    fs::remove_file(book.root.join("crates/part1-vocabulary/snippets/sums/dot.out")).unwrap();
    let problems = site::build(&book, &[], &book.root.join("site")).unwrap_err();
    assert!(problems[0].to_string().contains("run `cargo xtask bless sums/dot`"), "{problems:?}");
}

#[test]
fn a_failed_build_leaves_the_old_site() {
    let (_folder, book) = book(&[]);
    let out = book.root.join("site");
    site::build(&book, &[], &out).unwrap();
    let before = files(&out);
    fs::write(
        book.root.join("crates/part1-vocabulary/chapters/05b-next.md"),
        "# 5b\n\n[x](no.md)\n",
    )
    .unwrap();
    assert!(site::build(&book, &[], &out).is_err());
    assert_eq!(files(&out), before);
    let left: Vec<_> = fs::read_dir(&book.root)
        .unwrap()
        .filter_map(|e| e.ok()?.file_name().into_string().ok())
        .collect();
    assert!(left.iter().all(|name| !name.starts_with(".book-")), "{left:?}");
}
