//! Tokenizers: against Hugging Face's `tokenizers`, simple against fast, any bytes there and back, and every error.

use std::collections::BTreeMap;

use language::tokenizer::{Bpe, PreTokenizer, Special, Unigram, WordPiece, parse_ranks};
use proptest::prelude::*;
use testing::hostile::Table;
use tokenizers::models::bpe::{BPE, BpeTrainerBuilder};
use tokenizers::pre_tokenizers::PreTokenizerWrapper;
use tokenizers::pre_tokenizers::byte_level::ByteLevel;
use tokenizers::pre_tokenizers::sequence::Sequence;
use tokenizers::pre_tokenizers::split::{Split, SplitPattern};
use tokenizers::{
    AddedToken, OffsetReferential, OffsetType, PreTokenizedString, PreTokenizer as _,
    SplitDelimiterBehavior, Tokenizer,
};

const GPT2: &str = r"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+";
const GPT4: &str = r"'(?i:[sdmt]|ll|ve|re)|[^\r\n\p{L}\p{N}]?+\p{L}++|\p{N}{1,3}+| ?[^\s\p{L}\p{N}]++[\r\n]*+|\s++$|\s*[\r\n]|\s+(?!\S)|\s";
/// A cut before each white space.
const SPACES: &str = r"(?s)\A\S+|\s\S*";

/// Every part of a text that a pattern finds.
fn split(pattern: &str) -> Split {
    let pattern = SplitPattern::Regex(pattern.into());
    Split::new(pattern, SplitDelimiterBehavior::Isolated, false).unwrap()
}

fn pieces_by_regex(split: &Split, text: &str) -> Vec<String> {
    let mut pieces = PreTokenizedString::from(text);
    split.pre_tokenize(&mut pieces).unwrap();
    let pieces = pieces.get_splits(OffsetReferential::Original, OffsetType::Byte);
    pieces.into_iter().map(|(piece, _, _)| piece.to_owned()).collect()
}

#[test]
fn the_scanners_cut_as_the_patterns_around_every_character() {
    for (ours, pattern) in
        [(PreTokenizer::Gpt2, GPT2), (PreTokenizer::Gpt4, GPT4), (PreTokenizer::Spaces, SPACES)]
    {
        let theirs = split(pattern);
        // Many characters at once, each in the company that decides.
        let all: Vec<char> =
            (0..=0x32000).chain(0xe0000..0xe0200).filter_map(char::from_u32).collect();
        for c in &all[..0x300] {
            let text = format!("{c} a{c}b '{c} '{c}e 1{c}2 .{c}\n {c}{c}\n\n{c} {c}");
            assert_eq!(ours.pieces(&text), pieces_by_regex(&theirs, &text), "{c:?} {ours:?}");
        }
        for some in all.chunks(64) {
            let text: String = some.iter().flat_map(|&c| [' ', c, 'a', c, '1', c, '.']).collect();
            assert_eq!(ours.pieces(&text), pieces_by_regex(&theirs, &text), "{some:?} {ours:?}");
        }
    }
}

#[test]
fn the_scanners_cut_moby_dick_as_the_patterns() {
    let text = data::moby_dick();
    for (ours, pattern) in
        [(PreTokenizer::Gpt2, GPT2), (PreTokenizer::Gpt4, GPT4), (PreTokenizer::Spaces, SPACES)]
    {
        assert_eq!(ours.pieces(text), pieces_by_regex(&split(pattern), text), "{ours:?}");
    }
    assert_eq!(PreTokenizer::Whole.pieces(text), [text]);
    assert!(PreTokenizer::Whole.pieces("").is_empty());
}

