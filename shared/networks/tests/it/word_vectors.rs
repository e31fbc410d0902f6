//! Word vectors: counts and their logarithms by hand, the SVD against NumPy's, the slopes against nudging, skip-gram by
//! what it must learn and against its own step, and what they refuse.

use ndarray::{Array1, Array2, array};
use networks::word_vectors::{
    SkipGram, SkipGramModel, Vocabulary, WordVectors, character_n_grams, co_occurrences,
    kept_share, negative_sampling, ppmi, truncated_svd,
};
use numerics::linalg::{Svd, svd};
use numerics::sparse::SparseMatrix;
use numerics::{Result, Rng};
use testing::hostile::Table;

type Parts = (Array2<f64>, (Array1<f64>, Array2<f64>));

fn parts(svd: Svd) -> Parts {
    (svd.u, (svd.singular_values, svd.v_t))
}

fn learned(model: SkipGramModel) -> (Array2<f64>, (Array2<f64>, Vec<f64>)) {
    (model.centers, (model.contexts, model.losses))
}

pub(crate) fn hostile(table: &mut Table) {
    table.excuse(
        &["Vocabulary::words", "Vocabulary::counts", "Vocabulary::id", "Vocabulary::ids"],
        "they look up",
    );
    table.excuse(&["WordVectors::words", "WordVectors::vectors", "WordVectors::units"], "the same");
    table.call("Vocabulary::fit", |(text, least): &(String, usize)| {
        Ok(Vocabulary::fit(&text.split(' ').collect::<Vec<_>>(), *least)?.counts().to_vec())
    });
    table.call("co_occurrences", |(ids, window): &(Vec<usize>, usize)| {
        // As many words as the ids call for, if that is not a number from the end of the range.
        let n_words = ids.iter().max().map_or(1, |id| id.saturating_add(1));
        Ok(co_occurrences(ids, n_words, *window)?.values().to_vec())
    });
    table.call("ppmi", |(counts, power): &(Array2<f64>, f64)| {
        Ok(ppmi(&SparseMatrix::from_dense(counts)?, *power)?.values().to_vec())
    });
    table.call("truncated_svd", |(matrix, k): &(Array2<f64>, usize)| {
        let sparse = SparseMatrix::from_dense(matrix)?;
        Ok(parts(truncated_svd(&sparse, *k, &mut Rng::new(1))?))
    });
    table.call("negative_sampling", |(center, contexts): &(Array1<f64>, Array2<f64>)| {
        let step = negative_sampling(center.view(), contexts.view())?;
        Ok((step.loss, (step.center, step.contexts)))
    });
    table.call("kept_share", |&(frequency, threshold): &(f64, f64)| {
        kept_share(frequency, threshold)
    });
    table.call("SkipGram::fit", |(ids, size, rate): &(Vec<usize>, usize, f64)| {
        let n_words = ids.iter().max().map_or(1, |id| id.saturating_add(1));
        let settings =
            SkipGram { width: *size, window: *size, learning_rate: *rate, ..SkipGram::default() };
        Ok(learned(settings.fit(ids, n_words, &mut Rng::new(1))?))
    });
    table.call("SkipGram::fit", |(size, power, threshold): &(usize, f64, f64)| {
        let settings = SkipGram {
            width: 2,
            n_epochs: *size,
            n_negatives: (*size).min(1000),
            negative_power: *power,
            subsample: *threshold,
            ..SkipGram::default()
        };
        Ok(learned(settings.fit(&[0, 1, 0], 2, &mut Rng::new(1))?))
    });
    let named = |vectors: &Array2<f64>| {
        let words = (0..vectors.nrows()).map(|id| id.to_string()).collect();
        WordVectors::new(words, vectors.clone())
    };
    table.call("WordVectors::new", |vectors: &Array2<f64>| {
        let made = named(vectors)?;
        Ok((made.vectors().to_owned(), made.units().to_owned()))
    });
    table.call("WordVectors::vector", |(vectors, word): &(Array2<f64>, String)| {
        Ok(named(vectors)?.vector(word)?.to_owned())
    });
    table.call("WordVectors::similarity", |vectors: &Array2<f64>| {
        named(vectors)?.similarity("0", "1")
    });
    let scores = |found: Vec<(String, f64)>| found.into_iter().map(|(_, score)| score).collect();
    type Asked = (Array2<f64>, Array1<f64>, usize);
    table.call("WordVectors::nearest", |(vectors, to, n): &Asked| -> Result<Vec<f64>> {
        Ok(scores(named(vectors)?.nearest(to, &["0"], *n)?))
    });
    table.call(
        "WordVectors::neighbors",
        |(vectors, n): &(Array2<f64>, usize)| -> Result<Vec<f64>> {
            Ok(scores(named(vectors)?.neighbors("0", *n)?))
        },
    );
    table.call("WordVectors::analogy", |(vectors, n): &(Array2<f64>, usize)| -> Result<Vec<f64>> {
        Ok(scores(named(vectors)?.analogy(["0", "1", "0"], false, *n)?))
    });
    table.call("character_n_grams", |(word, least, most): &(String, usize, usize)| {
        Ok(character_n_grams(word, *least..=*most)?.len() as f64)
    });
}

