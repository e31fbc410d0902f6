//! Byte-level byte-pair encoding: ids for any bytes, and the bytes back.

mod merge;
mod train;

use numerics::{Error, Result};

use super::PreTokenizer;
use super::hash::FastMap;
use merge::{Merge, Scratch};

/// A byte-pair encoding: a vocabulary of byte strings, and the order in which neighbors are merged.
///
/// To encode, a text is cut into pieces ([`PreTokenizer`]), and each piece into its bytes. Then, of all neighbors that make
/// a token, the pair of the lowest rank is merged, the leftmost first, until none is left. The 256 single bytes are tokens,
/// so every text has an encoding, and decoding gives every byte back.
///
/// ```
/// use language::tokenizer::{Bpe, PreTokenizer};
///
/// let bpe = Bpe::train(&["low lower lowest"], 259, PreTokenizer::Spaces, &[])?;
/// let ids = bpe.encode("lower lows")?; // learned: `lo`, `low`, ` low`
/// assert_eq!(ids.iter().map(|&id| bpe.token_text(id)).collect::<Result<Vec<_>, _>>()?, ["low", "e", "r", " low", "s"]);
/// assert_eq!(bpe.decode_text(&ids)?, "lower lows");
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapters 15a (bytes) and 15b (tokenizers). Source: Sennrich, Haddow and Birch, *Neural Machine
/// Translation of Rare Words with Subword Units*, 2016; bytes instead of letters: Radford et al., *Language Models are
/// Unsupervised Multitask Learners*, 2019, section 2.2.
#[derive(Debug, Clone)]
pub struct Bpe {
    /// Each token's bytes, by id; special tokens have their text here. Rank tables may leave ids out.
    tokens: Vec<Option<Box<[u8]>>>,
    n_tokens: usize,
    /// The id of each single byte.
    bytes: Box<[u32; 256]>,
    merges: Vec<(u32, u32)>,
    pairs: FastMap<u64, Merge>,
    /// Tokens by their bytes, where a piece that is a token is taken whole, as tiktoken does.
    whole: Option<FastMap<Box<[u8]>, u32>>,
    special: Vec<(String, u32)>,
    pre_tokenizer: PreTokenizer,
}

/// What [`Bpe::encode_with`] does where a text holds the spelling of a special token.
///
/// A special token means something to a model, such as the end of a text, and users' texts must not be able to say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Special {
    /// It is an error. tiktoken's default, and that of [`Bpe::encode`].
    #[default]
    Refuse,
    /// It is text like any other, and is cut into ordinary tokens.
    AsText,
    /// It becomes the special token: for texts that a program has put together.
    Allow,
}

impl Bpe {
    /// Learns `vocabulary_size` tokens from texts: the special tokens, the 256 bytes, and then merges, the most frequent
    /// pair of neighbors first.
    ///
    /// Ids: special tokens in the order given, bytes in GPT-2's order (`!` to `~` and `¡` to `ÿ` without the soft hyphen,
    /// then the others), merges in the order learned. Of pairs equally frequent the one with the smaller ids is taken, so
    /// that the ids are those of Hugging Face's `tokenizers`. Where no pair is left, the vocabulary stays smaller than
    /// wanted.
    ///
    /// Errors: a size below 256 and the special tokens; a special token that is empty or given twice. Cost: one pass over
    /// the texts, then for each merge work in proportion to the words that hold the pair; [`Bpe::train_simple`] recounts.
    ///
    /// ```
    /// use language::tokenizer::{Bpe, PreTokenizer};
    ///
    /// let bpe = Bpe::train(&["the cat the dog"], 259, PreTokenizer::Spaces, &["<end>"])?;
    /// assert_eq!((bpe.special_id("<end>")?, bpe.vocabulary_size()), (0, 259));
    /// assert_eq!(bpe.token_text(257)?, "he");
    /// # Ok::<(), numerics::Error>(())
    /// ```
    ///
    /// Explained in Part IV, chapter 15a (bytes). Source: Sennrich, Haddow and Birch, 2016, algorithm 1 and section 3.2.
    pub fn train(
        texts: &[&str],
        vocabulary_size: usize,
        pre_tokenizer: PreTokenizer,
        special: &[&str],
    ) -> Result<Self> {
        check_size(vocabulary_size, special)?;
        let words = train::Words::count(texts, pre_tokenizer, special.len());
        let merges = train::fast(words, vocabulary_size - special.len());
        Self::from_merges(merges, pre_tokenizer, special)
    }

