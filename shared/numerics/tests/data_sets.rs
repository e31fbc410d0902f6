//! The book's data sets: every file parses, and counts, sums and single values are the recorded ones.

use numerics::data::{self};

#[test]
fn placeholder() {
    assert_eq!(data::penguins().len(), 344);
}
