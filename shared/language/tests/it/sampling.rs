//! Sampling: against Hugging Face's own numbers, by counting what is drawn, and what is refused.

use language::figures::{TEXTS, next_logits, next_token};
use language::sampling::{
    Sampler, draw, greedy, masked, min_p, n_left, probabilities, repetition_penalty, temperature,
    top_k, top_p,
};
use ndarray::Array1;
use numerics::Rng;
use proptest::prelude::*;
use testing::hostile::Table;

const NONE: f64 = f64::NEG_INFINITY;

/// Ten logits, two of them equal.
const LOGITS: [f64; 10] = [1.2, -0.7, 3.1, 0.4, 2.6, -2.2, 2.6, 0.0, -1.1, 1.9];

/// The logits of some of the ten, −∞ for the others.
fn only(tokens: &[usize]) -> Vec<f64> {
    (0..LOGITS.len()).map(|i| if tokens.contains(&i) { LOGITS[i] } else { NONE }).collect()
}

pub(crate) fn hostile(table: &mut Table) {
    let slice = |x: &Array1<f64>| x.to_vec();
    table.documented("temperature", &["infinite"]);
    table.documented("top_k", &["infinite"]);
    table.documented("top_p", &["infinite"]);
    table.documented("min_p", &["infinite"]);
    table.documented("repetition_penalty", &["infinite"]);
    table.documented("masked", &["infinite"]);
    table.documented("Sampler::filtered", &["infinite"]);
    table.call("greedy", |x: &Array1<f64>| greedy(&slice(x)));
    table.call("probabilities", |x: &Array1<f64>| probabilities(&slice(x)));
    table.call("temperature", |(x, t): &(Array1<f64>, f64)| temperature(&slice(x), *t));
    table.call("top_k", |(x, k): &(Array1<f64>, usize)| top_k(&slice(x), *k));
    table.call("top_p", |(x, p): &(Array1<f64>, f64)| top_p(&slice(x), *p));
    table.call("min_p", |(x, p): &(Array1<f64>, f64)| min_p(&slice(x), *p));
    table.call("repetition_penalty", |(x, seen, by): &(Array1<f64>, Vec<usize>, f64)| {
        repetition_penalty(&slice(x), seen, *by)
    });
    table.call("masked", |(x, mask): &(Array1<f64>, Vec<usize>)| {
        masked(&slice(x), &mask.iter().map(|&it| it > 0).collect::<Vec<_>>())
    });
    table.call("n_left", |x: &Array1<f64>| Ok(n_left(&slice(x))));
    table.call("draw", |x: &Array1<f64>| draw(&slice(x), &mut Rng::new(1)));
    table.call("next_logits", |text: &usize| next_logits(*text));
    table.call("next_token", |&(text, number, k): &(usize, f64, usize)| {
        let picture = next_token(text, number, k, number)?;
        Ok((picture.ruled_out, picture.entropy_bits, picture.likeliest))
    });
    type Numbers = (Array1<f64>, f64, usize);
    let sampler = |&(_, by, k): &Numbers| Sampler {
        repetition_penalty: 1.1,
        temperature: by,
        top_k: Some(k),
        top_p: by,
        min_p: by,
    };
    table.call("Sampler::filtered", |it: &Numbers| sampler(it).filtered(&slice(&it.0), &[0]));
    table.call("Sampler::probabilities", |it: &Numbers| {
        sampler(it).probabilities(&slice(&it.0), &[0])
    });
    table.call("Sampler::next", |it: &Numbers| {
        sampler(it).next(&slice(&it.0), &[0], &mut Rng::new(1))
    });
}

// All numbers of these three tests: transformers 4.44.2 (LogitsWarpers and RepetitionPenaltyLogitsProcessor), float64.

