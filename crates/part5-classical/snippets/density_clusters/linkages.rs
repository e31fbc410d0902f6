//! Six villages along a road, joined by three notions of how far two groups are apart.

pub fn main() {
    let km: [f64; 6] = [0.0, 2.0, 4.2, 6.6, 9.2, 12.0];
    let gaps = |a: &[usize], b: &[usize]| -> Vec<f64> {
        a.iter().flat_map(|i| b.iter().map(|j| (km[*i] - km[*j]).abs())).collect()
    };
    let smallest = |gaps: &[f64]| gaps.iter().copied().fold(f64::INFINITY, f64::min);
    let largest = |gaps: &[f64]| gaps.iter().copied().fold(0.0, f64::max);
    let mean = |gaps: &[f64]| gaps.iter().sum::<f64>() / gaps.len() as f64;
    let linkages: [(&str, &dyn Fn(&[f64]) -> f64); 3] =
        [("single", &smallest), ("complete", &largest), ("average", &mean)];
    for (name, linkage) in linkages {
        let mut groups: Vec<Vec<usize>> = (0..6).map(|i| vec![i]).collect();
        let mut told = Vec::new();
        while groups.len() > 1 {
            let mut best = (f64::INFINITY, 0, 0);
            for i in 0..groups.len() {
                for j in i + 1..groups.len() {
                    let far = linkage(&gaps(&groups[i], &groups[j]));
                    best = if far < best.0 { (far, i, j) } else { best };
                }
            }
            let joined = groups.remove(best.2);
            groups[best.1].extend(joined);
            let names: String =
                groups[best.1].iter().map(|i| char::from(b'A' + *i as u8)).collect();
            told.push(format!("{names} {}", show::fixed(best.0, 1)));
        }
        println!("{name:<8}  {}", told.join("   "));
    }
}
