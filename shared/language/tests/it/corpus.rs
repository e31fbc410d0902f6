//! Corpora: numbers from plain Python, a slow version beside each fast one, what a checkpoint of the data keeps, what is
//! refused.

use language::corpus::*;
use numerics::{Error, Result, Rng};
use proptest::prelude::*;
use testing::hostile::Table;

const TWO: [&str; 2] = ["a b\n\nc\n", "d"];

pub(crate) fn hostile(table: &mut Table) {
    table.call("clean", |text: &String| Ok(clean(text)));
    table.call("hash64", |text: &String| Ok(hash64(text.as_bytes())));
    table.call("first_copies", |text: &String| {
        Ok(first_copies(&[text.as_str(), "a", text.as_str()]))
    });
    table.call("words", |text: &String| Ok(words(text)));
    let of = |text: &String, n: usize| Shingles::of_text(text, n);
    table.call("Shingles::of_text", |(text, n): &(String, usize)| Ok(of(text, *n)?.len()));
    table.call("Shingles::from_hashes", |sizes: &Vec<usize>| {
        Ok(Shingles::from_hashes(sizes.iter().map(|n| *n as u64).collect()).len())
    });
    table.call("Shingles::hashes", |text: &String| Ok(of(text, 2)?.hashes().to_vec()));
    table.call("Shingles::len", |text: &String| Ok(of(text, 2)?.len()));
    table.call("Shingles::is_empty", |text: &String| Ok(of(text, 2)?.is_empty()));
    table.call("Shingles::jaccard", |(a, b): &(String, String)| Ok(of(a, 1)?.jaccard(&of(b, 1)?)));
    table.call("similar_pairs", |(text, threshold): &(String, f64)| {
        similar_pairs(&[of(text, 1)?, of(text, 1)?, Shingles::default()], *threshold)
            .map(|pairs| pairs.into_iter().map(|(i, j, s)| (i, (j, s))).collect::<Vec<_>>())
    });
    table.call("shared_ngrams", |(text, n): &(String, usize)| {
        shared_ngrams(&[text.as_str()], &[text.as_str(), ""], *n)
    });
    table.call("MinHash::new", |n: &usize| Ok(MinHash::new(*n, &mut Rng::new(1))?.n_hashes()));
    let minhash = MinHash::new(4, &mut Rng::new(1)).unwrap();
    table.call("MinHash::n_hashes", |_: &usize| Ok(minhash.n_hashes()));
    table.call("MinHash::signature", |text: &String| Ok(minhash.signature(&of(text, 1)?)));
    table.call("MinHash::signatures", |text: &String| {
        Ok(minhash.signatures(&[of(text, 1)?, of(text, 2)?]))
    });
    table.call("FastMinHash::new", |n: &usize| {
        Ok(FastMinHash::new(*n, &mut Rng::new(1))?.n_hashes())
    });
    let fast = FastMinHash::new(4, &mut Rng::new(1)).unwrap();
    table.call("FastMinHash::n_hashes", |_: &usize| Ok(fast.n_hashes()));
    table.call("FastMinHash::signature", |text: &String| Ok(fast.signature(&of(text, 1)?)));
    table.call("FastMinHash::signatures", |text: &String| {
        Ok(fast.signatures(&[of(text, 1)?, of(text, 2)?]))
    });
    table.call("estimate", |(a, b): &(Vec<usize>, Vec<usize>)| {
        let [a, b] = [a, b].map(|v| v.iter().map(|n| *n as u64).collect::<Vec<_>>());
        estimate(&a, &b)
    });
    let bands = |&(n_bands, n_rows): &(usize, usize)| Bands { n_bands, n_rows };
    table.call("Bands::chance", |(size, s): &((usize, usize), f64)| bands(size).chance(*s));
    table.call("Bands::threshold", |size: &(usize, usize)| bands(size).threshold());
    table.call("Bands::candidates", |size: &(usize, usize)| {
        bands(size).candidates(&[vec![1, 2], vec![1, 2], vec![3]])
    });
    table.call("groups", |&(n, i): &(usize, usize)| groups(n, &[(i, 0), (1, i)]));
    table.call("Quality::of", |text: &String| {
        let it = Quality::of(text);
        Ok(vec![it.mean_word_length, it.symbols_a_word, it.top_pair, it.repeated_lines])
    });
    table.call("QualityRules::broken", |text: &String| {
        Ok(QualityRules::default().broken(&Quality::of(text)))
    });
    let packings = [Packing::Padded, Packing::Concatenated, Packing::BestFit];
    let pack = |(lengths, context): &(Vec<usize>, usize), i: usize| {
        // A document of 2⁶⁴ tokens in rows of one would be as many rows.
        let short: Vec<usize> =
            lengths.iter().map(|n| if *n < usize::MAX { n % 1000 } else { *n }).collect();
        packings[i].pack(&short, *context)
    };
    table.call("Packing::pack", |input: &(Vec<usize>, usize)| {
        (0..3).map(|i| Ok(pack(input, i)?.rows.len())).collect::<Result<Vec<_>>>()
    });
    table.call("Packed::wasted", |input: &(Vec<usize>, usize)| Ok(pack(input, 2)?.wasted()));
    table.call("Packed::n_cut", |input: &(Vec<usize>, usize)| Ok(pack(input, 1)?.n_cut()));
    let at = |&(n_shards, n_documents): &(usize, usize)| Position {
        epoch: u64::MAX,
        n_shards,
        n_documents,
    };
    table
        .call("ShardStream::new", |&seed: &usize| Ok(ShardStream::new(&TWO, seed as u64)?.count()));
    table.call("ShardStream::resume", |place: &(usize, usize)| {
        Ok(ShardStream::resume(&TWO, 3, at(place))?.count())
    });
    table.call("ShardStream::position", |place: &(usize, usize)| {
        Ok(ShardStream::resume(&TWO, 3, at(place))?.position().n_documents)
    });
    table.call("ShuffleBuffer::new", |&n: &usize| {
        ShuffleBuffer::<u8>::new(n, Rng::new(1)).map(|_| ())
    });
    table.call("ShuffleBuffer::push", |&n: &usize| Ok(ShuffleBuffer::new(n, Rng::new(1))?.push(n)));
    table.call("ShuffleBuffer::finish", |&n: &usize| {
        Ok(ShuffleBuffer::<usize>::new(n, Rng::new(1))?.finish())
    });
}