    /// As [`Bpe::train`], in the fewest lines: it counts all pairs anew before each merge.
    ///
    /// Cost: for each merge a pass over all distinct words.
    ///
    /// ```
    /// use language::tokenizer::{Bpe, PreTokenizer};
    ///
    /// let texts = ["a whale, a whaler, a whaleboat"];
    /// let simple = Bpe::train_simple(&texts, 264, PreTokenizer::Spaces, &[])?;
    /// assert_eq!(simple.merges(), Bpe::train(&texts, 264, PreTokenizer::Spaces, &[])?.merges());
    /// # Ok::<(), numerics::Error>(())
    /// ```
    ///
    /// Errors and source: as [`Bpe::train`]. Explained in Part IV, chapter 15a (bytes).
    pub fn train_simple(
        texts: &[&str],
        vocabulary_size: usize,
        pre_tokenizer: PreTokenizer,
        special: &[&str],
    ) -> Result<Self> {
        check_size(vocabulary_size, special)?;
        let words = train::Words::count(texts, pre_tokenizer, special.len());
        let merges = train::simple(words, vocabulary_size - special.len());
        Self::from_merges(merges, pre_tokenizer, special)
    }

    fn from_merges(
        learned: train::Learned,
        pre_tokenizer: PreTokenizer,
        special: &[&str],
    ) -> Result<Self> {
        let named = special.iter().map(|text| text.as_bytes().into());
        let tokens: Vec<_> = named.chain(learned.tokens).map(Some).collect();
        let n_special = special.len() as u32;
        let mut pairs = FastMap::default();
        for (&(left, right), rank) in learned.merges.iter().zip(0..) {
            pairs.insert(key(left, right), Merge { rank, id: n_special + 256 + rank });
        }
        let special = special.iter().zip(0..).map(|(&text, id)| (text.to_owned(), id)).collect();
        Ok(Bpe {
            n_tokens: tokens.len(),
            tokens,
            bytes: Box::new(train::byte_ids(n_special)),
            merges: learned.merges,
            pairs,
            whole: None,
            special,
            pre_tokenizer,
        })
    }

    /// The encoding of a model that exists, from its table of byte strings and ranks, which are the ids too.
    ///
    /// Any two neighbors that make a token of the table may merge, the lowest rank first; a piece that is a token of the
    /// table is taken whole. That is tiktoken's rule, so that `r50k_base` with [`PreTokenizer::Gpt2`] and `cl100k_base`
    /// with [`PreTokenizer::Gpt4`] give its ids. [`parse_ranks`](super::parse_ranks) reads a table from a file; the crate
    /// tiktoken-rs gives one by `decode_bytes(&[id])`.
    ///
    /// Errors: an empty table; a token that is empty or comes twice, among the special ones too; an id that comes twice, or
    /// is beyond four times the number of tokens plus 1,000; a byte that is no token. Cost: for each token as many look-ups
    /// as it has bytes.
    ///
    /// ```
    /// use language::tokenizer::{Bpe, PreTokenizer, Special};
    ///
    /// let bytes = (0..=255).map(|byte: u8| (vec![byte], u32::from(byte)));
    /// let ranks = bytes.chain([(b"in".to_vec(), 256), (b"ing".to_vec(), 257), (b"wh".to_vec(), 258)]);
    /// let bpe = Bpe::from_ranks(ranks, &[("<|end|>", 259)], PreTokenizer::Gpt2)?;
    /// assert_eq!(bpe.encode_with("whaling<|end|>", Special::Allow)?, [258, 97, 108, 257, 259]);
    /// # Ok::<(), numerics::Error>(())
    /// ```
    ///
    /// Explained in Part IV, chapter 15b (tokenizers). Source: tiktoken, `src/lib.rs`.
    pub fn from_ranks(
        ranks: impl IntoIterator<Item = (Vec<u8>, u32)>,
        special: &[(&str, u32)],
        pre_tokenizer: PreTokenizer,
    ) -> Result<Self> {
        Self::from_table(ranks.into_iter().collect(), special, pre_tokenizer)
    }

