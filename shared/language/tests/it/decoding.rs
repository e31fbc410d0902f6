//! Decoding: the cache against the whole pass, speculative drawing against the target's distribution, memory by counting.

use language::decoding::{
    Allocation, Decoder, FastDecoder, Request, Served, Speculation, acceptance_rate, cache_numbers,
    checked_token, residual, serve, speculate,
};
use language::gpt::{Config, Gpt};
use ndarray::{Array1, Array2, array, s};
use numerics::{Result, Rng};
use proptest::prelude::*;
use testing::hostile::Table;

fn config(n_layers: usize) -> Config {
    Config {
        vocabulary: 11,
        n_layers,
        width: 12,
        n_query_heads: 4,
        n_key_value_heads: 2,
        head_width: 4,
        hidden: 10,
        context: 16,
    }
}

/// Weights so large that attention is far from even.
fn model(n_layers: usize) -> Result<Gpt> {
    let mut model = Gpt::random(config(n_layers), &mut Rng::new(3))?;
    let gains = |w: &f32| *w == 1.0;
    model.parameters_mut().iter_mut().filter(|w| !gains(w)).for_each(|w| *w *= 15.0);
    Ok(model)
}

fn text(n: usize) -> Vec<u8> {
    let mut rng = Rng::new(8);
    (0..n).map(|_| (rng.random() * 11.0) as u8).collect()
}

fn largest_gap(a: &Array2<f64>, b: &Array2<f64>) -> f64 {
    assert_eq!(a.dim(), b.dim());
    (a - b).fold(0.0, |most, gap| most.max(gap.abs()))
}

#[test]
fn the_cache_gives_the_logits_of_the_whole_text() -> Result<()> {
    let (model, text) = (model(3)?, text(16));
    let whole = model.logits_plain(&text)?;
    for piece in [1, 3, 5, 16] {
        let mut decoder = Decoder::new(&model)?;
        for (i, new) in text.chunks(piece).enumerate() {
            let logits = decoder.read(new)?;
            let rows = whole.slice(s![i * piece..i * piece + new.len(), ..]).to_owned();
            assert!(largest_gap(&logits, &rows) < 1e-10, "pieces of {piece}");
        }
        assert_eq!(decoder.n_tokens(), 16);
        assert_eq!(decoder.n_cached(), cache_numbers(model.config(), 16));
    }
    Ok(())
}

#[test]
fn what_was_forgotten_leaves_no_trace() -> Result<()> {
    let (model, text) = (model(2)?, text(12));
    let mut decoder = Decoder::new(&model)?;
    decoder.read(&[1_u8, 2, 3, 4, 5, 6, 7])?;
    decoder.forget_after(0)?;
    decoder.read(&text[..9])?;
    decoder.read(&[10_u8, 10, 10])?;
    decoder.forget_after(9)?;
    let logits = decoder.read(&text[9..])?;
    let whole = model.logits_plain(&text)?;
    assert!(largest_gap(&logits, &whole.slice(s![9.., ..]).to_owned()) < 1e-10);

    // The same by texts alone: what they have in common is not read again.
    let before = decoder.multiply_adds();
    let mut other = text.clone();
    other[9] = (text[9] + 1) % 11; // 9 are in common, 10 stand before the last two
    let p = decoder.probabilities(&other, 2)?;
    let whole = numerics::functions::softmax_rows(model.logits_plain(&other)?.slice(s![10.., ..]));
    assert!(largest_gap(&p, &whole) < 1e-10);
    let mut fresh = Decoder::new(&model)?;
    fresh.probabilities(&other, 2)?;
    assert!(decoder.multiply_adds() - before < fresh.multiply_adds() / 3);
    // A text that was read whole has its last rows computed again.
    assert!(largest_gap(&decoder.probabilities(&other, 2)?, &whole) < 1e-10);
    Ok(())
}

