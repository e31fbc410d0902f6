//! Syntax colors at build time: source as HTML spans whose text is the source, byte for byte.
//!
//! A page needs no script to show colors, the copy button sees the plain program, and print keeps them.
//! The classes: `k` keyword, `s` string, `n` number, `c` comment, `d` doc comment, `f` function, `t` type, `m` macro or
//! decorator, `a` attribute.

use crate::html::escape;

const RUST_KEYWORDS: &[&str] = &[
    "as", "async", "await", "break", "const", "continue", "crate", "dyn", "else", "enum", "extern",
    "false", "fn", "for", "if", "impl", "in", "let", "loop", "match", "mod", "move", "mut", "pub",
    "ref", "return", "self", "Self", "static", "struct", "super", "trait", "true", "type",
    "unsafe", "use", "where", "while",
];

const RUST_TYPES: &[&str] = &[
    "bool", "char", "str", "f32", "f64", "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16",
    "u32", "u64", "u128", "usize",
];

const PYTHON_KEYWORDS: &[&str] = &[
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue",
    "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import",
    "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "self", "try",
    "while", "with", "yield",
];

/// A language whose colors are its comments, strings, numbers and keywords.
#[derive(Debug, PartialEq, Eq)]
struct Rules {
    /// What a comment begins with; empty where there are none.
    comment: &'static str,
    keywords: &'static [&'static str],
    /// Whether a keyword counts in capitals, too.
    any_case: bool,
}

const TOML: Rules = Rules { comment: "#", keywords: &["true", "false"], any_case: false };

const YAML: Rules =
    Rules { comment: "#", keywords: &["true", "false", "null", "yes", "no"], any_case: false };

const JSON: Rules = Rules { comment: "", keywords: &["true", "false", "null"], any_case: false };

const SHELL: Rules = Rules {
    comment: "#",
    keywords: &[
        "case", "do", "done", "elif", "else", "esac", "export", "fi", "for", "function", "if",
        "in", "then", "until", "while",
    ],
    any_case: false,
};

const DOCKERFILE: Rules = Rules {
    comment: "#",
    keywords: &[
        "ADD",
        "ARG",
        "AS",
        "CMD",
        "COPY",
        "ENTRYPOINT",
        "ENV",
        "EXPOSE",
        "FROM",
        "HEALTHCHECK",
        "LABEL",
        "ONBUILD",
        "RUN",
        "SHELL",
        "STOPSIGNAL",
        "USER",
        "VOLUME",
        "WORKDIR",
    ],
    any_case: false,
};

const SQL: Rules = Rules {
    comment: "--",
    keywords: &[
        "all",
        "and",
        "as",
        "asc",
        "between",
        "by",
        "case",
        "create",
        "cross",
        "delete",
        "desc",
        "distinct",
        "drop",
        "else",
        "end",
        "except",
        "exists",
        "from",
        "full",
        "group",
        "having",
        "in",
        "index",
        "inner",
        "insert",
        "intersect",
        "into",
        "is",
        "join",
        "left",
        "like",
        "limit",
        "not",
        "null",
        "offset",
        "on",
        "or",
        "order",
        "outer",
        "over",
        "partition",
        "primary",
        "references",
        "right",
        "select",
        "set",
        "table",
        "then",
        "union",
        "unique",
        "update",
        "using",
        "values",
        "view",
        "when",
        "where",
        "window",
        "with",
    ],
    any_case: true,
};