    fn from_table(
        ranks: Vec<(Vec<u8>, u32)>,
        special: &[(&str, u32)],
        pre_tokenizer: PreTokenizer,
    ) -> Result<Self> {
        if ranks.is_empty() {
            return Err(Error::empty("the rank table", "the 256 bytes at least"));
        }
        check_special(&special.iter().map(|&(text, _)| text).collect::<Vec<_>>())?;

        let n_tokens = ranks.len() + special.len();
        let mut tokens: Vec<Option<Box<[u8]>>> = Vec::new();
        let mut place = |token: &[u8], id: u32| -> Result<()> {
            let index = id as usize;
            if index >= 4 * n_tokens + 1000 {
                let wanted = format!("below {} for {n_tokens} tokens", 4 * n_tokens + 1000);
                return Err(Error::invalid(format!("the id of {}", quoted(token)), id, wanted));
            }
            if tokens.len() <= index {
                tokens.resize(index + 1, None);
            }
            if tokens[index].is_some() {
                return Err(Error::invalid(
                    format!("the id of {}", quoted(token)),
                    id,
                    "one that no other token has",
                ));
            }
            tokens[index] = Some(token.into());
            Ok(())
        };

        let mut whole: FastMap<Box<[u8]>, u32> = FastMap::default();
        for (token, id) in &ranks {
            if token.is_empty() {
                return Err(Error::empty(format!("the token of rank {id}"), "one byte at least"));
            }
            place(token, *id)?;
            if whole.insert(token.as_slice().into(), *id).is_some() {
                let wanted = "in the rank table once";
                return Err(Error::invalid(
                    format!("the token {}", quoted(token)),
                    "there twice",
                    wanted,
                ));
            }
        }
        for &(text, id) in special {
            place(text.as_bytes(), id)?;
        }

        let mut bytes = Box::new([0; 256]);
        for (byte, id) in (0..=255).zip(bytes.iter_mut()) {
            *id = *whole.get([byte].as_slice()).ok_or_else(|| {
                let wanted = "a token of the rank table, as every byte";
                Error::invalid(format!("the byte {byte:#04x}"), "none", wanted)
            })?;
        }

        let mut pairs = FastMap::default();
        let mut merges: Vec<(u32, (u32, u32))> = Vec::new();
        for (token, id) in &ranks {
            for cut in 1..token.len() {
                if let (Some(&left), Some(&right)) =
                    (whole.get(&token[..cut]), whole.get(&token[cut..]))
                {
                    pairs.insert(key(left, right), Merge { rank: *id, id: *id });
                    merges.push((*id, (left, right)));
                }
            }
        }
        merges.sort_unstable();
        Ok(Bpe {
            tokens,
            n_tokens,
            bytes,
            merges: merges.into_iter().map(|(_, pair)| pair).collect(),
            pairs,
            whole: Some(whole),
            special: special.iter().map(|&(text, id)| (text.to_owned(), id)).collect(),
            pre_tokenizer,
        })
    }

    /// The ids of a text's tokens.
    ///
    /// Errors: the text holds the spelling of a special token ([`Bpe::encode_with`] has other answers to that). Cost: about
    /// one look-up for each word that occurred before in the text, and for a new one some for each of its bytes.
    ///
    /// ```
    /// use language::tokenizer::{Bpe, PreTokenizer};
    ///
    /// let bpe = Bpe::train(&["aa aa ab"], 257, PreTokenizer::Spaces, &["<end>"])?;
    /// assert_eq!(bpe.encode("ab")?.len(), 2);
    /// let error = bpe.encode("ab<end>").unwrap_err().to_string();
    /// assert!(error.starts_with("byte 2 of the text is the special token \"<end>\""));
    /// # Ok::<(), numerics::Error>(())
    /// ```
    ///
    /// Explained in Part IV, chapter 15a (bytes). Source: Sennrich, Haddow and Birch, 2016, section 3.2.
    pub fn encode(&self, text: &str) -> Result<Vec<u32>> {
        self.encode_with(text, Special::Refuse)
    }

