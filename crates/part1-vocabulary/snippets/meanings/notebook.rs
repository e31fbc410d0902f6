//! The kernel of a notebook remembers: the same cells in another order give another answer.

pub fn main() {
    let mut price = None; // the hidden state: what the kernel keeps between two cells
    run(&mut price, &[1, 2, 3]);
    run(&mut price, &[2, 3]);
    println!("restart");
    price = None;
    run(&mut price, &[3]);
    run(&mut price, &[1, 2, 3]);
}

fn run(price: &mut Option<f64>, cells: &[usize]) {
    for cell in cells {
        match (cell, *price) {
            (1, _) => *price = Some(100.0),
            (2, Some(before)) => *price = Some(before * 1.2),
            (_, Some(now)) => println!("cells {cells:?}  {}", show::fixed(now, 2)),
            (_, None) => println!("cells {cells:?}  NameError"),
        }
    }
}
