//! The graph of terms on a small book, and a book that breaks each rule.

use crate::small::{PAGE_A, Small};
use manuscript::glossary::Glossary;
use manuscript::rules::{self, Rule};
use manuscript::terms::{Graph, apply};

const A: &str = "crates/part1-lists/chapters/01a-lists.md";
const B: &str = "crates/part1-lists/chapters/01b-kernels.md";
const C: &str = "crates/part2-filters/chapters/02-filters.md";
const G1: &str = "crates/part1-lists/glossary.toml";
const G2: &str = "crates/part2-filters/glossary.toml";

fn graph(small: &Small) -> Graph {
    let book = small.book();
    Graph::build(&book, Glossary::load(&book).expect("a glossary"))
}

/// `rule path:line: error: …` of every finding.
fn findings(small: &Small) -> Vec<String> {
    let root = small.path("");
    graph(small)
        .findings
        .into_iter()
        .map(|f| format!("{} {}", f.rule.name, f.problem.relative_to(&root)))
        .collect()
}

#[test]
fn the_small_book_keeps_every_rule() {
    let small = Small::new();
    assert_eq!(findings(&small), Vec::<String>::new());
    let graph = graph(&small);
    let defined: Vec<(usize, usize)> =
        graph.nodes.iter().map(|n| n.defined.as_ref().map(|d| (d.page, d.line)).unwrap()).collect();
    assert_eq!(defined, [(0, 5), (1, 3), (2, 3)]);
    assert_eq!(graph.nodes[1].needs, [0], "a kernel needs the dot product");
    assert_eq!(graph.path_to(1), [0, 1]);
    assert_eq!(graph.path_to(2), [2], "the filter's kernel needs nothing");
    let on_b: Vec<(&str, bool, bool)> =
        graph.pages[1].uses.iter().map(|u| (u.text.as_str(), u.heading, u.bold)).collect();
    assert_eq!(
        on_b,
        [("Kernels", true, false), ("kernel", false, true), ("dot product", false, false)]
    );
}

