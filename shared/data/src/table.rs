//! Comma-separated text, read into columns: of the book's own files and of the reader's.

use std::ops::Range;
use std::path::Path;

use ndarray::Array2;

use numerics::{Error, Result};

/// What stands in a cell that has no value.
const MISSING: [&str; 7] = ["", "NA", "N/A", "NaN", "nan", "null", "None"];

/// At most this many characters of a wrong cell are repeated in a message.
const SHOWN: usize = 40;

/// A CSV file in memory: named columns of text cells, turned into numbers one column at a time.
///
/// A cell is missing when it is empty or `NA`, `N/A`, `NaN`, `nan`, `null` or `None`. Blanks around a cell do not count.
///
/// ```
///
/// let table = data::parse_csv("prices.csv", "fruit,price\napple,1.20\nplum,cheap\n")?;
/// assert_eq!(table.texts("fruit")?, ["apple", "plum"]);
/// assert_eq!(
///     table.numbers("price").unwrap_err().to_string(),
///     "prices.csv, line 3, column price: \"cheap\" is not a number"
/// );
/// # Ok::<(), numerics::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    file: String,
    column_names: Vec<String>,
    /// The rows' cells, one row after the other.
    cells: Vec<String>,
    /// The line on which each row begins, counted from 1.
    lines: Vec<usize>,
}

/// Reads a CSV file whose first row names the columns.
///
/// Commas separate the cells; a cell with a comma or a line break of its own stands in double quotes. UTF-8, with any
/// kind of line ends. Blank lines are skipped, but in a file of one column: there a blank line between two rows is a row
/// whose cell is missing. Cost: the file is read into memory, once.
///
/// Errors: the file cannot be read ([`Error::File`]); it has no header ([`Error::Empty`]); it is not UTF-8, a quote is
/// never closed, a column name comes twice, or a row has more or fewer cells than the header ([`Error::Parse`], with the
/// line).
///
/// ```no_run
/// let table = data::read_csv("prices.csv")?;
/// let x = table.matrix(&["weight_g", "price_eur"])?; // (n_samples, 2)
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn read_csv(path: impl AsRef<Path>) -> Result<Table> {
    let path = path.as_ref();
    let file = path.display().to_string();
    match std::fs::read(path) {
        Ok(bytes) => parse_bytes(&file, &bytes),
        Err(error) => Err(Error::File { file, reason: error.to_string() }),
    }
}

/// Reads CSV text that is already in memory; `file` is the name that messages give it. Otherwise as [`read_csv`].
pub fn parse_csv(file: &str, text: &str) -> Result<Table> {
    parse_bytes(file, text.as_bytes())
}

fn parse_bytes(file: &str, bytes: &[u8]) -> Result<Table> {
    // Some programs begin a file with the mark U+FEFF.
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    if let Some(at) = open_quote(bytes) {
        let cell = String::from_utf8_lossy(&bytes[at..]);
        return Err(Error::Parse {
            file: file.to_owned(),
            line: 1 + line_ends(bytes, 0..at),
            column: None,
            got: shown(cell.lines().next().unwrap_or_default()),
            wanted: "closed: the quote at its beginning has no partner".to_owned(),
        });
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true) // the count of cells is checked below, where the message can show the row
        .trim(csv::Trim::All)
        .from_reader(bytes);
    let mut record = csv::ByteRecord::new();
    let mut table = Table {
        file: file.to_owned(),
        column_names: Vec::new(),
        cells: Vec::new(),
        lines: Vec::new(),
    };
    let mut end = 0; // where the row before ends, in bytes
    let mut line = 1; // the line of that place
    loop {
        let more = reader.read_byte_record(&mut record);
        if !more
            .map_err(|error| Error::File { file: file.to_owned(), reason: error.to_string() })?
        {
            break;
        }
        // The reader skips blank lines before a row: the row's own line is the first that is not blank.
        let next =
            usize::try_from(reader.position().byte()).unwrap_or(bytes.len()).min(bytes.len());
        let blank = bytes[end..next].iter().take_while(|b| matches!(b, b'\n' | b'\r')).count();
        let row_line = line + line_ends(bytes, end..end + blank);
        if table.column_names.len() == 1 {
            for line in line..row_line {
                table.push(&[""], line)?;
            }
        }
        line += line_ends(bytes, end..next);
        end = next;

        let row = texts_of(&record).map_err(|cell| Error::Parse {
            file: file.to_owned(),
            line: row_line,
            column: None,
            got: shown(&String::from_utf8_lossy(cell)),
            wanted: "UTF-8 text".to_owned(),
        })?;
        if table.column_names.is_empty() {
            table.set_header(&row, row_line)?;
        } else {
            table.push(&row, row_line)?;
        }
    }
    if table.column_names.is_empty() {
        return Err(Error::empty(file, "a first row with the names of the columns"));
    }
    Ok(table)
}

impl Table {
    /// The columns' names, from left to right.
    pub fn column_names(&self) -> &[String] {
        &self.column_names
    }

    /// How many rows there are, the header not counted.
    pub fn n_rows(&self) -> usize {
        self.lines.len()
    }

    /// One column of text, as it stands in the file.
    ///
    /// Errors: there is no such column ([`Error::Unknown`], with the names that are close).
    pub fn texts(&self, column: &str) -> Result<Vec<&str>> {
        self.parsed(column, "text", Some)
    }

    /// One column of numbers.
    ///
    /// Errors: there is no such column; a cell is missing, or no number, or not finite ([`Error::Parse`], with its line).
    pub fn numbers(&self, column: &str) -> Result<Vec<f64>> {
        self.parsed(column, "a number", finite)
    }

