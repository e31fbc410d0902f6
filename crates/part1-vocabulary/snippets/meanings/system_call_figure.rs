//! A program asks, the kernel answers: two system calls across the border of user space.
//! kind: figure

use show::figure::{Align, Color, Diagram};

pub fn main() -> numerics::Result<()> {
    let (blue, red, muted) = (Color::Blue, Color::Red, Color::Muted);
    let svg = Diagram::new(
        "Two system calls",
        "A program in user space writes five bytes to a pipe in kernel space and receives 5; \
         it asks to open a file and receives error 2.",
    )
    .size(680, 334)
    .text(muted, Align::Left, (20.0, 64.0), "user space")
    .boxed(Color::Ink, (140.0, 74.0), (440.0, 56.0), "your program and its own memory")
    .dashed(muted, (20.0, 184.0), (660.0, 184.0))
    .text(muted, Align::Left, (20.0, 314.0), "kernel space")
    .arrow(blue, (190.0, 132.0), (190.0, 236.0))
    .text(blue, Align::Right, (180.0, 162.0), "write \"hello\"")
    .arrow(blue, (230.0, 236.0), (230.0, 132.0))
    .text(blue, Align::Left, (240.0, 212.0), "5")
    .arrow(red, (450.0, 132.0), (450.0, 236.0))
    .text(red, Align::Right, (440.0, 162.0), "open no_such_file")
    .arrow(red, (490.0, 236.0), (490.0, 132.0))
    .text(red, Align::Left, (500.0, 212.0), "error 2")
    .boxed(Color::Ink, (140.0, 238.0), (140.0, 50.0), "a pipe")
    .boxed(Color::Ink, (400.0, 238.0), (180.0, 50.0), "the files")
    .svg()?;
    println!("{svg}");
    Ok(())
}
