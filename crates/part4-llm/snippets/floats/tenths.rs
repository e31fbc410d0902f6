//! 0.1 + 0.2 and 0.3, every digit of what is stored.

pub fn main() {
    let named = [("0.1", 0.1), ("0.2", 0.2), ("0.1 + 0.2", 0.1 + 0.2), ("0.3", 0.3)];
    for (name, x) in named {
        println!("{name:<9}  {}", show::fixed(x, 55));
    }
    for (name, sum, x) in [("0.1 + 0.2", 0.1 + 0.2, 0.3), ("0.5 + 0.25", 0.5 + 0.25, 0.75)] {
        println!("{name} == {}  {}", show::fixed(x, 2), sum == x);
    }
}
