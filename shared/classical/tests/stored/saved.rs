//! The envelope: one test for each way in which a saved model can be wrong, and files that are whole or not there.

use std::fs;
use std::path::PathBuf;

use classical::saved::{Saved, VERSION};
use numerics::Error;
use serde::{Deserialize, Serialize};

use crate::with_head;

#[derive(Serialize, Deserialize, PartialEq, Debug)]
#[serde(deny_unknown_fields)]
struct Line {
    start: f64,
    slopes: Vec<f64>,
}

impl Saved for Line {
    const NAME: &'static str = "line";
}

#[derive(Serialize, Deserialize, Debug)]
struct Steps {
    #[serde(with = "classical::saved::number")]
    last: f64,
    #[serde(with = "classical::saved::numbers")]
    bounds: Vec<f64>,
}

impl Saved for Steps {
    const NAME: &'static str = "steps";
}

fn line() -> Line {
    Line { start: 0.1, slopes: vec![1.0 / 3.0, -0.0, 5e-324, f64::MAX, f64::MIN_POSITIVE] }
}

fn text() -> String {
    line().to_text().unwrap()
}

/// The text with a body of its own, and a first line that fits it.
fn with_body(body: &str) -> String {
    with_head::<Line>(body)
}

#[track_caller]
fn is_refused(text: &str, told: &str) {
    let error = Line::from_text(text).unwrap_err();
    assert!(matches!(error, Error::Parse { .. }), "{error}");
    assert!(error.to_string().contains(told), "{error}");
}

#[test]
fn every_number_comes_back_bit_for_bit() {
    let read = Line::from_text(&text()).unwrap();
    let bits = |line: &Line| line.slopes.iter().map(|v| v.to_bits()).collect::<Vec<_>>();
    assert_eq!((read.start.to_bits(), bits(&read)), (line().start.to_bits(), bits(&line())));
    // Random bits: each exponent and mantissa.
    let mixed = |i: u64| {
        let z = i.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        f64::from_bits(z ^ (z >> 31))
    };
    let any = (1..20_000).map(mixed).filter(|value| value.is_finite());
    let many = Line { start: 0.0, slopes: any.collect() };
    assert_eq!(bits(&Line::from_text(&many.to_text().unwrap()).unwrap()), bits(&many));
}

