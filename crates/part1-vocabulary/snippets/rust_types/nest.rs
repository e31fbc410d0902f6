//! An enum is one of several cases, with values of its own; `match` has an arm for every case.

enum Nest {
    Empty,
    Eggs(u32),
    Adult { mass_g: f64 },
}

pub fn main() {
    let adult = Nest::Adult { mass_g: 3750.0 };
    for nest in [Nest::Eggs(2), Nest::Empty, adult, Nest::Eggs(1), Nest::Eggs(0)] {
        println!("found: {}", describe(&nest));
    }
}

// A pattern match: the first arm that fits is taken.
fn describe(nest: &Nest) -> String {
    match nest {
        Nest::Empty => "no bird and no egg".to_string(),
        Nest::Eggs(1) => "a single egg".to_string(),
        Nest::Eggs(n) => format!("{n} eggs"),
        Nest::Adult { mass_g } => format!("an adult of {} g", show::fixed(*mass_g, 0)),
    }
}
