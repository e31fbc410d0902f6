//! An enum is one of several cases, with values of its own; `match` has an arm for every case.

enum Nest {
    Empty,
    Eggs(u32),
    Adult { mass_g: f64 },
}

pub fn main() {
    let nests =
        [Nest::Eggs(2), Nest::Empty, Nest::Adult { mass_g: 3750.0 }, Nest::Eggs(1), Nest::Eggs(0)];
    for nest in &nests {
        println!("{}", describe(nest));
    }

    let n_eggs: u32 = nests.iter().map(|nest| if let Nest::Eggs(n) = nest { *n } else { 0 }).sum();
    println!("eggs in all: {n_eggs}");
}

fn describe(nest: &Nest) -> String {
    // A pattern match: the first arm that fits is taken.
    match nest {
        Nest::Empty => "nobody here".to_string(),
        Nest::Eggs(1) => "a single egg".to_string(),
        Nest::Eggs(n) => format!("{n} eggs"),
        Nest::Adult { mass_g } => format!("an adult of {} g", show::fixed(*mass_g, 0)),
    }
}
