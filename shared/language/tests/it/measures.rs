//! Perplexity and bits per byte: values that a pencil finds, and what is refused.

use std::f64::consts::LN_2;

use language::measures::{bits_per_byte, perplexity};
use numerics::Result;
use testing::hostile::Table;

pub(crate) fn hostile(table: &mut Table) {
    table.documented("perplexity", &["infinite"]);
    table.call("perplexity", |&loss: &f64| perplexity(loss));
    table.documented("bits_per_byte", &["infinite"]);
    table.call("bits_per_byte", |&(loss, (tokens, bytes)): &(f64, (usize, usize))| {
        bits_per_byte(loss, tokens, bytes)
    });
}

#[test]
fn three_bits_a_token_of_four_bytes() -> Result<()> {
    let loss_nats = 3.0 * LN_2;
    assert!((perplexity(loss_nats)? - 8.0).abs() < 1e-12);
    assert!((bits_per_byte(loss_nats, 25, 100)? - 0.75).abs() < 1e-12);
    Ok(())
}

#[test]
fn what_is_impossible_is_infinite() -> Result<()> {
    assert_eq!(perplexity(f64::INFINITY)?, f64::INFINITY);
    assert_eq!(bits_per_byte(f64::INFINITY, 1, 1)?, f64::INFINITY);
    Ok(())
}

#[test]
fn what_is_no_loss_is_refused() {
    assert!(perplexity(-0.1).is_err_and(|e| e.to_string().contains("0 or more")));
    assert!(perplexity(f64::NAN).is_err());
    assert!(bits_per_byte(1.0, 0, 5).is_err_and(|e| e.to_string().contains("n_tokens")));
    assert!(bits_per_byte(1.0, 5, 0).is_err_and(|e| e.to_string().contains("n_bytes")));
    assert!(bits_per_byte(1e308, 100, 1).is_err());
}