#[test]
fn what_a_page_left_in_a_text_goes() {
    let same = [
        ("a\r\nb\rc\n", "a\nb\nc"),
        ("<P class='x'>one<br/>two</P> <i>th</i>ree", "one\ntwo\nthree"),
        ("a<script>if (a < b) { x = '</p>' }</script>b<style>p { }</style>c", "abc"),
        ("a<!-- <p> - -->b <!-- open", "ab"),
        ("1 < 2, x <= 3 > 2", "1 < 2, x <= 3 > 2"),
        (
            "a &lt;b&gt; &amp;amp; &#8212;&#x2014; &nosuch; & &#xffffffff;",
            "a <b> &amp; —— &nosuch; & &#xffffffff;",
        ),
        ("soft\u{ad}hyphen \u{200b}zero\u{0}\u{7}\u{85}", "softhyphen zero"),
        ("e\u{301} \u{212b}", "\u{e9} \u{c5}"),
        ("  a \t b&nbsp;\u{a0}c  \n\n \n\nd\n\n", "a b c\n\nd"),
        ("", ""),
        ("<", "<"),
        ("<script>", ""),
    ];
    for (dirty, wanted) in same {
        assert_eq!(clean(dirty), wanted, "{dirty:?}");
    }
    let whale = data::moby_dick();
    let lines: Vec<String> =
        whale.lines().map(|l| l.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    assert_eq!(clean(whale), lines.join("\n"), "what is clean stays, up to blanks");
}

#[test]
fn the_hash_is_the_one_of_plain_python() {
    let theirs = [
        ("", 0xf52a_15e9_a9b5_e89b),
        ("a", 0x02c0_bdbf_4814_20f8),
        ("whale", 0xfa84_f87d_a4db_d37c),
        ("Moby-Dick; or, The Whale — é", 0x3135_3d02_ec35_3480),
    ];
    for (text, wanted) in theirs {
        assert_eq!(hash64(text.as_bytes()), wanted, "{text:?}");
    }
    let words = &data::spam().words;
    let copies = first_copies(words);
    assert!(copies.iter().enumerate().all(|(i, first)| i == *first), "4,850 words, 4,850 hashes");
}

#[test]
fn paragraphs_that_stand_twice_are_ten() {
    let paragraphs: Vec<&str> = paragraphs();
    let first = first_copies(&paragraphs);
    let copies: Vec<usize> = (0..first.len()).filter(|i| first[*i] < *i).collect();
    assert_eq!((first.len(), copies.len()), (2560, 10));
    assert!(copies.iter().all(|i| paragraphs[first[*i]] == paragraphs[*i]));
    assert_eq!(paragraphs[1832], paragraphs[1830]);
    assert_eq!((first[1830], first[1832]), (1830, 1830));
}

fn paragraphs() -> Vec<&'static str> {
    data::moby_dick_whole().lines().filter(|line| !line.trim().is_empty()).collect()
}

