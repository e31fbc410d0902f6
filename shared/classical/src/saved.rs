//! Fitted models as text, and back: one line that says what the text is, then the model as JSON, every number bit for bit.
//!
//! ```text
//! groundwork-model version=1 model=linear-trend bytes=27 fnv1a64=6c62272e07bb0142
//! {"slope":0.1,"start":315.0}
//! ```
//!
//! A model that can be written says so in one line, `impl Saved for Model { const NAME: &'static str = "…"; }`; serde does the
//! rest. Reading is strict. A text that was cut, edited or lengthened, that another version of this format wrote, or that holds
//! another kind of model is an error that says which of these it is.
//!
//! Needs the feature `serde`.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use numerics::{Error, Result};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The first word of every saved model.
const FORMAT: &str = "groundwork-model";

/// The version of the format that this code writes, and the only one it reads.
pub const VERSION: &str = "1";

/// A model that can be written as text and read back.
///
/// ```
/// use classical::saved::Saved;
///
/// #[derive(serde::Serialize, serde::Deserialize)]
/// struct Trend { start: f64, slope: f64 }
///
/// impl Saved for Trend {
///     const NAME: &'static str = "linear-trend";
/// }
///
/// let text = Trend { start: 315.0, slope: 0.1 }.to_text()?;
/// assert!(text.starts_with("groundwork-model version=1 model=linear-trend bytes="));
/// assert_eq!(Trend::from_text(&text)?.slope, 0.1);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Source: the checksum is FNV-1a with 64 bits: Glenn Fowler, Landon Curt Noll, Kiem-Phong Vo, Donald Eastlake, *The FNV
/// Non-Cryptographic Hash Algorithm*. It finds accidents, not forgers.
pub trait Saved: Serialize + DeserializeOwned {
    /// The kind of model: lower case and hyphens, no blanks. Another kind's text is refused.
    const NAME: &'static str;

    /// The model as text.
    ///
    /// The text is read back before it is given: what could not be loaded is an error now, not in a month. JSON has no
    /// infinities; a field that may hold one is written with [`number`] or [`numbers`].
    ///
    /// Errors: serde cannot write the model; what it wrote cannot be read. Cost: the length of the text, twice.
    fn to_text(&self) -> Result<String> {
        let body = serde_json::to_string(self)
            .map_err(|error| unwritable(Self::NAME, &error.to_string()))?;
        let text = format!("{}\n{body}", Header::of(Self::NAME, &body).line());
        Self::from_text(&text).map_err(|error| unwritable(Self::NAME, &error.to_string()))?;
        Ok(text)
    }

    /// The model that [`to_text`](Self::to_text) wrote.
    ///
    /// Errors ([`Error::Parse`]): the text is no saved model; it has another version, holds another kind of model, is cut,
    /// lengthened or altered; its fields do not make a model.
    fn from_text(text: &str) -> Result<Self> {
        read("the saved model", text)
    }

    /// Writes the model to a file: all of it, or nothing. A file that was there is replaced at once.
    ///
    /// The text goes to a second file in the same folder, which then gets the name. Errors: as [`to_text`](Self::to_text);
    /// the file system refuses ([`Error::File`]).
    fn save(&self, path: impl AsRef<Path>) -> Result<()> {
        write_whole(path.as_ref(), &self.to_text()?)
    }

    /// Reads a model from a file.
    ///
    /// Errors: the file cannot be read ([`Error::File`]); otherwise as [`from_text`](Self::from_text), with the file's name.
    fn load(path: impl AsRef<Path>) -> Result<Self> {
        let path = path.as_ref();
        let bytes = fs::read(path).map_err(|error| refused(path, &error))?;
        let name = path.display().to_string();
        match std::str::from_utf8(&bytes) {
            Ok(text) => read(&name, text),
            Err(_) => Err(wrong(&name, 1, None, "bytes that are no text", "a saved model")),
        }
    }
}

/// What the first line says about the rest.
struct Header<'a> {
    model: &'a str,
    bytes: usize,
    checksum: u64,
}

impl<'a> Header<'a> {
    fn of(model: &'a str, body: &str) -> Self {
        Header { model, bytes: body.len(), checksum: fnv1a(body.as_bytes()) }
    }

    fn line(&self) -> String {
        let Header { model, bytes, checksum } = self;
        format!("{FORMAT} version={VERSION} model={model} bytes={bytes} fnv1a64={checksum:016x}")
    }

    /// The parts of a first line, or nothing where it is none.
    fn parse(line: &'a str) -> Option<Self> {
        let mut words = line.strip_prefix(FORMAT)?.strip_prefix(' ')?.split(' ');
        let mut value = |name: &str| words.next()?.strip_prefix(name)?.strip_prefix('=');
        value("version")?;
        let header = Header {
            model: value("model")?,
            bytes: value("bytes")?.parse().ok()?,
            checksum: u64::from_str_radix(value("fnv1a64")?, 16).ok()?,
        };
        words.next().is_none().then_some(header)
    }
}