#[test]
fn each_rule_is_broken_once() {
    let snippet_of = |i: usize| {
        format!(
            "[[term]]\nterm = \"t{i}\"\nword = \"t{i}\"\ndefinition = \"It is t{i}.\"\nchapter = \"01a-lists\"\nsnippet = \"lists/dot\"\n\n"
        )
    };
    let many: String = (0..3).map(snippet_of).collect();
    type Change = Box<dyn Fn(&Small)>;
    let cases: Vec<(Rule, Change, Vec<String>)> = vec![
        (
            rules::TERM_ORDER,
            Box::new(|s| s.change(A, "A short hook.", "A short hook about kernels.")),
            vec![format!("term-order {A}:3: error: `kernels` is used before 01b-kernels defines it; link its first use on this page: [kernels](01b-kernels.md)")],
        ),
        (
            rules::TERM_SENSE,
            Box::new(|s| {
                s.write("crates/part2-filters/chapters/03-later.md", "# 3 · Later\n\nA kernel, and a kernel.\n");
            }),
            vec!["term-sense crates/part2-filters/chapters/03-later.md:3: error: `kernel` has several senses; link its first use on this page to the one you mean: `kernel (machine learning)` in 01b-kernels, `kernel (convolution)` in 02-filters".to_owned()],
        ),
        (
            rules::TERM_ONCE,
            Box::new(|s| s.change(B, "a dot product", "a **dot product**")),
            vec![format!("term-once {B}:3: error: `dot product` is in bold, but `01a-lists` defines it; link there, or use italics")],
        ),
        (
            rules::TERM_ONCE,
            Box::new(|s| s.change(A, "A short hook.\n\nMultiply", "The **dot product**.\n\nMultiply")),
            vec![format!("term-once {A}:5: error: `dot product` is in bold again; line 3 defines it, so italics or plain text here")],
        ),
        (
            rules::TERM_ONCE,
            Box::new(|s| s.change(G2, "kernel (convolution)", "kernel (machine learning)")),
            vec![
                format!("term-confusable {G1}:12: error: term `kernel (machine learning)`: is confusable with `kernel (convolution)`, which is no term"),
                format!("term-once {G2}:4: error: term `kernel (machine learning)`: is in the glossary of part1-lists already, line 12"),
            ],
        ),
        (
            rules::TERM_DEFINED,
            Box::new(|s| s.change(A, "**dot product**", "*dot product*")),
            vec![format!("term-defined {G1}:4: error: term `dot product`: `dot product` is never in bold in 01a-lists, so it is not defined there")],
        ),
        (
            rules::TERM_BOLD,
            Box::new(|s| s.change(A, "A short hook.", "A **dot prodct**.")),
            vec![format!("term-bold {A}:3: error: `dot prodct` is in bold but is no term of the glossary; did you mean dot product or dot products?; define it there, or use italics")],
        ),
        (
            rules::TERM_CHAPTER,
            Box::new(|s| s.change(G1, "01b-kernels", "01b-kernel")),
            vec![
                format!("term-chapter {G1}:12: error: term `kernel (machine learning)`: there is no chapter `01b-kernel`; did you mean 01b-kernels?"),
            ],
        ),
        (
            rules::TERM_SNIPPET,
            Box::new(|s| s.change(G2, "filters/broken", "filters/brokn")),
            vec![format!("term-snippet {G2}:4: error: term `kernel (convolution)`: no snippet `filters/brokn`; did you mean filters/broken?")],
        ),
        (
            rules::TERM_SNIPPET,
            Box::new(|s| {
                s.write("crates/part2-filters/snippets/filters/broken.fail.rs", "//! Nothing.\n//! twin: none (error-text)\n");
                s.write("crates/part2-filters/snippets/filters/broken.fail.out", "error[E0308]: kernelized\n");
            }),
            vec![format!("term-snippet {G2}:4: error: term `kernel (convolution)`: neither its word nor an alias stands in the code or the output of `filters/broken`")],
        ),
        (
            rules::TERM_SNIPPET,
            Box::new(move |s| {
                s.write("crates/part1-lists/snippets/lists/dot.out", "kernel t0 t1 t2\n");
                s.change(G1, "# Terms.\n\n", &format!("# Terms.\n\n{many}"));
                s.change(A, "A short hook.", "A **t0**, a **t1**, a **t2**.");
            }),
            vec![format!("term-snippet {G1}:33: error: term `kernel (machine learning)`: is number 5 of the terms that share the snippet `lists/dot`, but at most 4 may")],
        ),
        (
            rules::TERM_NEEDS,
            Box::new(|s| s.change(G1, "Multiply two lists number by number", "Multiply as a kernel function does")),
            vec![format!("term-needs {G1}:4: error: term `dot product`: its definition needs `kernel function`, which 01b-kernels defines later")],
        ),
        (
            rules::TERM_SPINE,
            Box::new(|s| s.write("crates/part1-lists/part.toml", "[pages.01a-lists]\nkind = \"side\"\nminutes = 15\n\n[pages.01b-kernels]\nkind = \"spine\"\nminutes = 15\n")),
            vec![format!("term-spine {B}:3: error: `kernel (machine learning)` needs `dot product`, which only the side page 01a-lists explains: say here what it needs, or define it on the spine")],
        ),
        (
            rules::TERM_ONCE,
            Box::new(|s| s.change(G2, "A grid of weights that slides", "Multiply two lists number by number and add up")),
            vec![format!("term-once {G2}:4: error: term `kernel (convolution)`: has the definition of `dot product`, word for word")],
        ),
        (
            rules::TERM_CONFUSABLE,
            Box::new(|s| s.change(G1, "[\"kernel (convolution)\"]", "[\"kernel (convoluted)\"]")),
            vec![format!("term-confusable {G1}:12: error: term `kernel (machine learning)`: is confusable with `kernel (convoluted)`, which is no term; did you mean kernel (convolution)?")],
        ),
        (
            rules::TERM_EVERYDAY,
            Box::new(|s| s.change(G2, "snippet =", "everyday = true\nsnippet =")),
            vec![format!("term-everyday {G2}:4: error: term `kernel (convolution)`: 1 of the part's 1 terms are everyday words, but at most 15 % may be")],
        ),
    ];
    for rule in rules::ALL.iter().filter(|rule| rule.name.starts_with("term-")) {
        assert!(cases.iter().any(|(broken, ..)| broken == rule), "no case breaks {rule:?}");
    }
    for (rule, change, wanted) in cases {
        let small = Small::new();
        change(&small);
        assert_eq!(findings(&small), wanted, "{rule:?}");
    }
}

