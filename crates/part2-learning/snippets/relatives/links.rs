//! Three link functions: the same three scores become a number, a probability, a count.

use learning::linear_model::Link;

pub fn main() {
    let links = [
        ("identity", "linear regression", Link::Identity),
        ("logit", "logistic regression", Link::Logit),
        ("log", "Poisson regression", Link::Log),
    ];
    let mut rows = Vec::new();
    for (name, model, link) in links {
        let means = [-2.0, 0.0, 2.0].map(|score| link.mean(score));
        let back = means.map(|mean| link.score(mean));
        let mut row = vec![name.to_string(), model.to_string()];
        row.extend(means.map(|mean| show::fixed(mean, 3)));
        row.push(show::vector(back, 1));
        rows.push(row);
    }
    let header = ["link function", "generalized linear model", "−2", "0", "2", "and back"];
    println!("{}", show::table(&header, &rows));
}