#[test]
fn the_vocabulary_is_in_order_of_counts_then_of_characters() -> Result<()> {
    let text = ["b", "a", "c", "a", "b", "d", "c"];
    let vocabulary = Vocabulary::fit(&text, 2)?;
    assert_eq!(vocabulary.words(), ["a", "b", "c"]);
    assert_eq!(vocabulary.ids(&text), [1, 0, 2, 0, 1, 2]);
    assert_eq!((vocabulary.id("c"), vocabulary.id("d")), (Some(2), None));
    let error = Vocabulary::fit(&text, 9).unwrap_err().to_string();
    assert_eq!(
        error,
        "the vocabulary is empty, but it must hold a word that occurs at least min_count = 9 times"
    );
    assert!(Vocabulary::fit(&text, 0).is_err());
    Ok(())
}

/// Every pair of places, counted one by one.
#[test]
fn co_occurrences_are_counted_from_both_sides() -> Result<()> {
    let mut rng = Rng::new(4);
    let ids: Vec<usize> = (0..300).map(|_| (rng.random() * rng.random() * 12.0) as usize).collect();
    for window in [1, 3, 400] {
        let mut wanted = Array2::<f64>::zeros((12, 12));
        for i in 0..ids.len() {
            for j in 0..ids.len() {
                if i != j && i.abs_diff(j) <= window {
                    wanted[[ids[i], ids[j]]] += 1.0;
                }
            }
        }
        assert_eq!(co_occurrences(&ids, 12, window)?.to_dense()?, wanted);
    }
    assert_eq!(co_occurrences(&[], 3, 2)?.n_stored(), 0);
    let error = co_occurrences(&[0, 7], 3, 2).unwrap_err().to_string();
    assert_eq!(error, "ids[1] is 7, but it must be below n_words = 3");
    Ok(())
}

#[test]
fn ppmi_is_zero_for_pairs_that_chance_explains() -> Result<()> {
    // Rows and columns are independent here: each count is row share times column share.
    let independent = SparseMatrix::from_dense(&array![[2.0, 6.0], [1.0, 3.0]])?;
    assert!(ppmi(&independent, 1.0)?.values().iter().all(|lift| *lift < 1e-15));
    let counts = SparseMatrix::from_dense(&array![[4.0, 0.0], [1.0, 3.0]])?;
    let table = ppmi(&counts, 1.0)?.to_dense()?;
    assert!((table[[0, 0]] - libm::log(4.0 * 8.0 / (4.0 * 5.0))).abs() < 1e-15);
    assert!((table[[1, 1]] - libm::log(3.0 * 8.0 / (4.0 * 3.0))).abs() < 1e-15);
    assert_eq!((table[[0, 1]], table[[1, 0]]), (0.0, 0.0));
    // A power of 0: all columns count as equally frequent.
    let flat = ppmi(&counts, 0.0)?.to_dense()?;
    assert!((flat[[0, 0]] - libm::log(2.0)).abs() < 1e-15);
    assert!(ppmi(&SparseMatrix::from_dense(&array![[1.0, -1.0]])?, 1.0).is_err());
    assert!(ppmi(&SparseMatrix::new(3), 1.0).is_err());
    Ok(())
}