#[test]
fn a_link_forward_satisfies_the_order_and_is_a_mention() {
    let small = Small::new();
    small.change(A, "A short hook.", "A hook: [kernels](01b-kernels.md), and kernels again.");
    assert_eq!(findings(&small), Vec::<String>::new());
    assert_eq!(graph(&small).nodes[1].mentioned, [0]);

    small.change(A, "(01b-kernels.md)", "(../README.md)");
    assert_eq!(findings(&small).len(), 1, "a link elsewhere is no link forward");
}

#[test]
fn a_term_of_a_later_part_asks_nothing_of_an_earlier_one() {
    let small = Small::new();
    small.change(
        A,
        "A short hook.",
        "A slope, a ridge, a dot product rule, a slope.\n\n## A ridge\n\nA kernel",
    );
    small.change(A, "A kernel", "A [kernel](01b-kernels.md)");
    small.change(G1, "add up.", "add up, down a slope.");
    assert_eq!(findings(&small), Vec::<String>::new());
    let term = |word: &str| {
        format!(
            "\n[[term]]\nterm = \"{word}\"\nword = \"{word}\"\ndefinition = \"It is {word}.\"\nchapter = \"02-filters\"\nsnippet = \"filters/broken\"\n"
        )
    };
    let more = [term("slope"), term("ridge"), term("dot product rule")].concat();
    small.write(G2, &format!("{}{more}", small.read(G2)));
    small.change(C, "slides.", "slides, a **slope**, a **ridge**, a **dot product rule**.");
    small.write(
        "crates/part2-filters/snippets/filters/broken.fail.out",
        "kernel slope ridge dot product rule\n",
    );
    assert_eq!(findings(&small), Vec::<String>::new());

    let graph = graph(&small);
    let ahead: Vec<(&str, usize)> =
        graph.pages[0].ahead.iter().map(|it| (it.text.as_str(), it.line)).collect();
    assert_eq!(ahead, [("slope", 3), ("ridge", 3), ("slope", 3), ("ridge", 5)]);
    let id = |name: &str| graph.glossary.terms.iter().position(|t| t.term == name).unwrap();
    assert_eq!(graph.nodes[id("slope")].mentioned, [0]);
    assert_eq!(graph.nodes[id("slope")].first_used.as_ref().map(|place| place.page), Some(0));
    assert_eq!(graph.nodes[id("dot product")].mentions, [id("slope")], "of its glossary sentence");
    assert_eq!(graph.nodes[id("dot product")].needs, Vec::<usize>::new());
}

#[test]
fn the_toolbox_may_be_needed_before_it_comes() {
    let small = Small::new();
    small.change(G1, "number by number", "as a kernel function does");
    assert_eq!(findings(&small).len(), 1, "a later page");
    small.write(
        "crates/part1-lists/part.toml",
        "[pages.01b-kernels]\nkind = \"toolbox\"\nminutes = 15\n",
    );
    assert_eq!(findings(&small), Vec::<String>::new());
    assert_eq!(graph(&small).nodes[0].needs, [1]);
}

#[test]
fn what_is_not_prose_is_not_checked() {
    for hidden in [
        "`kernel`",
        "$kernel$",
        "\"a kernel\" and “some kernels”",
        "<b title=\"kernel\">x</b>",
        "![kernel](x.svg)",
        "non-kernel, kernelized, kernel_x",
        "x\n\n```text\nkernel\n```\n",
        "x\n\n> A kernel, said somebody.\n",
        "x\n\n## A kernel ahead\n",
        "x\n\n<!-- terms: map -->\n\nA kernel.",
    ] {
        let small = Small::new();
        small.change(A, "A short hook.", hidden);
        assert_eq!(findings(&small), Vec::<String>::new(), "{hidden}");
    }
    for seen in [
        "A kernel.",
        "A KERNEL.",
        "kernel-based",
        "The kernel's use.",
        "A kernel\nfunction.",
        "*kernel*",
        "| a | b |\n|---|---|\n| kernel | x |\n",
        "- a kernel",
        "> [!NOTE]\n> A kernel.\n",
        "[kernel](https://example.org)",
        "He said 5\" and a kernel.",
    ] {
        let small = Small::new();
        small.change(A, "A short hook.", seen);
        let found = findings(&small);
        assert_eq!(found.len(), 1, "{seen}: {found:?}");
        assert!(found[0].starts_with("term-order "), "{seen}: {found:?}");
    }
}