    /// One column of numbers of which some are missing: `None`.
    ///
    /// Errors: there is no such column; a cell that is not missing is no number, or not finite.
    ///
    /// ```
    /// let table = data::parse_csv("weights.csv", "mass_g\n3750\nNA\n")?;
    /// assert_eq!(table.optional_numbers("mass_g")?, [Some(3750.0), None]);
    /// # Ok::<(), numerics::Error>(())
    /// ```
    pub fn optional_numbers(&self, column: &str) -> Result<Vec<Option<f64>>> {
        self.parsed(column, "a number", |cell| optional(cell, finite))
    }

    /// Several columns of numbers side by side, in the order asked for. Shape: (n_rows, n_columns).
    ///
    /// Errors: no column is asked for; otherwise as [`Table::numbers`].
    pub fn matrix(&self, columns: &[&str]) -> Result<Array2<f64>> {
        let columns = columns.iter().map(|name| self.numbers(name)).collect::<Result<Vec<_>>>()?;
        side_by_side(&columns)
    }

    /// One column, each cell turned into a value by `parse`; `wanted` completes the message "… is not …".
    pub(super) fn parsed<'a, T>(
        &'a self,
        column: &str,
        wanted: &str,
        parse: impl Fn(&'a str) -> Option<T>,
    ) -> Result<Vec<T>> {
        let names = || self.column_names.iter().map(String::as_str);
        let at = names()
            .position(|name| name == column)
            .ok_or_else(|| Error::unknown(format!("column in {}", self.file), column, names()))?;
        let cells = self.cells.chunks_exact(self.column_names.len());
        cells
            .zip(&self.lines)
            .map(|(row, &line)| {
                parse(&row[at]).ok_or_else(|| Error::Parse {
                    file: self.file.clone(),
                    line,
                    column: Some(column.to_owned()),
                    got: shown(&row[at]),
                    wanted: wanted.to_owned(),
                })
            })
            .collect()
    }

    fn set_header(&mut self, row: &[&str], line: usize) -> Result<()> {
        for (at, name) in row.iter().enumerate() {
            if row[..at].contains(name) {
                return Err(Error::Parse {
                    file: self.file.clone(),
                    line,
                    column: None,
                    got: shown(name),
                    wanted: "a name of its own: another column has it too".to_owned(),
                });
            }
        }
        self.column_names = row.iter().map(|&name| name.to_owned()).collect();
        Ok(())
    }

    fn push(&mut self, row: &[&str], line: usize) -> Result<()> {
        if row.len() != self.column_names.len() {
            return Err(Error::Parse {
                file: self.file.clone(),
                line,
                column: None,
                got: shown(&row.join(",")),
                wanted: format!(
                    "a row of {}, as many as the header has (it has {})",
                    cells(self.column_names.len()),
                    row.len()
                ),
            });
        }
        self.cells.extend(row.iter().map(|&cell| cell.to_owned()));
        self.lines.push(line);
        Ok(())
    }
}

/// Columns of equal length as the columns of one matrix. Shape: (n_rows, n_columns).
pub(super) fn side_by_side(columns: &[Vec<f64>]) -> Result<Array2<f64>> {
    let n_rows = columns.first().map(Vec::len);
    let n_rows = n_rows.ok_or_else(|| Error::empty("columns", "at least one column's name"))?;
    Ok(Array2::from_shape_fn((n_rows, columns.len()), |(i, j)| columns[j][i]))
}

/// A missing cell is a value too: none. Any other has to be one.
pub(super) fn optional<'a, T>(
    cell: &'a str,
    parse: impl Fn(&'a str) -> Option<T>,
) -> Option<Option<T>> {
    if MISSING.contains(&cell) { Some(None) } else { parse(cell).map(Some) }
}

fn finite(cell: &str) -> Option<f64> {
    cell.parse().ok().filter(|number: &f64| number.is_finite())
}

/// The cells as text, or the first that is none.
fn texts_of(record: &csv::ByteRecord) -> std::result::Result<Vec<&str>, &[u8]> {
    record.iter().map(|cell| std::str::from_utf8(cell).map_err(|_| cell)).collect()
}

/// Where the quote stands that opens a cell and is never closed, if there is one.
fn open_quote(bytes: &[u8]) -> Option<usize> {
    let (mut open, mut at_start) = (None, true);
    let mut i = 0;
    while i < bytes.len() {
        match (open, bytes[i]) {
            (Some(_), b'"') if bytes.get(i + 1) == Some(&b'"') => i += 1, // a quote within the cell
            (Some(_), b'"') => open = None,
            (Some(_), _) => {}
            (None, b'"') if at_start => open = Some(i),
            (None, _) => {}
        }
        at_start = open.is_none() && matches!(bytes[i], b',' | b'\n' | b'\r');
        i += 1;
    }
    open
}

/// How many lines end within the range: a carriage return ends one, and so does a line feed that does not follow it.
fn line_ends(bytes: &[u8], range: Range<usize>) -> usize {
    let ends = |i: usize| match bytes[i] {
        b'\r' => true,
        b'\n' => i == 0 || bytes[i - 1] != b'\r',
        _ => false,
    };
    range.filter(|&i| ends(i)).count()
}

fn cells(n: usize) -> String {
    if n == 1 { "1 cell".to_owned() } else { format!("{n} cells") }
}

/// The beginning of a cell: a message stays readable where a whole paragraph stands in the wrong place.
fn shown(cell: &str) -> String {
    match cell.char_indices().nth(SHOWN) {
        None => cell.to_owned(),
        Some((end, _)) => format!("{}…", &cell[..end]),
    }
}