#[test]
fn the_fast_decoder_has_the_bits_of_the_whole_pass() -> Result<()> {
    // More tokens than a block of queries, sizes that fill no panel, and the little GPT's own.
    let odd = Config { context: 70, ..config(2) };
    for config in [odd, Config::default()] {
        let mut model = Gpt::random(config, &mut Rng::new(6))?;
        model.parameters_mut().iter_mut().filter(|w| **w != 1.0).for_each(|w| *w *= 5.0);
        let text: Vec<u8> = text(70);
        let whole = model.logits(&text)?;
        for piece in [1, 7, 70] {
            let mut decoder = FastDecoder::new(&model)?;
            for (i, new) in text.chunks(piece).enumerate() {
                let rows = s![i * piece..i * piece + new.len(), ..];
                assert_eq!(decoder.read(new)?, whole.slice(rows), "pieces of {piece}");
            }
            // Forgotten and read again.
            decoder.forget_after(40);
            assert_eq!(decoder.n_tokens(), 40);
            decoder.read(&[9_u8, 9])?;
            decoder.forget_after(40);
            assert_eq!(decoder.read(&text[40..])?, whole.slice(s![40.., ..]));
            let mut other = text[..30].to_vec();
            other[20] = (text[20] + 1) % 11;
            let p = decoder.probabilities(&other, 3)?;
            let expected = model.logits(&other)?.slice(s![27.., ..]).mapv(f64::from);
            assert_eq!(p, numerics::functions::softmax_rows(&expected));
            assert_eq!(decoder.n_tokens(), 30);
        }
    }
    Ok(())
}

#[test]
fn the_fast_decoder_refuses_what_the_plain_one_refuses() -> Result<()> {
    let model = model(2)?;
    let (mut plain, mut fast) = (Decoder::new(&model)?, FastDecoder::new(&model)?);
    for tokens in [&[][..], &[1_u8, 11], &[1; 17]] {
        let (a, b) = (plain.read(tokens).unwrap_err(), fast.read(tokens).unwrap_err());
        assert_eq!(a.to_string(), b.to_string());
        assert_eq!(fast.n_tokens(), 0);
    }
    fast.read(&[1_u8; 16])?;
    assert!(fast.read(&[1_u8]).is_err());
    assert!(fast.probabilities(&[1_u8], 2).is_err());
    assert!(fast.probabilities(&[1_u8; 17], 1).is_err());
    assert_eq!(fast.n_tokens(), 16);
    Ok(())
}

#[test]
fn multiply_adds_are_counted_as_the_formula_has_them() -> Result<()> {
    let model = model(2)?;
    let mut decoder = Decoder::new(&model)?;
    decoder.read(&text(7))?;
    let queries = 4 * 4;
    let norms = (2 * 2 + 1) * 12;
    let matrices = 7 * (model.config().n_parameters() - norms);
    let pairs = 7 * 8 / 2;
    assert_eq!(decoder.multiply_adds(), (matrices + 2 * 2 * queries * pairs) as u64);
    Ok(())
}

#[test]
fn one_block_with_a_window_is_the_model_of_the_last_tokens() -> Result<()> {
    let (model, text) = (model(1)?, text(40)); // longer than the context of 16
    for window in [1, 4, 16] {
        let mut decoder = Decoder::new(&model)?.with_window(window)?;
        decoder.read(&text[..21])?;
        for end in 22..=40 {
            let logits = decoder.read(&text[end - 1..end])?;
            let seen = model.logits_plain(&text[end - window..end])?;
            assert!(largest_gap(&logits, &seen.slice(s![window - 1.., ..]).to_owned()) < 1e-10);
        }
        assert_eq!(decoder.n_cached(), cache_numbers(model.config(), window - 1));
    }
    // In pieces or at once.
    let mut pieces = Decoder::new(&model)?.with_window(5)?;
    let mut last = pieces.read(&text[..1])?;
    for token in &text[1..] {
        last = pieces.read(&[*token])?;
    }
    let whole = Decoder::new(&model)?.with_window(5)?.read(&text)?;
    assert!(largest_gap(&last, &whole.slice(s![39.., ..]).to_owned()) < 1e-10);
    Ok(())
}

