//! The digits in batches of 500: axis 0 is the batch dimension, and the last batch is short.

use ndarray::Axis;

pub fn main() {
    let images = &data::digits().images;
    println!("all pictures        {}", show::shape(images));

    let mut total = 0.0;
    for (i, batch) in images.axis_chunks_iter(Axis(0), 500).enumerate() {
        // One number per picture, whatever the size of the batch.
        let ink = batch.sum_axis(Axis(2)).sum_axis(Axis(1));
        println!("batch {i}  {}  ink {}", show::shape(&batch), show::shape(&ink));
        total += ink.sum();
    }
    println!("ink of all batches  {}", show::integer(total));
    println!("ink of all at once  {}", show::integer(images.sum()));

    let one = images.index_axis(Axis(0), 7);
    println!("one picture         {}", show::shape(&one));
    println!("a batch of one      {}", show::shape(&one.insert_axis(Axis(0))));
}