/// A text of what the patterns tell apart.
fn tangled() -> impl Strategy<Value = String> {
    let atom = prop::sample::select(vec![
        "'", "s", "S", "ſ", "l", "L", "v", "e", "E", "re", " ", "  ", "\n", "\r", "\t", "\u{a0}",
        "\u{3000}", "1", "23", "٣", "Ⅷ", "½", "a", "é", "e\u{301}", "鯨", "ǅ", ".", "-", "!?",
        "🐋", "\u{200d}", "\0", "_",
    ]);
    prop::collection::vec(atom, 0..24).prop_map(|atoms| atoms.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..Default::default() })]

    #[test]
    fn the_scanners_cut_tangles_as_the_patterns(text in tangled()) {
        for (ours, pattern) in [(PreTokenizer::Gpt2, GPT2), (PreTokenizer::Gpt4, GPT4), (PreTokenizer::Spaces, SPACES)] {
            thread_local!(static SPLITS: std::cell::RefCell<std::collections::HashMap<&'static str, Split>> = Default::default());
            let theirs = SPLITS.with(|splits| {
                pieces_by_regex(splits.borrow_mut().entry(pattern).or_insert_with(|| split(pattern)), &text)
            });
            prop_assert_eq!(ours.pieces(&text), theirs, "{:?}", ours);
        }
    }

    #[test]
    fn simple_and_fast_training_learn_the_same(
        texts in prop::collection::vec("[ab ]{0,30}|[a-d]{0,12}|a{0,40}|(ab){0,9}(ba){0,9}", 0..6),
        size in 256_usize..300,
        whole in any::<bool>(),
    ) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let pre = if whole { PreTokenizer::Whole } else { PreTokenizer::Spaces };
        let simple = Bpe::train_simple(&texts, size, pre, &[]).unwrap();
        let fast = Bpe::train(&texts, size, pre, &[]).unwrap();
        prop_assert_eq!(simple.merges(), fast.merges());
        prop_assert_eq!(simple.ranks(), fast.ranks());
        // No token is spelled by two merges, and so the rank table alone encodes alike.
        let mut tokens: Vec<_> = fast.ranks().into_iter().map(|(token, _)| token).collect();
        tokens.sort();
        tokens.dedup();
        prop_assert_eq!(tokens.len(), fast.vocabulary_size());
        let table = Bpe::from_ranks(fast.ranks(), &[], pre).unwrap();
        for text in texts {
            prop_assert_eq!(table.encode(text).unwrap(), fast.encode(text).unwrap());
        }
    }

    #[test]
    fn any_bytes_come_back(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        for bpe in trained() {
            prop_assert_eq!(bpe.decode(&bpe.encode_bytes(&bytes)).unwrap(), &bytes[..]);
        }
    }

    #[test]
    fn any_text_comes_back_and_its_bytes_have_the_same_ids(text in tangled(), more in any::<String>()) {
        for bpe in trained() {
            let text = format!("{text}{more}");
            let ids = bpe.encode(&text).unwrap();
            prop_assert_eq!(&ids, &bpe.encode_bytes(text.as_bytes()));
            prop_assert_eq!(bpe.decode_text(&ids).unwrap(), text);
        }
    }

    #[test]
    fn scanning_and_the_heap_merge_as_the_simple_steps(
        text in "[a-e ]{0,250}|[ab]{0,150}|a{0,90}|(the|whale|sea|th|wh| ){0,80}|a{90,200}",
    ) {
        for bpe in trained() {
            let whole = Bpe::from_ranks(bpe.ranks(), &[], PreTokenizer::Whole).unwrap();
            for bpe in [bpe, &whole] {
                let mut simple = Vec::new();
                for piece in bpe.pre_tokenizer().pieces(&text) {
                    simple.extend(bpe.steps(piece).pop().unwrap());
                }
                prop_assert_eq!(bpe.encode(&text).unwrap(), simple);
            }
        }
    }

    #[test]
    fn unigram_finds_the_best_of_all_ways(
        scores in prop::collection::vec(1_u32..1000, 8),
        text in "[abc]{0,8}",
    ) {
        let tokens = ["a", "b", "ab", "ba", "bab", "aa", "abba", "bb"]; // c is in none
        let scored: Vec<_> = tokens.into_iter().zip(scores.iter().map(|&s| -f64::from(s) / 64.0)).collect();
        let model = Unigram::new(&scored).unwrap();
        let unknown = scored.iter().map(|(_, p)| *p).fold(0.0, f64::min) - 10.0;
        fn best(text: &str, tokens: &[(&str, f64)], unknown: f64) -> f64 {
            if text.is_empty() { return 0.0; }
            let known = tokens.iter().filter_map(|(token, p)| Some(p + best(text.strip_prefix(token)?, tokens, unknown)));
            let c = text.starts_with('c').then(|| unknown + best(&text[1..], tokens, unknown));
            known.chain(c).fold(f64::NEG_INFINITY, f64::max)
        }
        prop_assert_eq!(model.log_probability(&text), best(&text, &scored, unknown));
        prop_assert_eq!(model.pieces(&text).concat(), text);
    }
}