#[test]
fn what_stays_is_what_hugging_face_leaves() -> numerics::Result<()> {
    assert_eq!(top_k(&LOGITS, 1)?, only(&[2]));
    assert_eq!(top_k(&LOGITS, 2)?, only(&[2, 4, 6])); // a tie
    assert_eq!(top_k(&LOGITS, 3)?, only(&[2, 4, 6]));
    assert_eq!(top_k(&LOGITS, 5)?, only(&[0, 2, 4, 6, 9]));
    assert_eq!(top_k(&LOGITS, 50)?, LOGITS);

    assert_eq!(top_p(&LOGITS, 0.05)?, only(&[2]));
    assert_eq!(top_p(&LOGITS, 0.5)?, only(&[2, 6])); // a tie
    assert_eq!(top_p(&LOGITS, 0.8)?, only(&[2, 4, 6, 9]));
    assert_eq!(top_p(&LOGITS, 0.9)?, only(&[0, 2, 4, 6, 9]));
    assert_eq!(top_p(&LOGITS, 0.999)?, LOGITS);
    assert_eq!(n_left(&top_p(&[0.0; 4], 0.5)?), 2); // the tail has exactly 1 − p

    assert_eq!(min_p(&LOGITS, 0.0)?, LOGITS);
    assert_eq!(min_p(&LOGITS, 0.05)?, only(&[0, 2, 3, 4, 6, 9]));
    assert_eq!(min_p(&LOGITS, 0.3)?, only(&[2, 4, 6, 9]));
    assert_eq!(min_p(&LOGITS, 1.0)?, only(&[2]));
    Ok(())
}

#[test]
fn penalty_and_temperature_are_hugging_faces() -> numerics::Result<()> {
    let penalized = repetition_penalty(&LOGITS, &[2, 1, 4, 1, 7], 1.3)?;
    let theirs =
        [1.2, -0.9099999999999999, 2.3846153846153846, 0.4, 2.0, -2.2, 2.6, 0.0, -1.1, 1.9];
    assert_eq!(penalized, theirs);
    let divided = temperature(&LOGITS, 0.7)?;
    assert_eq!(divided[..3], [1.7142857142857144, -1.0, 4.428571428571429]);
    assert_eq!(divided[9], 2.7142857142857144);
    Ok(())
}

#[test]
fn all_rules_together_are_hugging_faces() -> numerics::Result<()> {
    let sampler = Sampler {
        repetition_penalty: 1.3,
        temperature: 0.7,
        top_k: Some(6),
        top_p: 0.9,
        min_p: 0.1,
    };
    let left = sampler.filtered(&LOGITS, &[2, 1, 4, 1, 7])?;
    let mut theirs = vec![NONE; 10];
    theirs[2] = 3.406593406593407;
    theirs[4] = 2.857142857142857;
    theirs[6] = 3.714285714285715;
    theirs[9] = 2.7142857142857144;
    for (ours, theirs) in left.iter().zip(&theirs) {
        assert!(ours == theirs || (ours - theirs).abs() < 1e-14, "{ours} and {theirs}");
    }
    let p = sampler.probabilities(&LOGITS, &[2, 1, 4, 1, 7])?;
    let their_p = [(2, 0.2908693888789193), (4, 0.1679092712596125), (6, 0.39566450344335186)];
    for (token, wanted) in their_p {
        assert!((p[token] - wanted).abs() < 1e-14, "{token}: {}", p[token]);
    }
    Ok(())
}

#[test]
fn each_rule_alone_is_its_function() -> numerics::Result<()> {
    let none = Sampler::default();
    let of = |sampler: Sampler| sampler.filtered(&LOGITS, &[2, 4]);
    assert_eq!(of(none.clone())?, LOGITS);
    let penalized = repetition_penalty(&LOGITS, &[2, 4], 1.5)?;
    assert_eq!(of(Sampler { repetition_penalty: 1.5, ..none.clone() })?, penalized);
    assert_eq!(of(Sampler { temperature: 0.5, ..none.clone() })?, temperature(&LOGITS, 0.5)?);
    assert_eq!(of(Sampler { top_k: Some(5), ..none.clone() })?, top_k(&LOGITS, 5)?);
    assert_eq!(of(Sampler { top_p: 0.5, ..none.clone() })?, top_p(&LOGITS, 0.5)?);
    assert_eq!(of(Sampler { min_p: 0.3, ..none })?, min_p(&LOGITS, 0.3)?);
    assert_eq!(greedy(&[0.5, 2.0, 2.0, -1.0])?, 1); // the lowest id of equal ones
    Ok(())
}

