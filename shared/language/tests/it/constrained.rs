//! Constrained decoding: tokens, refusals, the shortest end. What it lets through, against serde_json: `tests/json.rs`.

use language::constrained::{Automaton, MOST_LEVELS, Schema};
use numerics::{Result, Rng};
use testing::hostile::Table;

pub(crate) fn hostile(table: &mut Table) {
    let schema = |&(size, other): &(usize, usize)| {
        Schema::Object(vec![
            ("a".into(), Schema::Integer { most_digits: size }),
            ("b".into(), Schema::Text { most_chars: other }),
            ("c".into(), Schema::List { item: Box::new(Schema::Any), least: size, most: other }),
        ])
    };
    type Sizes = (usize, usize);
    table.call("Automaton::new", |sizes: &Sizes| {
        Automaton::new(&schema(sizes)).map(|it| it.shortest_end())
    });
    table.call("Automaton::push", |text: &String| {
        let mut automaton = Automaton::new(&Schema::Any)?;
        text.bytes().try_for_each(|byte| automaton.push(byte))
    });
    table.call("Automaton::allows", |text: &String| {
        let automaton = Automaton::new(&Schema::Any)?;
        Ok(text.bytes().map(|byte| automaton.allows(byte)).collect::<Vec<_>>())
    });
    table
        .call("Automaton::mask", |sizes: &Sizes| Ok(Automaton::new(&schema(sizes))?.mask(sizes.0)));
    table.call("Automaton::token_mask", |text: &String| {
        Ok(Automaton::new(&Schema::Any)?.token_mask(&[text.as_bytes().to_vec()]))
    });
    table.call("Automaton::is_complete", |sizes: &Sizes| {
        Ok(Automaton::new(&schema(sizes))?.is_complete())
    });
    table.call("Automaton::is_closed", |sizes: &Sizes| {
        Ok(Automaton::new(&schema(sizes))?.is_closed())
    });
    table.call("Automaton::shortest_end", |sizes: &Sizes| {
        Ok(Automaton::new(&schema(sizes))?.shortest_end())
    });
}

/// A schema with one field of each kind.
pub(crate) fn whale() -> Schema {
    Schema::Object(vec![
        ("name".into(), Schema::Text { most_chars: 12 }),
        ("kind".into(), Schema::OneOf(vec!["whale".into(), "ship".into(), "a \"b\"\\\n".into()])),
        (
            "chapters".into(),
            Schema::List { item: Box::new(Schema::Integer { most_digits: 3 }), least: 1, most: 4 },
        ),
        ("white".into(), Schema::Boolean),
        ("weight".into(), Schema::Number),
        ("rest".into(), Schema::Any),
    ])
}

#[test]
fn half_a_pair_of_escapes_needs_its_other_half() -> Result<()> {
    let mut text = Automaton::new(&Schema::Any)?;
    let mut ends = Vec::new();
    for &byte in br#""\ud83d\ude00""# {
        text.push(byte)?;
        ends.push(text.shortest_end());
    }
    // ", \, u, d (which may still be no half), 8, 3, d, \, u, d, e, 0, 0, "
    assert_eq!(ends, [1, 2, 5, 4, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
    let mut text = Automaton::new(&Schema::Any)?;
    br#""\ue0"#.iter().try_for_each(|&byte| text.push(byte))?;
    assert_eq!(text.shortest_end(), 3);
    Ok(())
}

#[test]
fn tokens_of_several_bytes_are_followed_through() -> Result<()> {
    let schema = whale();
    let mut automaton = Automaton::new(&schema)?;
    let tokens = ["{", "{\"name", "{\"nome", "\"", "{\"name\":\"Mo", ""];
    let vocabulary: Vec<Vec<u8>> = tokens.iter().map(|it| it.as_bytes().to_vec()).collect();
    assert_eq!(automaton.token_mask(&vocabulary), [true, true, false, false, true, false]);
    automaton.push(b'{')?;
    assert_eq!(automaton.token_mask(&vocabulary), [false, false, false, true, false, false]);
    Ok(())
}

#[test]
fn refusals_say_what() -> Result<()> {
    let mut automaton = Automaton::new(&Schema::Boolean)?;
    automaton.push(b't')?;
    let error = automaton.push(b'x').unwrap_err().to_string();
    assert_eq!(error, "the next byte is 'x', but it must be one that the schema allows here");
    automaton.push(b'r')?; // it stayed where it was
    assert!(Automaton::new(&Schema::Integer { most_digits: 0 }).is_err());
    assert!(Automaton::new(&Schema::OneOf(vec![])).is_err());
    let item = Box::new(Schema::Any);
    assert!(Automaton::new(&Schema::List { item, least: 3, most: 2 }).is_err());
    let mut deep = Schema::Any;
    for _ in 0..MOST_LEVELS {
        deep = Schema::List { item: Box::new(deep), least: 0, most: 1 };
    }
    assert!(Automaton::new(&deep).is_err());
    Ok(())
}

#[test]
fn the_shortest_end_is_reached_by_always_taking_the_least() -> Result<()> {
    // With a budget of exactly the shortest end, one byte less is needed after each step.
    let mut rng = Rng::new(4);
    for _ in 0..50 {
        let schema = whale();
        let mut automaton = Automaton::new(&schema)?;
        for _ in 0..(rng.random() * 60.0) as usize {
            let allowed: Vec<u8> = (0..=255).filter(|&byte| automaton.allows(byte)).collect();
            if allowed.is_empty() {
                break;
            }
            automaton.push(allowed[rng.choice(allowed.len(), 1)?[0]])?;
        }
        while !automaton.is_complete() {
            let left = automaton.shortest_end();
            let mask = automaton.mask(left);
            let byte = mask.iter().position(|&allowed| allowed).expect("a byte");
            automaton.push(byte as u8)?;
            assert_eq!(automaton.shortest_end(), left - 1);
        }
    }
    Ok(())
}