/// Four encodings, trained once; the last has learned repetitions.
fn trained() -> &'static [Bpe; 4] {
    static TRAINED: std::sync::LazyLock<[Bpe; 4]> = std::sync::LazyLock::new(|| {
        let repeated = "aaaaaaa aaa aaaa aaaaa abab ababab bababab aabbaabb abba bbbb ".repeat(3);
        let text = data::moby_dick();
        let kinds = [
            (text, PreTokenizer::Spaces, 300),
            (text, PreTokenizer::Gpt2, 600),
            (text, PreTokenizer::Gpt4, 1000),
            (&repeated, PreTokenizer::Spaces, 270),
        ];
        kinds.map(|(text, pre, size)| Bpe::train(&[text], size, pre, &["<|end|>"]).unwrap())
    });
    &TRAINED
}

/// Hugging Face's tokenizer, trained on the same texts.
fn hugging_face(texts: &[&str], size: usize, pre: PreTokenizer, special: &[&str]) -> Tokenizer {
    let mut tokenizer = Tokenizer::new(BPE::default());
    let bytes = |use_regex| PreTokenizerWrapper::from(ByteLevel::new(false, true, use_regex));
    tokenizer.with_pre_tokenizer(Some(match pre {
        PreTokenizer::Gpt2 => bytes(true),
        PreTokenizer::Whole => bytes(false),
        PreTokenizer::Gpt4 => Sequence::new(vec![split(GPT4).into(), bytes(false)]).into(),
        PreTokenizer::Spaces => Sequence::new(vec![split(SPACES).into(), bytes(false)]).into(),
    }));
    let special = special.iter().map(|&text| AddedToken::from(text, true)).collect();
    let mut trainer: tokenizers::models::TrainerWrapper = BpeTrainerBuilder::new()
        .vocab_size(size)
        .show_progress(false)
        .initial_alphabet(ByteLevel::alphabet().into_iter().collect())
        .special_tokens(special)
        .build()
        .into();
    tokenizer.train(&mut trainer, texts.iter()).unwrap();
    tokenizer
}

#[test]
fn training_gives_the_ids_of_hugging_face() {
    let chapter = data::moby_dick();
    let whole = data::moby_dick_whole();
    let cases: [(&[&str], usize, PreTokenizer, &[&str]); 5] = [
        (&[chapter], 1000, PreTokenizer::Spaces, &[]),
        (&[chapter], 3000, PreTokenizer::Gpt2, &["<|endoftext|>"]), // to where all that is left occurs once
        (
            &[chapter, "un œuf, 鯨鯨鯨 🐋🐋", "aaaa aaaaaaa aaa"],
            700,
            PreTokenizer::Gpt4,
            &["<a>", "<a>b"],
        ),
        (&[&whole[..300_000]], 2000, PreTokenizer::Gpt4, &["<|endoftext|>"]),
        (&[&whole[300_000..600_000]], 900, PreTokenizer::Spaces, &["<s>", "</s>"]),
    ];
    let text = format!("{} 鯨's 1851 🐋\n\n", &whole[600_000..640_000]);
    for (texts, size, pre, special) in cases {
        let ours = Bpe::train(texts, size, pre, special).unwrap();
        let theirs = hugging_face(texts, size, pre, special);
        assert_eq!(ours.vocabulary_size(), theirs.get_vocab_size(true));
        let encoding = theirs.encode(text.as_str(), false).unwrap();
        assert_eq!(ours.encode(&text).unwrap(), encoding.get_ids(), "{pre:?} {size}");
    }
    let ours = Bpe::train(&[chapter], 600, PreTokenizer::Gpt2, &["<a>", "<a>b"]).unwrap();
    let theirs = hugging_face(&[chapter], 600, PreTokenizer::Gpt2, &["<a>", "<a>b"]);
    let text = "<a>b whale<a> sea <a<a>b";
    let encoding = theirs.encode(text, false).unwrap();
    assert_eq!(ours.encode_with(text, Special::Allow).unwrap(), encoding.get_ids());
}