/// The source as HTML; a language without rules is only escaped.
pub fn highlight(language: &str, source: &str) -> String {
    match language {
        "rust" | "rs" => Lexer::new(source, Language::Rust).run(),
        "python" | "py" => Lexer::new(source, Language::Python).run(),
        "toml" => Lexer::new(source, Language::Other(&TOML)).run(),
        "yaml" | "yml" => Lexer::new(source, Language::Other(&YAML)).run(),
        "json" => Lexer::new(source, Language::Other(&JSON)).run(),
        "sh" | "bash" | "console" => Lexer::new(source, Language::Other(&SHELL)).run(),
        "dockerfile" | "Dockerfile" => Lexer::new(source, Language::Other(&DOCKERFILE)).run(),
        "sql" => Lexer::new(source, Language::Other(&SQL)).run(),
        _ => escape(source),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Language {
    Rust,
    Python,
    /// Anything that a table is enough for.
    Other(&'static Rules),
}

struct Lexer<'a> {
    source: &'a str,
    at: usize,
    out: String,
    language: Language,
}

impl<'a> Lexer<'a> {
    fn new(source: &'a str, language: Language) -> Self {
        Lexer { source, at: 0, out: String::with_capacity(source.len() * 2), language }
    }

    fn rest(&self) -> &'a str {
        &self.source[self.at..]
    }

    /// Writes the next `length` bytes, as a span when the class is not empty.
    fn take(&mut self, length: usize, class: &str) {
        let text = escape(&self.rest()[..length]);
        if class.is_empty() {
            self.out.push_str(&text);
        } else {
            self.out.push_str(&format!("<span class=\"{class}\">{text}</span>"));
        }
        self.at += length;
    }

    fn run(mut self) -> String {
        while let Some(c) = self.rest().chars().next() {
            let (length, class) = self.token(c);
            self.take(length, class);
        }
        self.out
    }

    /// The length in bytes and the class of the token that begins here with `c`.
    fn token(&self, c: char) -> (usize, &'static str) {
        let rest = self.rest();
        if let Some(token) = self.comment() {
            return token;
        }
        if let Some(length) = self.string(c) {
            return (length, "s");
        }
        if self.language == Language::Rust && rest.starts_with('#') {
            let open = rest.find('[').unwrap_or(usize::MAX);
            if open <= 2 {
                let end = rest.find(']').map_or(rest.len(), |at| at + 1);
                return (end, "a");
            }
        }
        if self.language == Language::Python && c == '@' {
            return (1 + word_length(&rest[1..]), "m");
        }
        if self.language == Language::Rust
            && let Some(after) = rest.strip_prefix('\'')
            && after.starts_with(|c: char| c.is_alphabetic() || c == '_')
        {
            return (1 + word_length(after), "t"); // a lifetime: character literals were strings
        }
        if c.is_ascii_digit() {
            return (number_length(rest), "n");
        }
        if c.is_alphabetic() || c == '_' {
            let length = word_length(rest);
            return (length, self.word(&rest[..length], &rest[length..]));
        }
        (c.len_utf8(), "")
    }

    fn comment(&self) -> Option<(usize, &'static str)> {
        let rest = self.rest();
        let line = rest.find('\n').unwrap_or(rest.len());
        match self.language {
            Language::Rust => {
                if rest.starts_with("//!") || rest.starts_with("///") {
                    Some((line, "d"))
                } else if rest.starts_with("//") {
                    Some((line, "c"))
                } else if rest.starts_with("/*") {
                    Some((rest.find("*/").map_or(rest.len(), |at| at + 2), "c"))
                } else {
                    None
                }
            }
            Language::Python if rest.starts_with('#') => Some((line, "c")),
            Language::Python => {
                let text = rest.strip_prefix("\"\"\"")?;
                Some((text.find("\"\"\"").map_or(rest.len(), |at| at + 6), "d"))
            }
            Language::Other(Rules { comment, .. }) => {
                (!comment.is_empty() && rest.starts_with(comment)).then_some((line, "c"))
            }
        }
    }

    fn string(&self, c: char) -> Option<usize> {
        let rest = self.rest();
        match self.language {
            Language::Rust => {
                let raw = rest.trim_start_matches('b');
                if let Some(body) = raw.strip_prefix('r')
                    && (body.starts_with('"') || body.starts_with("#\""))
                    && rest.len() - raw.len() <= 1
                {
                    let close = if body.starts_with('#') { "\"#" } else { "\"" };
                    let start = rest.len() - body.len() + close.len();
                    return Some(
                        rest[start..].find(close).map_or(rest.len(), |at| start + at + close.len()),
                    );
                }
                if c == '"' {
                    return Some(quoted_length(rest, 0, '"', true));
                }
                if rest.starts_with("b\"") {
                    return Some(quoted_length(rest, 1, '"', true));
                }
                if c == '\'' {
                    let body = &rest[1..];
                    let first = body.chars().next()?;
                    let closes = if first == '\\' {
                        true
                    } else {
                        body[first.len_utf8()..].starts_with('\'')
                    };
                    return closes.then(|| quoted_length(rest, 0, '\'', false));
                }
                None
            }
            Language::Python => {
                let prefix =
                    rest.len() - rest.trim_start_matches(['f', 'r', 'b', 'F', 'R', 'B']).len();
                if prefix <= 2
                    && let Some(quote) =
                        rest[prefix..].chars().next().filter(|c| matches!(c, '"' | '\''))
                {
                    return Some(quoted_length(rest, prefix, quote, false));
                }
                None
            }
            Language::Other(_) => matches!(c, '"' | '\'').then(|| quoted_length(rest, 0, c, false)),
        }
    }

    fn word(&self, word: &str, after: &str) -> &'static str {
        let (keywords, types) = match self.language {
            Language::Rust => (RUST_KEYWORDS, RUST_TYPES),
            Language::Python => (PYTHON_KEYWORDS, &[][..]),
            Language::Other(rules) => {
                let known = |keyword: &&str| match rules.any_case {
                    true => keyword.eq_ignore_ascii_case(word),
                    false => *keyword == word,
                };
                return if rules.keywords.iter().any(known) { "k" } else { "" };
            }
        };
        if keywords.contains(&word) {
            "k"
        } else if types.contains(&word) {
            "t"
        } else if self.language == Language::Rust
            && after.starts_with('!')
            && !after.starts_with("!=")
        {
            "m"
        } else if after.starts_with('(') || after.starts_with("::<") {
            if word.starts_with(char::is_uppercase) { "t" } else { "f" }
        } else if word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase) {
            "t"
        } else {
            ""
        }
    }
}

