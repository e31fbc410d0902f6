//! Ten capital gains that several people have: how many, and how many of them earn above 50,000.

pub fn main() {
    let adult = data::adult();
    let mut rows = Vec::new();
    for dollars in [4064, 4386, 4650, 5013, 5178, 6849, 7298, 7443, 7688, 15024] {
        let with: Vec<usize> =
            (0..8000).filter(|i| adult.x[[*i, 6]] == f64::from(dollars)).collect();
        let large: usize = with.iter().map(|i| adult.y[*i]).sum();
        rows.push(show::row![dollars, with.len(), large]);
    }
    println!("{}", show::table(&["capital gain, dollars", "people", "large incomes"], &rows));
}
