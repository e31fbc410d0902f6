//! N-grams: numbers from plain Python, a slow version beside the fast one, what all probabilities must be, what is refused.

use std::collections::HashMap;

use language::ngram::{NGramCounts, Smoothing};
use numerics::{Error, Result, Rng};
use testing::hostile::Table;

const TEXT: &[u8] = b"the whale that the sailor sees is the whale that he hates. ";
const NEW: &[u8] = b"the sailor hates the x";

pub(crate) fn hostile(table: &mut Table) {
    let counts = NGramCounts::new(&[0_u32, 1, 1, 2, 0, 1], 3, 3).unwrap();
    let texts: [&[u32]; 4] = [&[], &[0], &[2, 1, 1, 0, 2, 2], &[7, u32::MAX]];
    let smoothings = |x| [Smoothing::AddK(x), Smoothing::Discount(x), Smoothing::KneserNey(x)];
    table.call("NGramCounts::new", |&(vocabulary, longest): &(usize, usize)| {
        let mut last = Err(Error::empty("texts", "a text"));
        for ids in texts {
            last = NGramCounts::new(ids, vocabulary, longest).map(|counts| counts.different(1));
        }
        last
    });
    table.call("NGramCounts::count", |&i: &usize| Ok(counts.count(texts[i % 4])));
    table.call("NGramCounts::different", |&n: &usize| Ok(counts.different(n)));
    table.call("NGramCounts::model", |&(order, x): &(usize, f64)| {
        let mut p = Vec::new();
        for smoothing in smoothings(x) {
            p.extend(counts.model(order, smoothing)?.probabilities(&[2_u32, 1])?);
        }
        Ok(p)
    });
    let model = |i: usize| counts.model(1 + i % 3, smoothings(0.5)[i / 3 % 3]);
    let text = |i: usize| texts[i / 9 % 4];
    table.call("NGramModel::order", |&i: &usize| Ok(model(i)?.order()));
    table.call("NGramModel::vocabulary", |&i: &usize| Ok(model(i)?.vocabulary()));
    table.call("NGramModel::probabilities", |&i: &usize| model(i)?.probabilities(text(i)));
    table.documented("NGramModel::surprises_nats", &["infinite"]);
    table.call("NGramModel::surprises_nats", |&i: &usize| model(i)?.surprises_nats(text(i)));
    table.documented("NGramModel::loss_nats", &["infinite"]);
    table.call("NGramModel::loss_nats", |&i: &usize| model(i)?.loss_nats(text(i)));
    table.call("NGramModel::sample", |&(i, n): &(usize, usize)| {
        let drawn = model(i)?.sample(text(i), n, &mut Rng::new(0))?;
        Ok(drawn.len())
    });
}

// The losses and the probabilities of the tokens 0, 5, 13 and 21 of NEW, computed by plain Python from slices of the text.
#[test]
fn plain_python_has_the_same() -> Result<()> {
    let counts = NGramCounts::new(TEXT, 128, 4)?;
    let theirs = [
        (
            3,
            Smoothing::AddK(0.5),
            3.524367444402077,
            [0.06910569105691057, 0.022727272727272728, 0.050724637681159424, 0.007142857142857143],
        ),
        (
            4,
            Smoothing::Discount(0.75),
            1.2576416365658867,
            [0.12407309322033899, 0.40230899099576267, 0.6823436672404661, 0.00011426458373459169],
        ),
        (
            4,
            Smoothing::KneserNey(0.75),
            1.3103809571812939,
            [0.047154017857142856, 0.38778948102678573, 0.6070120675223214, 0.0004414149693080358],
        ),
        (
            2,
            Smoothing::KneserNey(0.4),
            1.5351248702173244,
            [0.058482142857142864, 0.1387142857142857, 0.4450297619047619, 0.00024350649350649356],
        ),
    ];
    for (order, smoothing, loss_nats, p) in theirs {
        let model = counts.model(order, smoothing)?;
        assert!((model.loss_nats(NEW)? - loss_nats).abs() < 1e-13, "{smoothing:?}");
        let surprises = model.surprises_nats(NEW)?;
        for (i, p) in [0, 5, 13, 21].into_iter().zip(p) {
            assert!((libm::exp(-surprises[i]) - p).abs() < 1e-14, "{smoothing:?}, token {i}");
        }
    }
    Ok(())
}

