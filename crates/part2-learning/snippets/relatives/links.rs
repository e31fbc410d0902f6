//! Three link functions: the same three scores become a number, a probability, a count.

type Function = fn(f64) -> f64;

pub fn main() {
    // From the mean to the score, and the way back.
    let links: [(&str, &str, Function, Function); 3] = [
        ("identity", "linear regression", |mean| mean, |score| score),
        ("logit", "logistic regression", logit, |score| 1.0 / (1.0 + libm::exp(-score))),
        ("log", "Poisson regression", libm::log, libm::exp),
    ];
    let rows = links.map(|(name, model, link, inverse)| {
        let means = [-2.0, 0.0, 2.0].map(inverse);
        show::row![name, model, (means, 3), show::vector(means.map(link), 1)]
    });
    let header = ["link function", "generalized linear model", "−2", "0", "2", "and back"];
    println!("{}", show::table(&header, &rows));
}

fn logit(p: f64) -> f64 {
    libm::log(p / (1.0 - p))
}
