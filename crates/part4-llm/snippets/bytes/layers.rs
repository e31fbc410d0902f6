//! One sign on the screen, and three answers to how long it is: graphemes, code points, bytes.

use unicode_segmentation::UnicodeSegmentation;

pub fn main() {
    let texts = [
        ("plain e", "e"),
        ("é, one piece", "\u{e9}"),
        ("é, two pieces", "e\u{301}"),
        ("whale in Chinese", "鯨"),
        ("whale", "🐋"),
        ("facepalm", "🤦🏼\u{200d}♂\u{fe0f}"),
    ];
    let rows = texts.map(|(name, text)| {
        let graphemes = text.graphemes(true).count();
        show::row![name, text, graphemes, text.chars().count(), text.len()]
    });
    let header = ["text", "screen", "graphemes", "code points", "bytes"];
    println!("{}", show::table(&header, &rows));

    let (_, face) = texts[5];
    let points: Vec<_> = face.chars().map(|c| format!("U+{:04X}", u32::from(c))).collect();
    println!("facepalm, code points: {}", points.join(" "));
    for text in ["é", "鯨"] {
        let bits: Vec<_> = text.bytes().map(|byte| format!("{byte:08b}")).collect();
        println!("{text}, bytes: {:?} = {}", text.as_bytes(), bits.join(" "));
    }
    println!("the two é are equal: {}", texts[1].1 == texts[2].1);
}