fn word_length(text: &str) -> usize {
    text.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(text.len())
}

/// `12`, `0.5`, `1e-9`, `0x1f`, `2.0_f64`; not the dots of `0..n` or `2.0.sqrt()`.
fn number_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    let mut dotted = false;
    while at < bytes.len() {
        let b = bytes[at];
        let exponent_sign = matches!(b, b'+' | b'-')
            && matches!(bytes[at - 1], b'e' | b'E')
            && !text.starts_with("0x");
        let dot = b == b'.' && !dotted && bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
        if !(b.is_ascii_alphanumeric() || b == b'_' || exponent_sign || dot) {
            break;
        }
        dotted |= dot;
        at += 1;
    }
    at
}

/// The length of a quoted string whose opening quote stands at `start`; without an end it stops at the line's end
/// unless it may run over `lines`.
fn quoted_length(text: &str, start: usize, quote: char, lines: bool) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip_while(|&(at, _)| at <= start) {
        if escaped {
            escaped = false;
        } else if c == '\\' {
            escaped = true;
        } else if c == quote {
            return at + 1;
        } else if c == '\n' && !lines {
            return at;
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html::text_of;

    fn class_of(language: &str, source: &str, token: &str) -> Option<String> {
        let html = highlight(language, source);
        let end = html.find(&format!("\">{token}</span>"))?;
        let start = html[..end].rfind('"')? + 1;
        Some(html[start..end].to_string())
    }

    #[test]
    fn the_text_is_the_source() {
        let rust = "//! Doc.\nuse a::B;\n#[derive(Debug)]\nfn f<'a>(x: &'a str) -> char {\n    \
                    let s = \"a \\\" // b\"; let r = r#\"q\"\"#; let b = b\"x\";\n    /* c */ for i in 0..9 { g!(1e-9, 'x', '\\'', 2.0_f64.sqrt()) }\n}\n";
        assert_eq!(text_of(&highlight("rust", rust)), rust);
        let python = "\"\"\"Doc.\"\"\"\n@cached\ndef f(x):  # why\n    return f\"{x:.2f}\" + 'it\\'s' if x is None else 1_000.5\n";
        assert_eq!(text_of(&highlight("python", python)), python);
        for broken in
            ["\"open", "'", "r#\"open", "/* open", "\"\"\"open", "b", "@", "#[", "1e", "é'"]
        {
            assert_eq!(text_of(&highlight("rust", broken)), broken);
            assert_eq!(text_of(&highlight("python", broken)), broken);
        }
    }

    #[test]
    fn tokens_get_their_class() {
        let source = "let x: Vec<f64> = vec![0.5, 1e-9]; // why\nsum(\"// no comment\", 'a', 0..n)";
        for (token, class) in [
            ("let", "k"),
            ("Vec", "t"),
            ("f64", "t"),
            ("vec", "m"),
            ("0.5", "n"),
            ("1e-9", "n"),
            ("// why", "c"),
            ("sum", "f"),
            ("&quot;// no comment&quot;", "s"),
            ("'a'", "s"),
            ("0", "n"),
        ] {
            assert_eq!(class_of("rust", source, token).as_deref(), Some(class), "{token}");
        }
        assert_eq!(class_of("rust", "&'a str", "'a").as_deref(), Some("t"));
        assert_eq!(class_of("python", "def f():", "def").as_deref(), Some("k"));
    }

    #[test]
    fn languages_of_a_table_have_comments_strings_numbers_and_keywords() {
        for (language, source, token, class) in [
            ("sql", "SELECT x -- why\nfrom t", "SELECT", "k"),
            ("sql", "SELECT x -- why\nfrom t", "from", "k"),
            ("sql", "SELECT x -- why\nfrom t", "-- why", "c"),
            ("json", "{\"a\": [true, 1.5]}", "true", "k"),
            ("json", "{\"a\": [true, 1.5]}", "&quot;a&quot;", "s"),
            ("yaml", "a: null # why", "# why", "c"),
            ("dockerfile", "FROM rust:1.95 AS build", "FROM", "k"),
            ("sh", "if true; then echo 1; fi", "then", "k"),
            ("toml", "a = 1 # b", "1", "n"),
        ] {
            assert_eq!(class_of(language, source, token).as_deref(), Some(class), "{token}");
            assert_eq!(text_of(&highlight(language, source)), source);
        }
        assert_eq!(highlight("json", "# no comment"), "# no comment");
    }
}
