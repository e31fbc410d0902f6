//! Four walks down one valley: too careful, good, zig-zag, and over the edge.
//! kind: figure

use part2_learning::descent::valley_chart;
use show::figure::{Figure, panels};

pub fn main() -> numerics::Result<()> {
    // 20 times as steep across as along, 40 steps, no momentum.
    let chart = |learning_rate: f64| -> numerics::Result<Figure> {
        Ok(valley_chart(learning_rate, 0.0, 20.0, 40)?.size(370, 270))
    };
    let (careful, good, zigzag, wild) = (chart(0.01)?, chart(0.05)?, chart(0.09)?, chart(0.105)?);
    let svg = panels(
        "Learning rates 0.01, 0.05, 0.09 and 0.105",
        "Contour lines of a long valley, seen from above, and a walk down it in each panel. With \
         0.01 it bends into the valley's floor and is not halfway along after 40 steps. With 0.05 \
         it reaches the floor in one step. With 0.09 it zig-zags from wall to wall. With 0.105 \
         each bounce is longer than the last and it leaves the map.",
        2,
        &[&careful, &good, &zigzag, &wild],
    )?;
    println!("{svg}");
    Ok(())
}
