//! Autograd in thirty lines: every node keeps the places of its inputs and the slope along each.

type Node = (f64, Vec<(usize, f64)>); // a value; for each input its place and the slope along it

pub fn main() {
    let mut tape = vec![(2.0, vec![]), (3.0, vec![])]; // x and y
    let product = multiply(&mut tape, 0, 1);
    let square = multiply(&mut tape, 0, 0);
    let f = add(&mut tape, product, square);

    let mut slopes = vec![0.0; tape.len()];
    slopes[f] = 1.0;
    for i in (0..tape.len()).rev() {
        for &(input, local) in &tape[i].1 {
            slopes[input] += local * slopes[i];
        }
    }
    for (i, name) in ["x", "y", "x·y", "x·x", "x·y + x·x"].iter().enumerate() {
        let (value, slope) = (show::fixed(tape[i].0, 1), show::fixed(slopes[i], 1));
        println!("node {i}  {name:<9}  value {value:>4}  slope {slope}");
    }
}

fn add(tape: &mut Vec<Node>, a: usize, b: usize) -> usize {
    tape.push((tape[a].0 + tape[b].0, vec![(a, 1.0), (b, 1.0)]));
    tape.len() - 1
}

fn multiply(tape: &mut Vec<Node>, a: usize, b: usize) -> usize {
    tape.push((tape[a].0 * tape[b].0, vec![(a, tape[b].0), (b, tape[a].0)]));
    tape.len() - 1
}
