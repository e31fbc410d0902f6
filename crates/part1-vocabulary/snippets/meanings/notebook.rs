//! A notebook's kernel remembers variables: the same cells in another order, another answer.

use part1_vocabulary::meanings::NotebookKernel;

/// The notebook on the screen.
const CELLS: [&str; 3] = ["price = 100", "price = price * 1.2", "price"];

pub fn main() {
    let mut kernel = NotebookKernel::new();
    run(&mut kernel, &[1, 2, 3]);
    run(&mut kernel, &[2, 3]);
    run(&mut kernel, &[3]);
    kernel.restart(); // the hidden state is gone
    println!("restart");
    run(&mut kernel, &[3]);
    run(&mut kernel, &[1, 2, 3]);
}

/// Sends cells to the kernel, one at a time, and shows what the last of them gave back.
fn run(kernel: &mut NotebookKernel, numbers: &[usize]) {
    let mut shown = String::new();
    for number in numbers {
        shown = match kernel.run(CELLS[number - 1]) {
            Ok(output) => output.value.map(|value| show::fixed(value, 2)).unwrap_or_default(),
            Err(_) => "error: price has no value".to_string(),
        };
    }
    println!("cells {:<10}  {shown}", show::vector(numbers, 0));
}