#[test]
fn a_rank_table_may_have_gaps_and_special_tokens_beyond_them() {
    let table: Vec<_> =
        (0..=255).map(|b: u8| (vec![b], u32::from(b))).chain([(b"he".to_vec(), 300)]).collect();
    let bpe =
        Bpe::from_ranks(table, &[("<|end|>", 400), ("<|end|><|end|>", 350)], PreTokenizer::Gpt4)
            .unwrap();
    let ids = bpe.encode_with("the<|end|><|end|><|end|>", Special::Allow).unwrap();
    assert_eq!(ids, [116, 300, 350, 400]);
    assert_eq!(bpe.decode_text(&ids).unwrap(), "the<|end|><|end|><|end|>");
    assert_eq!(bpe.vocabulary_size(), 259);
    assert_eq!(bpe.ranks().len(), 257);
    assert_eq!(
        bpe.decode(&[104, 320]).unwrap_err().to_string(),
        "ids[1] is 320, but it must be the id of one of the 259 tokens"
    );
    assert_eq!(bpe.encode_with("<|end|>", Special::AsText).unwrap().len(), 7);
}

#[test]
fn a_piece_of_a_rank_table_is_taken_whole_as_tiktoken_does() {
    // No merge leads to "abc", and it is a token all the same.
    let table: Vec<_> =
        (0..=255).map(|b: u8| (vec![b], u32::from(b))).chain([(b"abc".to_vec(), 256)]).collect();
    let bpe = Bpe::from_ranks(table, &[], PreTokenizer::Spaces).unwrap();
    assert_eq!(bpe.encode("abc").unwrap(), [256]);
    assert_eq!(bpe.encode("abcd").unwrap(), [97, 98, 99, 100]);
}

#[test]
fn every_mistake_has_its_message() {
    let told = |error: numerics::Error| error.to_string();
    let train = |size, special: &[&str]| {
        told(Bpe::train(&["a"], size, PreTokenizer::Whole, special).unwrap_err())
    };
    assert_eq!(
        train(257, &["<s>", "</s>"]),
        "vocabulary_size is 257, but it must be at least 258: 256 bytes and 2 special tokens"
    );
    assert_eq!(
        train(300, &["<s>", "<s>"]),
        "the special token \"<s>\" is there twice, but it must be given once"
    );
    assert_eq!(
        train(300, &["<s>", ""]),
        "special token 1 is empty, but it must hold one character at least"
    );

    let bytes = || (0..=255).map(|b: u8| (vec![b], u32::from(b)));
    let table = |ranks: Vec<(Vec<u8>, u32)>, special: &[(&str, u32)]| {
        told(Bpe::from_ranks(ranks, special, PreTokenizer::Whole).unwrap_err())
    };
    assert_eq!(
        table(vec![], &[]),
        "the rank table is empty, but it must hold the 256 bytes at least"
    );
    assert_eq!(
        table(bytes().filter(|(_, id)| *id != 0x2a).collect(), &[]),
        "the byte 0x2a is none, but it must be a token of the rank table, as every byte"
    );
    assert_eq!(
        table(bytes().chain([(b"a".to_vec(), 300)]).collect(), &[]),
        "the token \"a\" is there twice, but it must be in the rank table once"
    );
    assert_eq!(
        table(bytes().chain([(b"ab".to_vec(), 7)]).collect(), &[]),
        "the id of \"ab\" is 7, but it must be one that no other token has"
    );
    assert_eq!(
        table(bytes().collect(), &[("<s>", 7)]),
        "the id of \"<s>\" is 7, but it must be one that no other token has"
    );
    assert_eq!(
        table(bytes().chain([(b"ab".to_vec(), u32::MAX)]).collect(), &[]),
        "the id of \"ab\" is 4294967295, but it must be below 2028 for 257 tokens"
    );
    assert_eq!(
        table(bytes().chain([(vec![], 256)]).collect(), &[]),
        "the token of rank 256 is empty, but it must hold one byte at least"
    );
    assert_eq!(
        table(bytes().collect(), &[("<s>", 256), ("<s>", 257)]),
        "the special token \"<s>\" is there twice, but it must be given once"
    );

    let bpe = Bpe::from_ranks(bytes(), &[("<|end|>", 256)], PreTokenizer::Gpt2).unwrap();
    assert_eq!(
        told(bpe.encode("the end<|end|>").unwrap_err()),
        "byte 7 of the text is the special token \"<|end|>\", but it must be ordinary text; Special::AsText or Special::Allow says what else it may be"
    );
    assert_eq!(
        told(bpe.decode_text(&[110, 0xc3]).unwrap_err()),
        "byte 1 of what the tokens spell is 0xc3, but it must be part of valid UTF-8; decode_lossy puts U+FFFD in such a place"
    );
    assert_eq!(
        told(bpe.token(257).unwrap_err()),
        "the id is 257, but it must be the id of one of the 257 tokens"
    );
    assert_eq!(
        told(bpe.special_id("<|emd|>").unwrap_err()),
        "there is no special token \"<|emd|>\"; did you mean \"<|end|>\"?"
    );

    for bad in ["IQ==", "IQ== x", "IQ 1", "I=Q= 1", "IQ== -1", "IQ== 4294967296", " 1", "I?== 1"] {
        let error = told(parse_ranks(&format!("IQ== 0\n\n{bad}\n")).unwrap_err());
        assert_eq!(
            error,
            format!(
                "the rank table, line 3: {bad:?} is not a token in base64, a space and its rank"
            )
        );
    }
    assert_eq!(parse_ranks("").unwrap(), []);
    let all: Vec<u8> = (0..=255).collect(); // 256 = 3 · 85 + 1
    let code = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1Njc4OTo7PD0+P0BBQkNERUZHSElKS0xNTk9QUVJTVFVWV1hZWltcXV5fYGFiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eHl6e3x9fn+AgYKDhIWGh4iJiouMjY6PkJGSk5SVlpeYmZqbnJ2en6ChoqOkpaanqKmqq6ytrq+wsbKztLW2t7i5uru8vb6/wMHCw8TFxsfIycrLzM3Oz9DR0tPU1dbX2Nna29zd3t/g4eLj5OXm5+jp6uvs7e7v8PHy8/T19vf4+fr7/P3+/w==";
    assert_eq!(parse_ranks(&format!("{code} 5")).unwrap(), [(all, 5)]);
}

