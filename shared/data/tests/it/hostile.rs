//! Every public function, called with hostile names, texts and places: no panic.

use data::{Dataset, PENGUIN_FEATURES, parse_csv, read_csv};
use ndarray::{Array1, Array2};
use testing::hostile::Table;

#[test]
fn no_public_function_is_forgotten_or_falls() {
    let mut table = Table::of(concat!(env!("CARGO_MANIFEST_DIR"), "/src"));
    sets(&mut table);
    tables(&mut table);
    table.finish();
}

fn sets(t: &mut Table) {
    t.excuse(
        &[
            "anscombe",
            "female_names",
            "male_names",
            "moby_dick",
            "moby_dick_whole",
            "moby_dick_vectors",
            "word_groups",
            "digit_writers",
            "karate_club",
            "spam",
            "adult",
            "co2",
            "co2_monthly",
            "photograph",
            "penguins",
        ],
        "takes nothing; tests/it/sets.rs reads what it gives",
    );
    t.excuse(
        &["digits", "wine", "breast_cancer", "diabetes", "wine_quality"],
        "takes nothing; tests/it/sets.rs reads what it gives",
    );
    t.excuse(&["Adult::one_hot"], "takes nothing; tests/it/sets.rs looks at what it gives");
    t.excuse(&["Penguin::is_complete"], "answers yes or no to what is there");
    t.call("Dataset::feature", |name: &String| {
        data::wine().feature(name)?;
        Dataset {
            x: Array2::zeros((0, 0)),
            y: Array1::<f64>::zeros(0),
            feature_names: vec![name.clone()],
            target_names: vec![],
        }
        .feature(name)
        .map(|column| column.to_owned())
    });
    t.call("Dataset::feature", |name: &String| {
        let without_columns = Dataset {
            x: Array2::zeros((2, 0)),
            y: Array1::<f64>::zeros(0),
            feature_names: vec![name.clone()],
            target_names: vec![],
        };
        without_columns.feature(name).map(|column| column.to_owned())
    });
    t.call("Digits::image", |&i: &usize| data::digits().image(i).map(|image| image.to_owned()));
    t.call("penguins_column", |name: &String| data::penguins_column(name));
    t.call("penguins_matrix", |(a, b): &(String, String)| data::penguins_matrix(&[a, b]));
    t.call("penguins_matrix", |&n: &usize| {
        data::penguins_matrix(&PENGUIN_FEATURES[..n.min(PENGUIN_FEATURES.len())])
    });
    t.call("penguins_by_species", |name: &String| data::penguins_by_species(&["year", name]));
    t.call("two_species", |&(a, b): &(usize, usize)| data::two_species(&PENGUIN_FEATURES, a, b));
    t.call("two_species", |name: &String| data::two_species(&["year", name], 0, 2));
    t.call("penguins_by_sex", |name: &String| data::penguins_by_sex(&[name]));
}

fn tables(t: &mut Table) {
    t.excuse(&["Table::column_names", "Table::n_rows"], "what is there");
    t.call("read_csv", |path: &String| read_csv(path).map(|table| table.n_rows()));
    t.call("parse_csv", |(file, text): &(String, String)| {
        parse_csv(file, text).map(|table| table.n_rows())
    });
    t.call("parse_csv", |(name, cell): &(String, String)| {
        parse_csv("t.csv", &format!("{name},\"{cell}\n{cell}\"")).map(|table| table.n_rows())
    });
    let table = |cell: &str| parse_csv("t.csv", &format!("a,b\n1,{cell}\n{cell},2\n"));
    t.call("Table::texts", |(cell, name): &(String, String)| Ok(table(cell)?.texts(name)?.len()));
    t.call("Table::numbers", |(cell, name): &(String, String)| {
        table(cell)?.numbers("b")?;
        table(cell)?.numbers(name)
    });
    t.call("Table::numbers", |&x: &f64| table(&format!("{x}"))?.numbers("a"));
    t.call("Table::optional_numbers", |&x: &f64| table(&format!("{x:e}"))?.optional_numbers("a"));
    t.call("Table::matrix", |(cell, name): &(String, String)| table(cell)?.matrix(&["a", name]));
    t.call("Table::matrix", |&x: &f64| table(&format!("{x}"))?.matrix(&["a", "b", "a"]));
    t.call("Table::matrix", |cell: &String| table(cell)?.matrix(&[]));
}