#[test]
fn the_order_of_the_rules_matters() -> numerics::Result<()> {
    // Top-p of the flattened logits keeps more than top-p of the raw ones.
    let sampler = Sampler { temperature: 2.0, top_p: 0.8, ..Default::default() };
    let n = n_left(&sampler.filtered(&LOGITS, &[])?);
    assert!(n > n_left(&top_p(&LOGITS, 0.8)?), "{n}");
    Ok(())
}

#[test]
fn draws_are_numpys_and_as_often_as_their_probabilities() -> numerics::Result<()> {
    // np.random.default_rng(7).choice(4, size=…, p=[0.1, 0.2, 0.3, 0.4]), one at a time
    let p = [0.1, 0.2, 0.3, 0.4];
    let mut rng = Rng::new(7);
    let first: Vec<usize> = (0..8).map(|_| draw(&p, &mut rng)).collect::<Result<_, _>>()?;
    assert_eq!(first, [3, 3, 3, 1, 2, 3, 0, 3]);

    let sampler = Sampler { temperature: 1.7, top_p: 0.95, ..Default::default() };
    let p = sampler.probabilities(&LOGITS, &[])?;
    let n = 40_000;
    let mut counts = [0.0; 10];
    for _ in 0..n {
        counts[sampler.next(&LOGITS, &[], &mut rng)?] += 1.0;
    }
    // Pearson's statistic: with 8 tokens left it is above 24.3 in one of 1,000 honest runs (7 degrees of freedom).
    assert_eq!(p.iter().filter(|&&p| p > 0.0).count(), 8);
    let terms = p.iter().zip(counts).filter(|(p, _)| **p > 0.0);
    let statistic: f64 = terms
        .map(|(p, count)| {
            (count / f64::from(n) - p) * (count / f64::from(n) - p) / p * f64::from(n)
        })
        .sum();
    assert!(statistic < 24.3, "{statistic}");
    assert!(p.iter().zip(counts).all(|(&p, count)| p > 0.0 || count == 0.0));
    Ok(())
}

#[test]
fn refusals_say_what_and_where() {
    let text = |result: numerics::Result<Vec<f64>>| result.unwrap_err().to_string();
    let nan = [0.0, f64::NAN];
    assert_eq!(
        text(probabilities(&nan)),
        "logits[1] is NaN, but it must be a number, or -inf for a token that is ruled out"
    );
    for result in [top_k(&nan, 1), top_p(&nan, 0.5), min_p(&nan, 0.5), temperature(&nan, 1.0)] {
        assert!(text(result).contains("logits[1] is NaN"));
    }
    assert_eq!(
        text(top_p(&[NONE, NONE], 0.5)),
        "the largest logit is -inf, but it must be finite: no token is left"
    );
    assert_eq!(text(top_k(&LOGITS, 0)), "k is 0, but it must be at least 1");
    for p in [0.0, -0.1, 1.1, f64::NAN] {
        assert!(text(top_p(&LOGITS, p)).contains("above 0 and at most 1"), "{p}");
    }
    for t in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        assert!(text(temperature(&LOGITS, t)).contains("temperature is "), "{t}");
    }
    assert_eq!(
        text(repetition_penalty(&LOGITS, &[3, 10], 1.2)),
        "seen[1] is 10, but it must be below the size of the vocabulary, 10"
    );
    assert!(text(probabilities(&[])).contains("logits is empty"));
    assert!(text(masked(&[1.0, 2.0], &[false, false])).contains("no token is left"));
    assert!(text(temperature(&[f64::MAX], 0.5)).contains("leaves the range"));
    assert!(greedy(&nan).is_err() && draw(&[], &mut Rng::new(1)).is_err());
}