/// A sparse table of 90 × 70 in which a fifth of the numbers are not zero.
fn sparse_table() -> Array2<f64> {
    let mut rng = Rng::new(9);
    Array2::from_shape_simple_fn((90, 70), || if rng.random() < 0.2 { rng.normal() } else { 0.0 })
}

#[test]
fn the_truncated_svd_is_the_beginning_of_the_whole_one() -> Result<()> {
    let table = sparse_table();
    for table in [table.clone(), table.t().to_owned()] {
        let whole = svd(&table)?;
        let sparse = SparseMatrix::from_dense(&table)?;
        for k in [1, 5, 20, 70] {
            let best = truncated_svd(&sparse, k, &mut Rng::new(2))?;
            assert_eq!((best.u.dim().1, best.v_t.dim().0), (k, k));
            for i in 0..k {
                let wanted = whole.singular_values[i];
                assert!((best.singular_values[i] - wanted).abs() < 1e-9 * wanted, "{k} {i}");
                // The last ones may turn a little, by the tolerance over the gap to the next.
                let same = best.v_t.row(i).dot(&whole.v_t.row(i));
                assert!((same - 1.0).abs() < 1e-8, "{k} {i}: {same}");
                assert!((best.u.column(i).dot(&whole.u.column(i)) - 1.0).abs() < 1e-8);
            }
        }
    }
    Ok(())
}

#[test]
fn the_truncated_svd_of_a_low_rank_is_exact() -> Result<()> {
    // Rank 2 in 60 × 80, and a table of zeros: the steps run out of directions.
    let mut rng = Rng::new(5);
    let (left, right): (Array2<f64>, Array2<f64>) = (rng.normals((60, 2)), rng.normals((2, 80)));
    let table = left.dot(&right);
    let best = truncated_svd(&SparseMatrix::from_dense(&table)?, 4, &mut rng)?;
    assert!(best.singular_values[2] < 1e-9 && best.singular_values[3] < 1e-9);
    let again = (&best.u * &best.singular_values).dot(&best.v_t);
    assert!((again - table).iter().all(|difference| difference.abs() < 1e-9));
    let perpendicular = best.u.t().dot(&best.u) - Array2::<f64>::eye(4);
    assert!(perpendicular.iter().all(|number| number.abs() < 1e-9));
    let zeros = SparseMatrix::from_dense(&Array2::zeros((60, 80)))?;
    assert_eq!(truncated_svd(&zeros, 3, &mut rng)?.singular_values, array![0.0, 0.0, 0.0]);
    assert!(truncated_svd(&zeros, 61, &mut rng).is_err());
    assert!(truncated_svd(&zeros, 0, &mut rng).is_err());
    Ok(())
}

#[test]
fn negative_sampling_slopes_against_nudging() -> Result<()> {
    let mut rng = Rng::new(3);
    let (center, contexts): (Array1<f64>, Array2<f64>) = (rng.normals(5), rng.normals((4, 5)));
    let step = negative_sampling(center.view(), contexts.view())?;
    let h = 1e-6;
    for i in 0..5 {
        let loss = |by: f64| -> Result<f64> {
            let mut center = center.clone();
            center[i] += by;
            Ok(negative_sampling(center.view(), contexts.view())?.loss)
        };
        assert!(((loss(h)? - loss(-h)?) / (2.0 * h) - step.center[i]).abs() < 1e-8);
        for j in 0..4 {
            let loss = |by: f64| -> Result<f64> {
                let mut contexts = contexts.clone();
                contexts[[j, i]] += by;
                Ok(negative_sampling(center.view(), contexts.view())?.loss)
            };
            assert!(((loss(h)? - loss(-h)?) / (2.0 * h) - step.contexts[[j, i]]).abs() < 1e-8);
        }
    }
    Ok(())
}

