//! Agglomerative clustering of six villages, by three notions of how far two groups are apart.

pub fn main() {
    let km: [f64; 6] = [0.0, 2.0, 4.2, 6.6, 9.2, 12.0];
    let gaps = |a: &[usize], b: &[usize]| -> Vec<f64> {
        a.iter().flat_map(|i| b.iter().map(|j| (km[*i] - km[*j]).abs())).collect()
    };
    let smallest = |gaps: &[f64]| gaps.iter().copied().fold(f64::INFINITY, f64::min);
    let largest = |gaps: &[f64]| gaps.iter().copied().fold(0.0, f64::max);
    let mean = |gaps: &[f64]| gaps.iter().sum::<f64>() / gaps.len() as f64;
    let letter = |i: usize| char::from(b'A' + i as u8);
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
            let names: String = groups[best.1].iter().map(|i| letter(*i)).collect();
            told.push(format!("{names} {}", show::fixed(best.0, 1)));
        }
        println!("{name:<8}  {}", told.join("   "));
    }
    let (mut at, mut chain) = (5, letter(5).to_string());
    for _step in 0..6 {
        let far = |i: usize| if i == at { f64::INFINITY } else { (km[i] - km[at]).abs() };
        at = (0..6).fold(at, |best, i| if far(i) < far(best) { i } else { best });
        chain += &format!(" → {}", letter(at));
    }
    println!("nearest   {chain}");
}