    /// As [`Bpe::encode`], with a choice about special tokens in the text.
    ///
    /// Where two of them begin at one place, the longer is taken. Errors: [`Special::Refuse`], and there is one.
    ///
    /// ```
    /// use language::tokenizer::{Bpe, PreTokenizer, Special};
    ///
    /// let bpe = Bpe::train(&[], 257, PreTokenizer::Spaces, &["<end>"])?;
    /// assert_eq!(bpe.encode_with("<end>", Special::Allow)?, [0]);
    /// assert_eq!(bpe.encode_with("<end>", Special::AsText)?.len(), 5); // five bytes
    /// # Ok::<(), numerics::Error>(())
    /// ```
    ///
    /// Explained in Part IV, chapter 15b (tokenizers). Source: tiktoken, `core.py`.
    pub fn encode_with(&self, text: &str, special: Special) -> Result<Vec<u32>> {
        let mut ids = Vec::new();
        let mut scratch = Scratch::default();
        if special == Special::AsText || self.special.is_empty() {
            self.encode_pieces(text, &mut scratch, &mut ids);
            return Ok(ids);
        }
        // Where each special token comes next; looked for anew only when the text has passed it.
        let mut next: Vec<Option<usize>> =
            self.special.iter().map(|(token, _)| text.find(token.as_str())).collect();
        let mut start = 0;
        loop {
            for (at, (token, _)) in next.iter_mut().zip(&self.special) {
                if at.is_some_and(|at| at < start) {
                    *at = text[start..].find(token.as_str()).map(|at| start + at);
                }
            }
            let first =
                next.iter().zip(&self.special).filter_map(|(&at, token)| Some((at?, token)));
            let first = first.min_by_key(|(at, (token, _))| (*at, usize::MAX - token.len()));
            let Some((at, (token, id))) = first else { break };
            if special == Special::Refuse {
                return Err(Error::invalid(
                    format!("byte {at} of the text"),
                    format!("the special token {token:?}"),
                    "ordinary text; Special::AsText or Special::Allow says what else it may be",
                ));
            }
            self.encode_pieces(&text[start..at], &mut scratch, &mut ids);
            ids.push(*id);
            start = at + token.len();
        }
        self.encode_pieces(&text[start..], &mut scratch, &mut ids);
        Ok(ids)
    }

    /// The ids of any bytes, be they a text or not.
    ///
    /// Stretches of valid UTF-8 are cut as texts are, each stretch of other bytes is a piece of its own. What spells a
    /// special token is text like any other.
    ///
    /// ```
    /// use language::tokenizer::{Bpe, PreTokenizer};
    ///
    /// let bpe = Bpe::train(&["whale"], 256, PreTokenizer::Gpt2, &[])?;
    /// let bytes = b"\xff whale \xf0\x9f"; // half an emoji
    /// assert_eq!(bpe.decode(&bpe.encode_bytes(bytes))?, bytes);
    /// # Ok::<(), numerics::Error>(())
    /// ```
    ///
    /// Explained in Part IV, chapter 15a (bytes). Source: Radford et al., 2019, section 2.2.
    pub fn encode_bytes(&self, bytes: &[u8]) -> Vec<u32> {
        let mut ids = Vec::new();
        let mut scratch = Scratch::default();
        for chunk in bytes.utf8_chunks() {
            self.encode_pieces(chunk.valid(), &mut scratch, &mut ids);
            self.encode_piece(chunk.invalid(), &mut scratch, &mut ids);
        }
        ids
    }

