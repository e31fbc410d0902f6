//! A kernel of a GPU: what is done for one element, run once for each, in any order.

const N: usize = 10;

pub fn main() {
    let a = [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0];
    let b = [0.0, 10.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0, 90.0];
    let kernel = |i: usize| a[i] + b[i]; // no loop in it: one element is all it sees

    let (mut forward, mut backward) = ([0.0; N], [0.0; N]);
    for i in 0..N {
        forward[i] = kernel(i);
    }
    for i in (0..N).rev() {
        backward[i] = kernel(i);
    }
    println!("from the front {}", show::vector(forward, 0));
    println!("from the back  {}", show::vector(backward, 0));
    println!("the same       {}", forward == backward);
}