/// The mails of the archive as sets of words.
fn mails() -> Vec<Shingles> {
    let spam = data::spam();
    let hashes: Vec<u64> = spam.words.iter().map(|word| hash64(word.as_bytes())).collect();
    let set =
        |columns: &[usize]| Shingles::from_hashes(columns.iter().map(|j| hashes[*j]).collect());
    spam.counts.rows().map(|row| set(&row.map(|(j, _)| j).collect::<Vec<_>>())).collect()
}

fn pairs_by_hand(sets: &[Shingles], threshold: f64) -> Vec<(usize, usize, f64)> {
    let mut found = Vec::new();
    for i in 0..sets.len() {
        for j in i + 1..sets.len() {
            let similarity = sets[i].jaccard(&sets[j]);
            if similarity >= threshold && sets[i].len() + sets[j].len() > 0 {
                found.push((i, j, similarity));
            }
        }
    }
    found
}

#[test]
fn similar_pairs_are_those_of_all_comparisons() -> Result<()> {
    let mails = mails();
    let fast = similar_pairs(&mails, 0.5)?;
    assert_eq!(fast, pairs_by_hand(&mails, 0.5));
    // SciPy's product of the table with itself has as many.
    let above = |threshold: f64| fast.iter().filter(|(.., s)| *s >= threshold).count();
    assert_eq!([0.5, 0.6, 0.7, 0.8, 0.9, 1.0].map(above), [644, 434, 309, 228, 125, 3]);
    let few = [Shingles::default(), Shingles::default(), Shingles::of_text("a", 1)?];
    assert_eq!(similar_pairs(&few, 0.1)?, []);
    Ok(())
}

#[test]
fn runs_of_words_are_sets() -> Result<()> {
    let of = |text: &str, n| Shingles::of_text(text, n);
    assert_eq!(of("a b a b a", 2)?.len(), 2);
    assert_eq!(of("A, b! a — b", 2)?, of("a b a b a", 2)?);
    assert_eq!(of("a b", 5)?.hashes(), [hash64(b"a b")]);
    assert!(of(" — ", 2)?.is_empty());
    assert_eq!(words("don't 'tis ''"), ["don't", "'tis"]);
    assert_eq!(of("", 1)?.jaccard(&of("", 3)?), 1.0);
    assert_eq!(of("a", 1)?.jaccard(&of("", 1)?), 0.0);
    Ok(())
}

#[test]
fn signatures_and_candidates_are_numpys() -> Result<()> {
    let mails = mails();
    let minhash = MinHash::new(128, &mut Rng::new(7))?;
    let signatures = minhash.signatures(&mails);
    assert_eq!(signatures[0][..3], [242066011455378707, 235065824769628503, 510045967647326955]);
    let all = signatures.iter().flatten().fold(0, |xor, value| xor ^ value);
    assert_eq!(all, 0xe210_ed4c_fd99_7ef0);
    let similar = similar_pairs(&mails, 0.8)?;
    for (n_bands, n_rows, n_candidates, n_found) in
        [(32, 4, 6474, 228), (16, 8, 383, 228), (8, 16, 179, 172)]
    {
        let candidates = Bands { n_bands, n_rows }.candidates(&signatures)?;
        assert!(candidates.is_sorted() && candidates.iter().all(|(i, j)| i < j));
        let found = similar.iter().filter(|(i, j, _)| candidates.binary_search(&(*i, *j)).is_ok());
        assert_eq!((candidates.len(), found.count()), (n_candidates, n_found), "{n_bands} bands");
    }
    Ok(())
}

