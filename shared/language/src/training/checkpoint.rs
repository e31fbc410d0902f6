//! The file of a run: a mark, a version, a checksum, and all that the next step depends on.

use std::fmt;
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use numerics::{Error, Result};

use super::{Average, Plan, Run};
use crate::gpt::Gpt;

/// The first bytes of each file. The last two are changed by programs that take it for a text.
const MARK: [u8; 8] = *b"GWRUN\0\r\n";
/// The version of the format that is written here.
pub const VERSION: u32 = 1;
/// The mark, the version, the checksum, and the length of what follows.
const HEAD: usize = 8 + 4 + 4 + 8;

/// Why a file is no checkpoint of this run.
///
/// Explained in Part IV, chapter 16b (the run).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Fault {
    /// Something else: it does not begin with the mark.
    Foreign {
        /// How it begins.
        begins: Vec<u8>,
    },
    /// It was written by a later version of the program.
    Newer {
        /// The version of the file.
        version: u32,
    },
    /// It has fewer bytes than it says, or more.
    Length {
        /// How many bytes it has.
        got: u64,
        /// How many it says it has.
        wanted: u64,
    },
    /// Its bytes are not those that were written.
    Checksum {
        /// The checksum of the bytes.
        got: u32,
        /// The checksum in the file.
        wanted: u32,
    },
    /// It belongs to a run of another plan.
    Plan {
        /// The field that differs, with its value in the file.
        got: String,
        /// The field of the plan.
        wanted: String,
    },
    /// It belongs to a run on another text.
    Text {
        /// The checksum of the text.
        got: u32,
        /// The checksum in the file.
        wanted: u32,
    },
    /// What is in it cannot be, or the plan itself is refused.
    Content(Error),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::Foreign { begins } if begins.is_empty() => {
                f.write_str("empty: no byte is in it")
            }
            Fault::Foreign { begins } => {
                let (begins, mark) = (begins.escape_ascii(), MARK.escape_ascii());
                write!(
                    f,
                    "no checkpoint of a run: it begins with \"{begins}\", not with \"{mark}\""
                )
            }
            Fault::Newer { version } => write!(
                f,
                "a checkpoint of version {version}, and this program reads up to version {VERSION}"
            ),
            Fault::Length { got, wanted } if got < wanted => {
                write!(f, "cut off: {got} bytes of {wanted}")
            }
            Fault::Length { got, wanted } => write!(f, "too long: {got} bytes instead of {wanted}"),
            Fault::Checksum { got, wanted } => write!(
                f,
                "damaged: the checksum of its bytes is {got:08x}, and {wanted:08x} was written"
            ),
            Fault::Plan { got, wanted } => {
                write!(f, "of another run: it has {got}, and the plan {wanted}")
            }
            Fault::Text { got, wanted } => write!(
                f,
                "of a run on another text: the text's checksum is {got:08x}, and it was {wanted:08x}"
            ),
            Fault::Content(error) => write!(f, "{error}"),
        }
    }
}

impl std::error::Error for Fault {}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        Fault::Content(error)
    }
}

/// The CRC-32 of some bytes, as in zip files and in Python's `zlib.crc32`.
///
/// It finds every change of up to 32 bits in a row. It is no protection against somebody who wants to deceive.
///
/// ```
/// assert_eq!(language::training::checksum(b"123456789"), 0xcbf4_3926);
/// ```
pub fn checksum(bytes: &[u8]) -> u32 {
    const TABLE: [u32; 256] = {
        let (mut table, mut i) = ([0_u32; 256], 0);
        while i < 256 {
            let (mut word, mut bit) = (i as u32, 0);
            while bit < 8 {
                word = if word & 1 == 1 { (word >> 1) ^ 0xedb8_8320 } else { word >> 1 };
                bit += 1;
            }
            table[i] = word;
            i += 1;
        }
        table
    };
    let step = |crc: u32, byte: &u8| (crc >> 8) ^ TABLE[((crc ^ u32::from(*byte)) & 255) as usize];
    !bytes.iter().fold(u32::MAX, step)
}

/// Writes a file so that its name leads to the old bytes or to the new ones, never to half of them.
///
/// The bytes go to a file beside it (`.part`), are sent to the disk, and then the new file takes over the name.
///
/// Errors: a place where nothing can be written; then the old file is as it was.
///
/// Explained in Part III, chapter 12d (checkpoints).
pub fn write_atomically(path: &Path, bytes: &[u8]) -> Result<()> {
    let beside = path.with_added_extension("part");
    let written = File::create(&beside).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()?; // on the disk, rather than on its way there
        fs::rename(&beside, path)
    });
    written.map_err(|error| Error::File {
        file: path.display().to_string(),
        reason: error.to_string(),
    })
}

impl<'a> Run<'a> {
    /// All that the next step depends on: plan, checksum of the text, steps made, the generator's next number, and the
    /// weights, the optimizer's means and squares, and the averaged weights if there are any.
    ///
    /// Format, all numbers with the lowest byte first: 8 bytes `GWRUN\0\r\n`, version (u32), CRC-32 of what follows the head
    /// (u32), its length in bytes (u64); then the length of the plan (u32) and the plan in JSON, the text's CRC-32 (u32), steps
    /// (u64), the generator's next number (f64), and the weights, means, squares and averages (f32 each).
    pub fn checkpoint(&self) -> Vec<u8> {
        let plan = self.plan.to_json();
        let mut body = (plan.len() as u32).to_le_bytes().to_vec();
        body.extend(plan.as_bytes());
        body.extend(checksum(self.text).to_le_bytes());
        body.extend((self.n_done as u64).to_le_bytes());
        body.extend(self.rng.clone().random().to_le_bytes());
        let (means, squares) = self.optimizer.state();
        let average = self.average.as_ref().map_or(&[][..], Average::weights);
        for numbers in [self.model.parameters(), means, squares, average] {
            body.extend(numbers.iter().flat_map(|x| x.to_le_bytes()));
        }
        let mut file = MARK.to_vec();
        file.extend(VERSION.to_le_bytes());
        file.extend(checksum(&body).to_le_bytes());
        file.extend((body.len() as u64).to_le_bytes());
        file.extend(body);
        file
    }

