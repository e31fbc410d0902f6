//! Every public function, called with hostile values: no panic, and no NaN or infinity that its text does not speak of.

use testing::hostile::Table;

#[test]
fn no_public_function_is_forgotten_or_falls() {
    let mut table = Table::with_traits_of(concat!(env!("CARGO_MANIFEST_DIR"), "/src"));
    crate::corpus::hostile(&mut table);
    crate::floats::hostile(&mut table);
    crate::measures::hostile(&mut table);
    crate::ngram::hostile(&mut table);
    crate::tokenizer::hostile(&mut table);
    crate::sampling::hostile(&mut table);
    crate::constrained::hostile(&mut table);
    crate::beam::hostile(&mut table);
    crate::decoding::hostile(&mut table);
    crate::gpt::hostile(&mut table);
    crate::training::hostile(&mut table);
    table.finish();
}
