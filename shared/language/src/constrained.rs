//! Constrained decoding: which bytes may come next, so that what is written is JSON of a wanted form.
//!
//! A [`Schema`] says what is wanted. An [`Automaton`] follows a text byte by byte and names the bytes that may follow; with
//! them as a mask, [`masked`](crate::sampling::masked), a model can write nothing else.

use numerics::{Error, Result, check};

/// Schemas may be nested so deep, and [`Schema::Any`] may open as many lists and objects below.
pub const MOST_LEVELS: usize = 48;

/// A number has at most so many digits before the point, and as many behind it.
const MOST_DIGITS: usize = 17;

/// What a JSON text must be: a small part of JSON Schema. There is no white space between its parts.
#[derive(Debug, Clone, PartialEq)]
pub enum Schema {
    /// Any JSON value, with lists and objects nested at most [`MOST_LEVELS`] deep.
    Any,
    /// `true` or `false`.
    Boolean,
    /// A whole number with at most so many digits, from 1 to 17.
    Integer {
        /// The most digits, not counting a minus.
        most_digits: usize,
    },
    /// A number, with at most 17 digits before the point, 17 behind it, and 2 in the exponent.
    Number,
    /// A text of at most so many characters, escapes counted as what they stand for.
    Text {
        /// The most characters.
        most_chars: usize,
    },
    /// One of these texts.
    OneOf(Vec<String>),
    /// A list.
    List {
        /// What each item must be.
        item: Box<Schema>,
        /// The fewest items.
        least: usize,
        /// The most items.
        most: usize,
    },
    /// An object with these members, in this order.
    Object(Vec<(String, Schema)>),
}

impl Schema {
    fn check(&self, levels: usize) -> Result<()> {
        if levels == 0 {
            let wanted = format!("at most {MOST_LEVELS}");
            return Err(Error::invalid("the depth of the schema", "larger", wanted));
        }
        match self {
            Schema::Integer { most_digits } => {
                check::between("most_digits", *most_digits, 1, ("the most", MOST_DIGITS))
            }
            Schema::OneOf(texts) => check::not_empty("OneOf", texts.len(), "text"),
            Schema::List { item, least, most } => {
                check::between("least", *least, 0, ("most", *most))?;
                item.check(levels - 1)
            }
            Schema::Object(members) => {
                members.iter().try_for_each(|(_, schema)| schema.check(levels - 1))
            }
            _ => Ok(()),
        }
    }

    /// The fewest bytes of a text of this form.
    fn shortest(&self) -> usize {
        match self {
            Schema::Any | Schema::Integer { .. } | Schema::Number => 1,
            Schema::Boolean => 4,
            Schema::Text { .. } => 2,
            Schema::OneOf(texts) => {
                texts.iter().map(|text| quoted(text).len()).min().unwrap_or_default()
            }
            Schema::List { item, least, .. } => {
                let items = item.shortest().saturating_add(1).saturating_mul(*least);
                items.saturating_add(2) - usize::from(*least > 0)
            }
            Schema::Object(members) => {
                let member = |(key, value): &(String, Schema)| quoted(key).len() + value.shortest();
                let sum = members.iter().map(|it| member(it).saturating_add(2));
                sum.fold(2 - usize::from(!members.is_empty()), usize::saturating_add)
            }
        }
    }
}

/// A text in JSON's quotation marks, with the escapes that it needs.
fn quoted(text: &str) -> String {
    let mut json = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => json.extend(['\\', c]),
            c if c < ' ' => json.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => json.push(c),
        }
    }
    json + "\""
}

