//! A line with weight 30 and bias −1800: two answers by hand, and the same by program.

pub fn main() {
    let at_200_g: f64 = 4200.0; // yours: the prediction at 200 mm, in g
    let more_g: f64 = 300.0; // yours: how many grams more it is at 210 mm

    let predict = |flipper_mm: f64| 30.0 * flipper_mm - 1800.0;
    let rows = [
        show::row!["at 200 mm", (at_200_g, 0), (predict(200.0), 0)],
        show::row!["more at 210 mm", (more_g, 0), (predict(210.0) - predict(200.0), 0)],
    ];
    println!("{}", show::table(&["", "by hand g", "by program g"], &rows));
}
