//! Two vectors and a matrix, multiplied in four ways: elementwise, dot, matrix product, outer.

use ndarray::{Axis, array};

pub fn main() {
    let a = array![1.0, 2.0, 3.0];
    let b = array![10.0, 20.0, 40.0];
    let m = array![[1.0, 0.0, 1.0], [0.0, 2.0, 0.0]];

    let elementwise = &a * &b;
    println!("elementwise  (3,) with (3,)    {}", show::vector(&elementwise, 0));
    println!("dot product  (3,) with (3,)    {}", show::fixed(a.dot(&b), 0));
    println!("  the same in two steps        {}", show::fixed(elementwise.sum(), 0));
    println!("matrix       (2, 3) with (3,)  {}", show::vector(m.dot(&b), 0));

    // The outer product: a column of a's numbers times a row of b's.
    let outer = a.insert_axis(Axis(1)) * &b;
    println!("outer        (3,) with (3,)\n{}", show::matrix(&outer, 0));
}