/// The probability of a token by the formulas, from a table for each length.
fn slowly(
    text: &[u32],
    vocabulary: usize,
    order: usize,
    smoothing: Smoothing,
    context: &[u32],
    token: u32,
) -> f64 {
    let counted = |n: usize| {
        let mut table: HashMap<&[u32], f64> = HashMap::new();
        for gram in text.windows(n) {
            *table.entry(gram).or_default() += 1.0;
        }
        table
    };
    let before = |n: usize| {
        let mut table: HashMap<&[u32], f64> = HashMap::new();
        for gram in counted(n + 1).keys() {
            *table.entry(&gram[1..]).or_default() += 1.0;
        }
        table
    };
    let uniform = 1.0 / vocabulary as f64;
    let row = |table: HashMap<&[u32], f64>, context: &[u32]| -> HashMap<u32, f64> {
        let (n, in_row) =
            (context.len(), table.into_iter().filter(|(gram, _)| gram.starts_with(context)));
        in_row.map(|(gram, count)| (gram[n], count)).collect()
    };
    let total = |row: &HashMap<u32, f64>| row.values().sum::<f64>(); // whole numbers: any order
    let count = |row: &HashMap<u32, f64>| row.get(&token).copied().unwrap_or(0.0);
    let last = |n: usize| &context[context.len() - n..];
    if let Smoothing::AddK(k) = smoothing {
        let n = context.len().min(order - 1);
        let row = row(counted(n + 1), last(n));
        return if row.is_empty() {
            uniform
        } else {
            (count(&row) + k) / (total(&row) + k * vocabulary as f64)
        };
    }
    let (Smoothing::Discount(d) | Smoothing::KneserNey(d)) = smoothing else { return f64::NAN };
    (0..order.min(context.len() + 1)).fold(uniform, |p, n| {
        let kneser_ney = matches!(smoothing, Smoothing::KneserNey(_)) && n + 1 < order;
        let row = row(if kneser_ney { before(n + 1) } else { counted(n + 1) }, last(n));
        if row.is_empty() {
            return p;
        }
        (count(&row) - d).max(0.0) / total(&row) + d * row.len() as f64 / total(&row) * p
    })
}

#[test]
fn the_fast_way_is_the_slow_way() -> Result<()> {
    let mut rng = Rng::new(3);
    for seed in 0..30 {
        let vocabulary = 2 + seed % 5;
        let length = rng.integers(1..40_usize)?;
        let text: Vec<u32> =
            (0..length).map(|_| rng.integers(0..vocabulary as u32)).collect::<Result<_>>()?;
        let counts = NGramCounts::new(&text, vocabulary, 4)?;
        let context: Vec<u32> =
            (0..seed % 7).map(|_| rng.integers(0..vocabulary as u32)).collect::<Result<_>>()?;
        for order in 1..=4 {
            for smoothing in [
                Smoothing::AddK(0.0),
                Smoothing::AddK(0.3),
                Smoothing::Discount(0.6),
                Smoothing::KneserNey(0.9),
            ] {
                let p = counts.model(order, smoothing)?.probabilities(&context)?;
                for (token, p) in p.iter().enumerate() {
                    let slow = slowly(&text, vocabulary, order, smoothing, &context, token as u32);
                    assert!(
                        (p - slow).abs() < 1e-12,
                        "{smoothing:?}, order {order}: {p} and {slow}"
                    );
                }
                assert!((p.sum() - 1.0).abs() < 1e-12);
            }
        }
    }
    Ok(())
}

#[test]
fn counts_are_those_of_the_slices() -> Result<()> {
    let text = data::moby_dick().as_bytes();
    let counts = NGramCounts::new(text, 256, 5)?;
    for n in 1..=5 {
        let mut slices: HashMap<&[u8], usize> = HashMap::new();
        for slice in text.windows(n) {
            *slices.entry(slice).or_default() += 1;
        }
        assert_eq!(counts.different(n), slices.len());
        assert!(slices.iter().all(|(slice, count)| counts.count(slice) == *count));
    }
    assert_eq!(counts.count::<u8>(&[]), text.len());
    assert_eq!(counts.count(b"Ishmael is longer"), 0);
    assert_eq!([counts.different(0), counts.different(6)], [1, 0]);
    Ok(())
}