#[test]
fn leads_are_no_definitions() {
    let small = Small::new();
    small.change(A, "A short hook.", "**Exercise 1 (easy).** Do it.\n\n> [!WARNING]\n> **Don't be confused: dot product vs. sum.**\n> Text.");
    assert_eq!(findings(&small), Vec::<String>::new());
    assert_eq!(graph(&small).nodes[0].defined.as_ref().map(|d| d.line), Some(9));
}

#[test]
fn everyday_words_are_seen_in_bold_and_in_links_only() {
    let small = Small::new();
    small.change(G1, "word = \"kernel\"", "word = \"kernel\"\neveryday = true");
    small.change(A, "A short hook.", "A kernel of truth.");
    let found = findings(&small);
    assert!(found.iter().all(|f| f.starts_with("term-everyday")), "{found:?}");
    small.change(A, "A kernel of truth.", "A [kernel](https://example.org) of truth.");
    assert!(findings(&small).iter().any(|f| f.starts_with("term-order")));
}

#[test]
fn several_senses_on_one_page_are_told_apart() {
    let small = Small::new();
    small.write(
        G2,
        "# Terms.\n\n[[term]]\nterm = \"kernel (GPU)\"\nword = \"kernel\"\naliases = [\"GPU kernel\"]\ndefinition = \"One.\"\nchapter = \"02-filters\"\nsnippet = \"filters/broken\"\n\n\
         [[term]]\nterm = \"kernel (convolution)\"\nword = \"kernel\"\ndefinition = \"Two.\"\nchapter = \"02-filters\"\nsnippet = \"filters/broken\"\n",
    );
    small.change(
        C,
        "Here a **kernel** slides.",
        "Here a **kernel** slides, a kernel.\n\nA **GPU kernel** runs, a kernel.",
    );
    assert_eq!(findings(&small), Vec::<String>::new());
    let graph = graph(&small);
    let on_c: Vec<&str> =
        graph.pages[2].uses.iter().map(|u| graph.glossary.terms[u.term].term.as_str()).collect();
    assert_eq!(
        on_c,
        ["kernel (convolution)", "kernel (convolution)", "kernel (GPU)", "kernel (GPU)"],
        "a bare word means the sense defined last"
    );
}

#[test]
fn the_repair_links_the_first_use_and_leaves_the_rest() {
    let small = Small::new();
    small.change(A, "A short hook.", "A *kernel*, a kernel\nfunction, and `kernel`.");
    let fixes: Vec<_> = graph(&small).findings.into_iter().filter_map(|f| f.fix).collect();
    assert_eq!(apply(&fixes).unwrap().written, [small.path(A)]);
    assert_eq!(
        small.read(A),
        PAGE_A.replace(
            "A short hook.",
            "A *[kernel](01b-kernels.md)*, a kernel\nfunction, and `kernel`."
        )
    );
    assert_eq!(findings(&small), Vec::<String>::new());
}

#[test]
fn the_shortest_path_is_transitive_and_leaves_out_what_is_not_needed() {
    let small = Small::new();
    small.change(C, "Here a **kernel** slides.", "A **kernel** slides.\n\nA **ridge** is a [kernel function](../../part1-lists/chapters/01b-kernels.md) with a sum.");
    let ridge = "\n[[term]]\nterm = \"ridge\"\nword = \"ridge\"\ndefinition = \"A sum.\"\nchapter = \"02-filters\"\nsnippet = \"filters/broken\"\n";
    small.write(G2, &format!("{}{ridge}", small.read(G2)));
    let graph = graph(&small);
    let names: Vec<&str> =
        graph.path_to(3).into_iter().map(|id| graph.glossary.terms[id].term.as_str()).collect();
    assert_eq!(names, ["dot product", "kernel (machine learning)", "ridge"]);
}

#[test]
fn reading_order_is_the_parts_order_not_the_letters() {
    let small = Small::new();
    let mut book = small.book();
    book.parts[0].policy.order = 10;
    let graph = Graph::build(&book, Glossary::default());
    let ids: Vec<&str> = graph.pages.iter().map(|p| p.id.as_str()).collect();
    assert_eq!(ids, ["02-filters", "01a-lists", "01b-kernels"]);
}

