//! What ndarray says to shapes that do not fit, and to a reshape that would have to move numbers.
//! twin: none (error-text)

use ndarray::{Array, Array2, Axis, concatenate, stack};

pub fn main() {
    let table = Array2::<f64>::zeros((3, 4));
    let short = Array2::<f64>::zeros((2, 4));

    println!("twelve numbers in five rows of three:");
    report(table.to_shape((5, 3)).map(|cut| show::shape(&cut)));

    println!("stack (3, 4) and (2, 4):");
    report(stack(Axis(0), &[table.view(), short.view()]).map(|both| show::shape(&both)));

    println!("concatenate them along axis 0:");
    report(concatenate(Axis(0), &[table.view(), short.view()]).map(|both| show::shape(&both)));

    println!("turn six numbers on their side, then cut them, without a copy:");
    let turned = Array::from_iter(1..=6).into_shape_with_order((2, 3)).map(|t| t.reversed_axes());
    let turned = turned.unwrap_or_default();
    report(turned.view().into_shape_with_order(6).map(|row| show::vector(row, 0)));
    println!("the same with a copy:");
    report(turned.to_shape(6).map(|row| show::vector(&row, 0)));
}

fn report(result: Result<String, ndarray::ShapeError>) {
    match result {
        Ok(text) => println!("  {text}"),
        Err(error) => println!("  {error}"),
    }
}
