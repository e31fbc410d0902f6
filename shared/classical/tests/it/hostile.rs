//! Every public function, called with hostile values: no panic, and no NaN or infinity that its text does not speak of.

use testing::hostile::Table;

#[test]
fn no_public_function_is_forgotten_or_falls() {
    let mut table = Table::with_traits_of(concat!(env!("CARGO_MANIFEST_DIR"), "/src"));
    crate::anomaly::hostile(&mut table);
    crate::boosting::hostile(&mut table);
    crate::neighbors::hostile(&mut table);
    crate::resampling::hostile(&mut table);
    crate::cluster::hostile(&mut table);
    crate::discriminant::hostile(&mut table);
    crate::naive_bayes::hostile(&mut table);
    crate::ensemble::hostile(&mut table);
    crate::forecasting::hostile(&mut table);
    crate::inspection::hostile(&mut table);
    crate::forest::hostile(&mut table);
    crate::tree::hostile(&mut table);
    crate::decomposition::hostile(&mut table);
    crate::mixture::hostile(&mut table);
    crate::spectral::hostile(&mut table);
    crate::svm::hostile(&mut table);
    crate::gaussian_process::hostile(&mut table);
    table.excuse(
        &[
            "Saved::to_text",
            "Saved::from_text",
            "Saved::save",
            "Saved::load",
            "saved::serialize",
            "saved::deserialize",
        ],
        "needs the feature serde; tests/stored/saved.rs calls it",
    );
    table.finish();
}
