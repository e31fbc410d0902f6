//! Doubling outgrows a 32-bit whole number at the thirty-first step; the message, caught.
//! twin: none (error-text)

pub fn main() {
    println!("largest i32: {}", show::integer(i32::MAX));
    let mut birds: i32 = 1;
    for doubling in 1..=40 {
        match numerics::caught(|| birds * 2) {
            Ok(twice) => birds = twice,
            Err(message) => {
                println!("i32, after {} doublings: {}", doubling - 1, show::integer(birds));
                println!("i32, doubling {doubling}: {message}");
                break;
            }
        }
    }

    let (mut birds, mut doublings) = (1.0, 0);
    while birds < f64::INFINITY {
        birds *= 2.0;
        doublings += 1;
        if doublings == 40 {
            println!("f64, after 40 doublings: {}", show::integer(birds));
        }
    }
    println!("f64, doubling {doublings}: {}", show::fixed(birds, 0));
}
