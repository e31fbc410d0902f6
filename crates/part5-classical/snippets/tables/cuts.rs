//! A categorical split: 13 cuts through sorted occupations, beside all 8,191 ways to divide them.

pub fn main() {
    let adult = data::adult();
    let names = &adult.categories[4]; // occupation
    let mut sums = vec![[0.0; 2]; names.len()]; // G and H of each: slopes from a quarter, h is 1
    for (code, y) in adult.x.column(4).iter().zip(&adult.y).filter(|(code, _)| !code.is_nan()) {
        let [g, h] = &mut sums[*code as usize];
        (*g, *h) = (*g + 0.25 - *y as f64, *h + 1.0);
    }
    let add = |[g, h]: [f64; 2], k: &usize| [g + sums[*k][0], h + sums[*k][1]];
    let all = (0..names.len()).fold([0.0; 2], |sum, k| add(sum, &k));
    let worth = |[g, h]: [f64; 2]| g * g / h;
    let gain =
        |left: [f64; 2]| worth(left) + worth([all[0] - left[0], all[1] - left[1]]) - worth(all);

    let leaf = |k: usize| -sums[k][0] / sums[k][1];
    let mut order: Vec<usize> = (0..names.len()).collect();
    order.sort_by(|a, b| leaf(*a).total_cmp(&leaf(*b)));
    let (mut left, mut best) = ([0.0; 2], (0.0, 0));
    for (k, category) in order[..names.len() - 1].iter().enumerate() {
        left = add(left, category);
        best = if gain(left) > best.0 { (gain(left), k + 1) } else { best };
    }
    println!("best of 13 cuts    {}", show::fixed(best.0, 4));
    let any = (1..1_u32 << (names.len() - 1)).map(|set| {
        let inside = (0..names.len()).filter(|k| set >> k & 1 == 1);
        gain(inside.fold([0.0; 2], |sum, k| add(sum, &k)))
    });
    println!("best of 8,191 sets {}", show::fixed(any.fold(0.0, f64::max), 4));
    for (k, category) in order.iter().enumerate() {
        let side = if k < best.1 { "left" } else { "right" };
        let [people, leaf] = [show::fixed(sums[*category][1], 0), show::fixed(leaf(*category), 3)];
        println!("{side:<5} {:<18} {people:>5} {leaf:>6}", names[*category]);
    }
}