#[test]
fn word_piece_and_unigram_refuse_what_is_no_vocabulary() {
    let told = |error: numerics::Error| error.to_string();
    let word_piece = |tokens: &[&str]| told(WordPiece::new(tokens, "[UNK]").unwrap_err());
    assert_eq!(word_piece(&[]), "the vocabulary is empty, but it must hold one token at least");
    assert_eq!(
        word_piece(&["[UNK]", ""]),
        "token 1 is empty, but it must hold one character at least"
    );
    assert_eq!(
        word_piece(&["[UNK]", "a", "a"]),
        "the token \"a\" is there twice, but it must be in the vocabulary once"
    );
    assert_eq!(
        word_piece(&["[UNG]"]),
        "there is no token in the vocabulary \"[UNK]\"; did you mean \"[UNG]\"?"
    );
    assert_eq!(
        told(WordPiece::train(&["abc"], 3, "[UNK]").unwrap_err()),
        "vocabulary_size is 3, but it must be at least 4, the characters and the unknown token"
    );

    let unigram = |tokens: &[(&str, f64)]| told(Unigram::new(tokens).unwrap_err());
    assert_eq!(unigram(&[]), "the vocabulary is empty, but it must hold one token at least");
    assert_eq!(unigram(&[("", -1.0)]), "token 0 is empty, but it must hold one character at least");
    assert_eq!(
        unigram(&[("a", 0.5)]),
        "the log probability of \"a\" is 0.5, but it must be finite and at most 0"
    );
    assert!(unigram(&[("a", f64::NAN)]).contains("NaN"));
    assert_eq!(
        unigram(&[("a", -1.0), ("a", -2.0)]),
        "the token \"a\" is there twice, but it must be in the vocabulary once"
    );
    assert_eq!(
        told(Unigram::train(&["abc"], 2, PreTokenizer::Spaces).unwrap_err()),
        "vocabulary_size is 2, but it must be at least 3, the distinct characters"
    );
    assert_eq!(
        told(Unigram::train(&[""], 2, PreTokenizer::Spaces).unwrap_err()),
        "the texts together is empty, but it must hold one character at least"
    );
}