/// PyTorch 1.13: `-(logsigmoid(u[0] @ v) + logsigmoid(-(u[1:] @ v)).sum())`, v = [1, -0.5], u = [[0.5, 1], [2, 0],
/// [-1, 1]], all f64; `.item()`, then `v.grad`.
#[test]
fn negative_sampling_as_pytorch_has_it() -> Result<()> {
    let contexts = array![[0.5, 1.0], [2.0, 0.0], [-1.0, 1.0]];
    let step = negative_sampling(array![1.0, -0.5].view(), contexts.view())?;
    assert!((step.loss - PYTORCH.0).abs() < 1e-12, "{}", step.loss);
    assert!((&step.center - &array![PYTORCH.1, PYTORCH.2]).iter().all(|d| d.abs() < 1e-12));
    Ok(())
}

const PYTORCH: (f64, f64, f64) = (3.0214884695856705, 1.3291686321494085, -0.31757447619364365);

/// One pair without negatives: the trained vectors are the first ones, moved by the slopes.
#[test]
fn one_step_of_skip_gram_is_the_learning_rate_times_the_slopes() -> Result<()> {
    let settings = SkipGram {
        width: 3,
        window: 1,
        n_negatives: 0,
        subsample: 0.0,
        learning_rate: 0.5,
        n_epochs: 1,
        ..SkipGram::default()
    };
    let model = settings.fit(&[0, 1], 2, &mut Rng::new(8))?;
    let mut rng = Rng::new(8);
    let mut centers: Array2<f64> = (rng.uniforms((2, 3)) - 0.5) / 3.0;
    let mut contexts = Array2::<f64>::zeros((2, 3));
    for (center, context, rate) in [(0, 1, 0.5), (1, 0, 0.25)] {
        let one = contexts.row(context).insert_axis(ndarray::Axis(0)).to_owned();
        let step = negative_sampling(centers.row(center), one.view())?;
        centers.row_mut(center).scaled_add(-rate, &step.center);
        contexts.row_mut(context).scaled_add(-rate, &step.contexts.row(0));
    }
    assert_eq!(model.n_pairs, 2);
    assert!((&model.centers - &centers).iter().all(|d| d.abs() < 1e-6));
    assert!((&model.contexts - &contexts).iter().all(|d| d.abs() < 1e-6));
    Ok(())
}

/// Two kinds of words that never meet: 0, 1, 2 among themselves, 3, 4, 5 among themselves. Each kind's centers must come
/// nearer to each other than to the other kind.
#[test]
fn skip_gram_finds_words_with_the_same_company() -> Result<()> {
    let mut rng = Rng::new(6);
    let ids: Vec<usize> =
        (0..6000).map(|place| 3 * (place / 200 % 2) + (rng.random() * 3.0) as usize).collect();
    let settings = SkipGram { width: 10, n_epochs: 5, ..SkipGram::default() };
    let model = settings.fit(&ids, 6, &mut rng)?;
    let words = (0..6).map(|id| id.to_string()).collect();
    let vectors = WordVectors::new(words, model.centers.clone())?;
    for word in 0..6 {
        let near = vectors.neighbors(&word.to_string(), 2)?;
        assert!(near.iter().all(|(other, _)| other.parse::<usize>().unwrap() / 3 == word / 3));
    }
    assert!(model.losses[4] < model.losses[0]);
    assert_eq!(settings.fit(&ids, 6, &mut Rng::new(1))?, settings.fit(&ids, 6, &mut Rng::new(1))?);
    Ok(())
}

