//! No free lunch: over all truths, every rule is right about half of what it has not seen.

// All strings of three bits: the rules see five of these places, three are new.
const SEEN: [usize; 5] = [0b000, 0b001, 0b010, 0b100, 0b111];
const NEW: [usize; 3] = [0b011, 0b101, 0b110];

/// What a rule answers for a new place, given the truth at the places it saw.
type Rule<'a> = &'a dyn Fn(usize, usize) -> usize;

pub fn main() {
    // A truth gives each place a 0 or a 1, so there are 2^8 of them: bit `place` of the number.
    let value = |truth: usize, place: usize| truth >> place & 1;
    let ones = |truth: usize| SEEN.iter().filter(|&&place| value(truth, place) == 1).count();
    let nearest = |truth: usize, new: usize| {
        let near = SEEN.iter().min_by_key(|&&place| (place ^ new).count_ones());
        near.map_or(0, |&place| value(truth, place))
    };
    let majority = |truth: usize, _new: usize| usize::from(ones(truth) > 2);
    let minority = |truth: usize, new: usize| 1 - majority(truth, new);
    let parity = |_truth: usize, new: usize| -> usize {
        // yours: a rule that does not look at the data at all, such as this
        new.count_ones() as usize % 2
        // end
    };

    let rules: [(&str, Rule); 4] = [
        ("the nearest place's value", &nearest),
        ("the more frequent value", &majority),
        ("the less frequent value", &minority),
        ("1 for an odd number of ones", &parity),
    ];
    let mut rows = vec![];
    for (name, rule) in rules {
        let right = |truth| NEW.iter().filter(|&&p| rule(truth, p) == value(truth, p)).count();
        let all_three = (0..256).filter(|&truth| right(truth) == 3).count();
        let share = (0..256).map(right).sum::<usize>() as f64 / (3.0 * 256.0);
        rows.push(show::row![name, (share, 4), all_three]);
    }
    println!("{}", show::table(&["rule", "right about new", "truths with all 3 right"], &rows));
}