#[test]
fn what_cannot_be_read_is_refused_and_nothing_is_read() -> Result<()> {
    let model = model(2)?;
    let mut decoder = Decoder::new(&model)?;
    let mut refused = |tokens: &[u8]| decoder.read(tokens).unwrap_err().to_string();
    assert_eq!(refused(&[]), "tokens is empty, but it must hold at least one token");
    assert_eq!(
        refused(&[1, 11]),
        "tokens[1] is 11, but it must be below the vocabulary's size, 11"
    );
    assert_eq!(
        refused(&[1; 17]),
        "the number of tokens, with those before, is 17, but it must be at most the context, 16"
    );
    assert_eq!((decoder.n_tokens(), decoder.n_cached(), decoder.multiply_adds()), (0, 0, 0));
    decoder.read(&[1_u8; 16])?;
    assert!(decoder.read(&[1_u8]).is_err());
    assert_eq!(decoder.n_tokens(), 16);
    assert!(decoder.probabilities(&[1_u8], 2).is_err());
    assert!(decoder.with_window(3).is_err()); // it has read
    assert!(Decoder::new(&model)?.with_window(17).is_err());
    let mut windowed = Decoder::new(&model)?.with_window(3)?;
    windowed.read(&[1_u8; 8])?;
    assert!(windowed.forget_after(6).is_err());
    Ok(())
}

/// A distribution after each last token of three.
fn chain(rows: [[f64; 3]; 3]) -> impl Fn(&[u8]) -> Array1<f64> {
    move |text| Array1::from_iter(rows[usize::from(text[text.len() - 1])])
}

#[test]
fn speculative_tokens_have_the_distribution_of_the_target() -> Result<()> {
    let target = chain([[0.6, 0.3, 0.1], [0.1, 0.2, 0.7], [0.0, 0.5, 0.5]]);
    let draft = chain([[0.2, 0.3, 0.5], [0.4, 0.4, 0.2], [0.3, 0.4, 0.3]]);
    let p_of = |text: &[u8]| -> f64 {
        (1..text.len()).map(|i| target(&text[..i])[usize::from(text[i])]).product()
    };
    let n_draws = 40_000;
    for n_ahead in [1, 2, 5] {
        let mut rng = Rng::new(n_ahead as u64);
        let mut counts = [0.0; 27];
        for _ in 0..n_draws {
            let mut asked = |text: &[u8], n: usize| {
                let rows = (0..n).map(|i| target(&text[..text.len() + 1 - n + i]));
                Ok(Array2::from_shape_vec((n, 3), rows.flatten().collect()).unwrap())
            };
            let mut drafted = |text: &[u8]| Ok(draft(text));
            let written = speculate(&mut asked, &mut drafted, &[0], 3, n_ahead, &mut rng)?;
            let [a, b, c] = written.tokens[..] else { panic!("three tokens") };
            counts[9 * usize::from(a) + 3 * usize::from(b) + usize::from(c)] += 1.0;
        }
        // The statistic has as many degrees of freedom as there are texts that can be, less one.
        let (mut statistic, mut n_possible) = (0.0, 0);
        for (i, &count) in counts.iter().enumerate() {
            let text = [0, (i / 9) as u8, (i / 3 % 3) as u8, (i % 3) as u8];
            let expected = p_of(&text) * f64::from(n_draws);
            if expected == 0.0 {
                assert_eq!(count, 0.0, "{text:?} cannot be");
            } else {
                statistic += (count - expected) * (count - expected) / expected;
                n_possible += 1;
            }
        }
        // 99.9 % of draws stay below; for 20 degrees of freedom it is 45.3.
        assert_eq!(n_possible, 21);
        assert!(statistic < 45.3, "{n_ahead} ahead: {statistic}");
    }
    Ok(())
}

