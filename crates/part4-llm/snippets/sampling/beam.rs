//! Beam search keeps several texts at once, and finds one that is likelier than greedy's.

use language::beam::BeamSearch;
use language::decoding::FastDecoder;
use language::gpt::moby_dick;

pub fn main() -> numerics::Result<()> {
    let model = moby_dick()?;
    let mut decoder = FastDecoder::new(&model)?; // the model's numbers, without repeated work
    // The logarithms of the probabilities of what follows "the white whale " and some more.
    let mut next = |more: &[usize]| -> numerics::Result<Vec<f64>> {
        let mut text = b"the white whale ".to_vec();
        text.extend(more.iter().map(|&byte| byte as u8));
        Ok(decoder.probabilities(&text, 1)?.iter().map(|&p| libm::log(p)).collect())
    };
    let mut rows = Vec::new();
    for width in [1, 2, 4, 8] {
        let mut kept = vec![(0.0, Vec::new())];
        for _ in 0..48 {
            let mut longer = Vec::new(); // each text with each byte behind it
            for (sum, text) in &kept {
                for (byte, log_p) in next(text)?.into_iter().enumerate() {
                    longer.push((sum + log_p, [&text[..], &[byte]].concat()));
                }
            }
            longer.sort_by(|a, b| b.0.total_cmp(&a.0));
            longer.truncate(width);
            kept = longer;
        }
        let text: String = kept[0].1.iter().map(|&byte| char::from(byte as u8)).collect();
        rows.push(show::row![width, text, (kept[0].0, 2)]);
    }
    println!("{}", show::table(&["width", "the white whale …", "log probability"], &rows));

    let search = BeamSearch { width: 2, max_tokens: 48, length_penalty: 0.0, end: None };
    let best = &search.search(next)?[0];
    println!("the library, width 2: {}", show::fixed(best.log_probability, 2));
    Ok(())
}