#[test]
fn word_piece_is_hugging_faces() {
    use tokenizers::models::wordpiece::WordPiece as Theirs;
    use tokenizers::pre_tokenizers::bert::BertPreTokenizer;
    let ours = WordPiece::train(&[data::moby_dick()], 300, "[UNK]").unwrap();
    let text = format!("{} naïve 鯨 ${} {}", data::moby_dick(), "a".repeat(100), "a".repeat(101));
    let ids = ours.encode(&text);
    let vocabulary: [(String, u32); 300] =
        std::array::from_fn(|id| (ours.tokens(&[id as u32]).unwrap()[0].to_owned(), id as u32));
    let theirs = Theirs::builder().vocab(vocabulary).unk_token("[UNK]".into());
    let mut theirs = Tokenizer::new(theirs.build().unwrap());
    theirs.with_pre_tokenizer(Some(BertPreTokenizer));
    // Theirs cuts around Chinese characters before; here the text has one alone.
    assert_eq!(ids, theirs.encode(text.as_str(), false).unwrap().get_ids());
    assert!(ids.contains(&0) && ids.iter().filter(|&&id| id != 0).count() > 5_000);
    assert_eq!(ours.decode(&ours.encode("Call me Ishmael.")).unwrap(), "Call me Ishmael .");
}

#[test]
fn word_piece_merges_company_before_frequency() {
    // The words and counts of Hugging Face's course, chapter 6: ##g and ##s come first, 5 / (20 · 5), though ##u and ##g
    // are neighbors four times as often.
    let counts = [("hug", 10), ("pug", 5), ("pun", 12), ("bun", 4), ("hugs", 5)];
    let text: String = counts.map(|(word, n)| format!("{word} ").repeat(n)).concat();
    let model = WordPiece::train(&[&text], 9, "[UNK]").unwrap();
    let tokens = model.tokens(&[0, 1, 2, 3, 4, 5, 6, 7, 8]).unwrap();
    assert_eq!(tokens, ["[UNK]", "##g", "##n", "##s", "##u", "b", "h", "p", "##gs"]);
}

#[test]
fn unigram_is_hugging_faces_and_training_raises_the_likelihood() {
    use tokenizers::models::unigram::Unigram as Theirs;
    let text = &data::moby_dick()[..4000];
    let ours = Unigram::train(&[text], 400, PreTokenizer::Spaces).unwrap();
    assert_eq!(ours.vocabulary_size(), 400);
    let vocabulary: Vec<_> = ours.tokens().map(|(token, p)| (token.to_owned(), p)).collect();
    let total: f64 = vocabulary.iter().map(|(_, p)| libm::exp(*p)).sum();
    assert!((total - 1.0).abs() < 1e-3, "{total}");
    assert!(vocabulary.windows(2).all(|pair| pair[0].1 >= pair[1].1));
    let theirs = Tokenizer::new(Theirs::from(vocabulary.clone(), None, false).unwrap());
    for piece in PreTokenizer::Spaces.pieces(text) {
        let ids = theirs.encode(piece, false).unwrap();
        assert_eq!(ours.pieces(piece), ids.get_tokens(), "{piece:?}");
    }
    assert!(vocabulary.iter().any(|(token, _)| token == " the"), "the most useful tokens are kept");
    // With all tokens equally probable the best way is less probable.
    let equal = vocabulary.iter().map(|(token, _)| (token.as_str(), -libm::log(400.0)));
    let equal = Unigram::new(&equal.collect::<Vec<_>>()).unwrap();
    let sum = |model: &Unigram| -> f64 {
        PreTokenizer::Spaces.pieces(text).iter().map(|piece| model.log_probability(piece)).sum()
    };
    assert!(sum(&ours) > sum(&equal) + 100.0);
}

