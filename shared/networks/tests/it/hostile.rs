//! Every public function, called with hostile values: no panic, and no NaN or infinity that its text does not speak of.

use testing::hostile::Table;

#[test]
fn no_public_function_is_forgotten_or_falls() {
    let mut table = Table::with_traits_of(concat!(env!("CARGO_MANIFEST_DIR"), "/src"));
    crate::activations::hostile(&mut table);
    crate::attention::hostile(&mut table);
    crate::contrastive::hostile(&mut table);
    crate::convolution::hostile(&mut table);
    crate::graph::hostile(&mut table);
    crate::mlp::hostile(&mut table);
    crate::normalization::hostile(&mut table);
    crate::reader::hostile(&mut table);
    crate::positions::hostile(&mut table);
    crate::recurrent::hostile(&mut table);
    crate::tsne::hostile(&mut table);
    crate::word_vectors::hostile(&mut table);
    table.finish();
}