#[test]
fn fast_signatures_are_those_of_plain_python() -> Result<()> {
    let mails = mails();
    let minhash = FastMinHash::new(128, &mut Rng::new(7))?;
    let signatures = minhash.signatures(&mails);
    assert_eq!(signatures[0][..3], [19666160822, 1358667614, 6063540137]);
    let all = signatures.iter().flatten().fold(0, |xor, value| xor ^ value);
    assert_eq!(all, 0x00b1_1fed_ed6c);
    assert_eq!(signatures[7], minhash.signature(&mails[7]));
    assert_eq!(minhash.signature(&Shingles::default()), vec![u64::MAX; 128]);
    let one = minhash.signature(&Shingles::from_hashes(vec![5]));
    assert!(!one.contains(&u64::MAX), "one element fills all places");
    Ok(())
}

#[test]
fn estimates_scatter_as_the_formula_says_and_around_the_truth() -> Result<()> {
    let mails = mails();
    let pairs = similar_pairs(&mails, 0.3)?;
    for is_fast in [false, true] {
        let (mut bias, mut square, mut theory) = (0.0, 0.0, 0.0);
        for seed in 0..20 {
            let mut rng = Rng::new(seed);
            let signatures = match is_fast {
                false => MinHash::new(64, &mut rng)?.signatures(&mails),
                true => FastMinHash::new(64, &mut rng)?.signatures(&mails),
            };
            for (i, j, s) in &pairs {
                let missed = estimate(&signatures[*i], &signatures[*j])? - s;
                bias += missed;
                square += missed * missed;
                theory += s * (1.0 - s) / 64.0;
            }
        }
        let (bias, scatter) = (bias / (20.0 * pairs.len() as f64), square / theory);
        assert!(bias.abs() < 0.005, "fast {is_fast}: {bias}");
        // Places that share a round cannot draw the same element twice, so the fast one scatters less.
        let wanted = if is_fast { 0.5..0.95 } else { 0.9..1.1 };
        assert!(wanted.contains(&scatter), "fast {is_fast}: {scatter}");
    }
    Ok(())
}

#[test]
fn bands_find_as_the_curve_says() -> Result<()> {
    let mails = mails();
    let pairs: Vec<(usize, usize, f64)> =
        similar_pairs(&mails, 0.4)?.into_iter().filter(|(.., s)| *s < 0.7).collect();
    let bands = Bands { n_bands: 16, n_rows: 4 };
    let (mut found, mut wanted) = (0.0, 0.0);
    for seed in 0..20 {
        let signatures = MinHash::new(64, &mut Rng::new(100 + seed))?.signatures(&mails);
        let candidates = bands.candidates(&signatures)?;
        for (i, j, s) in &pairs {
            found += f64::from(u8::from(candidates.binary_search(&(*i, *j)).is_ok()));
            wanted += bands.chance(*s)?;
        }
    }
    assert!((found / wanted - 1.0).abs() < 0.02, "{found} of {wanted}");
    assert_eq!((bands.chance(0.0)?, bands.chance(1.0)?), (0.0, 1.0));
    assert!((Bands { n_bands: 20, n_rows: 5 }.threshold()? - 0.5493).abs() < 1e-4);
    Ok(())
}

#[test]
fn no_two_that_are_kept_are_a_pair() -> Result<()> {
    let mails = mails();
    let pairs: Vec<(usize, usize)> =
        similar_pairs(&mails, 0.8)?.into_iter().map(|(i, j, _)| (i, j)).collect();
    let first = groups(mails.len(), &pairs)?;
    let is_kept = |i: usize| first[i] == i;
    assert_eq!((0..mails.len()).filter(|i| is_kept(*i)).count(), 2225);
    assert!(pairs.iter().all(|(i, j)| first[*i] == first[*j] && !(is_kept(*i) && is_kept(*j))));
    assert_eq!(groups(6, &[(4, 5), (1, 2), (2, 4)])?, [0, 1, 1, 3, 1, 1]);
    Ok(())
}