/// Follows a JSON text byte by byte, and says which bytes may come next.
///
/// Every text that it lets through to the end is JSON (RFC 8259) of the schema's form, in UTF-8; and every JSON text of
/// that form, without white space and within the limits of [`Schema`], is let through.
///
/// ```
/// use language::constrained::{Automaton, Schema};
///
/// let schema = Schema::Object(vec![
///     ("whale".into(), Schema::Boolean),
///     ("legs".into(), Schema::Integer { most_digits: 2 }),
/// ]);
/// let mut text = Automaton::new(&schema)?;
/// for &byte in br#"{"whale":t"# {
///     text.push(byte)?;
/// }
/// assert!(text.allows(b'r') && !text.allows(b'w')); // true, not two
/// assert_eq!(text.shortest_end(), r#"rue,"legs":0}"#.len());
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 15f (sampling). Source: Brandon T. Willard and Rémi Louf, *Efficient Guided Generation for
/// Large Language Models*, 2023.
#[derive(Debug, Clone)]
pub struct Automaton<'s> {
    /// What is still to come, the next on top.
    stack: Vec<Frame<'s>>,
}

/// A value that must come.
#[derive(Debug, Clone, Copy)]
enum Value<'s> {
    Of(&'s Schema),
    /// Any value, which may open so many levels.
    Any(usize),
}

/// A part of the text that has begun or must come.
#[derive(Debug, Clone)]
enum Frame<'s> {
    Value(Value<'s>),
    /// The rest of one of these words, of which `at` bytes have come.
    Words {
        words: Vec<Vec<u8>>,
        at: usize,
    },
    /// The rest of a text, with at most so many more characters, up to its closing quotation mark.
    Text {
        place: Place,
        left: usize,
    },
    /// The rest of a number.
    Number {
        place: Digits,
        left: usize,
        whole: bool,
    },
    /// The rest of a list after some items: a comma, or the bracket.
    Items {
        item: Value<'s>,
        done: usize,
        least: usize,
        most: usize,
    },
    /// The rest of an object of any members.
    Members {
        levels: usize,
        first: bool,
    },
}

/// Where in a text.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Place {
    Between,
    /// In a character of UTF-8: so many bytes follow, the next one in this range.
    Inside {
        more: usize,
        low: u8,
        high: u8,
    },
    Backslash,
    /// In the digits of `\u`: so many have come, with this value; whether it is the second half of a pair.
    Hex {
        n: usize,
        value: u32,
        second: bool,
    },
    /// After the first half of a pair: a backslash must come, then a `u`.
    Half,
    HalfBackslash,
}

/// Where in a number.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Digits {
    Start,
    Minus,
    Zero,
    Whole,
    Point,
    Fraction,
    E,
    Sign,
    Exponent,
}

impl<'s> Automaton<'s> {
    /// At the start of a text of this form.
    ///
    /// Errors: an integer without digits or with more than 17; no text to choose from; a list whose fewest items are more
    /// than its most; schemas nested deeper than [`MOST_LEVELS`].
    pub fn new(schema: &'s Schema) -> Result<Self> {
        schema.check(MOST_LEVELS)?;
        Ok(Automaton { stack: vec![Frame::Value(Value::Of(schema))] })
    }

    /// Takes the next byte.
    ///
    /// Errors: a byte that may not come here; the automaton stays where it was.
    pub fn push(&mut self, byte: u8) -> Result<()> {
        match self.after(byte) {
            Some(next) => *self = next,
            None => {
                let got = format!("{:?}", char::from(byte));
                return Err(Error::invalid(
                    "the next byte",
                    got,
                    "one that the schema allows here",
                ));
            }
        }
        Ok(())
    }

    /// Whether this byte may come next.
    pub fn allows(&self, byte: u8) -> bool {
        self.after(byte).is_some()
    }

    /// Whether each byte from 0 to 255 may come next, if at most `budget` bytes may still be written, this one included.
    ///
    /// With a budget of at least [`shortest_end`](Self::shortest_end) some byte is allowed until the text is complete, and
    /// the text is complete before the budget is used up.
    pub fn mask(&self, budget: usize) -> Vec<bool> {
        let fits = |next: Self| next.shortest_end() < budget;
        (0..=u8::MAX).map(|byte| self.after(byte).is_some_and(fits)).collect()
    }

