//! Two questions sort five tasks: what comes out, and who says what is right?

pub fn main() {
    let tasks = [
        ("tomorrow's temperature", "a number", "a record"),
        ("a patient's diseases", "several names", "a record"),
        ("groups of customers", "groups", "nobody"),
        ("the next word", "one name", "the data itself"),
        ("a walking robot", "an action", "a reward"),
    ];
    let rows = tasks.map(|(task, output, teacher)| [task, problem(output), learning(teacher)]);
    println!("{}", show::table(&["task", "problem", "learning"], &rows));
}

fn problem(output: &str) -> &str {
    match output {
        "a number" => "regression",
        "one name" => "classification",
        "several names" => "multi-label",
        "groups" => "clustering",
        _ => "choosing what to do",
    }
}

fn learning(teacher: &str) -> &str {
    match teacher {
        "a record" => "supervised",
        "the data itself" => "self-supervised",
        "a reward" => "reinforcement",
        _ => "unsupervised",
    }
}
