//! Generation: draw the next letter by its share, again and again, until the name ends.

pub fn main() -> numerics::Result<()> {
    let names = part1_vocabulary::kinds::plain_names(data::female_names().iter().copied());
    // How often the second letter followed the first, by their numbers in ASCII.
    let mut counts = vec![[0.0; 128]; 128];
    for name in &names {
        for pair in format!(".{name}.").as_bytes().windows(2) {
            counts[usize::from(pair[0])][usize::from(pair[1])] += 1.0;
        }
    }
    let mut rng = numerics::Rng::new(7);
    for _ in 0..8 {
        let (mut name, mut letter) = (String::new(), b'.');
        loop {
            letter = rng.choice_weighted(&counts[usize::from(letter)], 1)?[0] as u8;
            if letter == b'.' {
                break;
            }
            name.push(char::from(letter));
        }
        println!("{name:<9} {}", if names.contains(&name) { "a real name" } else { "new" });
    }
    Ok(())
}
