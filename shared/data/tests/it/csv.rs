//! Reading CSV files of the reader's own: what is accepted, and what every kind of bad input is answered with.

use std::io::Write as _;
use testing::message;

use data::{Table, parse_csv, read_csv};
use numerics::{Error, Result};
use proptest::prelude::*;

fn table(text: &str) -> Result<Table> {
    parse_csv("t.csv", text)
}

#[test]
fn columns_come_as_text_numbers_and_matrices() {
    let t = table("name,mass,height\nAda,1,2.5\nBo,-3e2,0\n").unwrap();
    assert_eq!(t.column_names(), ["name", "mass", "height"]);
    assert_eq!(t.n_rows(), 2);
    assert_eq!(t.texts("name").unwrap(), ["Ada", "Bo"]);
    assert_eq!(t.numbers("mass").unwrap(), [1.0, -300.0]);
    let x = t.matrix(&["height", "mass"]).unwrap();
    assert_eq!(x, ndarray::array![[2.5, 1.0], [0.0, -300.0]]);
}

#[test]
fn line_ends_blanks_quotes_and_the_mark_at_the_beginning_do_not_matter() {
    for text in [
        "a,b\n1,2\n3,4\n",
        "a,b\n1,2\n3,4",
        "a,b\r\n1,2\r\n3,4\r\n",
        "a,b\r1,2\r3,4\r",
        "\u{feff}a,b\n1,2\n3,4\n",
        "\n\na , b\n\n 1,\t2\n\r\n3,4\n\n\n",
        "\"a\",\"b\"\n\"1\",2\n3,\"4\"\n",
    ] {
        let x = table(text).unwrap().matrix(&["a", "b"]).unwrap();
        assert_eq!(x, ndarray::array![[1.0, 2.0], [3.0, 4.0]], "{text:?}");
    }
    let t = table("text,n\n\"one, \"\"two\"\"\nthree\",1\n").unwrap();
    assert_eq!(t.texts("text").unwrap(), ["one, \"two\"\nthree"]);
}

#[test]
fn missing_cells_are_none_and_nothing_else() {
    let t = table("x\n1\n\"\"\nNA\nN/A\nNaN\nnan\nnull\nNone\n2\n").unwrap();
    let x = t.optional_numbers("x").unwrap();
    assert_eq!(x.len(), 9);
    assert_eq!((x[0], x[8]), (Some(1.0), Some(2.0)));
    assert!(x[1..8].iter().all(Option::is_none));
    assert_eq!(message(t.numbers("x")), "t.csv, line 3, column x: \"\" is not a number");
    let t = table("x\n-\n").unwrap();
    assert_eq!(message(t.optional_numbers("x")), "t.csv, line 2, column x: \"-\" is not a number");
}

#[test]
fn a_cell_that_is_no_finite_number_is_named_with_its_line_and_column() {
    for cell in ["cheap", "1,5", "1 000", "0x10", "inf", "-infinity", "NaN", "1e999", "−1", "1_000"]
    {
        let t = table(&format!("n,price\n1,2\n\n2,\"{cell}\"\n")).unwrap();
        assert_eq!(
            message(t.numbers("price")),
            format!("t.csv, line 4, column price: \"{cell}\" is not a number")
        );
    }
}

#[test]
fn lines_are_counted_as_an_editor_counts_them() {
    for (text, line) in [
        ("x\nbad\n", 2),
        ("x,y\r\n\r\nbad,1\r\n", 3),
        ("\n\n\nx,y\n\n\nbad,1", 7),
        ("x\r1\rbad\r", 3),
        ("x\n\"1\n\"\nbad\n", 4),
        ("\u{feff}x\n1\n2\nbad", 4),
    ] {
        let error = table(text).unwrap().numbers("x").unwrap_err();
        assert!(
            matches!(error, Error::Parse { line: got, .. } if got == line),
            "{text:?}: {error}"
        );
    }
}

#[test]
fn a_ragged_row_is_named_with_its_line() {
    assert_eq!(
        message(table("a,b\n1,2\n\n3\n")),
        "t.csv, line 4: \"3\" is not a row of 2 cells, as many as the header has (it has 1)"
    );
    assert_eq!(
        message(table("a\n1,2,3\n")),
        "t.csv, line 2: \"1,2,3\" is not a row of 1 cell, as many as the header has (it has 3)"
    );
}

#[test]
fn a_file_without_a_usable_header_is_an_error() {
    for text in ["", "\n\n", "\u{feff}", "\r\n"] {
        assert_eq!(
            message(table(text)),
            "t.csv is empty, but it must hold a first row with the names of the columns"
        );
    }
    assert_eq!(
        message(table("\na,b,a\n")),
        "t.csv, line 2: \"a\" is not a name of its own: another column has it too"
    );
}

#[test]
fn a_header_alone_is_a_table_without_rows() {
    let t = table("a,b\n").unwrap();
    assert_eq!(t.n_rows(), 0);
    assert_eq!(t.numbers("b").unwrap(), [0.0; 0]);
    assert_eq!(t.matrix(&["a", "b"]).unwrap().dim(), (0, 2));
}

