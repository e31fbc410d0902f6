//! More light changes every pixel of a photograph, and no difference between two neighbors.

use ndarray::s;

pub fn main() {
    let photograph = data::photograph();
    let seven = photograph.slice(s![50, 22..29]); // at the border of a roof
    println!("seven neighbors        {}", show::vector(seven, 0));
    let steps = &seven.slice(s![1..]) - &seven.slice(s![..-1]);
    println!("each minus the one before  {}\n", show::vector(&steps, 0));

    let mut rows = Vec::new();
    let photographs = [
        ("as it is", photograph.clone()),
        ("+ 40", photograph + 40.0),
        ("× 0.5", photograph * 0.5),
    ];
    for (name, image) in photographs {
        let steps = &image.slice(s![.., 1..]) - &image.slice(s![.., ..-1]);
        let mean_step = steps.mapv(f64::abs).mean().unwrap_or(0.0);
        let n_edges = steps.iter().filter(|step| step.abs() >= 40.0).count();
        rows.push(show::row![name, ([image.mean().unwrap_or(0.0), mean_step], 2), n_edges]);
    }
    let header = ["photograph", "mean pixel", "mean step, without sign", "steps of 40 or more"];
    println!("{}", show::table(&header, &rows));
}
