//! A notebook's kernel in small: it remembers variables, whatever the order of the cells.

use std::collections::BTreeMap;
use std::iter::Peekable;
use std::str::CharIndices;

use numerics::{Error, Result};

/// A notebook's kernel is a process that remembers variables; the notebook on the screen is only
/// text sent to it.
///
/// A cell is one line: `name = expression` or an expression alone, made of numbers, names, `+ - *
/// /` and brackets.
///
/// ```
/// use part1_vocabulary::meanings::NotebookKernel;
/// let mut kernel = NotebookKernel::new();
/// kernel.run("x = 1")?;
/// kernel.run("x = x * 2")?;
/// kernel.run("x = x * 2")?; // the same cell once more
/// let output = kernel.run("x")?;
/// assert_eq!((output.execution_count, output.value), (4, Some(4.0)));
/// kernel.restart();
/// let error = kernel.run("x").unwrap_err();
/// assert_eq!(error.to_string(), "there is no variable \"x\"");
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 5a (kernels: one word, seven meanings).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct NotebookKernel {
    variables: BTreeMap<String, f64>,
    execution_count: usize,
}

/// What the notebook shows under a cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CellOutput {
    /// The number in the brackets, `In [4]`: how many cells the kernel has run since it started.
    pub execution_count: usize,
    /// The value of an expression that stands alone; an assignment shows nothing.
    pub value: Option<f64>,
}

impl NotebookKernel {
    /// A fresh kernel: no variables, no cell run.
    pub fn new() -> Self {
        Self::default()
    }

    /// Runs one cell with the variables as they are now.
    ///
    /// Values follow the rules of `f64`: 1 / 0 is infinite.
    ///
    /// Errors: when the cell cannot be read, and when it uses a name that has no value yet. The
    /// variables then stay as they were, but the cell is counted, as in Jupyter.
    pub fn run(&mut self, cell: &str) -> Result<CellOutput> {
        self.execution_count += 1;
        let (target, expression) = match cell.split_once('=') {
            Some((name, expression)) => (Some(checked_name(cell, name.trim())?), expression),
            None => (None, cell),
        };
        let value = Expression::new(cell, expression, &self.variables).value()?;
        let execution_count = self.execution_count;
        match target {
            Some(name) => {
                self.variables.insert(name, value);
                Ok(CellOutput { execution_count, value: None })
            }
            None => Ok(CellOutput { execution_count, value: Some(value) }),
        }
    }

    /// *Restart*: forgets every variable and counts from 1 again. The cells on the screen do not
    /// change.
    pub fn restart(&mut self) {
        *self = Self::default();
    }

    /// The variables, in the order of their names.
    pub fn variables(&self) -> &BTreeMap<String, f64> {
        &self.variables
    }

    /// How many cells were run since the start.
    pub fn execution_count(&self) -> usize {
        self.execution_count
    }
}

/// How many brackets may stand inside each other; deeper ones are refused.
const MAX_DEPTH: usize = 100;

/// An expression that is read and computed in one go, from left to right.
struct Expression<'a> {
    cell: &'a str,
    text: &'a str,
    letters: Peekable<CharIndices<'a>>,
    variables: &'a BTreeMap<String, f64>,
    depth: usize,
}

impl<'a> Expression<'a> {
    fn new(cell: &'a str, text: &'a str, variables: &'a BTreeMap<String, f64>) -> Self {
        Self { cell, text, letters: text.char_indices().peekable(), variables, depth: 0 }
    }

    /// The whole expression, to the end of the text.
    fn value(mut self) -> Result<f64> {
        let value = self.sum()?;
        match self.next_letter() {
            None => Ok(value),
            Some(letter) => Err(self.unreadable(&format!("\"{letter}\" in a place for + - * /"))),
        }
    }

    /// Products, added and subtracted.
    fn sum(&mut self) -> Result<f64> {
        let mut value = self.product()?;
        loop {
            match self.next_letter() {
                Some('+') => value += self.skip().product()?,
                Some('-') => value -= self.skip().product()?,
                _ => return Ok(value),
            }
        }
    }

    /// Factors, multiplied and divided.
    fn product(&mut self) -> Result<f64> {
        let mut value = self.factor()?;
        loop {
            match self.next_letter() {
                Some('*') => value *= self.skip().factor()?,
                Some('/') => value /= self.skip().factor()?,
                _ => return Ok(value),
            }
        }
    }

    /// A number, a name, something in brackets, or one of these with a minus in front.
    fn factor(&mut self) -> Result<f64> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(self.unreadable("nested too deep"));
        }
        let value = match self.next_letter() {
            Some('-') => -self.skip().factor()?,
            Some('(') => {
                let value = self.skip().sum()?;
                match self.next_letter() {
                    Some(')') => self.skip(),
                    _ => return Err(self.unreadable("without a closing bracket")),
                };
                value
            }
            Some(letter) if letter.is_ascii_digit() || letter == '.' => self.number()?,
            Some(letter) if letter.is_alphabetic() || letter == '_' => self.variable()?,
            Some(letter) => {
                return Err(self.unreadable(&format!("\"{letter}\" in a place for a value")));
            }
            None => return Err(self.unreadable("without a value at its end")),
        };
        self.depth -= 1;
        Ok(value)
    }

    fn number(&mut self) -> Result<f64> {
        let digits = self.word(|letter| letter.is_ascii_digit() || letter == '.');
        digits
            .parse()
            .map_err(|_| self.unreadable(&format!("\"{digits}\" in a place for a number")))
    }

    fn variable(&mut self) -> Result<f64> {
        let name = self.word(|letter| letter.is_alphanumeric() || letter == '_');
        let known = self.variables.keys().map(String::as_str);
        self.variables.get(name).copied().ok_or_else(|| Error::unknown("variable", name, known))
    }

    /// The letters from here on that belong together.
    fn word(&mut self, belongs: impl Fn(char) -> bool) -> &'a str {
        let start = self.letters.peek().map_or(self.text.len(), |(start, _)| *start);
        while self.letters.next_if(|(_, letter)| belongs(*letter)).is_some() {}
        let end = self.letters.peek().map_or(self.text.len(), |(end, _)| *end);
        &self.text[start..end]
    }

    /// The next letter that is no space; it stays where it is.
    fn next_letter(&mut self) -> Option<char> {
        while self.letters.next_if(|(_, letter)| letter.is_whitespace()).is_some() {}
        self.letters.peek().map(|(_, letter)| *letter)
    }

    fn skip(&mut self) -> &mut Self {
        self.letters.next();
        self
    }

    fn unreadable(&self, why: &str) -> Error {
        Error::invalid(format!("the cell \"{}\"", self.cell.trim()), why, "an expression")
    }
}

/// A name: letters, digits and underscores, the first no digit.
fn checked_name(cell: &str, name: &str) -> Result<String> {
    let mut letters = name.chars();
    let starts = letters.next().is_some_and(|letter| letter.is_alphabetic() || letter == '_');
    if starts && letters.all(|letter| letter.is_alphanumeric() || letter == '_') {
        return Ok(name.to_owned());
    }
    let what = format!("what stands before = in \"{}\"", cell.trim());
    Err(Error::invalid(what, format!("\"{name}\""), "a name"))
}