#[test]
fn frequent_words_are_thinned_out_and_rare_ones_kept() -> Result<()> {
    assert_eq!(kept_share(1e-4, 1e-3)?, 1.0);
    assert!((kept_share(0.1, 1e-3)? - 0.11).abs() < 1e-12); // gensim's formula: (√(f/t) + 1) · t/f
    assert_eq!(kept_share(0.5, 0.0)?, 1.0);
    assert!(kept_share(0.0, 0.1).is_err());
    Ok(())
}

#[test]
fn neighbors_and_analogies() -> Result<()> {
    let words = ["man", "woman", "king", "queen", "apple"].map(str::to_owned).to_vec();
    let table = array![
        [2.0, 0.0, 2.0],
        [1.0, 0.0, -1.0],
        [0.0, 3.0, 3.0],
        [0.0, 1.0, -1.0],
        [-1.0, -1.0, 0.0]
    ];
    let vectors = WordVectors::new(words.clone(), table.clone())?;
    assert!((vectors.similarity("man", "king")? - 0.5).abs() < 1e-15);
    assert_eq!(vectors.analogy(["man", "king", "woman"], true, 1)?[0].0, "queen");
    assert_eq!(vectors.analogy(["man", "man", "woman"], false, 1)?[0].0, "woman");
    let all = vectors.nearest(&array![1.0, 0.0, 1.0], &[], 99)?;
    assert_eq!(all.len(), 5);
    assert_eq!(all[0].0, "man");
    assert!(vectors.nearest(&array![0.0, 0.0, 0.0], &[], 1).is_err());
    assert!(vectors.nearest(&array![0.0, 0.0], &[], 1).is_err());
    let error = vectors.vector("kings").unwrap_err().to_string();
    assert!(error.contains("king"), "{error}");
    let twice = WordVectors::new(vec!["a".to_owned(), "a".to_owned()], Array2::ones((2, 2)));
    assert_eq!(
        twice.unwrap_err().to_string(),
        "words[1] is \"a\" again, but it must be another word"
    );
    assert!(WordVectors::new(words, Array2::ones((4, 2))).is_err());
    Ok(())
}

#[test]
fn pieces_of_words() -> Result<()> {
    assert_eq!(character_n_grams("éa", 3..=4)?, ["<éa", "éa>", "<éa>"]);
    assert_eq!(character_n_grams("a", 5..=6)?, Vec::<String>::new());
    assert!(character_n_grams("a", 0..=2).is_err());
    assert!(character_n_grams("a", 1..=usize::MAX).is_err());
    let error = character_n_grams(&"a".repeat(20_000), 1..=100).unwrap_err().to_string();
    assert!(error.starts_with("characters in all pieces is 200020000, but"), "{error}");
    Ok(())
}

/// Writes `shared/data/moby_dick_vectors.txt` anew where `DATA_RECORD` is set; update `SHA256SUMS` and `expected.txt` then.
#[test]
#[ignore = "trains for several seconds"]
fn the_shipped_vectors_can_be_made_again() -> Result<()> {
    let text = learning::feature_extraction::words(data::moby_dick_whole());
    let vocabulary = Vocabulary::fit(&text, 10)?;
    let settings = SkipGram { width: 32, n_epochs: 10, ..SkipGram::default() };
    let n_words = vocabulary.words().len();
    let model = settings.fit(&vocabulary.ids(&text), n_words, &mut Rng::new(1))?;
    let mut lines = String::new();
    for (word, vector) in vocabulary.words().iter().zip(model.centers.rows()) {
        let hundredths =
            vector.iter().map(|number| format!(" {}", (number * 100.0).round() as i64));
        lines += &format!("{word}{}\n", hundredths.collect::<String>());
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../data/moby_dick_vectors.txt");
    if std::env::var_os("DATA_RECORD").is_some() {
        std::fs::write(path, &lines).unwrap();
    }
    assert!(std::fs::read_to_string(path).unwrap() == lines, "other vectors came out");
    Ok(())
}