#[test]
fn passes_and_drafts_add_up() -> Result<()> {
    let same = |_: &[u8]| Ok(array![0.25, 0.75]);
    let mut target =
        |_: &[u8], n: usize| Ok(Array2::from_shape_fn((n, 2), |(_, token)| [0.25, 0.75][token]));
    // A perfect draft is never refused: four drafts and one more a pass.
    let perfect = speculate(&mut target, &mut same.clone(), &[0], 100, 4, &mut Rng::new(1))?;
    assert_eq!((perfect.n_passes, perfect.n_drafted, perfect.n_accepted), (20, 80, 80));
    // A draft that never agrees is refused each time.
    let mut sure =
        |_: &[u8], n: usize| Ok(Array2::from_shape_fn((n, 2), |(_, token)| f64::from(token == 1)));
    let mut wrong = |_: &[u8]| Ok(array![1.0, 0.0]);
    let refused = speculate(&mut sure, &mut wrong, &[0], 10, 3, &mut Rng::new(1))?;
    assert_eq!(refused.tokens, [1; 10]);
    assert_eq!((refused.n_passes, refused.n_accepted), (10, 0));
    // The last pass drafts no more than it needs.
    let one = speculate(&mut target, &mut same.clone(), &[0], 1, 9, &mut Rng::new(1))?;
    assert_eq!((one.n_passes, one.n_drafted), (1, 0));
    let none = speculate(&mut target, &mut same.clone(), &[0], 0, 9, &mut Rng::new(1))?;
    assert_eq!((none.n_passes, none.tokens.len()), (0, 0));

    // Of many drafts as many stay as the two have in common.
    let (mut far, p) = (|_: &[u8]| Ok(array![0.65, 0.35]), array![0.25, 0.75]);
    let written = speculate(&mut target, &mut far, &[0], 20_000, 1, &mut Rng::new(1))?;
    let rate = written.n_accepted as f64 / written.n_drafted as f64;
    assert!((rate - acceptance_rate(&p, &array![0.65, 0.35])?).abs() < 0.015, "{rate}");
    Ok(())
}

#[test]
fn a_model_speculates_as_it_reads() -> Result<()> {
    let model = model(2)?;
    let mut decoder = Decoder::new(&model)?;
    let mut target = |text: &[u8], n: usize| decoder.probabilities(text, n);
    let mut draft = |_: &[u8]| Ok(Array1::from_elem(11, 1.0 / 11.0));
    let written = speculate(&mut target, &mut draft, &[1, 2], 14, 3, &mut Rng::new(5))?;
    assert_eq!(written.tokens.len(), 14);
    let too_long = speculate(&mut target, &mut draft, &[1, 2], 16, 3, &mut Rng::new(5));
    assert!(too_long.unwrap_err().to_string().contains("at most the context, 16"));
    let empty = speculate(&mut target, &mut draft, &[], 3, 3, &mut Rng::new(5));
    assert_eq!(
        empty.unwrap_err().to_string(),
        "prompt is empty, but it must hold at least one token"
    );
    Ok(())
}

#[test]
fn tables_of_another_shape_are_refused() {
    let mut draft = |_: &[u8]| Ok(array![0.5, 0.5]);
    let mut short = |_: &[u8], _: usize| Ok(array![[0.5, 0.5]]);
    assert!(speculate(&mut short, &mut draft, &[0], 5, 2, &mut Rng::new(1)).is_err());
    let mut wide = |_: &[u8], n: usize| Ok(Array2::from_elem((n, 4), 0.25));
    assert!(speculate(&mut wide, &mut draft, &[0], 5, 2, &mut Rng::new(1)).is_err());
    let mut even = |_: &[u8], n: usize| Ok(Array2::from_elem((n, 2), 0.5));
    assert!(speculate(&mut even, &mut draft, &[0], 5, 0, &mut Rng::new(1)).is_err());
    assert!(acceptance_rate(&array![0.5, 0.6], &array![0.5, 0.5]).is_err());
    assert!(acceptance_rate(&array![1.5, -0.5], &array![0.5, 0.5]).is_err());
    assert!(checked_token(&array![0.5, 0.5], &array![1.0, 0.0], 1, &mut Rng::new(1)).is_err());
    assert!(checked_token(&array![0.5, 0.5], &array![1.0, 0.0], 2, &mut Rng::new(1)).is_err());
}

