//! Prefill reads a prompt in one pass, decode writes a token a pass; with a KV cache or without.

use language::decoding::Decoder;
use language::gpt::moby_dick;
use language::sampling::greedy;

pub fn main() -> numerics::Result<()> {
    let model = moby_dick()?;
    let mut text = b"Towards thee I roll, thou all-destroying but unc".to_vec();
    let mut decoder = Decoder::new(&model)?;
    let mut logits = decoder.read(&text)?; // prefill: (48, 256)
    let prefill = decoder.multiply_adds();

    let (mut again, mut largest) = (0, 0.0_f64);
    for _ in 0..16 {
        let byte = greedy(&logits.row(logits.nrows() - 1).to_vec())?;
        text.extend(u8::try_from(byte));
        logits = decoder.read(&text[text.len() - 1..])?; // decode: (1, 256)

        let mut forgetful = Decoder::new(&model)?;
        let whole = forgetful.read(&text)?; // all rows, for the sake of the last one
        again += forgetful.multiply_adds();
        let gaps = &whole.row(text.len() - 1) - &logits.row(0);
        largest = gaps.fold(largest, |most, gap| most.max(gap.abs()));
    }
    println!("{}", String::from_utf8_lossy(&text));
    let row = |name: &str, passes: u64, work: u64| {
        let each = work as f64 / (passes as f64 * 869_504.0);
        show::row![name, passes, (work as f64 / 1e6, 1), (each, 1)]
    };
    let rows = [
        row("prefill", 1, prefill),
        row("decode", 16, decoder.multiply_adds() - prefill),
        row("no cache", 16, again),
    ];
    let header = ["", "passes", "million multiply-adds", "each pass, for each parameter"];
    println!("{}", show::table(&header, &rows));
    println!("largest difference of a logit  {}", show::fixed(largest, 9));
    Ok(())
}