    /// Whether each token of a vocabulary may come next: its bytes, one after the other. The empty token may not.
    pub fn token_mask(&self, vocabulary: &[Vec<u8>]) -> Vec<bool> {
        let allowed = |token: &Vec<u8>| {
            let mut text = self.clone();
            !token.is_empty() && token.iter().all(|&byte| text.push(byte).is_ok())
        };
        vocabulary.iter().map(allowed).collect()
    }

    /// Whether the text may end here.
    pub fn is_complete(&self) -> bool {
        self.shortest_end() == 0
    }

    /// Whether the text must end here: nothing may follow.
    pub fn is_closed(&self) -> bool {
        self.stack.is_empty() || (self.is_complete() && !self.mask(usize::MAX).contains(&true))
    }

    /// The fewest bytes that complete the text.
    pub fn shortest_end(&self) -> usize {
        self.stack.iter().map(Frame::shortest).fold(0, usize::saturating_add)
    }

    fn after(&self, byte: u8) -> Option<Self> {
        let mut next = self.clone();
        while let Some(frame) = next.stack.pop() {
            // A number has no end of its own: what cannot continue it may belong to what follows.
            let ends = matches!(frame, Frame::Number { .. }) && frame.shortest() == 0;
            if next.follow(frame, byte) {
                return Some(next);
            }
            if !ends {
                return None;
            }
        }
        None
    }

    /// Takes a byte into what was on top, and puts on the stack what it leaves to come; false where it does not fit. The
    /// stack is then as it was.
    fn follow(&mut self, frame: Frame<'s>, byte: u8) -> bool {
        match frame {
            Frame::Value(value) => self.begin(value, byte),
            Frame::Words { mut words, at } => {
                words.retain(|word| word.get(at) == Some(&byte));
                let complete = words.iter().any(|word| word.len() == at + 1);
                let fits = !words.is_empty();
                if fits && !complete {
                    self.stack.push(Frame::Words { words, at: at + 1 });
                }
                fits
            }
            Frame::Text { place, left } => match (place, byte) {
                (Place::Between, b'"') => true,
                _ => match text_after(place, left, byte) {
                    Some((place, left)) => {
                        self.stack.push(Frame::Text { place, left });
                        true
                    }
                    None => false,
                },
            },
            Frame::Number { place, left, whole } => match number_after(place, left, whole, byte) {
                Some((place, left)) => {
                    self.stack.push(Frame::Number { place, left, whole });
                    true
                }
                None => false,
            },
            Frame::Items { item, done, least, most } => match byte {
                b']' => done >= least,
                b',' if done > 0 && done < most => {
                    self.stack.push(Frame::Items { item, done: done + 1, least, most });
                    self.stack.push(Frame::Value(item));
                    true
                }
                _ if done == 0 && most > 0 => {
                    self.stack.push(Frame::Items { item, done: 1, least, most });
                    let fits = self.begin(item, byte);
                    if !fits {
                        self.stack.pop();
                    }
                    fits
                }
                _ => false,
            },
            Frame::Members { levels, first } => match byte {
                b'}' => true,
                b'"' | b',' if first == (byte == b'"') => {
                    self.stack.push(Frame::Members { levels, first: false });
                    self.stack.push(Frame::Value(Value::Any(levels)));
                    self.stack.push(word(":"));
                    self.stack.push(Frame::Text { place: Place::Between, left: usize::MAX });
                    if !first {
                        self.stack.push(word("\""));
                    }
                    true
                }
                _ => false,
            },
        }
    }

