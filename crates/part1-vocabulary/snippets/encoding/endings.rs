//! Frequency encoding and target encoding of the last letter of 8,849 first names.

pub fn main() {
    let (women, men) = (data::female_names(), data::male_names());
    let n_names = (women.len() + men.len()) as f64;
    let overall = women.len() as f64 / n_names;
    println!("{} names, women's {}", show::integer(n_names), show::fixed(overall, 4));

    let mut rows = Vec::new();
    for letter in ['a', 'e', 'n', 'd', 'o', 'u', 'j'] {
        let n_women = count(women, letter);
        let n = n_women + count(men, letter);
        let frequency = n / n_names; // looks at the names alone
        let target = n_women / n; // the mean target: 1 for a woman's name, 0 for a man's
        let smoothed = (n_women + 20.0 * overall) / (n + 20.0);
        rows.push(show::row![letter, (n, 0), ([frequency, target, smoothed], 4)]);
    }
    let header = ["ends in", "names", "frequency", "target", "target, smoothed by 20"];
    println!("{}", show::table(&header, &rows));
}

fn count(names: &[&str], letter: char) -> f64 {
    names.iter().filter(|name| name.to_lowercase().ends_with(letter)).count() as f64
}
