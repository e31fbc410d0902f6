//! Two numbers are a place on a map or a step across it; steps can be added, scaled and measured.

use ndarray::array;

pub fn main() {
    // Two places, in meters east and north of the hut.
    let nest = array![3.0, 1.0];
    let shore = array![7.0, 4.0];

    let way = &shore - &nest;
    println!("the way from nest to shore     {}", show::vector(&way, 1));
    println!("the nest, then half the way    {}", show::vector(&nest + 0.5 * &way, 1));
    // Pythagoras: the squares of both legs, added, are the square of the straight line.
    let length = f64::sqrt(way[0] * way[0] + way[1] * way[1]);
    println!("how long the way is            {}", show::fixed(length, 1));

    // The same with four numbers: from one penguin to another, in mm and g.
    let adelie = array![39.1, 18.7, 181.0, 3750.0];
    let gentoo = array![46.1, 13.2, 211.0, 4500.0];
    println!("from the Adelie to the Gentoo  {}", show::vector(&gentoo - &adelie, 1));
    println!("the penguin halfway between    {}", show::vector(0.5 * (&adelie + &gentoo), 2));
}
