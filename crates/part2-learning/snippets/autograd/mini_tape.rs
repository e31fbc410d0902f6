//! Autograd in forty lines: every node on the tape keeps its inputs and its slope along each.

struct Node {
    value: f64,
    inputs: Vec<(usize, f64)>, // places on the tape, with local slopes
}

pub fn main() {
    let mut tape = Vec::new();
    let x = push(&mut tape, 2.0, vec![]);
    let y = push(&mut tape, 3.0, vec![]);
    let product = multiply(&mut tape, x, y);
    let square = multiply(&mut tape, x, x);
    let f = add(&mut tape, product, square);

    let mut slopes = vec![0.0; tape.len()];
    slopes[f] = 1.0;
    for i in (0..tape.len()).rev() {
        for &(input, local) in &tape[i].inputs {
            slopes[input] += local * slopes[i];
        }
    }
    for (i, name) in ["x", "y", "x·y", "x·x", "x·y + x·x"].iter().enumerate() {
        let (value, slope) = (show::fixed(tape[i].value, 1), show::fixed(slopes[i], 1));
        println!("node {i}  {name:<9}  value {value:>4}  slope {slope}");
    }
}

fn push(tape: &mut Vec<Node>, value: f64, inputs: Vec<(usize, f64)>) -> usize {
    tape.push(Node { value, inputs });
    tape.len() - 1
}
fn add(tape: &mut Vec<Node>, a: usize, b: usize) -> usize {
    push(tape, tape[a].value + tape[b].value, vec![(a, 1.0), (b, 1.0)])
}
fn multiply(tape: &mut Vec<Node>, a: usize, b: usize) -> usize {
    push(tape, tape[a].value * tape[b].value, vec![(a, tape[b].value), (b, tape[a].value)])
}
