//! Newton's step where the curvature is nearly nothing: thrown far out, unless it is halved.

pub fn main() {
    // The loss log(cosh(w)): a rounded |w| with its minimum at 0, nearly straight outside.
    let loss = |w: f64| libm::log(libm::cosh(w));
    let newton_step = |w: f64| -libm::sinh(w) * libm::cosh(w); // minus slope over curvature
    let (mut full, mut searched) = (1.5, 1.5);
    let mut rows = Vec::new();
    for step in 0..=5 {
        let mut share = 1.0;
        while loss(searched + share * newton_step(searched)) > loss(searched) {
            share /= 2.0;
        }
        let shown = if step < 3 { show::fixed(full, 4) } else { "–".to_string() };
        rows.push(show::row![step, shown, ([searched, share], 4)]);
        full += newton_step(full);
        searched += share * newton_step(searched);
    }
    let header = ["step", "w, full steps", "w, with line search", "share of the step taken"];
    println!("{}", show::table(&header, &rows));
}
