//! The file of a model: safetensors, a header of JSON and then the numbers, written and read by hand.

use std::collections::BTreeMap;

use numerics::{Error, Result};

use super::{Config, Gpt, Parameter};

/// How a number lies in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Storage {
    /// Four bytes: every bit.
    F32,
    /// Two bytes: the upper half of the four, rounded to the nearest (ties to even).
    Bf16,
}

impl Storage {
    fn name(self) -> &'static str {
        match self {
            Storage::F32 => "F32",
            Storage::Bf16 => "BF16",
        }
    }

    fn n_bytes(self) -> usize {
        match self {
            Storage::F32 => 4,
            Storage::Bf16 => 2,
        }
    }
}

/// The longest header that is read, in bytes, as in the crate `safetensors`.
const LONGEST_HEADER: u64 = 100_000_000;

impl Gpt {
    /// The model as a safetensors file: 8 bytes with the header's length, the header in JSON, the numbers.
    ///
    /// The names are those of [`Config::parameters`]. The configuration is not in the file.
    ///
    /// ```
    /// use language::gpt::{Config, Gpt, Storage};
    /// use numerics::Rng;
    ///
    /// let config = Config { vocabulary: 5, width: 8, hidden: 12, head_width: 4, ..Config::default() };
    /// let model = Gpt::random(config, &mut Rng::new(1))?;
    /// assert_eq!(Gpt::from_safetensors(config, &model.to_safetensors(Storage::F32))?, model);
    /// # Ok::<(), numerics::Error>(())
    /// ```
    ///
    /// Explained in Part III, chapter 12d (checkpoints).
    pub fn to_safetensors(&self, storage: Storage) -> Vec<u8> {
        let mut entries = vec![r#""__metadata__":{"format":"pt"}"#.to_string()];
        for Parameter { name, shape, range } in self.config.parameters().unwrap_or_default() {
            let shape = shape.iter().map(usize::to_string).collect::<Vec<_>>().join(",");
            let (dtype, size) = (storage.name(), storage.n_bytes());
            let (start, end) = (range.start * size, range.end * size);
            entries.push(format!(
                r#""{name}":{{"dtype":"{dtype}","shape":[{shape}],"data_offsets":[{start},{end}]}}"#
            ));
        }
        let mut header = format!("{{{}}}", entries.join(","));
        while header.len() % 8 != 0 {
            header.push(' ');
        }
        let mut file = (header.len() as u64).to_le_bytes().to_vec();
        file.extend(header.as_bytes());
        for &x in &self.parameters {
            match storage {
                Storage::F32 => file.extend(x.to_le_bytes()),
                Storage::Bf16 => file.extend(bf16(x).to_le_bytes()),
            }
        }
        file
    }

    /// Reads a model of this shape from a safetensors file, F32 or BF16, written here or by another library.
    ///
    /// Errors: a file that is cut off, or whose header is no such JSON; a parameter that is missing, of another shape or
    /// type, or of another number of bytes than its shape needs; a number that is not finite. What the file has more is
    /// left alone.
    pub fn from_safetensors(config: Config, file: &[u8]) -> Result<Gpt> {
        let (header, numbers) = parts(file)?;
        let entries = Header { text: header, at: 0 }.entries()?;
        let mut parameters = vec![
            0.0_f32;
            {
                config.check()?;
                config.n_parameters()
            }
        ];
        for Parameter { name, shape, range } in config.parameters()? {
            let Some(entry) = entries.get(&name) else {
                return Err(Error::unknown("tensor", name, entries.keys().map(String::as_str)));
            };
            if entry.shape != shape {
                return Err(Error::shape_mismatch(
                    (&format!("{name} in the file"), &entry.shape),
                    (&format!("{name} in the configuration"), &shape),
                    "they must be alike",
                ));
            }
            let storage = match entry.dtype.as_str() {
                "F32" => Storage::F32,
                "BF16" => Storage::Bf16,
                other => {
                    return Err(Error::invalid(
                        format!("the type of {name}"),
                        other,
                        "F32 or BF16",
                    ));
                }
            };
            let [start, end] = entry.offsets;
            let wanted = range.len() * storage.n_bytes();
            if end.checked_sub(start) != Some(wanted) {
                let got = format!("{start} to {end}");
                let wanted = format!("{wanted} bytes apart, as its shape and type need");
                return Err(Error::invalid(format!("the place of {name}"), got, wanted));
            }
            let Some(bytes) = numbers.get(start..end) else {
                let what = format!("the end of {name}, in bytes behind the header,");
                let wanted = format!("within the file: {} bytes are there", numbers.len());
                return Err(Error::invalid(what, end, wanted));
            };
            let to = &mut parameters[range];
            match storage {
                Storage::F32 => {
                    for (to, bytes) in to.iter_mut().zip(bytes.as_chunks().0) {
                        *to = f32::from_le_bytes(*bytes);
                    }
                }
                Storage::Bf16 => {
                    for (to, bytes) in to.iter_mut().zip(bytes.as_chunks().0) {
                        *to = f32::from_bits(u32::from(u16::from_le_bytes(*bytes)) << 16);
                    }
                }
            }
        }
        Gpt::new(config, parameters)
    }
}

/// The upper half of a number's four bytes, rounded to the nearest, ties to even.
fn bf16(x: f32) -> u16 {
    let bits = x.to_bits();
    let rounded = bits.wrapping_add(0x7fff + ((bits >> 16) & 1));
    if x.is_nan() { (bits >> 16) as u16 | 0x40 } else { (rounded >> 16) as u16 }
}

/// Header and numbers.
fn parts(file: &[u8]) -> Result<(&str, &[u8])> {
    let short =
        |wanted: String| Err(Error::invalid("the file's number of bytes", file.len(), wanted));
    let Some((length, rest)) = file.split_first_chunk::<8>() else {
        return short("at least 8, the length of its header".into());
    };
    let length = u64::from_le_bytes(*length);
    if length > LONGEST_HEADER {
        let wanted = format!("at most {LONGEST_HEADER}: is this a safetensors file?");
        return Err(Error::invalid("the header's number of bytes", length, wanted));
    }
    let Some((header, numbers)) = rest.split_at_checked(length as usize) else {
        return short(format!("at least {}, to hold its header", length + 8));
    };
    match std::str::from_utf8(header) {
        Ok(header) => Ok((header, numbers)),
        Err(error) => {
            let got = format!("not UTF-8 from byte {}", error.valid_up_to());
            Err(Error::invalid("the header", got, "JSON"))
        }
    }
}

/// A tensor's line in the header.
#[derive(Debug, Default)]
struct Entry {
    dtype: String,
    shape: Vec<usize>,
    offsets: [usize; 2],
}

/// The header's text, and how far it has been read. Of JSON it knows what such headers hold: objects, strings without
/// escapes, lists of whole numbers.
struct Header<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Header<'a> {
    fn entries(mut self) -> Result<BTreeMap<String, Entry>> {
        let mut entries = BTreeMap::new();
        self.object(|header, name| {
            let mut entry = Entry::default();
            let is_tensor = name != "__metadata__";
            header.object(|header, key| {
                match key {
                    "shape" if is_tensor => entry.shape = header.numbers()?,
                    "dtype" if is_tensor => entry.dtype = header.string()?.to_string(),
                    "data_offsets" if is_tensor => match header.numbers()?[..] {
                        [start, end] => entry.offsets = [start, end],
                        _ => return Err(header.wrong("two offsets")),
                    },
                    _ => drop(header.string()?),
                }
                Ok(())
            })?;
            if is_tensor {
                entries.insert(name.to_string(), entry);
            }
            Ok(())
        })?;
        Ok(entries)
    }