#[test]
fn chapter_122_is_at_the_limit_and_a_list_of_names_is_no_text() {
    let text = data::moby_dick_whole();
    let start = text.find("CHAPTER 122.").unwrap_or(0);
    let end = text.find("CHAPTER 123.").unwrap_or(0);
    // Counted by plain Python.
    let um = Quality::of(&text[start..end]);
    assert_eq!((um.n_words, um.n_stop_words), (50, 4));
    assert!(
        (um.mean_word_length - 4.88).abs() < 1e-9 && (um.words_with_letters - 0.98).abs() < 1e-9
    );
    assert!((um.top_pair - 27.0 / 244.0).abs() < 1e-9, "{}", um.top_pair);
    let rules = QualityRules::default();
    assert_eq!(rules.broken(&um), Vec::<&str>::new());
    assert_eq!(rules.broken(&Quality { n_words: 49, ..um }), ["too few words"]);
    let names = data::female_names().join("\n");
    assert_eq!(rules.broken(&Quality::of(&names)), ["too few stop words"]);
}

#[test]
fn each_rule_of_quality_has_its_limit() {
    let text = data::moby_dick();
    let good = Quality::of(text);
    let rules = QualityRules::default();
    assert_eq!(rules.broken(&good), Vec::<&str>::new());
    let broken = [
        Quality { n_words: 100_001, ..good },
        Quality { mean_word_length: 2.9, ..good },
        Quality { mean_word_length: 10.1, ..good },
        Quality { symbols_a_word: 0.11, ..good },
        Quality { bullet_lines: 0.91, ..good },
        Quality { ellipsis_lines: 0.31, ..good },
        Quality { words_with_letters: 0.79, ..good },
        Quality { n_stop_words: 1, ..good },
        Quality { repeated_lines: 0.31, ..good },
        Quality { top_pair: 0.21, ..good },
    ];
    let told: Vec<Vec<&str>> = broken.iter().map(|quality| rules.broken(quality)).collect();
    let wanted = [
        "too many words",
        "words too short",
        "words too long",
        "too many symbols",
        "too many bullets",
        "too many ellipses",
        "too few words with letters",
        "too few stop words",
        "lines repeat",
        "a pair repeats",
    ];
    assert_eq!(told, wanted.map(|rule| vec![rule]));
    let counted = Quality::of("# The end...\n\n* of\n- the end …\n- the end …\n 7 8");
    assert_eq!(counted.n_words, 15);
    assert_eq!(
        (counted.bullet_lines, counted.ellipsis_lines, counted.repeated_lines),
        (0.6, 0.6, 0.2)
    );
    assert_eq!((counted.symbols_a_word, counted.n_stop_words), (4.0 / 15.0, 2));
    assert_eq!(counted.words_with_letters, 7.0 / 15.0);
}

#[test]
fn texts_that_share_a_run_are_told() -> Result<()> {
    let paragraphs = paragraphs();
    let (train, test) = paragraphs.split_at(2151); // between two stanzas of one song
    assert_eq!(shared_ngrams(train, test, 13)?, [0, 1]);
    assert_eq!(shared_ngrams(train, test, 14)?, [0, 1]);
    assert_eq!(shared_ngrams(train, test, 15)?, Vec::<usize>::new());
    assert_eq!(shared_ngrams(&["a b"], &["a b", "a", "c b"], 2)?, [0]);
    Ok(())
}

#[test]
fn paragraphs_fill_rows_as_plain_python_fills_them() -> Result<()> {
    let lengths: Vec<usize> = paragraphs().iter().map(|p| p.len() + 1).collect();
    let told = |context| {
        [Packing::Padded, Packing::Concatenated, Packing::BestFit].map(|packing| {
            let packed = packing.pack(&lengths, context).unwrap();
            (packed.rows.len(), packed.n_cut())
        })
    };
    assert_eq!(told(512), [(3879, 849), (2328, 1508), (2329, 849)]);
    assert_eq!(told(1024), [(2914, 313), (1164, 1014), (1165, 313)]);
    assert_eq!(told(2048), [(2598, 38), (582, 567), (583, 38)]);
    let padded = Packing::Padded.pack(&lengths, 1024)?;
    assert!((padded.wasted() - 0.6005829213495195).abs() < 1e-12);
    Ok(())
}