#[test]
fn a_page_with_broken_directives_is_left_out() {
    let small = Small::new();
    small.change(B, "<!-- end -->", "");
    assert_eq!(findings(&small), Vec::<String>::new(), "its directives are reported by refill");
}

const QUIZ: &str = r#"# Recall questions.
[[question]]
ask = "What is a dot product?"
terms = ["dot product"]
right = "A sum."
why = "Of products."
[[question.wrong]]
answer = "A list."
because = "It is one number."
[[question.wrong]]
answer = "A vector."
because = "It is one number."
"#;

/// What the graph says of a page's questions; the first of the three is changed.
fn of_questions(small: &Small, page: &str, change: (&str, &str)) -> Vec<String> {
    let (head, question) = QUIZ.split_once('\n').expect("lines");
    let more =
        ["Which is it?", "Which, then?"].map(|ask| question.replace("What is a dot product?", ask));
    let text = format!("{head}\n{}{}", question.replacen(change.0, change.1, 1), more.concat());
    small.write(&page.replace(".md", ".quiz.toml"), &text);
    findings(small)
}

#[test]
fn a_question_asks_about_what_its_reader_has_met() {
    let quiet = Vec::<String>::new();
    assert_eq!(of_questions(&Small::new(), A, ("", "")), quiet);
    assert_eq!(
        of_questions(&Small::new(), B, ("[\"dot product\"]", "[\"kernel (machine learning)\"]")),
        quiet
    );
    assert_eq!(of_questions(&Small::new(), C, ("A list.", "The kernel.")), quiet, "its own sense");
    let file = A.replace(".md", ".quiz.toml");
    for (change, wanted) in [
        (
            ("[\"dot product\"]", "[\"kernel (machine learning)\"]"),
            "4: error: asks about `kernel (machine learning)`, which 01b-kernels defines later",
        ),
        (
            ("[\"dot product\"]", "[\"dot products\"]"),
            "4: error: `dot products` is no term of the glossary; did you mean dot product?",
        ),
        (
            ("A list.", "A `kernel`, $kernel$ or kernel."),
            "8: error: uses `kernel`, which 01b-kernels defines later",
        ),
        (
            ("Of products.", "As kernels do."),
            "6: error: uses `kernels`, which 01b-kernels defines later",
        ),
    ] {
        let got = of_questions(&Small::new(), A, change);
        assert_eq!(got, [format!("quiz-terms {file}:{wanted}")], "{change:?}");
    }
    // A map may use any word.
    let map = Small::new();
    map.change(A, "A short hook.", "<!-- terms: map -->\n\nA short hook.");
    assert_eq!(of_questions(&map, A, ("A list.", "A kernel.")), quiet);
}

#[test]
fn a_question_of_the_spine_needs_no_side_page() {
    let kinds = |a: &str, b: &str| {
        let small = Small::new();
        let policy = format!(
            "[pages]\n01a-lists = {{ kind = \"{a}\", minutes = 15 }}\n01b-kernels = {{ kind = \"{b}\", minutes = 15 }}\n"
        );
        small.write("crates/part1-lists/part.toml", &policy);
        small
    };
    let of = |small: &Small, page: &str, change: (&str, &str)| -> Vec<String> {
        of_questions(small, page, change)
            .into_iter()
            .filter(|told| told.starts_with("quiz"))
            .collect()
    };
    let side = of(&kinds("side", "spine"), B, ("", ""));
    assert_eq!(side.len(), 4, "three times the term, once the word: {side:?}");
    assert!(side[0].ends_with("which only the side page 01a-lists explains"), "{side:?}");
    assert_eq!(of(&kinds("toolbox", "spine"), B, ("", "")), Vec::<String>::new());
    assert_eq!(of(&kinds("side", "side"), B, ("", "")), Vec::<String>::new());
    assert_eq!(of(&kinds("reference", "spine"), B, ("", "")).len(), 4);
    // What is looked up may be asked about before its page.
    let kernel = ("[\"dot product\"]", "[\"kernel (machine learning)\"]");
    assert_eq!(of(&kinds("spine", "toolbox"), A, kernel), Vec::<String>::new());
    assert_eq!(of(&kinds("spine", "spine"), A, kernel).len(), 1);
}
