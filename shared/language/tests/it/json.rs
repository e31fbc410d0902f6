//! Constrained decoding against serde_json: all that is let through parses, and all that should is let through.

use language::constrained::{Automaton, MOST_LEVELS, Schema};
use numerics::{Result, Rng};
use proptest::prelude::*;
use serde_json::Value;

use crate::constrained::whale;

/// Follows a text; whether all of it is let through, and it may end there.
fn accepts(schema: &Schema, text: &[u8]) -> bool {
    let mut automaton = Automaton::new(schema).expect("a schema");
    text.iter().all(|&byte| automaton.push(byte).is_ok()) && automaton.is_complete()
}

/// A text of at most `budget` bytes, each drawn from those that are allowed, odd ones preferred.
fn written(schema: &Schema, budget: usize, rng: &mut Rng) -> Result<Vec<u8>> {
    let mut automaton = Automaton::new(schema)?;
    let mut text = Vec::new();
    while !automaton.is_closed() && (!automaton.is_complete() || rng.random() < 0.7) {
        let mask = automaton.mask(budget - text.len());
        let weights: Vec<f64> = (0..256)
            .map(|byte: usize| match (mask[byte], byte as u8) {
                (false, _) => 0.0,
                (_, b'"' | b'\\' | b'{' | b'[' | b',' | b'u' | b'e' | b'.' | b'-') => 30.0,
                (_, b'd' | b'D' | b'8'..=b'f' | 0xe0..) => 5.0,
                _ => 1.0,
            })
            .collect();
        if weights.iter().all(|&weight| weight == 0.0) {
            break; // complete, and the budget is used up
        }
        let byte = rng.choice_weighted(&weights, 1)?[0] as u8;
        automaton.push(byte)?;
        text.push(byte);
    }
    assert!(automaton.is_complete(), "{:?}", String::from_utf8_lossy(&text));
    assert!(text.len() <= budget);
    Ok(text)
}

/// Whether a parsed value is of a schema's form.
fn fits(schema: &Schema, value: &Value) -> bool {
    match (schema, value) {
        (Schema::Any, _)
        | (Schema::Boolean, Value::Bool(_))
        | (Schema::Number, Value::Number(_)) => true,
        (Schema::Integer { most_digits }, Value::Number(number)) => {
            let digits = number.to_string().trim_start_matches('-').len();
            number.as_i64().is_some() && digits <= *most_digits
        }
        (Schema::Text { most_chars }, Value::String(text)) => text.chars().count() <= *most_chars,
        (Schema::OneOf(texts), Value::String(text)) => texts.contains(text),
        (Schema::List { item, least, most }, Value::Array(items)) => {
            (*least..=*most).contains(&items.len()) && items.iter().all(|it| fits(item, it))
        }
        (Schema::Object(members), Value::Object(values)) => {
            values.len() == members.len()
                && members.iter().all(|(key, schema)| fits(schema, &values[key]))
        }
        _ => false,
    }
}

#[test]
fn all_that_is_let_through_parses_and_has_the_form() -> Result<()> {
    let mut rng = Rng::new(3);
    let mut lengths = 0;
    for schema in [Schema::Any, whale()] {
        for i in 0..120 {
            let budget = 85 + i % 80;
            let text = written(&schema, budget, &mut rng)?;
            lengths += text.len();
            match serde_json::from_slice::<Value>(&text) {
                Ok(value) => assert!(fits(&schema, &value), "{value}"),
                Err(error) => panic!("{error}: {:?}", String::from_utf8_lossy(&text)),
            }
        }
    }
    assert!(lengths > 12_000, "{lengths}"); // it does write something
    Ok(())
}

#[test]
fn a_few_texts_by_hand() {
    let any = Schema::Any;
    for good in [
        "0",
        "-0",
        "10",
        "-1.5e+07",
        "1E9",
        "\"\"",
        "\"\\u00e9\\n\\/\"",
        "\"\\ud83d\\ude00\"",
        "\"é日🦀\"",
        "[]",
        "[[],{}]",
        "{}",
        "{\"a\":1,\"a\":[true,false,null]}",
        "\"\u{7f}\"",
    ] {
        assert!(accepts(&any, good.as_bytes()), "{good}");
        assert!(serde_json::from_str::<Value>(good).is_ok(), "{good}");
    }
    for bad in [
        "",
        "01",
        "-",
        "1.",
        ".5",
        "1e",
        "+1",
        "tru",
        "\"",
        "\"\\x\"",
        "\"\\ud83d\"",
        "\"\\ude00\"",
        "\"\\ud83d\\u0041\"",
        "[1,]",
        "[,1]",
        "{\"a\"}",
        "{\"a\":1,}",
        "{1:2}",
        "[1",
        "1 ",
        "nul",
        "\"\n\"",
    ] {
        assert!(!accepts(&any, bad.as_bytes()), "{bad}");
    }
    for bad in [&[b'"', 0xc0, 0x80, b'"'][..], &[b'"', 0xed, 0xa0, 0x80, b'"'], &[b'"', 0xe9, b'"']]
    {
        assert!(!accepts(&any, bad) && serde_json::from_slice::<Value>(bad).is_err());
    }
    let integer = Schema::Integer { most_digits: 2 };
    assert!(accepts(&integer, b"-42") && accepts(&integer, b"0"));
    for bad in ["420", "-0", "4.2", "1e1", "007"] {
        assert!(!accepts(&integer, bad.as_bytes()), "{bad}");
    }
    let deep = |n: usize| format!("{}{}", "[".repeat(n), "]".repeat(n));
    assert!(accepts(&any, deep(MOST_LEVELS).as_bytes()));
    assert!(!accepts(&any, deep(MOST_LEVELS + 1).as_bytes()));
}

/// JSON values within the limits of [`Schema::Any`].
fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-99_999_999_i64..99_999_999).prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::vec((any::<String>(), inner), 0..5)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_serde_json_writes_is_let_through(value in value()) {
        prop_assert!(accepts(&Schema::Any, value.to_string().as_bytes()), "{}", value);
    }

    #[test]
    fn every_finished_text_parses(seed in any::<u64>(), budget in 1..200_usize) {
        let text = written(&Schema::Any, budget, &mut Rng::new(seed))?;
        prop_assert!(serde_json::from_slice::<Value>(&text).is_ok(), "{}", String::from_utf8_lossy(&text));
    }

    #[test]
    fn text_that_is_spoiled_is_let_through_only_where_it_still_parses(
        value in value(), place in any::<prop::sample::Index>(), byte in any::<u8>(),
    ) {
        let mut text = value.to_string().into_bytes();
        let place = place.index(text.len());
        text[place] = byte;
        if accepts(&Schema::Any, &text) {
            prop_assert!(serde_json::from_slice::<Value>(&text).is_ok(), "{}", String::from_utf8_lossy(&text));
        }
    }
}