    /// Each step of the encoding of one piece: first its bytes' ids, then the ids after each merge.
    ///
    /// It is [`Bpe::encode`] in the fewest lines: at each step it looks at all neighbors. The text is one piece, whatever
    /// the [`PreTokenizer`].
    ///
    /// ```
    /// use language::tokenizer::{Bpe, PreTokenizer};
    ///
    /// let bpe = Bpe::train(&["low lower lowest"], 259, PreTokenizer::Spaces, &[])?;
    /// let lengths: Vec<_> = bpe.steps("slow").iter().map(Vec::len).collect();
    /// assert_eq!(lengths, [4, 3, 2]); // s|l|o|w, s|lo|w, s|low
    /// # Ok::<(), numerics::Error>(())
    /// ```
    ///
    /// Explained in Part IV, chapter 15a (bytes). Source: Sennrich, Haddow and Birch, 2016, section 3.2.
    pub fn steps(&self, piece: &str) -> Vec<Vec<u32>> {
        let mut ids: Vec<u32> = self.byte_ids_of(piece.as_bytes()).collect();
        let mut steps = vec![ids.clone()];
        let pair_at = |ids: &[u32], i: usize| self.pairs.get(&key(ids[i], ids[i + 1])).copied();
        while let Some((merge, i)) = (1..ids.len())
            .filter_map(|i| Some((pair_at(&ids, i - 1)?, i - 1)))
            .min_by_key(|(merge, i)| (merge.rank, *i))
        {
            ids[i] = merge.id;
            ids.remove(i + 1);
            steps.push(ids.clone());
        }
        steps
    }

    /// The bytes that the tokens spell.
    ///
    /// Errors: an id that is no token's; the message names its place.
    ///
    /// ```
    /// use language::tokenizer::{Bpe, PreTokenizer};
    ///
    /// let bpe = Bpe::train(&[], 256, PreTokenizer::Spaces, &[])?;
    /// assert_eq!(bpe.decode(&[0, 1])?, b"!\"");
    /// let error = bpe.decode(&[0, 256]).unwrap_err().to_string();
    /// assert_eq!(error, "ids[1] is 256, but it must be the id of one of the 256 tokens");
    /// # Ok::<(), numerics::Error>(())
    /// ```
    ///
    /// Explained in Part IV, chapter 15a (bytes).
    pub fn decode(&self, ids: &[u32]) -> Result<Vec<u8>> {
        let mut bytes = Vec::new();
        for (i, &id) in ids.iter().enumerate() {
            bytes.extend_from_slice(self.look_up(id, || format!("ids[{i}]"))?);
        }
        Ok(bytes)
    }

    /// The text that the tokens spell.
    ///
    /// Errors: an id that is no token's; bytes that are no valid UTF-8, as where a letter of several bytes was cut.
    ///
    /// ```
    /// use language::tokenizer::{Bpe, PreTokenizer};
    ///
    /// let bpe = Bpe::train(&[], 256, PreTokenizer::Spaces, &[])?;
    /// let ids = bpe.encode("né")?; // n, and two bytes of é
    /// assert_eq!(bpe.decode_text(&ids)?, "né");
    /// assert!(bpe.decode_text(&ids[..2]).is_err());
    /// assert_eq!(bpe.decode_lossy(&ids[..2])?, "n\u{fffd}");
    /// # Ok::<(), numerics::Error>(())
    /// ```
    ///
    /// Explained in Part IV, chapter 15a (bytes).
    pub fn decode_text(&self, ids: &[u32]) -> Result<String> {
        String::from_utf8(self.decode(ids)?).map_err(|error| {
            let at = error.utf8_error().valid_up_to();
            let byte = error.as_bytes().get(at).copied().unwrap_or_default();
            Error::invalid(
                format!("byte {at} of what the tokens spell"),
                format!("{byte:#04x}"),
                "part of valid UTF-8; decode_lossy puts U+FFFD in such a place",
            )
        })
    }

