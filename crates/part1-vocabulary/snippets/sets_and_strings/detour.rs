//! Three arrows at 0°, 45° and 90°: a metric lets no detour be shorter than the direct way.

pub fn main() {
    let (a, b, c) = ([1.0, 0.0], [0.5, 0.5], [0.0, 1.0]);
    let measures: [(&str, fn([f64; 2], [f64; 2]) -> f64); 4] = [
        ("Euclidean", |x, z| squared(x, z).sqrt()),
        ("squared Euclidean", squared),
        ("cosine distance", |x, z| 1.0 - cosine(x, z)),
        ("angle in degrees", |x, z| libm::acos(cosine(x, z)).to_degrees()),
    ];
    let rows = measures.map(|(name, d)| show::row![name, ([d(a, c), d(a, b) + d(b, c)], 4)]);
    println!("{}", show::table(&["measure", "a to c", "by way of b"], &rows));
}

fn squared(x: [f64; 2], z: [f64; 2]) -> f64 {
    (x[0] - z[0]) * (x[0] - z[0]) + (x[1] - z[1]) * (x[1] - z[1])
}

fn cosine(x: [f64; 2], z: [f64; 2]) -> f64 {
    let dot = |x: [f64; 2], z: [f64; 2]| x[0] * z[0] + x[1] * z[1];
    dot(x, z) / (dot(x, x) * dot(z, z)).sqrt()
}