fn distribution() -> impl Strategy<Value = Array1<f64>> {
    proptest::collection::vec(0.0..1.0_f64, 6).prop_map(|w| {
        let w = Array1::from_vec(w) + 1e-3;
        let sum = w.sum();
        w / sum
    })
}

proptest! {
    /// Accepted or replaced, each token comes with the target's probability: no drawing needed.
    #[test]
    fn what_stays_and_what_replaces_is_the_target(p in distribution(), q in distribution()) {
        let (rate, left) = (acceptance_rate(&p, &q)?, residual(&p, &q)?);
        for i in 0..6 {
            let all = p[i].min(q[i]) + (1.0 - rate) * left[i];
            prop_assert!((all - p[i]).abs() < 1e-12);
        }
    }

    /// Every request is answered, in no fewer passes than its answer has tokens, and the memory is never overfull.
    #[test]
    fn all_are_served(lengths in proptest::collection::vec((1..20_usize, 1..20_usize), 1..30), page in 1..9_usize) {
        let requests: Vec<Request> =
            lengths.iter().map(|&(n_prompt, n_answer)| Request { n_prompt, n_answer }).collect();
        for allocation in [Allocation::Contiguous(40), Allocation::Paged(page)] {
            let served = serve(&requests, 100, allocation)?;
            for (request, &finished) in requests.iter().zip(&served.finished) {
                prop_assert!(finished >= request.n_answer && finished <= served.n_passes);
            }
            prop_assert!(served.filled > 0.0 && served.filled <= 1.0);
            let n_tokens: usize = requests.iter().map(|request| request.n_answer).sum();
            prop_assert!(served.n_passes <= n_tokens);
        }
    }
}

#[test]
fn a_page_that_is_wanted_puts_the_last_request_back() -> Result<()> {
    let requests = [Request { n_prompt: 3, n_answer: 5 }; 2];
    // Both begin with one page of 4; each needs a second for its second token, and there are three.
    let served = serve(&requests, 12, Allocation::Paged(4))?;
    assert_eq!(served.n_put_back, 1);
    // The first writes 5 in 5 passes; the other keeps its one token, and goes on after pass 5.
    assert_eq!(served.finished, [5, 9]);
    // Given out: 8, then four times 8 for the first alone; then 8 four times. Held: 4 + 4, 5 … 8, 5 … 8.
    assert!((served.filled - (8.0 + 26.0 + 26.0) / (8.0 + 32.0 + 32.0)).abs() < 1e-12);

    // Before a third that waits it is let in again.
    let third = [requests[0], requests[1], Request { n_prompt: 4, n_answer: 1 }];
    assert_eq!(serve(&third, 12, Allocation::Paged(4))?.finished, [5, 9, 10]);
    let whole = serve(&requests, 12, Allocation::Contiguous(8))?;
    let expected = Served {
        n_passes: 10,
        finished: vec![5, 10],
        filled: 2.0 * (4.0 + 5.0 + 6.0 + 7.0 + 8.0) / 80.0,
        n_put_back: 0,
    };
    assert_eq!(whole, expected);
    // A memory that two reservations fill to the last token holds both.
    assert_eq!(serve(&requests, 16, Allocation::Contiguous(8))?.finished, [5, 5]);
    let error = serve(&requests, 12, Allocation::Contiguous(7)).unwrap_err().to_string();
    assert_eq!(
        error,
        "the tokens of requests[0] is 8, but it must be at most 7, what one request can have of 12"
    );
    assert!(serve(&[], 12, Allocation::Paged(4)).is_err());
    assert!(serve(&requests, 12, Allocation::Paged(0)).is_err());
    assert!(serve(&requests, 12, Allocation::Contiguous(13)).is_err());
    Ok(())
}

