//! The whole build on a small book in a temporary folder: what the pages hold, what fails and how, the same bytes twice.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use harness::discover::{Book, Part};
use site::moving::Module;
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
        ("snippets/sums/hill.rs", "//! A hill.\n//! twin: none (figure)\n\npub fn main() {}\n"),
        ("snippets/sums/hill.svg", HILL),
        ("README.md", "# The part\n"),
        ("src/lib.rs", "//! The part.\n\npub mod sums;\n"),
        (
            "src/sums.rs",
            "//! Sums.\n\n/// Adds.\npub fn add(a: f64, b: f64) -> f64 {\n    a + b\n}\n",
        ),
        ("glossary.toml", GLOSSARY),
    ]
    .iter()
    .chain(changes)
    {
        write(&part, name, text);
    }
    let parts = vec![Part::read("part1-vocabulary", &part).unwrap()];
    (folder, Book { root, parts })
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
fn a_chapter_becomes_a_page() {
    let (_folder, out) = built(&[]);
    let html = page(&out, "part1-vocabulary/05a-sums.html");

    has(&html, "<span class=\"chapter-number\">5a</span> Sums: <em>one</em> word</h1>");
    has(&html, "“quotes”, an apostrophe’s curl");
    has(&html, "<code>code $x$ \\, *kept*</code>");
    has(&html, "Costs <span class=\"literal\">$</span>5.");
    assert!(!html.contains("<!--block") && !html.contains("[!"), "{html}");

    // Formulas are MathML, untouched by Markdown: no emphasis, no lost commands.
    assert_eq!(html.matches("<math ").count(), 4, "{html}");
    has(&html, "<span class=\"math-block scroll\"><math");
    let math = html.split("<math ").nth(1).unwrap().split("</math>").next().unwrap();
    assert!(!math.contains("<em>") && math.contains("<msub>"), "{math}");

    // The listing: title, tabs, source byte for byte, output, command.
    has(&html, "<a href=\"#sums-dot\">Two lists, one number: <code>1·3 + 2·4</code></a>");
    has(&html, "<div class=\"panel panel-python\" data-language=\"python\">");
    has(&html, "<samp>dot 11 &lt;b&gt; &amp; 'c'\n\n  end\n</samp>");
    has(&html, "<code>cargo xtask run sums/dot</code>");
    let mut broken = Vec::new();
    let shown = site::promise::listings(&out, &mut broken).unwrap();
    assert_eq!(shown["sums/dot"].code, DOT);
    assert_eq!(shown["sums/dot"].output, "dot 11 <b> & 'c'\n\n  end\n");
    assert!(broken.is_empty());

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

    // The figure is inline and follows the theme; the library's item links to its file.
    has(&html, "id=\"figure-sums-hill-t\">Hill</title>");
    has(&html, "var(--fig-blue, #123456)");
    has(&html, "A hill &lt; a mountain");
    has(&html, "href=\"../source/crates/part1-vocabulary/src/sums.rs.html#line-3\"");
    has(&page(&out, "source/crates/part1-vocabulary/src/sums.rs.html"), "id=\"line-3\"");

    // The frame: where we are, what comes next.
    has(&html, "data-page=\"part1-vocabulary/05a-sums.html\" aria-current=\"page\"");
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

    let glossary = page(&out, "glossary.html");
    has(&glossary, "<dt id=\"entry-sum-plain\">sum <span class=\"sense\">plain</span></dt>");
    has(&glossary, "<a href=\"part1-vocabulary/05a-sums.html#term-dot-product\">defined in 5a</a>");
    has(&glossary, "<a href=\"part1-vocabulary/05a-sums.html#sums-dot\">seen in");
    has(&glossary, "not to be confused with <a href=\"#entry-sum-plain\">");
    has(&page(&out, "terms.js"), "\"dot-product\":{");
    has(&page(&out, "searchindex.js"), "part1-vocabulary/05a-sums.html#later");
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
    let unwanted = ["highlight.js", "toc.js", "clipboard.min.js", "css/chrome.css", "ace.js"];
    assert!(unwanted.iter().all(|name| !out.join(name).exists()));
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
    let figure = "<figure class=\"picture\" id=\"figure-sums-hill\" data-moving=\"part1-vocabulary\" data-figure=\"sums/hill\">";
    assert!(page.contains(figure), "{page}");
    let script = fs::read_to_string(out.join("moving/part1-vocabulary.js")).unwrap();
    assert_eq!(script, "(window.groundworkMoving ??= {})[\"part1-vocabulary\"] = \"AGFzbQ==\";\n");
    assert!(out.join("moving.js").is_file());

    // Without a module the same picture stands still, and no script is there.
    site::build(&book, &[], &out).unwrap();
    let page = fs::read_to_string(out.join("part1-vocabulary/05a-sums.html")).unwrap();
    assert!(page.contains("<figure class=\"picture\" id=\"figure-sums-hill\">"), "{page}");
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