    /// The first byte of a value.
    fn begin(&mut self, value: Value<'s>, byte: u8) -> bool {
        let schema = match value {
            Value::Any(levels) => return self.begin_any(levels, byte),
            Value::Of(schema) => schema,
        };
        match schema {
            Schema::Any => self.begin_any(MOST_LEVELS, byte),
            Schema::Boolean => self.follow(words(&["true", "false"]), byte),
            Schema::OneOf(texts) => {
                let texts: Vec<String> = texts.iter().map(|text| quoted(text)).collect();
                self.follow(words(&texts), byte)
            }
            Schema::Integer { most_digits } => self.follow(number(*most_digits, true), byte),
            Schema::Number => self.follow(number(MOST_DIGITS, false), byte),
            Schema::Text { most_chars } => {
                self.stack.push(Frame::Text { place: Place::Between, left: *most_chars });
                self.opened(byte == b'"', 1)
            }
            Schema::List { item, least, most } => {
                let item = Value::Of(item);
                self.stack.push(Frame::Items { item, done: 0, least: *least, most: *most });
                self.opened(byte == b'[', 1)
            }
            Schema::Object(members) => {
                let before = self.stack.len();
                self.stack.push(word("}"));
                for (i, (key, value)) in members.iter().enumerate().rev() {
                    self.stack.push(Frame::Value(Value::Of(value)));
                    let comma = if i > 0 { "," } else { "" };
                    self.stack.push(word(&format!("{comma}{}:", quoted(key))));
                }
                self.opened(byte == b'{', self.stack.len() - before)
            }
        }
    }

    fn begin_any(&mut self, levels: usize, byte: u8) -> bool {
        match byte {
            b'"' => {
                self.stack.push(Frame::Text { place: Place::Between, left: usize::MAX });
                true
            }
            b'[' if levels > 0 => {
                let item = Value::Any(levels - 1);
                self.stack.push(Frame::Items { item, done: 0, least: 0, most: usize::MAX });
                true
            }
            b'{' if levels > 0 => {
                self.stack.push(Frame::Members { levels: levels - 1, first: true });
                true
            }
            b't' | b'f' | b'n' => self.follow(words(&["true", "false", "null"]), byte),
            _ => self.follow(number(MOST_DIGITS, false), byte),
        }
    }

    /// Takes what was just pushed from the stack again where the opening byte was another.
    fn opened(&mut self, fits: bool, n_pushed: usize) -> bool {
        if !fits {
            self.stack.truncate(self.stack.len() - n_pushed);
        }
        fits
    }
}

impl Frame<'_> {
    /// The fewest bytes that complete this part.
    fn shortest(&self) -> usize {
        match self {
            Frame::Value(Value::Of(schema)) => schema.shortest(),
            Frame::Value(Value::Any(_)) => 1,
            Frame::Words { words, at } => {
                words.iter().map(|word| word.len() - at).min().unwrap_or_default()
            }
            Frame::Text { place, .. } => {
                1 + match place {
                    Place::Between => 0,
                    Place::Inside { more, .. } => *more,
                    Place::Backslash => 1,
                    // \uD8.. needs a second half, `\uDC00`; other digits can be chosen so that it does not.
                    Place::Hex { n, value, second } => {
                        let first_two = value >> (4 * n.saturating_sub(2));
                        let is_half = *n >= 2 && (0xd8..=0xdb).contains(&first_two) && !second;
                        4 - n + if is_half { 6 } else { 0 }
                    }
                    Place::Half => 6,
                    Place::HalfBackslash => 5,
                }
            }
            Frame::Number { place, .. } => match place {
                Digits::Zero | Digits::Whole | Digits::Fraction | Digits::Exponent => 0,
                _ => 1,
            },
            Frame::Items { item, done, least, .. } => {
                let missing = least.saturating_sub(*done);
                let each = match item {
                    Value::Of(schema) => schema.shortest().saturating_add(1),
                    Value::Any(_) => 2,
                };
                // The first item has no comma before it.
                let commas = usize::from(*done == 0 && missing > 0);
                each.saturating_mul(missing).saturating_add(1) - commas
            }
            Frame::Members { .. } => 1,
        }
    }
}

fn word<'s>(text: &str) -> Frame<'s> {
    words(&[text])
}

fn words<'s>(texts: &[impl AsRef<str>]) -> Frame<'s> {
    let words = texts.iter().map(|text| text.as_ref().as_bytes().to_vec()).collect();
    Frame::Words { words, at: 0 }
}