#[test]
fn unigram_training_counts_over_every_way_and_drops_what_is_missed_least() {
    fn every_way<'a>(word: &'a str, p: &BTreeMap<&str, f64>) -> Vec<Vec<&'a str>> {
        if word.is_empty() {
            return vec![Vec::new()];
        }
        let heads = (1..=word.len()).filter(|&end| p.contains_key(&word[..end]));
        let ways = heads.flat_map(|end| {
            let rests = every_way(&word[end..], p).into_iter();
            rests.map(move |rest| [&[&word[..end]], &rest[..]].concat())
        });
        ways.collect()
    }
    // So many tokens are wanted that none is dropped: what is left are two rounds.
    let words = ["abab", "ab", "cab", "abba", "ab", "bcab", "abcab", "baba", "cabb"];
    let model = Unigram::train(&words, 100, PreTokenizer::Whole).unwrap();

    let mut counts: BTreeMap<&str, f64> = BTreeMap::new();
    for word in words {
        for start in 0..word.len() {
            for end in start + 1..=word.len() {
                *counts.entry(&word[start..end]).or_default() += 1.0;
            }
        }
    }
    counts.retain(|token, count| *count > 1.0 || token.len() == 1);
    for _ in 0..2 {
        let total: f64 = counts.values().sum();
        let p: BTreeMap<&str, f64> = counts.iter().map(|(&t, count)| (t, count / total)).collect();
        counts.values_mut().for_each(|count| *count = 0.0);
        for word in words {
            let ways = every_way(word, &p);
            let product = |way: &Vec<&str>| way.iter().map(|token| p[token]).product::<f64>();
            let all: f64 = ways.iter().map(product).sum();
            for way in &ways {
                way.iter().for_each(|token| *counts.get_mut(token).unwrap() += product(way) / all);
            }
        }
    }
    let total: f64 = counts.values().sum();
    assert_eq!(model.vocabulary_size(), counts.len());
    for (token, log_p) in model.tokens() {
        let wanted = libm::log(counts[token] / total);
        assert!((log_p - wanted).abs() < 1e-9, "{token}: {log_p} and {wanted}");
    }

    // Three tokens fewer: those that the words would miss least, and none of one character.
    let p: BTreeMap<&str, f64> = counts.iter().map(|(&t, count)| (t, count / total)).collect();
    let missed = |token: &str| {
        let mut others = p.clone();
        others.remove(token);
        let log_p = |way: &Vec<&str>| way.iter().map(|token| libm::log(p[token])).sum::<f64>();
        let best = every_way(token, &others).iter().map(log_p).fold(f64::NEG_INFINITY, f64::max);
        counts[token] * (libm::log(p[token]) - best)
    };
    let mut longer: Vec<&str> = p.keys().copied().filter(|token| token.len() > 1).collect();
    longer.sort_by(|a, b| missed(a).total_cmp(&missed(b)));
    let fewer = Unigram::train(&words, counts.len() - 3, PreTokenizer::Whole).unwrap();
    let kept: Vec<&str> = fewer.tokens().map(|(token, _)| token).collect();
    let dropped: Vec<&str> = p.keys().copied().filter(|token| !kept.contains(token)).collect();
    longer.truncate(3);
    longer.sort_unstable();
    assert_eq!(dropped, longer);
}

#[test]
fn a_very_long_word_and_many_special_tokens_take_no_time() {
    let word = "ab".repeat(200_000);
    let [_, bpe, ..] = trained();
    assert_eq!(bpe.decode_text(&bpe.encode(&word).unwrap()).unwrap(), word);
    let text = "whale<|end|>".repeat(50_000);
    let ids = bpe.encode_with(&text, Special::Allow).unwrap();
    assert_eq!(ids.iter().filter(|&&id| id == bpe.special_id("<|end|>").unwrap()).count(), 50_000);
}

