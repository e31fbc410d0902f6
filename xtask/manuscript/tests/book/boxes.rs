//! The boxes of all pages, collected by theme: filled, kept fresh, and each with a theme.

use crate::small::Small;
use harness::discover::Book;
use manuscript::boxes;
use manuscript::refill::{Options, Report, check, refill};
use manuscript::terms::Graph;

const A: &str = "crates/part1-lists/chapters/01a-lists.md";
const B: &str = "crates/part1-lists/chapters/01b-kernels.md";
const C: &str = "crates/part2-filters/chapters/02-filters.md";

/// Two boxes on page 1a, one on 1b, and page 2 collects them.
fn small() -> Small {
    let small = Small::new();
    let of = |title: &str, text: &str| {
        format!("> [!WARNING]\n> **Don't be confused: {title}.**\n> {text}\n")
    };
    let more = [
        of(
            "[sum](01b-kernels.md) vs. `dot`",
            "One **multiplies**\n> first, see [1b](01b-kernels.md).",
        ),
        of("a weight vs. a kernel", "None."),
    ];
    small.write(A, &(small.read(A) + "\n" + &more.join("\n")));
    small.write(B, &(small.read(B) + "\n" + &of("a filter vs. a map", "A filter.")));
    let collects = "Here a **kernel** slides.\n\n<!-- boxes: all -->\n<!-- end -->\n\n<!-- boxes: rest -->\n<!-- end -->";
    small.change(C, "Here a **kernel** slides.", collects);
    small.write(
        "plan.toml",
        "[[theme]]\nid = \"kernels\"\ntitle = \"Kernels\"\nwords = [\"kernel\", \"maps\"]\n\n\
         [[theme]]\nid = \"rest\"\ntitle = \"The rest\"\nchapters = [1]\n",
    );
    small
}

fn book(small: &Small) -> Book {
    let plan = harness::policy::Plan::read(&small.path("")).expect("a plan");
    Book { plan, ..small.book() }
}

fn misfits(small: &Small) -> Vec<String> {
    let root = small.path("");
    let told = boxes::misfits(&book(small)).into_iter();
    told.map(|problem| problem.relative_to(&root).to_string()).collect()
}

#[test]
fn boxes_stand_by_theme_with_a_way_to_their_place() {
    let small = small();
    assert_eq!(refill(&book(&small), &Options::default()).problems, []);
    let rest = "- [sum vs. `dot`](../../part1-lists/chapters/01a-lists.md#box-sum-vs-dot), page 1a: One *multiplies*\n  \
                first, see [1b](../../part1-lists/chapters/01b-kernels.md).\n\
                - [a filter vs. a map](../../part1-lists/chapters/01b-kernels.md#box-a-filter-vs-a-map), page 1b: A filter.\n\n";
    let page = small.read(C);
    let all = format!(
        "<!-- boxes: all -->\n## Kernels\n\n\
         - [a weight vs. a kernel](../../part1-lists/chapters/01a-lists.md#box-a-weight-vs-a-kernel), page 1a: None.\n\n\
         ## The rest\n\n{rest}<!-- end "
    );
    assert!(page.contains(&all), "{page}");
    assert!(page.contains(&format!("<!-- boxes: rest -->\n{rest}<!-- end ")), "{page}");
    assert_eq!(check(&book(&small)), []);
    assert_eq!(refill(&book(&small), &Options::default()), Report::default());

    // A box that changes makes the collection stale, and whatever is blessed fills it again.
    small.change(B, "A filter.", "A filter slides.");
    let stale = check(&book(&small));
    assert!(
        stale.len() == 2 && stale[0].message.contains("`boxes: all` does not show"),
        "{stale:?}"
    );
    let only = ["lists/dot".to_owned()];
    let report = refill(&book(&small), &Options { only: Some(&only), ..Options::default() });
    assert_eq!(report.written, [small.path(C)]);
    assert_eq!(check(&book(&small)), []);

    small.change(C, "boxes: rest", "boxes: rset");
    let told = check(&book(&small));
    let wanted = "no boxes `rset` (themes: kernels, rest, all); did you mean rest?";
    assert!(told.len() == 1 && told[0].message == wanted, "{told:?}");
}

#[test]
fn what_the_collection_says_is_not_searched_for_terms() {
    let small = small();
    refill(&book(&small), &Options::default());
    let book = book(&small);
    let glossary = manuscript::glossary::Glossary::load(&book).expect("a glossary");
    let graph = Graph::build(&book, glossary);
    let page = graph.pages.iter().find(|page| page.id == "02-filters").expect("page 2");
    assert_eq!(
        page.uses.iter().map(|it| it.line).collect::<Vec<_>>(),
        [3],
        "the page's own word alone"
    );
}

#[test]
fn every_box_has_a_theme_and_every_theme_a_box() {
    let small = small();
    assert_eq!(misfits(&small), Vec::<String>::new());
    small.change("plan.toml", "chapters = [1]", "chapters = [2]");
    let told = misfits(&small);
    assert_eq!(
        told,
        [
            "plan.toml:7: error: no box belongs to the theme `rest`",
            "crates/part1-lists/chapters/01a-lists.md:17: error: the box `sum vs. dot` belongs to no theme of plan.toml: give one of them chapter 1, or a word of the box's title",
            "crates/part1-lists/chapters/01b-kernels.md:9: error: the box `a filter vs. a map` belongs to no theme of plan.toml: give one of them chapter 1, or a word of the box's title",
        ]
    );
    small.change("plan.toml", "chapters = [2]", "chapters = [1]\n\n[[theme]]\nid = \"rest\"\ntitle = \"R\"\nwords = [\"sum\", \"weight\"]\nchapters = [1]");
    let told = misfits(&small);
    assert_eq!(
        told,
        [
            "plan.toml:7: error: the theme `rest` is there already",
            "plan.toml:7: error: chapter 1 belongs to the theme `rest` already",
        ],
        "a word goes before a chapter, so the third theme has its box"
    );
    let book = book(&small);
    let themes = boxes::all(&book).expect("pages").into_iter().map(|placed| placed.theme);
    let wanted = [Some(2), Some(0), Some(1)];
    assert_eq!(themes.collect::<Vec<_>>(), wanted, "of two words, the first theme's counts");
    small.write("plan.toml", "# No themes.\n");
    assert_eq!(misfits(&small), Vec::<String>::new());
}