fn number<'s>(left: usize, whole: bool) -> Frame<'s> {
    Frame::Number { place: Digits::Start, left, whole }
}

/// Where in a text one is after a byte that is not its end, and how many characters may still begin.
fn text_after(place: Place, left: usize, byte: u8) -> Option<(Place, usize)> {
    let next = match (place, byte) {
        (Place::Between, _) => {
            let left = left.checked_sub(1)?;
            let inside = |more, low, high| Place::Inside { more, low, high };
            // What may follow the first byte of a character: the Unicode standard, table 3-7.
            let place = match byte {
                b'\\' => Place::Backslash,
                0x20..=0x7f => Place::Between,
                0xc2..=0xdf => inside(1, 0x80, 0xbf),
                0xe0 => inside(2, 0xa0, 0xbf),
                0xed => inside(2, 0x80, 0x9f),
                0xe1..=0xef => inside(2, 0x80, 0xbf),
                0xf0 => inside(3, 0x90, 0xbf),
                0xf1..=0xf3 => inside(3, 0x80, 0xbf),
                0xf4 => inside(3, 0x80, 0x8f),
                _ => return None,
            };
            return Some((place, left));
        }
        (Place::Inside { more, low, high }, _) if (low..=high).contains(&byte) => match more {
            1 => Place::Between,
            _ => Place::Inside { more: more - 1, low: 0x80, high: 0xbf },
        },
        (Place::Backslash, b'u') => Place::Hex { n: 0, value: 0, second: false },
        (Place::Backslash, b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => {
            Place::Between
        }
        (Place::Hex { n, value, second }, _) => {
            let value = value * 16 + char::from(byte).to_digit(16)?;
            // Code units 0xd800 to 0xdbff are first halves, 0xdc00 to 0xdfff second ones.
            let is_second = (0xdc..=0xdf).contains(&value);
            match n + 1 {
                1 if second && value != 0xd => return None,
                2 if is_second != second => return None,
                4 if (0xd800..=0xdbff).contains(&value) => Place::Half,
                4 => Place::Between,
                n => Place::Hex { n, value, second },
            }
        }
        (Place::Half, b'\\') => Place::HalfBackslash,
        (Place::HalfBackslash, b'u') => Place::Hex { n: 0, value: 0, second: true },
        _ => return None,
    };
    Some((next, left))
}

/// Where in a number one is after a byte, and how many digits this part of it may still have.
fn number_after(place: Digits, left: usize, whole: bool, byte: u8) -> Option<(Digits, usize)> {
    match (place, byte) {
        (Digits::Start, b'-') => Some((Digits::Minus, left)),
        // −0 is no whole number to many readers of JSON.
        (Digits::Start, b'0') => Some((Digits::Zero, 0)),
        (Digits::Minus, b'0') if !whole => Some((Digits::Zero, 0)),
        (Digits::Start | Digits::Minus, b'1'..=b'9') => Some((Digits::Whole, left - 1)),
        (Digits::Whole, b'0'..=b'9') if left > 0 => Some((Digits::Whole, left - 1)),
        (Digits::Zero | Digits::Whole, b'.') if !whole => Some((Digits::Point, MOST_DIGITS)),
        (Digits::Point, b'0'..=b'9') => Some((Digits::Fraction, left - 1)),
        (Digits::Fraction, b'0'..=b'9') if left > 0 => Some((Digits::Fraction, left - 1)),
        (Digits::Zero | Digits::Whole | Digits::Fraction, b'e' | b'E') if !whole => {
            Some((Digits::E, 2))
        }
        (Digits::E, b'+' | b'-') => Some((Digits::Sign, left)),
        (Digits::E | Digits::Sign, b'0'..=b'9') => Some((Digits::Exponent, left - 1)),
        (Digits::Exponent, b'0'..=b'9') if left > 0 => Some((Digits::Exponent, left - 1)),
        _ => None,
    }
}
