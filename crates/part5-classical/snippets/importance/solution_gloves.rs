//! One left glove, two right ones: who earns how much of a pair?

use classical::inspection::shapley_values;

pub fn main() -> numerics::Result<()> {
    for (i, share) in shapley_values(3, |here| Ok(worth(here)))?.iter().enumerate() {
        println!(
            "{}  {}",
            ["Lea, left  ", "Rik, right ", "Ruth, right"][i],
            show::fixed(*share, 4)
        );
    }
    Ok(())
}

/// Who is here: Lea with a left glove, Rik and Ruth with a right one each. A pair earns 1.
fn worth(here: &[bool]) -> f64 {
    // yours: what this team earns
    let pair = here[0] && (here[1] || here[2]);
    f64::from(u8::from(pair))
    // end
}
