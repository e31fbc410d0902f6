//! A loop that takes only the nests with eggs does not compile: it forgets two of the cases.
//! twin: none (rust-language)

enum Nest {
    Empty,
    Eggs(u32),
    Adult,
}

pub fn main() {
    for Nest::Eggs(n) in [Nest::Empty, Nest::Eggs(2), Nest::Adult] {
        println!("{n} eggs");
    }
}
