//! Every public function, called with hostile values: no panic, and no NaN or infinity that its text does not speak of.

use testing::hostile::Table;

#[test]
fn no_public_function_is_forgotten_or_falls() {
    let table = Table::with_traits_of(concat!(env!("CARGO_MANIFEST_DIR"), "/src"));
    table.finish();
}