    /// The run of a checkpoint, as if it had never stopped.
    ///
    /// The generator is where it was: a new one draws as often again, which is cheap, and its next number must be the one in
    /// the file. Errors: each [`Fault`], looked for in the order in which they stand there.
    pub fn resume(plan: Plan, text: &'a [u8], file: &[u8]) -> std::result::Result<Self, Fault> {
        let mut body = Reader(body_of(file)?);
        let length = body.whole::<4>("plan's length")? as usize;
        same_plan(body.take(length, "plan")?, &plan.to_json())?;
        let (got, wanted) = (checksum(text), body.whole::<4>("text's checksum")? as u32);
        if got != wanted {
            return Err(Fault::Text { got, wanted });
        }
        let mut run = Run::new(plan, text)?;
        let n_done = body.whole::<8>("number of steps")?;
        if n_done > plan.n_steps as u64 {
            let wanted = format!("at most n_steps = {}", plan.n_steps);
            return Err(Error::invalid("the checkpoint's number of steps", n_done, wanted).into());
        }
        run.n_done = n_done as usize;
        for _ in 0..run.n_done {
            for _ in 0..plan.global_batch() {
                run.rng.integers(0..text.len() - plan.model.context)?; // as Batch::draw does
            }
        }
        let next = f64::from_bits(body.whole::<8>("generator's next number")?);
        let ours = run.rng.clone().random();
        if next.to_bits() != ours.to_bits() {
            let wanted = format!("{ours}, as after {n_done} steps");
            let what = "the generator's next number in the checkpoint";
            return Err(Error::invalid(what, next, wanted).into());
        }
        let n = run.model.parameters().len();
        run.model = Gpt::new(plan.model, body.numbers(n, "weights")?)?;
        let (means, squares) = (body.numbers(n, "means")?, body.numbers(n, "squares")?);
        run.optimizer.restore(run.n_done, means, squares)?;
        if run.average.is_some() {
            run.average = Some(Average::new(plan.keep, &body.numbers(n, "averages")?)?);
        }
        if !body.0.is_empty() {
            let left = format!("{} bytes longer", body.0.len());
            return Err(Error::invalid("the checkpoint", left, "as long as its plan needs").into());
        }
        Ok(run)
    }
}

/// What follows the head, looked at from outside.
fn body_of(file: &[u8]) -> std::result::Result<&[u8], Fault> {
    let begins = &file[..file.len().min(MARK.len())];
    if begins.is_empty() || !MARK.starts_with(begins) {
        return Err(Fault::Foreign { begins: begins.to_vec() });
    }
    if file.len() < HEAD {
        return Err(Fault::Length { got: file.len() as u64, wanted: HEAD as u64 });
    }
    let (head, body) = file.split_at(HEAD);
    let mut head = Reader(&head[MARK.len()..]);
    let version = head.whole::<4>("version")? as u32;
    if version > VERSION {
        return Err(Fault::Newer { version });
    }
    if version < 1 {
        return Err(Error::invalid("the checkpoint's version", version, "1 or more").into());
    }
    let wanted = head.whole::<4>("checksum")? as u32;
    let n = head.whole::<8>("length")?;
    if body.len() as u64 != n {
        let whole = n.saturating_add(HEAD as u64);
        return Err(Fault::Length { got: file.len() as u64, wanted: whole });
    }
    match checksum(body) {
        got if got == wanted => Ok(body),
        got => Err(Fault::Checksum { got, wanted }),
    }
}

/// The first field in which a plan in a file is another one.
fn same_plan(file: &[u8], ours: &str) -> std::result::Result<(), Fault> {
    if file == ours.as_bytes() {
        return Ok(());
    }
    let file = String::from_utf8_lossy(file);
    let fields = |plan: &str| -> Vec<String> {
        plan.trim_matches(['{', '}']).split(',').map(|f| f.replace('"', "")).collect()
    };
    let (theirs, ours) = (fields(&file), fields(ours));
    let field = |plan: &[String], at: usize| plan.get(at).map_or("no more", |f| f).to_owned();
    let most = theirs.len().max(ours.len());
    let at = (0..most).find(|&at| theirs.get(at) != ours.get(at)).unwrap_or(0);
    Err(Fault::Plan { got: field(&theirs, at), wanted: field(&ours, at) })
}

/// Bytes, read from the front.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, n: usize, what: &str) -> Result<&'a [u8]> {
        let Some((taken, rest)) = self.0.split_at_checked(n) else {
            let wanted = format!("at least {n}, for the {what}");
            return Err(Error::invalid("the number of bytes left", self.0.len(), wanted));
        };
        self.0 = rest;
        Ok(taken)
    }

    fn whole<const N: usize>(&mut self, what: &str) -> Result<u64> {
        let bytes = self.take(N, what)?.iter().rev();
        Ok(bytes.fold(0, |number, byte| number << 8 | u64::from(*byte)))
    }

    fn numbers(&mut self, n: usize, what: &str) -> Result<Vec<f32>> {
        let bytes = self.take(n.saturating_mul(4), what)?;
        Ok(bytes.as_chunks().0.iter().map(|b| f32::from_le_bytes(*b)).collect())
    }
}