    /// As [`Bpe::decode_text`], with U+FFFD, the replacement character, in place of what is not UTF-8.
    ///
    /// Errors: an id that is no token's.
    ///
    /// Explained in Part IV, chapter 15a (bytes).
    pub fn decode_lossy(&self, ids: &[u32]) -> Result<String> {
        Ok(String::from_utf8_lossy(&self.decode(ids)?).into_owned())
    }

    /// How many tokens there are, special ones included. (Ids of a rank table may have gaps, and go beyond it.)
    pub fn vocabulary_size(&self) -> usize {
        self.n_tokens
    }

    /// A token's bytes.
    ///
    /// Errors: an id that is no token's.
    pub fn token(&self, id: u32) -> Result<&[u8]> {
        self.look_up(id, || "the id".into())
    }

    /// A token as text, with U+FFFD in place of what is not UTF-8.
    ///
    /// Errors: an id that is no token's.
    pub fn token_text(&self, id: u32) -> Result<String> {
        Ok(String::from_utf8_lossy(self.token(id)?).into_owned())
    }

    /// The pairs of ids that merge, the lowest rank first. A rank table may have several pairs for one token.
    pub fn merges(&self) -> &[(u32, u32)] {
        &self.merges
    }

    /// Every token that is not special, its bytes and its id, in the order of ids: what [`Bpe::from_ranks`] takes.
    ///
    /// ```
    /// use language::tokenizer::{Bpe, PreTokenizer};
    ///
    /// let bpe = Bpe::train(&["low lower lowest"], 260, PreTokenizer::Spaces, &[])?;
    /// let again = Bpe::from_ranks(bpe.ranks(), &[], PreTokenizer::Spaces)?;
    /// assert_eq!(again.encode("slower")?, bpe.encode("slower")?);
    /// # Ok::<(), numerics::Error>(())
    /// ```
    pub fn ranks(&self) -> Vec<(Vec<u8>, u32)> {
        let tokens =
            self.tokens.iter().zip(0..).filter_map(|(token, id)| Some((token.as_ref()?, id)));
        let ordinary = tokens.filter(|(_, id)| !self.special.iter().any(|(_, it)| it == id));
        ordinary.map(|(token, id)| (token.to_vec(), id)).collect()
    }

    /// The id of a special token.
    ///
    /// Errors: there is none of that name.
    pub fn special_id(&self, token: &str) -> Result<u32> {
        let found = self.special.iter().find(|(text, _)| text == token).map(|&(_, id)| id);
        let names = self.special.iter().map(|(text, _)| text.as_str());
        found.ok_or_else(|| Error::unknown("special token", token, names))
    }

    /// How texts are cut before merging.
    pub fn pre_tokenizer(&self) -> PreTokenizer {
        self.pre_tokenizer
    }

    fn look_up(&self, id: u32, what: impl Fn() -> String) -> Result<&[u8]> {
        self.tokens.get(id as usize).and_then(|token| token.as_deref()).ok_or_else(|| {
            Error::invalid(what(), id, format!("the id of one of the {} tokens", self.n_tokens))
        })
    }
}

fn check_size(vocabulary_size: usize, special: &[&str]) -> Result<()> {
    check_special(special)?;
    let least = 256 + special.len();
    if vocabulary_size < least {
        let wanted = format!("at least {least}: 256 bytes and {} special tokens", special.len());
        return Err(Error::invalid("vocabulary_size", vocabulary_size, wanted));
    }
    Ok(())
}

fn check_special(special: &[&str]) -> Result<()> {
    for (i, token) in special.iter().enumerate() {
        if token.is_empty() {
            return Err(Error::empty(format!("special token {i}"), "one character at least"));
        }
        if special[..i].contains(token) {
            let wanted = "given once";
            return Err(Error::invalid(
                format!("the special token {token:?}"),
                "there twice",
                wanted,
            ));
        }
    }
    Ok(())
}

/// A token for a message: its text, in quotation marks.
fn quoted(token: &[u8]) -> String {
    format!("{:?}", String::from_utf8_lossy(token))
}

/// Two ids as one key.
fn key(left: u32, right: u32) -> u64 {
    u64::from(left) << 32 | u64::from(right)
}
