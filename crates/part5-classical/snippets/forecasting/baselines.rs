//! Twelve months ahead from 193 origins: yesterday, last year, and last year with its rise.

pub fn main() {
    let y = data::co2_monthly(); // a time series, January 1965 to December 2001
    let mut missed = [[0.0; 12]; 3];
    let origins = 240..=432; // the months from January 1985 to January 2001
    for now in origins.clone() {
        // y[now] and later is the future: no forecast may touch it.
        let rise = y[now - 1] - y[now - 13];
        for h in 0..12 {
            let last_year = y[now + h - 12]; // seasonal naive
            for (k, forecast) in [y[now - 1], last_year, last_year + rise].iter().enumerate() {
                missed[k][h] += (y[now + h] - forecast).abs() / origins.clone().count() as f64;
            }
        }
    }
    let names = ["yesterday", "last year", "last year + rise"];
    let line = |k: usize| {
        let of = &missed[k];
        show::row![names[k], (of[0], 2), (of[2], 2), (of[5], 2), (of[11], 2)]
    };
    let header = ["missed, ppm", "1 month ahead", "3", "6", "12"];
    println!("{}", show::table(&header, &[line(0), line(1), line(2)]));
}
