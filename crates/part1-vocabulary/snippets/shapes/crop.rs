//! A handwritten two, cropped, thinned out and mirrored by slicing; no number is copied.

use ndarray::s;

pub fn main() -> numerics::Result<()> {
    let picture = data::digits().image(2)?;
    println!("the picture, shape {}", show::shape(&picture));
    println!("{}", show::heat_map(picture, 0));

    let upper_half = picture.slice(s![..4, ..]);
    println!("\nrows 0 to 3, shape {}", show::shape(&upper_half));
    println!("{}", show::heat_map(upper_half, 0));

    let thinned_out = picture.slice(s![..;2, ..;2]);
    println!("\nevery second row and column, shape {}", show::shape(&thinned_out));
    println!("{}", show::heat_map(thinned_out, 0));

    let mirrored = picture.slice(s![.., ..;-1]);
    println!("\ncolumns backwards, strides {}", show::vector(mirrored.strides(), 0));
    println!("{}", show::heat_map(mirrored, 0));
    Ok(())
}
