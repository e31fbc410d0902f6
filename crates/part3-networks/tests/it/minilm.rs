//! Page 14c's sentence encoder: as transformers gives it where it is fetched, and refused in words where it is not.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::Path;

use candle_core::{DType, Device, Tensor};
use learning::feature_extraction::words;
use ndarray::Array2;
use numerics::stats::median;
use part3_networks::minilm::{MiniLm, folder, recorded};
use part3_networks::similarity::{Near, half_sentences, nearness, places};
use tensors::Result;
use testing::{assert_close, assert_near};

/// The encoder, or a line that the test was skipped.
fn fetched() -> Option<MiniLm> {
    if !folder().join("model.safetensors").is_file() {
        println!("skipped: minilm is not fetched: cargo xtask fetch minilm");
        return None;
    }
    Some(MiniLm::read(&folder()).expect("what was fetched can be read"))
}

// Recorded with torch 1.13.0 and transformers 4.46.3, from the fetched files in the folder F:
//
//     model = transformers.BertModel.from_pretrained(F).eval()
//     tokenizer = tokenizers.Tokenizer.from_file(F + "tokenizer.json")
//     tokenizer.no_padding()
//     with torch.no_grad():
//         hidden = model(torch.tensor([tokenizer.encode(sentence).ids])).last_hidden_state[0]
//     v = hidden.mean(dim=0)
//     v = v / v.norm()
//     print(v[[0, 1, 2, 3, 96, 192, 288, 383]])
#[test]
fn embeddings_are_those_of_transformers() -> Result<()> {
    let Some(encoder) = fetched() else { return Ok(()) };
    let long = "word ".repeat(300); // 128 tokens of it count
    let recorded = [
        (
            "Call me Ishmael.",
            [-0.024683, 0.034863, 0.05101, 0.009481, 0.002561, -0.017994, 0.02379, 0.011721],
        ),
        (
            "A whale swims in the sea.",
            [0.004744, 0.053602, 0.050935, 0.049851, -0.124498, 0.041933, -0.069459, 0.117957],
        ),
        (
            "The café's naïve waiter counts 1,006 unbelievably long sentences!",
            [0.020047, -0.000801, 0.056998, 0.016459, -0.068269, 0.029278, 0.124701, -0.152692],
        ),
        (
            &long,
            [0.012999, -0.064217, -0.028709, 0.015799, -0.039819, 0.073501, 0.140623, 0.017695],
        ),
    ];
    let mut vectors = Vec::new();
    for (sentence, some) in recorded {
        let v = encoder.embed(sentence)?;
        assert_close(&[0, 1, 2, 3, 96, 192, 288, 383].map(|i| v[i]), &some, 1e-4);
        assert_near(v.dot(&v), 1.0, 1e-12);
        vectors.push(v);
    }
    // `v @ w` of the same three
    assert_near(vectors[0].dot(&vectors[1]), 0.080339, 1e-4);
    assert_near(vectors[0].dot(&vectors[2]), 0.1892, 1e-4);
    assert_near(vectors[1].dot(&vectors[2]), -0.006711, 1e-4);
    let pieces = encoder.pieces("Call me Ishmael.")?;
    assert_eq!(pieces, ["[CLS]", "call", "me", "is", "##hma", "##el", ".", "[SEP]"]);
    assert_eq!(encoder.pieces(&long)?.len(), 128);
    assert_eq!(encoder.pieces("")?, ["[CLS]", "[SEP]"]);
    assert!(encoder.embed("")?.iter().all(|number| number.is_finite()));
    Ok(())
}