/// Every row is asked, where the library looks it up.
fn best_fit_by_hand(lengths: &[usize], context: usize) -> Vec<Vec<Piece>> {
    let mut pieces: Vec<Piece> = Vec::new();
    for (document, &length) in lengths.iter().enumerate() {
        let starts = (0..length).step_by(context);
        pieces.extend(starts.map(|start| Piece {
            document,
            start,
            length: context.min(length - start),
        }));
    }
    pieces.sort_by(|a, b| b.length.cmp(&a.length).then(a.document.cmp(&b.document)));
    let mut rows: Vec<Vec<Piece>> = Vec::new();
    for piece in pieces {
        let room = |row: &Vec<Piece>| context - row.iter().map(|p| p.length).sum::<usize>();
        let fits = (0..rows.len()).filter(|i| room(&rows[*i]) >= piece.length);
        match fits.min_by_key(|i| (room(&rows[*i]), *i)) {
            Some(i) => rows[i].push(piece),
            None => rows.push(vec![piece]),
        }
    }
    rows
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn every_token_is_in_one_row(lengths in prop::collection::vec(0_usize..60, 0..40), context in 1_usize..30) {
        for packing in [Packing::Padded, Packing::Concatenated, Packing::BestFit] {
            let packed = packing.pack(&lengths, context).unwrap();
            let mut seen: Vec<Vec<bool>> = lengths.iter().map(|n| vec![false; *n]).collect();
            for row in &packed.rows {
                prop_assert!(!row.is_empty() && row.iter().map(|p| p.length).sum::<usize>() <= context);
                for piece in row {
                    for token in &mut seen[piece.document][piece.start..piece.start + piece.length] {
                        prop_assert!(!*token);
                        *token = true;
                    }
                }
            }
            prop_assert!(seen.iter().flatten().all(|token| *token));
            prop_assert!((0.0..1.0).contains(&packed.wasted()));
        }
        prop_assert_eq!(Packing::BestFit.pack(&lengths, context).unwrap().rows, best_fit_by_hand(&lengths, context));
    }

    #[test]
    fn a_stream_goes_on_where_it_stopped(shards in prop::collection::vec("[ab\n ]{0,12}", 1..6), seed in 0_u64..99, stop in 0_usize..40) {
        let mut whole = ShardStream::new(&shards, seed).unwrap();
        let mut all = Vec::new();
        for _ in 0..3 {
            all.extend(whole.by_ref().map(Some));
            all.push(None);
        }
        let mut first = ShardStream::new(&shards, seed).unwrap();
        let stop = stop.min(all.len());
        let mut got: Vec<Option<&str>> = (0..stop).map(|_| first.next()).collect();
        let mut second = ShardStream::resume(&shards, seed, first.position()).unwrap();
        got.extend((stop..all.len()).map(|_| second.next()));
        prop_assert_eq!(got, all);
        prop_assert_eq!(second.position(), whole.position());
    }
}

#[test]
fn each_epoch_reads_every_document_once_in_an_order_of_its_own() -> Result<()> {
    let shards = ["a\nb", "c\n\n", " \n", "d\ne\nf\n"];
    let mut stream = ShardStream::new(&shards, 1)?;
    let epochs: Vec<String> = (0..3).map(|_| stream.by_ref().collect::<String>()).collect();
    // default_rng(1).permutation(4) is 0, 1, 2, 3; of seed 2: 3, 2, 0, 1; of seed 3: 3, 2, 1, 0
    assert_eq!(epochs, ["abcdef", "defabc", "defcab"]);
    assert_eq!(stream.position(), Position { epoch: 3, ..Default::default() });
    Ok(())
}

