//! Two questions sort five tasks: what comes out, and who says what is right?

pub fn main() {
    let temperature: (&str, &str) = ("regression", "supervised"); // yours: what and who of (a)
    let diseases: (&str, &str) = ("multi-label", "supervised"); // yours: what and who of (b)
    let customers: (&str, &str) = ("clustering", "unsupervised"); // yours: what and who of (c)
    let word: (&str, &str) = ("classification", "self-supervised"); // yours: what and who of (d)
    let robot: (&str, &str) = ("an action", "reinforcement"); // yours: what and who of (e)

    let rows = [
        ["tomorrow's temperature", temperature.0, temperature.1],
        ["a patient's diseases", diseases.0, diseases.1],
        ["groups of customers", customers.0, customers.1],
        ["the next word", word.0, word.1],
        ["a walking robot", robot.0, robot.1],
    ];
    println!("{}", show::table(&["task", "problem", "learning"], &rows));
}
