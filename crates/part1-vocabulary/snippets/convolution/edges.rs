//! More light changes every pixel of a photograph, and no difference between two neighbors.

use ndarray::{ArrayView2, s};

pub fn main() {
    let photograph = data::photograph();
    let brighter = photograph + 40.0;
    let halved = photograph * 0.5;

    let seven = s![50, 22..29]; // at the border of a roof
    println!("seven neighbors            {}", show::vector(photograph.slice(seven), 0));
    let steps = right_minus_left(photograph.slice(s![50..51, 22..29]));
    println!("each minus the one before      {}\n", show::vector(steps.row(0), 0));

    let mut rows = Vec::new();
    for (name, image) in [("as it is", photograph), ("+ 40", &brighter), ("× 0.5", &halved)] {
        let edges = right_minus_left(image.view());
        let strength = edges.mapv(f64::abs).sum() / edges.len() as f64;
        let strong = edges.iter().filter(|step| step.abs() >= 40.0).count();
        let mean = image.sum() / image.len() as f64;
        let numbers = [show::fixed(mean, 2), show::fixed(strength, 2), show::integer(strong)];
        rows.push([&[name.to_string()], &numbers[..]].concat());
    }
    let header = ["photograph", "mean pixel", "mean step, without sign", "steps of 40 or more"];
    println!("{}", show::table(&header, &rows));
}

fn right_minus_left(image: ArrayView2<'_, f64>) -> ndarray::Array2<f64> {
    &image.slice(s![.., 1..]) - &image.slice(s![.., ..-1])
}
