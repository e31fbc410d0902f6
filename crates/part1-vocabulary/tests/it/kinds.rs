//! Names in plain letters.

use part1_vocabulary::kinds::plain_names;

#[test]
fn plain_names_are_lower_case_letters() {
    let names = plain_names(data::female_names().iter().copied());
    assert_eq!(names.len(), 4932);
    assert!(names.iter().flat_map(|name| name.bytes()).all(|b| b.is_ascii_lowercase()));
    assert!(plain_names([]).is_empty());
}
