//! Batches of 500 digits: axis 0 is the batch dimension, until squeezing drops it.

use ndarray::Axis;

pub fn main() {
    let images = &data::digits().images;
    println!("all pictures     {}", show::shape(images));
    for (i, batch) in images.axis_chunks_iter(Axis(0), 500).enumerate() {
        // One number per picture, whatever the size of the batch.
        let ink = batch.sum_axis(Axis(2)).sum_axis(Axis(1));
        println!("batch {i}  {}  ink {}", show::shape(&batch), show::shape(&ink));
    }
    let one = images.index_axis(Axis(0), 7);
    println!("one picture      {}", show::shape(&one));
    println!("a batch of one   {}", show::shape(&one.insert_axis(Axis(0))));

    // Gray pictures with an axis for color: drop every axis of length 1.
    for shape in [[5, 8, 8, 1], [2, 8, 8, 1], [1, 8, 8, 1]] {
        let squeezed: Vec<usize> = shape.into_iter().filter(|length| *length != 1).collect();
        println!("{shape:?} squeezed  {squeezed:?}");
    }
}