#[test]
fn minilm_that_is_missing_or_another_is_refused_with_the_command() -> Result<()> {
    let folder = std::env::temp_dir().join(format!("minilm-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder for a test");
    let refused = |told: &str| {
        assert_eq!(refusal(&folder), format!("{told} (cargo xtask fetch minilm)"));
    };
    refused("model.safetensors is missing, but it must be there");
    let file = folder.join("model.safetensors");
    let name = "embeddings.word_embeddings.weight".to_owned();
    let weight = Tensor::zeros((3, 4), DType::F32, &Device::Cpu)?;
    candle_core::safetensors::save(&HashMap::from([(name, weight)]), &file)?;
    refused(
        "the shape of embeddings.word_embeddings.weight is [3, 4], but it must be [30522, 384]",
    );
    candle_core::safetensors::save(&HashMap::<String, Tensor>::new(), &file)?;
    refused(
        "the shape of embeddings.word_embeddings.weight is missing, but it must be [30522, 384]",
    );
    fs::write(&file, "not a tensor").expect("a file for a test");
    let told = refusal(&folder);
    assert!(told.starts_with("model.safetensors is ") && told.contains("fetch minilm"), "{told}");
    fs::remove_dir_all(&folder).expect("the folder was made above");
    Ok(())
}

/// What is told of a folder that does not hold the model.
fn refusal(folder: &Path) -> String {
    MiniLm::read(folder).expect_err("these files are not the model's").to_string()
}

/// The texts of `half_sentences`: first all first halves, then all second ones.
fn halves() -> Vec<String> {
    let known: HashSet<&str> = data::moby_dick_vectors().0.into_iter().collect();
    let (mut first, mut second) = (Vec::new(), Vec::new());
    for sentence in data::moby_dick_whole().split(['.', '?', '!']) {
        let is_letter = |c: char| c.is_alphanumeric() || c == '_';
        let mut starts = Vec::new(); // of the words that have a vector
        let mut inside = false;
        for (at, c) in sentence.char_indices() {
            if is_letter(c) && !inside {
                let word = sentence[at..].split(|c| !is_letter(c)).next().unwrap_or_default();
                if known.contains(word.to_lowercase().as_str()) {
                    starts.push(at);
                }
            }
            inside = is_letter(c);
        }
        if starts.len() >= 40 {
            let (one, other) = sentence.split_at(starts[starts.len() / 2]);
            first.push(one.trim().to_owned());
            second.push(other.trim().to_owned());
        }
    }
    first.append(&mut second);
    first
}

#[test]
fn halves_for_minilm_are_those_of_the_page() {
    let (known, _) = data::moby_dick_vectors();
    let shares = half_sentences();
    let halves = halves();
    assert_eq!(halves.len(), shares.nrows());
    let id_of: HashMap<_, _> = known.iter().enumerate().map(|(id, word)| (*word, id)).collect();
    for (half, shares) in halves.iter().zip(shares.rows()) {
        let ids: HashSet<usize> =
            words(half).iter().filter_map(|word| id_of.get(word.as_str()).copied()).collect();
        let wanted: HashSet<usize> = (0..known.len()).filter(|&id| shares[id] > 0.0).collect();
        assert_eq!(ids, wanted, "{half}");
    }
}

#[test]
fn minilm_is_recorded() -> numerics::Result<()> {
    for [found, place, strangers] in recorded()? {
        assert!((1.0..=1006.0).contains(&found) && (1.0..=1006.0).contains(&place));
        assert!(strangers.abs() < 1.0);
    }
    Ok(())
}

// cargo test -p part3-networks --test it -- --ignored --nocapture record_is_made_again
#[test]
#[ignore = "4,024 embeddings take four minutes; it needs minilm and prints src/similarity/minilm.txt"]
fn record_is_made_again() -> Result<()> {
    let Some(encoder) = fetched() else { return Ok(()) };
    let known: HashSet<&str> = data::moby_dick_vectors().0.into_iter().collect();
    let texts = halves();
    let known_alone = |text: &String| {
        let words = words(text).into_iter().filter(|word| known.contains(word.as_str()));
        words.collect::<Vec<_>>().join(" ")
    };
    let known_words: Vec<String> = texts.iter().map(known_alone).collect();
    let n = texts.len() / 2;
    println!(
        "# MiniLM (cargo xtask fetch minilm) on halves of {n} sentences, at most 128 tokens of each: the known words alone, all of it."
    );
    println!(
        "# found first, median place, mean cosine of strangers. Made by record_is_made_again in tests/it/minilm.rs."
    );
    for halves in [known_words, texts] {
        let mut vectors = Array2::zeros((2 * n, 384));
        for (half, mut row) in halves.iter().zip(vectors.rows_mut()) {
            row.assign(&encoder.embed(half)?);
        }
        let rows = |range: std::ops::Range<usize>| vectors.slice(ndarray::s![range, ..]).to_owned();
        let near = nearness(&rows(0..n), &rows(n..2 * n), Near::Cosine)?;
        let places: Vec<f64> = places(&near)?.iter().map(|place| *place as f64).collect();
        let found = places.iter().filter(|place| **place == 1.0).count();
        let strangers = (near.sum() - near.diag().sum()) / (n * (n - 1)) as f64;
        println!("{found},{:.1},{strangers:.4}", median(&places)?);
    }
    Ok(())
}
