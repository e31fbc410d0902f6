//! The tape with = in place of +=: what is used twice goes wrong, and nothing else does.

type Node = (f64, Vec<(usize, f64)>);

pub fn main() {
    // The operations that follow x, y and z on the tape: which, and the places of their inputs.
    let formulas: [(&str, &[(char, usize, usize)]); 4] = [
        ("x·y", &[('·', 0, 1)]),
        ("(x + y)·z", &[('+', 0, 1), ('·', 3, 2)]),
        ("x·x", &[('·', 0, 0)]),
        ("x·y + x·x", &[('·', 0, 1), ('·', 0, 0), ('+', 3, 4)]),
    ];
    let rows = formulas.map(|(name, steps)| {
        let mut tape: Vec<Node> = [2.0, 3.0, 4.0].map(|value| (value, vec![])).to_vec();
        for &(operation, a, b) in steps {
            let (left, right) = (tape[a].0, tape[b].0);
            tape.push(match operation {
                '+' => (left + right, vec![(a, 1.0), (b, 1.0)]),
                _ => (left * right, vec![(a, right), (b, left)]),
            });
        }
        let (added, replaced) = (backward(&tape, true), backward(&tape, false));
        show::row![name, show::vector(&added[..3], 0), show::vector(&replaced[..3], 0)]
    });
    println!("{}", show::table(&["slopes of", "with +=", "with ="], &rows));
}

fn backward(tape: &[Node], add: bool) -> Vec<f64> {
    let mut slopes = vec![0.0; tape.len()];
    slopes[tape.len() - 1] = 1.0;
    for i in (0..tape.len()).rev() {
        for &(input, local) in &tape[i].1 {
            let before = if add { slopes[input] } else { 0.0 };
            slopes[input] = before + local * slopes[i];
        }
    }
    slopes
}
