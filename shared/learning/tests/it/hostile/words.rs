//! Hostile values for texts, categories and what is counted of them.

use learning::feature_extraction::*;
use learning::metrics::*;
use learning::preprocessing::*;
use ndarray::Array2;
use numerics::estimator::FitUnsupervised;
use numerics::sparse::SparseMatrix;
use numerics::split::Split;
use testing::hostile::{Pool, Table};

use super::{Any, Few, Labels, Samples, Vector, transformed};

/// Words of a text, or categories of samples.
#[derive(Debug, Clone)]
struct Words(Vec<&'static str>);

impl Pool for Words {
    fn pool() -> Vec<Self> {
        let lists: [&[&str]; 9] = [
            &[],
            &[""],
            &["a"],
            &["a", "a"],
            &["a", "b", "a"],
            &["ä", "İß", "हिन्दी"],
            &["\0", " ", "a b-c_d 'e", "ſt", "🦀🦀"],
            &["a", "b", "c", "d", "e", "f"],
            &["the", "cat", "is", "the", "cat"],
        ];
        lists.iter().map(|list| Words(list.to_vec())).collect()
    }

    fn is_finite(&self) -> bool {
        true
    }
}

pub fn all(t: &mut Table) {
    texts(t);
    overlaps(t);
    categories(t);
    targets(t);
}

impl Few for Idf {
    fn few() -> Vec<Self> {
        vec![Idf::Textbook, Idf::Smooth]
    }
}

fn texts(t: &mut Table) {
    t.call("words", |Words(list): &Words| Ok(list.iter().flat_map(|text| words(text)).count()));
    t.call("BagOfWords::fit", |(Words(texts), n, least): &(Words, usize, usize)| {
        let bag = BagOfWords { n: *n, min_documents: *least, ..Default::default() };
        Ok(bag.fit(texts)?.vocabulary().len())
    });
    t.call("BagOfWords::fit_counts", |(Words(texts), n, least): &(Words, usize, usize)| {
        let bag = BagOfWords { n: *n, min_documents: *least, ..Default::default() };
        bag.fit_counts(texts)?.1.to_dense()
    });
    t.call("BagOfWordsModel::transform_sparse", |(Words(texts), Words(asked)): &(Words, Words)| {
        BagOfWords::default().fit(texts)?.transform_sparse(asked)?.to_dense()
    });
    t.excuse(&["BagOfWordsModel::vocabulary", "TfIdfModel::idf"], "called with fit");
    t.call(
        "BagOfWordsModel::transform",
        |(Words(texts), Words(asked), n): &(Words, Words, usize)| {
            let bag = BagOfWords { n: 1, min_chars: *n, ..Default::default() };
            Ok(bag.fit(texts)?.transform(asked))
        },
    );
    t.call("Idf::weight", |&(Any(idf), df, n): &(Any<Idf>, usize, usize)| idf.weight(df, n));
    for unit_length in [false, true] {
        t.call("TfIdf::fit", |(Any(idf), Samples(x)): &(Any<Idf>, Samples)| {
            TfIdf { idf: *idf, unit_length }.fit(x).map(|model| model.idf().to_owned())
        });
        t.call("TfIdf::fit_sparse", |(Any(idf), x): &(Any<Idf>, Array2<f64>)| {
            let x = SparseMatrix::from_dense(x)?;
            TfIdf { idf: *idf, unit_length }.fit_sparse(&x).map(|model| model.idf().to_owned())
        });
        t.call("TfIdfModel::transform_sparse", |(Any(idf), x): &(Any<Idf>, Array2<f64>)| {
            let x = SparseMatrix::from_dense(x)?;
            TfIdf { idf: *idf, unit_length }.fit_sparse(&x)?.transform_sparse(&x)?.to_dense()
        });
        t.call("TfIdfModel::transform", |(Any(idf), Samples(x)): &(Any<Idf>, Samples)| {
            Ok(transformed(&TfIdf { idf: *idf, unit_length }.fit(x)?, x))
        });
    }
    t.call("murmur3_32", |(Words(list), seed): &(Words, usize)| {
        Ok(list.iter().map(|word| murmur3_32(word.as_bytes(), *seed as u32)).collect::<Vec<_>>())
    });
    for signed in [false, true] {
        t.call("feature_hashing", |(Words(list), n): &(Words, usize)| {
            feature_hashing(list, *n, signed).map(|matrix| matrix.values().to_vec())
        });
    }
}

fn overlaps(t: &mut Table) {
    let numbers = |overlap: Overlap| [overlap.precision, overlap.recall, overlap.f1];
    t.call("clipped_matches", |(Words(a), Words(b), n): &(Words, Words, usize)| {
        clipped_matches(a, &[b.clone(), a.clone()], *n)
    });
    t.call("clipped_matches", |(Words(a), n): &(Words, usize)| clipped_matches(a, &[], *n));
    t.call("brevity_penalty", |&(a, b): &(usize, usize)| Ok(brevity_penalty(a, b)));
    t.call("bleu", |(Words(a), Words(b), n): &(Words, Words, usize)| {
        bleu(&[a.clone(), b.clone()], &[vec![b.clone()], vec![a.clone(), b.clone()]], *n)
    });
    t.call("bleu", |(Words(a), n): &(Words, usize)| bleu(std::slice::from_ref(a), &[vec![]], *n));
    t.call("bleu", |&n: &usize| bleu(&[], &[], n));
    t.call("rouge_n", |(Words(a), Words(b), n): &(Words, Words, usize)| {
        rouge_n(a, b, *n).map(numbers)
    });
    t.call("longest_common_subsequence", |(Words(a), Words(b)): &(Words, Words)| {
        Ok(longest_common_subsequence(a, b))
    });
    t.call("rouge_l", |(Words(a), Words(b)): &(Words, Words)| Ok(numbers(rouge_l(a, b))));
}

impl Few for Unknown {
    fn few() -> Vec<Self> {
        vec![Unknown::Refuse, Unknown::AllZeros]
    }
}

fn categories(t: &mut Table) {
    t.call("ordinal_encode", |(Words(a), Words(b)): &(Words, Words)| ordinal_encode(a, b));
    t.call("OneHotEncoder::fit", |Words(list): &Words| {
        Ok(OneHotEncoder::default().fit(list)?.categories().len())
    });
    t.excuse(&["OneHotModel::categories"], "called with fit");
    t.call(
        "OneHotModel::transform",
        |(Any(unknown), Words(a), Words(b)): &(Any<Unknown>, Words, Words)| {
            OneHotEncoder { unknown: *unknown }.fit(a)?.transform(b)
        },
    );
    t.call("cross", |(Words(a), Words(b)): &(Words, Words)| cross(a, b));
}

fn targets(t: &mut Table) {
    t.excuse(&["TargetModel::overall", "TargetModel::n_categories"], "called with fit");
    t.call("TargetEncoder::fit", |(Words(list), y, smoothing): &(Words, Vector, f64)| {
        TargetEncoder { smoothing: *smoothing }.fit(list, y).map(|model| model.overall())
    });
    t.call("TargetModel::transform", |(Words(list), y, smoothing): &(Words, Vector, f64)| {
        Ok(TargetEncoder { smoothing: *smoothing }.fit(list, y)?.transform(&["a", "zzz"]))
    });
    t.call("TargetEncoder::out_of_fold", |(Words(list), y, rows): &(Words, Vector, Labels)| {
        let folds = [
            Split { train: rows.clone(), test: vec![2] },
            Split { train: vec![2], test: rows.clone() },
        ];
        TargetEncoder { smoothing: 1.0 }.out_of_fold(list, y, &folds)
    });
}
