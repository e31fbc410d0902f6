//! A colleague's training script: it runs, its loss falls, and four things in it are wrong.

use part3_networks::training_loop::SCRIPT;

pub fn main() {
    for (number, line) in (1..).zip(SCRIPT.lines()) {
        println!("{}", format!("{number:>2}  {line}").trim_end());
    }
}