#[test]
fn an_unknown_column_comes_with_the_closest_names() {
    let t = table("mass_g,height_m\n1,2\n").unwrap();
    assert_eq!(
        message(t.numbers("mass")),
        "there is no column in t.csv \"mass\"; did you mean \"mass_g\"?"
    );
    assert_eq!(
        message(t.matrix(&[])),
        "columns is empty, but it must hold at least one column's name"
    );
}

#[test]
fn a_long_cell_is_cut_in_the_message() {
    let t = table(&format!("x\n{}\n", "ü".repeat(1000))).unwrap();
    let wanted = format!("t.csv, line 2, column x: \"{}…\" is not a number", "ü".repeat(40));
    assert_eq!(message(t.numbers("x")), wanted);
}

#[test]
fn files_are_read_and_what_is_wrong_with_them_is_said() {
    let path = std::env::temp_dir().join(format!("groundwork-data-csv-{}.csv", std::process::id()));
    let read = |bytes: &[u8]| {
        let mut file = std::fs::File::create(&path).unwrap();
        file.write_all(bytes).unwrap();
        drop(file);
        read_csv(&path)
    };
    let good = read(b"x\n1\n").unwrap();
    let latin1 = message(read(b"name,x\nZoe,1\nZo\xeb,2\n"));
    std::fs::remove_file(&path).unwrap();
    assert_eq!(good.numbers("x").unwrap(), [1.0]);
    let name = path.display();
    assert_eq!(latin1, format!("{name}, line 3: \"Zo\u{fffd}\" is not UTF-8 text"));
    let missing = read_csv(&path).unwrap_err();
    assert!(matches!(missing, Error::File { .. }), "{missing}");
    assert!(missing.to_string().starts_with(&format!("{name}: ")));
}

proptest! {
    #[test]
    fn any_text_is_a_table_or_an_error(text in "[a-c0-9,\"\n\r \u{e9}]{0,60}") {
        if let Ok(t) = table(&text) {
            for name in t.column_names().to_vec() {
                prop_assert_eq!(t.texts(&name).unwrap().len(), t.n_rows());
                if let Ok(numbers) = t.numbers(&name) {
                    prop_assert!(numbers.iter().all(|x| x.is_finite()));
                }
            }
        }
    }

    #[test]
    fn numbers_come_back_bit_for_bit(values in prop::collection::vec(-1e300..1e300f64, 1..20)) {
        let rows: Vec<String> = values.iter().map(f64::to_string).collect();
        let t = table(&format!("x\n{}\n", rows.join("\n"))).unwrap();
        prop_assert_eq!(t.numbers("x").unwrap(), values);
    }

    #[test]
    fn the_line_of_a_wrong_cell_is_its_line(before in 0..30usize, blank in 0..4usize) {
        let text = format!("x,y\n{}{}bad,2\n", "1,2\n".repeat(before), "\n".repeat(blank));
        let error = table(&text).unwrap().numbers("x").unwrap_err();
        let is_right = matches!(error, Error::Parse { line, .. } if line == before + blank + 2);
        prop_assert!(is_right, "{}", error);
    }
}

#[test]
fn a_quote_that_is_never_closed_is_an_error_with_its_line() {
    let said = |text: &str| parse_csv("t.csv", text).expect_err("an error").to_string();
    assert_eq!(
        said("a,b\n1,\"2\n3,4\n5,6\n"),
        "t.csv, line 2: \"\"2\" is not closed: the quote at its beginning has no partner"
    );
    assert!(said("a,b\r\n1,2\r\n\"x").starts_with("t.csv, line 3: "));
    assert!(said("\"a").starts_with("t.csv, line 1: "));
    // Quotes that are closed, doubled, or no quotes because they stand inside of a cell.
    for text in ["a,b\n1,\"2\n3\"\n", "a,b\n\"\"\"\",\"x\"\"y\"\n", "a,b\n5\",6\"\n", "a\n\"\"\n"] {
        assert!(parse_csv("t.csv", text).is_ok(), "{text:?}");
    }
}

#[test]
fn a_blank_line_in_a_file_of_one_column_is_a_missing_cell() -> Result<()> {
    let table = parse_csv("t.csv", "mass_g\n3750\n\n4000\n")?;
    assert_eq!(table.optional_numbers("mass_g")?, [Some(3750.0), None, Some(4000.0)]);
    let said = table.numbers("mass_g").expect_err("an error").to_string();
    assert!(said.starts_with("t.csv, line 3, column mass_g: "), "{said}");
    // Blank lines before the header, after the last row, and between rows of several columns are no rows.
    assert_eq!(parse_csv("t.csv", "\nmass_g\n1\n\n\n")?.n_rows(), 1);
    assert_eq!(parse_csv("t.csv", "a,b\n1,2\n\n3,4\n")?.n_rows(), 2);
    assert_eq!(parse_csv("t.csv", "a\r\n\r\n\r\n3\r\n")?.n_rows(), 3);
    Ok(())
}
