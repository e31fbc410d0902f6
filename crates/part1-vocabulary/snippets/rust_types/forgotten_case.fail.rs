//! A `match` that forgets a case does not compile; the compiler names the case.
//! twin: none (rust-language)

enum Nest {
    Empty,
    Eggs(u32),
    Adult,
}

pub fn main() {
    for nest in [Nest::Empty, Nest::Eggs(2), Nest::Adult] {
        let n_eggs = match nest {
            Nest::Empty => 0,
            Nest::Eggs(n) => n,
        };
        println!("{n_eggs} eggs");
    }
}