/// Every public function with hostile values.
pub(crate) fn hostile(table: &mut Table) {
    let kinds = [PreTokenizer::Whole, PreTokenizer::Spaces, PreTokenizer::Gpt2, PreTokenizer::Gpt4];
    let [_, bpe, ..] = trained();
    let ids = |i: &Vec<usize>| i.iter().map(|&i| i as u32).collect::<Vec<_>>();
    table.call("PreTokenizer::pieces", |text: &String| {
        Ok(kinds.map(|kind| kind.pieces(text).len()))
    });
    table.call("parse_ranks", |text: &String| parse_ranks(text));
    type Train = fn(&[&str], usize, PreTokenizer, &[&str]) -> numerics::Result<Bpe>;
    let ways: [(&str, Train); 2] =
        [("Bpe::train", Bpe::train), ("Bpe::train_simple", Bpe::train_simple)];
    for (name, train) in ways {
        table.call(name, |(text, size, special): &(String, usize, String)| {
            let text: String = text.chars().take(300).collect();
            let mut all = Vec::new();
            for kind in kinds {
                all.push(train(&[&text], *size, kind, &[special])?.vocabulary_size());
            }
            Ok(all)
        });
    }
    table.call("Bpe::from_ranks", |(token, id, special): &(String, usize, String)| {
        let token: String = token.chars().take(300).collect();
        let bytes = (0..=255).map(|b: u8| (vec![b], u32::from(b)));
        let ranks = bytes.chain([(token.clone().into_bytes(), *id as u32)]);
        Ok(Bpe::from_ranks(ranks, &[(special, 257)], PreTokenizer::Gpt4)?
            .encode_bytes(token.as_bytes()))
    });
    table.call("Bpe::encode", |text: &String| bpe.encode(text));
    table.call("Bpe::encode_with", |text: &String| bpe.encode_with(text, Special::Allow));
    table.call("Bpe::encode_bytes", |text: &String| Ok(bpe.encode_bytes(text.as_bytes())));
    table.call("Bpe::steps", |text: &String| {
        Ok(bpe.steps(&text.chars().take(300).collect::<String>()))
    });
    table.call("Bpe::decode", |i: &Vec<usize>| bpe.decode(&ids(i)));
    table.call("Bpe::decode_text", |i: &Vec<usize>| bpe.decode_text(&ids(i)));
    table.call("Bpe::decode_lossy", |i: &Vec<usize>| bpe.decode_lossy(&ids(i)));
    table.call("Bpe::token", |&id: &usize| Ok(bpe.token(id as u32)?.to_vec()));
    table.call("Bpe::token_text", |&id: &usize| bpe.token_text(id as u32));
    table.call("Bpe::special_id", |text: &String| bpe.special_id(text));
    table.excuse(
        &["Bpe::vocabulary_size", "Bpe::merges", "Bpe::ranks", "Bpe::pre_tokenizer"],
        "no argument",
    );

    let word_piece = WordPiece::train(&[data::moby_dick()], 120, "[UNK]").unwrap();
    table.call("WordPiece::new", |(a, b): &(String, String)| {
        Ok(WordPiece::new(&[a, b], a)?.encode(&format!("{a}{b}")))
    });
    table.call("WordPiece::train", |(text, size, unknown): &(String, usize, String)| {
        let text: String = text.chars().take(300).collect();
        Ok(WordPiece::train(&[&text], *size, unknown)?.encode(&text))
    });
    table.call("WordPiece::encode", |text: &String| Ok(word_piece.encode(text)));
    table.call("WordPiece::tokens", |i: &Vec<usize>| word_piece.tokens(&ids(i)));
    table.call("WordPiece::decode", |i: &Vec<usize>| word_piece.decode(&ids(i)));

    let unigram = Unigram::new(&[("a", -1.0), ("日本", -2.0)]).unwrap();
    table.call("Unigram::new", |(token, log_p): &(String, f64)| {
        Ok(Unigram::new(&[(token, *log_p)])?.vocabulary_size())
    });
    table.call("Unigram::train", |(text, size): &(String, usize)| {
        let text: String = text.chars().take(300).collect();
        let model = Unigram::train(&[&text], *size, PreTokenizer::Whole)?;
        Ok(model.tokens().map(|(_, log_p)| log_p).collect::<Vec<_>>())
    });
    table.call("Unigram::encode", |text: &String| Ok(unigram.encode(text)));
    table.call("Unigram::pieces", |text: &String| Ok(unigram.pieces(text).len()));
    table.call("Unigram::log_probability", |text: &String| Ok(unigram.log_probability(text)));
    table.call("Unigram::decode", |i: &Vec<usize>| unigram.decode(&ids(i)));
    table.excuse(
        &["WordPiece::vocabulary_size", "Unigram::vocabulary_size", "Unigram::tokens"],
        "no argument",
    );
}