pub(crate) fn hostile(table: &mut Table) {
    table.call("cache_numbers", |&(n, d): &(usize, usize)| {
        Ok(cache_numbers(&Config { n_layers: n, head_width: d, ..Config::default() }, d))
    });
    table.call("acceptance_rate", |(p, q): &(Array1<f64>, Array1<f64>)| acceptance_rate(p, q));
    table.call("residual", |(p, q): &(Array1<f64>, Array1<f64>)| residual(p, q));
    table.call("checked_token", |(p, q, n): &(Array1<f64>, Array1<f64>, usize)| {
        checked_token(p, q, *n, &mut Rng::new(1))
    });
    table.call("speculate", |(p, q, n): &(Array1<f64>, Array1<f64>, usize)| {
        let mut target =
            |_: &[u8], n: usize| Ok(Array2::from_shape_fn((n, p.len()), |(_, token)| p[token]));
        let mut draft = |_: &[u8]| Ok(q.clone());
        let n_tokens = if *n > 100 { usize::MAX } else { *n };
        let written: Speculation<u8> =
            speculate(&mut target, &mut draft, &[0], n_tokens, *n, &mut Rng::new(1))?;
        Ok(written.n_passes)
    });
    table.call("serve", |&(a, b, c): &(usize, usize, usize)| {
        let requests = [Request { n_prompt: a, n_answer: b }, Request { n_prompt: 1, n_answer: c }];
        serve(&requests, c, Allocation::Contiguous(b))?;
        Ok(serve(&requests, b, Allocation::Paged(a))?.filled)
    });
    let decoder = || Decoder::new(&model(1)?);
    table.call("Decoder::new", |_: &usize| Ok(decoder()?.n_tokens()));
    table.call("Decoder::with_window", |&n: &usize| Ok(decoder()?.with_window(n)?.n_cached()));
    table.call("Decoder::read", |ids: &Vec<usize>| {
        decoder()?.read(&ids.iter().map(|&id| id as u32).collect::<Vec<_>>())
    });
    table.call("Decoder::probabilities", |(ids, n): &(Vec<usize>, usize)| {
        decoder()?.probabilities(&ids.iter().map(|&id| id as u32).collect::<Vec<_>>(), *n)
    });
    table.call("Decoder::forget_after", |&n: &usize| {
        let mut decoder = decoder()?;
        decoder.read(&[1_u8, 2, 3])?;
        decoder.forget_after(n)?;
        Ok(decoder.n_tokens())
    });
    table.call("FastDecoder::new", |_: &usize| {
        let model = model(1)?;
        Ok(FastDecoder::new(&model)?.n_tokens())
    });
    table.call("FastDecoder::read", |ids: &Vec<usize>| {
        let model = model(1)?;
        let logits =
            FastDecoder::new(&model)?.read(&ids.iter().map(|&id| id as u32).collect::<Vec<_>>())?;
        Ok(logits.mapv(f64::from))
    });
    table.call("FastDecoder::probabilities", |(ids, n): &(Vec<usize>, usize)| {
        let model = model(1)?;
        let ids: Vec<u32> = ids.iter().map(|&id| id as u32).collect();
        FastDecoder::new(&model)?.probabilities(&ids, *n)
    });
    table.call("FastDecoder::forget_after", |&n: &usize| {
        let model = model(1)?;
        let mut decoder = FastDecoder::new(&model)?;
        decoder.read(&[1_u8, 2, 3])?;
        decoder.forget_after(n);
        Ok(decoder.n_tokens())
    });
    table.excuse(
        &[
            "FastDecoder::n_tokens",
            "Decoder::n_tokens",
            "Decoder::n_cached",
            "Decoder::multiply_adds",
        ],
        "a number that is there",
    );
}