#[test]
fn a_text_is_judged_token_by_token() -> Result<()> {
    let model = NGramCounts::new(TEXT, 256, 4)?.model(4, Smoothing::KneserNey(0.7))?;
    let surprises = model.surprises_nats(NEW)?;
    for (i, surprise) in surprises.iter().enumerate() {
        let p = model.probabilities(&NEW[..i])?;
        assert_eq!(*surprise, -libm::log(p[usize::from(NEW[i])]));
    }
    Ok(())
}

#[test]
fn what_is_drawn_comes_as_often_as_the_model_has_it() -> Result<()> {
    let model = NGramCounts::new(&[0_u8, 0, 0, 1], 2, 1)?.model(1, Smoothing::AddK(0.0))?;
    let drawn: Vec<u8> = model.sample(&[], 20_000, &mut Rng::new(5))?;
    let ones = drawn.iter().filter(|&&id| id == 1).count();
    assert!((4800..5200).contains(&ones), "{ones}");
    // What always follows is always drawn: 0 1 2 0 1 2 …
    let round = NGramCounts::new(&[0_u32, 1, 2, 0, 1, 2], 3, 2)?.model(2, Smoothing::AddK(0.0))?;
    assert_eq!(round.sample(&[9_u32 % 3, 1], 4, &mut Rng::new(0))?, [2, 0, 1, 2]);
    Ok(())
}

#[test]
fn what_never_came_surprises_without_end() -> Result<()> {
    let counts = NGramCounts::new(&[0_u8, 1], 3, 2)?;
    assert_eq!(counts.model(1, Smoothing::AddK(0.0))?.loss_nats(&[2_u8])?, f64::INFINITY);
    assert!(counts.model(1, Smoothing::AddK(0.1))?.loss_nats(&[2_u8])?.is_finite());
    Ok(())
}

#[test]
fn what_does_not_fit_is_refused() -> Result<()> {
    let says = |result: Result<NGramCounts>, text: &str| {
        result.is_err_and(|e| e.to_string().contains(text))
    };
    assert!(says(NGramCounts::new::<u8>(&[], 256, 2), "ids is empty"));
    assert!(says(NGramCounts::new(b"abc", 256, 0), "longest is 0"));
    assert!(says(NGramCounts::new(b"abc", 256, 65), "longest is 65"));
    assert!(says(NGramCounts::new(b"abc", 0, 2), "vocabulary is 0"));
    assert!(says(
        NGramCounts::new(&[1_u32, 5], 5, 2),
        "ids[1] is 5, but it must be below vocabulary = 5"
    ));

    let counts = NGramCounts::new(b"abc", 256, 3)?;
    assert!(
        counts.model(0, Smoothing::AddK(1.0)).is_err_and(|e| e.to_string().contains("order is 0"))
    );
    assert!(
        counts.model(4, Smoothing::AddK(1.0)).is_err_and(|e| e.to_string().contains("longest = 3"))
    );
    assert!(
        counts.model(1, Smoothing::AddK(-0.1)).is_err_and(|e| e.to_string().contains("k is -0.1"))
    );
    for discount in [0.0, 1.0, -0.5, f64::NAN] {
        assert!(counts.model(1, Smoothing::Discount(discount)).is_err());
        assert!(counts.model(1, Smoothing::KneserNey(discount)).is_err());
    }
    let model = counts.model(2, Smoothing::AddK(1.0))?;
    assert!(model.loss_nats::<u8>(&[]).is_err_and(|e| e.to_string().contains("ids is empty")));
    assert!(
        model.probabilities(&[300_u32]).is_err_and(|e| e.to_string().contains("context[0] is 300"))
    );
    assert!(model.sample(&[300_u32], 1, &mut Rng::new(0)).is_err());

    let many = NGramCounts::new(&[299_u32; 9], 300, 1)?.model(1, Smoothing::AddK(0.0))?;
    assert!(
        many.sample::<u8>(&[], 1, &mut Rng::new(0)).is_err_and(|e| e.to_string().contains("299"))
    );
    Ok(())
}
