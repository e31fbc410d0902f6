//! The invariants of ARCHITECTURE.md that no single part can check: who may depend on whom, and what a build costs.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use cargo_metadata::Package;
use harness::discover::{Book, Part};
use harness::policy::HEAVY;
use toml::{Table, Value};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace").to_path_buf()
}

fn read(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// What cargo answers.
fn cargo(arguments: &[&str]) -> String {
    let output = harness::cargo::command()
        .current_dir(root())
        .args(arguments)
        .output()
        .expect("cargo starts");
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "cargo {}\n{complaint}", arguments.join(" "));
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn book() -> Book {
    Book::discover(&root()).expect("a book")
}

/// A manifest as TOML.
fn manifest(path: &Path) -> Table {
    toml::from_str(&read(path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The workspace's packages: name, manifest, and the names of what they declare to need.
fn members() -> Vec<(String, PathBuf, Vec<String>)> {
    let metadata = harness::cargo::metadata(&root()).expect("a workspace");
    let member = |package: Package| {
        let needs = package.dependencies.into_iter().map(|need| need.name).collect();
        (package.name.to_string(), package.manifest_path.into_std_path_buf(), needs)
    };
    let members: Vec<_> = metadata.packages.into_iter().map(member).collect();
    assert!(!members.is_empty());
    members
}

/// What a part says of itself.
fn part<'a>(book: &'a Book, name: &str) -> &'a Part {
    book.part(name).unwrap_or_else(|| panic!("{name} is a part without snippets/main.rs"))
}

fn is_part(name: &str) -> bool {
    let numbered = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
    name.strip_prefix("part").is_some_and(numbered) && !is_moving(name)
}

/// The figures of a part that move: a package beside the part, for WebAssembly.
fn is_moving(name: &str) -> bool {
    name.ends_with("-moving")
}

#[test]
fn parts_do_not_depend_on_each_other() {
    let book = book();
    for (name, _, needs) in members().iter().filter(|(name, ..)| is_part(name)) {
        if part(&book, name).policy.depends_on_parts {
            continue;
        }
        let parts: Vec<&String> =
            needs.iter().filter(|need| is_part(need) && *need != name).collect();
        assert!(parts.is_empty(), "{name} depends on {parts:?}: move what both need to shared/");
    }
}

#[test]
fn dependencies_point_downward() {
    // What each crate of the machinery may not know: everything above its own line in ARCHITECTURE.md's code map.
    let above: [(&str, &[&str]); 6] = [
        ("numerics", &["moving", "tensors", "harness", "manuscript", "site", "xtask"]),
        ("tensors", &["moving", "harness", "manuscript", "site", "xtask"]),
        ("moving", &["harness", "manuscript", "site", "xtask"]),
        ("harness", &["numerics", "manuscript", "site", "xtask"]),
        ("manuscript", &["numerics", "site", "xtask"]),
        ("site", &["xtask"]),
    ];
    for (name, _, needs) in members() {
        let (_, forbidden) = above.iter().find(|(low, _)| *low == name).unwrap_or(&("", &[]));
        for need in &needs {
            let up = forbidden.contains(&need.as_str());
            let above_parts = is_part(&name) || is_moving(&name) || name == "book-tests";
            let on_a_part = is_part(need) && !above_parts;
            assert!(!up && !on_a_part, "{name} depends on {need}, which lies above it");
        }
        // An HTML parser and mathematics to MathML are compiled for the site alone.
        let for_the_site = ["scraper", "math-core"];
        let heavy = needs.iter().find(|need| for_the_site.contains(&need.as_str()));
        assert!(
            name == "site" || heavy.is_none(),
            "{name} depends on {heavy:?}, which only the site needs"
        );
        // candle is compiled for the parts that say so: nothing else that all of them share may bring it.
        let candle = needs.iter().find(|need| need.starts_with("candle") || *need == "tensors");
        assert!(
            name == "tensors" || is_part(&name) || candle.is_none(),
            "{name} depends on {candle:?}, which only parts on networks compile"
        );
    }
}

#[test]
fn a_part_compiles_nothing_heavy_but_what_it_says() {
    for part in &book().parts {
        let tree = cargo(&[
            "tree",
            "--locked",
            "--package",
            &part.name,
            "--edges",
            "normal,build",
            "--prefix",
            "none",
        ]);
        assert!(tree.contains("ndarray v"), "the tree is not empty");
        for heavy in HEAVY {
            let found = tree.lines().find(|line| line.starts_with(heavy));
            let said = part.policy.heavy.iter().any(|said| said == heavy);
            assert!(
                said || found.is_none(),
                "studying {} would compile {found:?}; its part.toml does not say `heavy = [\"{heavy}\"]`",
                part.name
            );
        }
    }
}

#[test]
fn every_part_says_what_it_is() {
    let book = book();
    let mut problems = Vec::new();
    let mut orders = BTreeSet::new();
    for part in &book.parts {
        let file = part.dir.join("part.toml");
        let mut problem = |message: String| problems.push(format!("{}: {message}", file.display()));
        if !file.is_file() {
            problem("there is no such file".to_owned());
        }
        if part.policy.about.is_empty() || part.policy.title == part.name {
            problem("it has no title, or does not say what the part is about".to_owned());
        }
        if !orders.insert(part.policy.order)
            || harness::policy::number(&part.name) != Some(part.policy.order)
        {
            problem(format!(
                "order {} is another part's, or not that of the name",
                part.policy.order
            ));
        }
        part.policy_misfits(&book.plan).into_iter().for_each(&mut problem);
    }
    for planned in &book.plan.planned {
        if !orders.insert(planned.order()) {
            problems.push(format!(
                "plan.toml: {} has the number of a part that is there",
                planned.name
            ));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn the_pinned_compiler_is_the_oldest_one() {
    let workspace = manifest(Path::new("Cargo.toml"));
    let oldest = workspace["workspace"]["package"]["rust-version"].as_str().expect("a version");
    let pinned = harness::policy::PINNED_RUSTC;
    assert!(pinned.starts_with(&format!("{oldest}.")), "{pinned} is no release of {oldest}");
}

#[test]
fn there_is_one_ndarray() {
    let lock = read("Cargo.lock");
    assert_eq!(
        lock.matches("\nname = \"ndarray\"\n").count(),
        1,
        "two versions of ndarray are two types that do not fit: `cargo tree --invert ndarray` shows who brings them"
    );
}

/// A crate with other features is another crate, and so is everything above it, up to the part's program: the checks
/// would compile candle or polars once more, and run each program again.
#[test]
fn a_part_alone_and_the_workspace_share_their_features() {
    let crates = |edges: &str, scope: &[&str]| -> BTreeSet<String> {
        let tree =
            ["tree", "--locked", "--prefix", "none", "--format", "{p} {f}", "--edges", edges];
        let lines = cargo(&[&tree, scope].concat());
        let external = lines.lines().filter(|line| !line.contains(" (/") && !line.contains(":\\"));
        external.map(|line| line.trim_end_matches(" (*)").to_owned()).collect()
    };
    let all = crates("normal,build,dev", &["--workspace"]);
    let book = book();
    let mut scopes: Vec<Vec<&str>> = vec![vec!["--package", "tensors"]];
    for part in &book.parts {
        scopes.push(vec!["--package", &part.name]);
        if part.has_peers() {
            scopes.push(vec!["--package", &part.name, "--features", "peers"]);
        }
    }
    for scope in scopes {
        let alone = crates("normal,build", &scope);
        assert!(alone.iter().any(|line| line.starts_with("ndarray v")), "{scope:?} has a tree");
        let twice: Vec<&String> = alone.difference(&all).collect();
        assert!(
            twice.is_empty(),
            "for {scope:?} and for the workspace these compile twice: {twice:#?}\nPin the union of their features in \
             [workspace.dependencies]; what derive macros stand on is pinned in numerics and part2-learning."
        );
    }
}

#[test]
fn what_runs_in_the_pages_is_small() {
    for (name, _, needs) in members().iter().filter(|(name, ..)| is_moving(name)) {
        let parts: Vec<&String> =
            needs.iter().filter(|need| is_part(need) && *need != name).collect();
        // A part that compiles candle lends no function to a page: what draws its figures is in shared/.
        let own = |part: &&String| name.split('-').next() == part.split('-').next();
        let own = parts.len() < 2 && parts.iter().all(own);
        assert!(own, "{name} draws the figures of one part, its own, and not of {parts:?}");
        let target = "--target=wasm32-unknown-unknown";
        let tree = cargo(&["tree", "--locked", "--package", name, target, "--prefix", "none"]);
        assert!(tree.contains("ndarray v"), "the tree is not empty");
        // What expects scripts of its own in the page; plotters would bring it (shared/numerics/src/figure/map.rs).
        for heavy in HEAVY.into_iter().chain(["wasm-bindgen", "web-sys"]) {
            let found = tree.lines().find(|line| line.starts_with(heavy));
            assert_eq!(found, None, "{name} brings {heavy} into the page");
        }
    }
}

/// Every table of dependencies of a manifest, those of single targets too.
fn dependencies(manifest: &Table) -> Vec<(&String, &Value)> {
    let mut open: Vec<&Table> = vec![manifest];
    if let Some(Value::Table(targets)) = manifest.get("target") {
        open.extend(targets.values().filter_map(Value::as_table));
    }
    let kinds = ["dependencies", "dev-dependencies", "build-dependencies"];
    let found = open.into_iter().flat_map(|table| kinds.map(|kind| table.get(kind)));
    found.flatten().filter_map(Value::as_table).flatten().collect()
}

#[test]
fn members_inherit_versions_and_lints() {
    let inherits = |value: &Value| value.get("workspace").and_then(Value::as_bool) == Some(true);
    // A member under another's name (Part I's `learning`): no version, and the workspace's table cannot say it.
    let renames =
        |value: &Value| value.as_table().is_some_and(|it| it.keys().eq(["package", "path"]));
    for (name, path, _) in members() {
        let manifest = manifest(&path);
        for (dependency, value) in dependencies(&manifest) {
            assert!(
                inherits(value) || renames(value),
                "{name}: {dependency} has a version outside of [workspace.dependencies]"
            );
        }
        assert!(manifest.get("lints").is_some_and(inherits), "{name} does not inherit the lints");
        let rust_version = manifest["package"].get("rust-version");
        assert!(rust_version.is_some_and(inherits), "{name} does not inherit rust-version");
    }
}

#[test]
fn nothing_of_ours_is_unsafe() {
    // Denied, not forbidden, because the expansion of ndarray's `s![]` allows it for itself; so nothing of ours may, but
    // for one macro: the attribute that keeps a function's name for a page's scripts is an unsafe one.
    assert!(read("Cargo.toml").contains("\nunsafe_code = \"deny\""));
    let (allowance, expectation) =
        (["allow(unsafe", "_code"].concat(), ["expect(unsafe", "_code"].concat());
    let exports = root().join("shared/moving/src/exports.rs");
    let code: Vec<String> = read(&exports)
        .lines()
        .map(str::trim)
        .filter(|line| !line.starts_with("//"))
        .filter(|line| line.contains("unsafe"))
        .map(str::to_owned)
        .collect();
    let name = "#[cfg_attr(target_arch = \"wasm32\", unsafe(no_mangle))]";
    assert_eq!(code[0], format!("#[{allowance})]"), "{}", exports.display());
    assert!(code.len() > 1 && code[1..].iter().all(|line| line == name), "{code:?}");
    let said: Vec<PathBuf> = book()
        .parts
        .iter()
        .flat_map(|part| part.policy.unsafe_files.iter().map(|file| part.dir.join(file)))
        .collect();
    for file in &said {
        assert!(file.is_file(), "{} may be unsafe, but is not there", file.display());
    }
    let mut open: Vec<PathBuf> = members()
        .into_iter()
        .filter_map(|(_, manifest, _)| Some(manifest.parent()?.to_path_buf()))
        .collect();
    let mut n_files = 0;
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() && !path.ends_with("node_modules") {
                open.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = read(&path);
                let allows = text.contains(&allowance) || text.contains(&expectation);
                assert!(
                    !allows || path == exports || said.contains(&path),
                    "{} allows unsafe code",
                    path.display()
                );
                n_files += 1;
            }
        }
    }
    assert!(n_files > 0);
}

/// Each test binary is linked again after an edit of any library. So a crate has one, beside those with a `main` of
/// their own, which its manifest names.
#[test]
fn a_crate_has_one_test_binary() {
    for (name, path, _) in members() {
        let tests = path.parent().expect("a folder").join("tests");
        let Ok(entries) = std::fs::read_dir(&tests) else { continue };
        let manifest = manifest(&path);
        if manifest["package"].get("autotests").is_some() {
            continue; // the tests are a package of their own, which names them
        }
        let named: Vec<&str> = manifest
            .get("test")
            .and_then(Value::as_array)
            .map(|tests| tests.iter().filter_map(|test| test.get("name")?.as_str()).collect())
            .unwrap_or_default();
        let mut own: Vec<String> = entries
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
            .filter(|file| file.strip_suffix(".rs").is_some_and(|stem| !named.contains(&stem)))
            .collect();
        own.sort();
        let most = if tests.join("it/main.rs").is_file() { 0 } else { 1 };
        assert!(own.len() <= most, "{name}: make {own:?} modules of tests/it/main.rs");
    }
}

#[test]
fn every_part_is_complete() {
    for (name, manifest, _) in members().iter().filter(|(name, ..)| is_part(name)) {
        let dir = manifest.parent().expect("a folder");
        for file in [
            "README.md",
            "part.toml",
            "glossary.toml",
            "src/lib.rs",
            "snippets/main.rs",
            "tests/outputs.rs",
        ] {
            assert!(dir.join(file).is_file(), "{name} has no {file}");
        }
    }
}

#[test]
fn the_readme_shows_what_ci_runs() {
    let readme = read("README.md");
    let block = readme.split("```sh\n").nth(1).and_then(|rest| rest.split("```").next());
    let commands: Vec<&str> = block
        .unwrap_or_default()
        .lines()
        .map(|line| line.split('#').next().unwrap_or_default().trim())
        .collect();
    assert_eq!(commands, ["cargo xtask verify-outputs", "cargo test --workspace"]);

    assert!(read(".ci/run").contains("\ncargo xtask ci\n"), ".ci/run runs `cargo xtask ci`");
    // Arguments in Rust are quoted one by one: `"test", "--workspace"`.
    let runs: String =
        read("xtask/src/ci.rs").chars().filter(|c| !matches!(c, '"' | ',' | '&')).collect();
    let runs = runs.split_whitespace().collect::<Vec<_>>().join(" ");
    for command in ["verify-outputs", "test --workspace"] {
        assert!(runs.contains(command), "`cargo xtask ci` does not run `{command}`");
    }
}

#[test]
fn a_command_in_a_readme_names_a_program() {
    let book = book();
    let mut readmes = vec![(book.root.join("README.md"), None)];
    readmes.extend(book.parts.iter().map(|part| (part.dir.join("README.md"), Some(&part.name))));
    let mut n_commands = 0;
    for (readme, own) in readmes {
        let text = read(&readme);
        for line in text.lines().map(str::trim).filter(|line| line.starts_with("cargo run -p ")) {
            let mut words = line.split_whitespace().skip(3);
            let (part, program) =
                (words.next().unwrap_or_default(), words.nth(1).unwrap_or_default());
            let file = book.root.join(format!("crates/{part}/snippets/{program}.rs"));
            assert!(file.is_file(), "{}: no program: {line}", readme.display());
            assert!(
                own.is_none_or(|own| own == part),
                "{}: another part: {line}",
                readme.display()
            );
            n_commands += 1;
        }
    }
    assert!(n_commands > book.parts.len(), "each README has its command");
}

#[test]
fn text_and_goldens_are_lf_on_every_system() {
    assert!(read(".gitattributes").contains("\n* text=auto eol=lf\n"));
    let book = book();
    let mut n_goldens = 0;
    for snippet in book.snippets().filter(|snippet| snippet.golden.is_file()) {
        let text = read(&snippet.golden);
        assert!(!text.contains('\r'), "{} holds a carriage return", snippet.golden.display());
        n_goldens += 1;
    }
    assert!(n_goldens > 0, "the book has goldens");
}