/// Writes `src/figures/next_token.txt` anew where the variable `LOGITS_RECORD` is set.
#[test]
fn the_stored_logits_are_the_models() -> numerics::Result<()> {
    let model = language::gpt::moby_dick()?;
    let mut lines = String::new();
    let mut largest: f64 = 0.0;
    for (i, text) in TEXTS.iter().enumerate() {
        let logits = model.logits_plain(text.as_bytes())?;
        let last = logits.row(logits.nrows() - 1);
        for (stored, logit) in next_logits(i)?.iter().zip(last) {
            largest = largest.max((stored - logit).abs());
        }
        let thousandths = last.iter().map(|logit| format!("{:.0}", 1000.0 * logit));
        lines += &(thousandths.collect::<Vec<_>>().join(" ") + "\n");
    }
    if std::env::var_os("LOGITS_RECORD").is_some() {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/src/figures/next_token.txt");
        std::fs::write(file, lines).expect("written");
    }
    assert!(largest < 5.1e-4, "the stored logits are another model's: {largest}");
    Ok(())
}

#[test]
fn the_picture_tells_what_the_rules_leave() -> numerics::Result<()> {
    for text in 0..TEXTS.len() {
        let logits = next_logits(text)?;
        let plain = next_token(text, 1.0, 0, 1.0)?;
        assert_eq!((plain.n_left, plain.ruled_out), (256, 0.0));
        let one = next_token(text, 0.5, 1, 1.0)?;
        assert_eq!((one.n_left, one.entropy_bits, one.likeliest.1), (1, 0.0, 1.0));

        let sampler =
            Sampler { temperature: 0.7, top_k: Some(9), top_p: 0.8, ..Default::default() };
        let p = sampler.probabilities(&logits, &[])?;
        let picture = next_token(text, 0.7, 9, 0.8)?;
        assert_eq!(picture.n_left, p.iter().filter(|&&p| p > 0.0).count());
        assert!((picture.likeliest.1 - p[greedy(&logits)?]).abs() < 1e-12);
        let before = probabilities(&temperature(&logits, 0.7)?)?;
        let gone: f64 = (0..256).filter(|&i| p[i] == 0.0).map(|i| before[i]).sum();
        assert!((picture.ruled_out - gone).abs() < 1e-12);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn promises_of_the_filters(
        logits in prop::collection::vec(-8.0..8.0_f64, 1..40), k in 1..50_usize, p in 0.01..1.0_f64,
    ) {
        let shares = probabilities(&logits)?;
        prop_assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        let best = greedy(&logits)?;

        // Top-k, the simple way: the k-th of a sorted list is the threshold.
        let mut sorted = logits.clone();
        sorted.sort_by(|a, b| b.total_cmp(a));
        let threshold = sorted[k.min(logits.len()) - 1];
        let simple: Vec<f64> =
            logits.iter().map(|&x| if x >= threshold { x } else { NONE }).collect();
        prop_assert_eq!(top_k(&logits, k)?, simple);

        // Top-p: enough without the rest, and too little without its least likely token.
        let left = top_p(&logits, p)?;
        let kept: Vec<f64> =
            (0..logits.len()).filter(|&i| left[i] > NONE).map(|i| shares[i]).collect();
        let sum: f64 = kept.iter().sum();
        let least = kept.iter().fold(1.0_f64, |a, &b| a.min(b));
        prop_assert!(sum >= p - 1e-12 && sum - least < p + 1e-12, "{} {} {}", sum, least, p);

        for left in [left, min_p(&logits, p)?, temperature(&logits, p)?] {
            prop_assert_eq!(greedy(&left)?, best);
        }
    }
}