#[test]
fn infinities_come_back_where_a_field_says_so() {
    let steps = Steps {
        last: f64::INFINITY,
        bounds: vec![f64::NEG_INFINITY, -1.5, f64::NAN, f64::INFINITY],
    };
    let text = steps.to_text().unwrap();
    assert!(text.ends_with(r#"{"last":"inf","bounds":["-inf",-1.5,"NaN","inf"]}"#), "{text}");
    let read = Steps::from_text(&text).unwrap();
    assert_eq!(
        (read.last, read.bounds[0], read.bounds[1]),
        (f64::INFINITY, f64::NEG_INFINITY, -1.5)
    );
    assert!(read.bounds[2].is_nan());
}

#[test]
fn what_could_not_be_read_is_not_written() {
    let error = Line { start: f64::INFINITY, slopes: vec![] }.to_text().unwrap_err();
    assert!(
        error.to_string().starts_with("the model \"line\" is the saved model, line 2"),
        "{error}"
    );
}

#[test]
fn the_first_line_is_the_recorded_one() {
    let text = Line { start: 0.5, slopes: vec![] }.to_text().unwrap();
    assert_eq!(VERSION, "1");
    // The checksum is what Python's  functools.reduce(lambda h, b: (h ^ b) * 0x100000001b3 % 2**64, body, 0xcbf29ce484222325)  gives.
    assert_eq!(
        text,
        "groundwork-model version=1 model=line bytes=25 fnv1a64=5ee2c08efa128ca6\n{\"start\":0.5,\"slopes\":[]}"
    );
}

#[test]
fn a_cut_text_is_refused() {
    let text = text();
    is_refused(&text[..text.len() - 1], "the text was cut");
    is_refused(text.split_once('\n').unwrap().0, "the text was cut");
    for end in 0..text.len() {
        assert!(Line::from_text(&text[..end]).is_err(), "cut at {end}");
    }
}

#[test]
fn an_altered_text_is_refused() {
    let text = text();
    is_refused(&text.replacen("0.1", "0.2", 1), "the text was altered");
    for at in 0..text.len() {
        let mut bytes = text.clone().into_bytes();
        bytes[at] = if bytes[at] == b'7' { b'8' } else { b'7' };
        let altered = String::from_utf8(bytes).unwrap();
        assert!(Line::from_text(&altered).is_err(), "altered at {at}");
    }
}

#[test]
fn bytes_behind_the_model_are_refused() {
    is_refused(&(text() + "\n"), "something follows the model");
    is_refused(&with_body("{\"start\":0.5,\"slopes\":[]} {}"), "trailing characters");
}

#[test]
fn another_version_is_refused() {
    let other = text().replacen("version=1", "version=2", 1);
    is_refused(&other, "line 1, column version: \"2\" is not version 1, which this program reads");
    is_refused("groundwork-model version=7 something new", "\"7\" is not version 1");
}

#[test]
fn another_models_text_is_refused() {
    let steps = Steps { last: 0.0, bounds: vec![] }.to_text().unwrap();
    is_refused(&steps, "column model: \"steps\" is not the model \"line\" that was asked for");
}

#[test]
fn what_is_no_saved_model_is_refused() {
    for text in [
        "",
        "\n",
        "{}",
        "groundwork-model",
        "groundwork-model version=1 model=line",
        "PK\u{3}\u{4}",
    ] {
        is_refused(text, "the first line of a saved model");
    }
    let huge = "groundwork-model version=1 model=line bytes=99999999999999999999999 fnv1a64=00\n";
    is_refused(huge, "the first line of a saved model");
    let long = "groundwork-model version=1 model=line bytes=18446744073709551615 fnv1a64=00\n";
    is_refused(long, "the text was cut");
}

#[test]
fn fields_that_make_no_model_are_refused() {
    is_refused(&with_body("{\"start\":0.5}"), "missing field `slopes`");
    is_refused(&with_body("{\"start\":0.5,\"slopes\":[],\"end\":1}"), "unknown field `end`");
    is_refused(&with_body("{\"start\":null,\"slopes\":[]}"), "invalid type: null");
    is_refused(&with_body(&"[".repeat(100_000)), "invalid type");
}

/// A folder of this test's own, taken away at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("classical-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Folder(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_file_is_written_whole_and_replaced_at_once() {
    let folder = Folder::new("saved");
    let path = folder.0.join("line.model");
    line().save(&path).unwrap();
    assert_eq!(Line::load(&path).unwrap(), line());
    let other = Line { start: 2.0, slopes: vec![] };
    other.save(&path).unwrap();
    assert_eq!(Line::load(&path).unwrap(), other);
    assert_eq!(fs::read_dir(&folder.0).unwrap().count(), 1, "nothing is left beside it");
    // A save that fails leaves the old file as it was.
    assert!(Line { start: f64::NAN, slopes: vec![] }.save(&path).is_err());
    assert_eq!(Line::load(&path).unwrap(), other);
}

#[test]
fn a_file_that_cannot_be_used_is_an_error_with_its_name() {
    let folder = Folder::new("refused");
    let nowhere = folder.0.join("no folder").join("line.model");
    for error in [line().save(&nowhere).unwrap_err(), Line::load(&nowhere).unwrap_err()] {
        assert!(
            matches!(&error, Error::File { file, .. } if file.ends_with("line.model")),
            "{error}"
        );
    }
    assert!(matches!(line().save("/").unwrap_err(), Error::File { .. }));
    // A folder stands where the file should be: nothing is left beside it.
    fs::create_dir(folder.0.join("taken")).unwrap();
    fs::write(folder.0.join("taken").join("inside"), "x").unwrap();
    assert!(line().save(folder.0.join("taken")).is_err());
    assert_eq!(fs::read_dir(&folder.0).unwrap().count(), 1);
    let bytes = folder.0.join("bytes");
    fs::write(&bytes, [0xff, 0xfe, 0x00]).unwrap();
    let error = Line::load(&bytes).unwrap_err();
    assert!(error.to_string().contains("bytes that are no text"), "{error}");
}