#[test]
fn a_buffer_shuffles_as_numpy_would_and_its_clone_goes_on() -> Result<()> {
    let mut buffer = ShuffleBuffer::new(3, Rng::new(7))?;
    let mut out: Vec<usize> = (0..5).filter_map(|i| buffer.push(i)).collect();
    let mut saved = buffer.clone();
    for half in [&mut buffer, &mut saved] {
        let mut rest: Vec<usize> = (5..12).filter_map(|i| half.push(i)).collect();
        rest.extend(half.finish());
        assert_eq!(rest, [3, 5, 4, 6, 8, 0, 10, 9, 11, 7]);
    }
    out.extend([3, 5, 4, 6, 8, 0, 10, 9, 11, 7]);
    assert_eq!(out, [2, 1, 3, 5, 4, 6, 8, 0, 10, 9, 11, 7], "plain Python with default_rng(7)");
    assert_eq!(buffer.finish(), Vec::<usize>::new());
    let mut one = ShuffleBuffer::new(1, Rng::new(1))?;
    assert_eq!((0..4).filter_map(|i| one.push(i)).collect::<Vec<_>>(), [0, 1, 2], "no choice");
    Ok(())
}

#[test]
fn threads_change_no_signature_and_no_pair() {
    let mails = mails();
    let of = |n_threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(n_threads).build().unwrap();
        pool.install(|| {
            let signatures = MinHash::new(32, &mut Rng::new(3)).unwrap().signatures(&mails);
            let candidates = Bands { n_bands: 8, n_rows: 4 }.candidates(&signatures).unwrap();
            (signatures, candidates, similar_pairs(&mails, 0.6).unwrap())
        })
    };
    let one = of(1);
    assert!([2, 8].into_iter().all(|n_threads| of(n_threads) == one));
}

#[test]
fn what_cannot_be_is_refused_with_a_reason() {
    let told = |error: Error| error.to_string();
    let rng = || Rng::new(1);
    let two = [vec![1, 2], vec![1, 2, 3]];
    let stream = |n_shards, n_documents| {
        ShardStream::resume(&TWO, 3, Position { epoch: 0, n_shards, n_documents })
    };
    let errors = [
        (Shingles::of_text("a", 0).map(|_| ()), "n_words is 0, but it must be at least 1"),
        (similar_pairs(&[], 0.0).map(|_| ()), "threshold is 0, but it must be positive and finite"),
        (similar_pairs(&[], 1.5).map(|_| ()), "threshold is 1.5, but it must be from 0 to 1"),
        (
            MinHash::new(0, &mut rng()).map(|_| ()),
            "n_hashes is 0, but it must be from 1 to the limit = 65536",
        ),
        (
            estimate(&[1], &[1, 2]).map(|_| ()),
            "a has 1 places and b has 2, but they must have equally many",
        ),
        (estimate(&[], &[]).map(|_| ()), "a is empty, but it must hold at least one place"),
        (
            Bands { n_bands: 0, n_rows: 1 }.chance(0.5).map(|_| ()),
            "n_bands is 0, but it must be at least 1",
        ),
        (
            Bands { n_bands: 1, n_rows: 1 }.chance(2.0).map(|_| ()),
            "similarity is 2, but it must be from 0 to 1",
        ),
        (
            Bands { n_bands: 1, n_rows: 2 }.candidates(&two).map(|_| ()),
            "the length of signature 1 is 3, but it must be as long as 1 bands of 2 rows",
        ),
        (
            groups(2, &[(0, 1), (1, 2)]).map(|_| ()),
            "pairs[1] is (1, 2), but it must be of texts below n = 2",
        ),
        (Packing::BestFit.pack(&[1], 0).map(|_| ()), "context is 0, but it must be at least 1"),
        (
            ShardStream::new(&[] as &[&str], 1).map(|_| ()),
            "shards is empty, but it must hold at least one shard",
        ),
        (
            stream(3, 0).map(|_| ()),
            "position.n_shards is 3, but it must be from 0 to the number of shards = 2",
        ),
        (
            stream(0, 9).map(|_| ()),
            "position.n_documents is 9, but it must be at most 1, what the open shard holds",
        ),
        (
            ShuffleBuffer::<u8>::new(0, rng()).map(|_| ()),
            "capacity is 0, but it must be from 1 to the limit = 16777216",
        ),
    ];
    for (result, wanted) in errors {
        assert_eq!(result.map_err(told), Err(wanted.to_owned()));
    }
}