/// The model in `text`; `file` is for the messages.
fn read<M: Saved>(file: &str, text: &str) -> Result<M> {
    let (line, body) = text.split_once('\n').unwrap_or((text, ""));
    // The version before the rest: another version's first line may have other words.
    let version = line.strip_prefix(FORMAT).and_then(|rest| rest.strip_prefix(" version="));
    let version = version.and_then(|rest| rest.split(' ').next()).unwrap_or(VERSION);
    if version != VERSION {
        let wanted = format!("version {VERSION}, which this program reads");
        return Err(wrong(file, 1, Some("version"), version, &wanted));
    }
    let Some(header) = Header::parse(line) else {
        return Err(wrong(file, 1, None, line, "the first line of a saved model"));
    };
    if header.model != M::NAME {
        let wanted = format!("the model \"{}\" that was asked for", M::NAME);
        return Err(wrong(file, 1, Some("model"), header.model, &wanted));
    }
    let (has, said) = (body.len(), header.bytes);
    if has != said {
        let what = if has < said { "the text was cut" } else { "something follows the model" };
        return Err(wrong(file, 2, Some("bytes"), &has.to_string(), &format!("{said}: {what}")));
    }
    let checksum = fnv1a(body.as_bytes());
    if checksum != header.checksum {
        let wanted = format!("{:016x}: the text was altered", header.checksum);
        return Err(wrong(file, 2, Some("fnv1a64"), &format!("{checksum:016x}"), &wanted));
    }
    serde_json::from_str(body)
        .map_err(|error| wrong(file, 2, None, &error.to_string(), &format!("a {}", M::NAME)))
}

fn wrong(file: &str, line: usize, column: Option<&str>, got: &str, wanted: &str) -> Error {
    let shown: String = got.chars().take(120).collect();
    Error::Parse {
        file: file.to_owned(),
        line,
        column: column.map(str::to_owned),
        got: shown,
        wanted: wanted.to_owned(),
    }
}

fn unwritable(name: &str, reason: &str) -> Error {
    Error::invalid(format!("the model \"{name}\""), reason, "one that can be written and read")
}

fn refused(path: &Path, error: &std::io::Error) -> Error {
    Error::File { file: path.display().to_string(), reason: error.to_string() }
}

/// FNV-1a, 64 bits: for each byte an exclusive or, then a multiplication. Two texts that differ in one byte never agree.
fn fnv1a(bytes: &[u8]) -> u64 {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, step)
}

/// Writes a file of its own beside `path`, then gives it that name.
fn write_whole(path: &Path, text: &str) -> Result<()> {
    let beside = beside(path)?;
    let write = || {
        let mut file = OpenOptions::new().write(true).create_new(true).open(&beside)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        drop(file);
        fs::rename(&beside, path)
    };
    write().map_err(|error| {
        // What was begun is taken away; the first error is the one to tell.
        let _ = fs::remove_file(&beside);
        refused(path, &error)
    })
}

/// A name in the same folder that no other save of this machine uses.
fn beside(path: &Path) -> Result<PathBuf> {
    static SAVES: AtomicUsize = AtomicUsize::new(0);
    let count = SAVES.fetch_add(1, Ordering::Relaxed);
    let name = path.file_name().ok_or_else(|| Error::File {
        file: path.display().to_string(),
        reason: "it names no file".to_owned(),
    })?;
    let name = format!(".{}.{}-{count}.part", name.to_string_lossy(), std::process::id());
    Ok(path.with_file_name(name))
}

/// A number that may be infinite or NaN, which JSON lacks: written as `"inf"`, `"-inf"` or `"NaN"`.
///
/// For a field: `#[serde(with = "crate::saved::number")] bound: f64`.
pub mod number {
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

    /// A finite number as it is, any other as its name.
    #[derive(Serialize, Deserialize)]
    #[serde(untagged)]
    pub(super) enum Written {
        Finite(f64),
        Named(String),
    }

    impl Written {
        pub(super) fn of(value: f64) -> Self {
            if value.is_finite() { Self::Finite(value) } else { Self::Named(value.to_string()) }
        }

        pub(super) fn value<E: Error>(self) -> Result<f64, E> {
            match self {
                Self::Finite(value) => Ok(value),
                Self::Named(name) => match name.as_str() {
                    "inf" => Ok(f64::INFINITY),
                    "-inf" => Ok(f64::NEG_INFINITY),
                    "NaN" => Ok(f64::NAN),
                    _ => Err(E::custom(format!("\"{name}\" is no number"))),
                },
            }
        }
    }

    /// Writes the number.
    ///
    /// Errors: those of `to`.
    pub fn serialize<S: Serializer>(value: &f64, to: S) -> Result<S::Ok, S::Error> {
        Written::of(*value).serialize(to)
    }

    /// Reads the number.
    ///
    /// Errors: what is there is neither a number nor one of the three names.
    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<f64, D::Error> {
        Written::deserialize(from)?.value()
    }
}

/// A list of numbers of which some may be infinite or NaN, as [`number`] writes one.
///
/// For a field: `#[serde(with = "crate::saved::numbers")] thresholds: Vec<f64>`.
pub mod numbers {
    use super::number::Written;
    use serde::{Deserialize, Deserializer, Serializer};

    /// Writes the numbers.
    ///
    /// Errors: those of `to`.
    pub fn serialize<S: Serializer>(values: &[f64], to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(values.iter().map(|value| Written::of(*value)))
    }

    /// Reads the numbers.
    ///
    /// Errors: one of them is neither a number nor one of the three names.
    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<f64>, D::Error> {
        let written = Vec::<Written>::deserialize(from)?;
        written.into_iter().map(Written::value).collect()
    }
}