    fn wrong(&self, wanted: &str) -> Error {
        let got: String = self.text[self.at..].chars().take(12).collect();
        Error::invalid(format!("the header from byte {}", self.at), format!("{got:?}"), wanted)
    }

    fn next(&mut self) -> Option<u8> {
        let rest = &self.text[self.at..];
        self.at += rest.len() - rest.trim_ascii_start().len();
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> bool {
        let there = self.next() == Some(byte);
        self.at += usize::from(there);
        there
    }

    fn must(&mut self, byte: u8) -> Result<()> {
        if self.take(byte) { Ok(()) } else { Err(self.wrong(&format!("{:?}", char::from(byte)))) }
    }

    fn object(&mut self, mut each: impl FnMut(&mut Self, &'a str) -> Result<()>) -> Result<()> {
        self.must(b'{')?;
        if self.take(b'}') {
            return Ok(());
        }
        loop {
            let key = self.string()?;
            self.must(b':')?;
            each(self, key)?;
            if self.take(b'}') {
                return Ok(());
            }
            self.must(b',')?;
        }
    }

    fn string(&mut self) -> Result<&'a str> {
        self.must(b'"')?;
        let rest = &self.text[self.at..];
        match rest.find(['"', '\\']) {
            Some(end) if rest.as_bytes()[end] == b'"' => {
                self.at += end + 1;
                Ok(&rest[..end])
            }
            _ => Err(self.wrong("a string without escapes, with its end")),
        }
    }

    fn numbers(&mut self) -> Result<Vec<usize>> {
        let mut numbers = Vec::new();
        self.must(b'[')?;
        if self.take(b']') {
            return Ok(numbers);
        }
        loop {
            self.next();
            let rest = &self.text[self.at..];
            let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
            let number = rest[..end].parse().map_err(|_| self.wrong("a whole number"))?;
            numbers.push(number);
            self.at += end;
            if self.take(b']') {
                return Ok(numbers);
            }
            self.must(b',')?;
        }
    }
}
