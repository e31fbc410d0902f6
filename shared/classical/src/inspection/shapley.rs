//! Shapley values by their definition: over all sets.

use ndarray::Array1;
use numerics::{Result, check};

/// The most players: 2²⁰ sets are a million calls.
const MOST_PLAYERS: usize = 20;

/// Shares the worth of a team among its players: each gets what it adds, averaged over all orders in which they can come.
///
/// `φ_i = Σ over the sets S without i of |S|! · (n − |S| − 1)! / n! · (worth(S ∪ {i}) − worth(S))`
///
/// The shares add up to `worth(all) − worth(none)`. Here the players are features: `worth` gets which of them are known, and
/// says what the model answers on average then.
///
/// `worth(known)` with one `bool` a player. Shape: (n_players,). Errors: no players or more than 20; a worth that is not
/// finite; shares beyond the range of `f64`; what `worth` refuses. Cost: 2ⁿ calls.
///
/// ```
/// use classical::inspection::shapley_values;
/// // Alone each earns 10; together 50.
/// let worth = |here: &[bool]| Ok(match here { [true, true] => 50.0, [false, false] => 0.0, _ => 10.0 });
/// assert_eq!(shapley_values(2, worth)?, ndarray::array![25.0, 25.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 19c (what did the forest look at?). Source: Lloyd Shapley, *A Value for n-Person Games*,
/// Contributions to the Theory of Games II, 1953.
pub fn shapley_values(
    n_players: usize,
    worth: impl Fn(&[bool]) -> Result<f64>,
) -> Result<Array1<f64>> {
    check::between("n_players", n_players, 1, ("the most players", MOST_PLAYERS))?;
    let members = |set: usize| -> Vec<bool> { (0..n_players).map(|i| set >> i & 1 == 1).collect() };
    let mut worths = Vec::with_capacity(1 << n_players);
    for set in 0..1_usize << n_players {
        let found = worth(&members(set))?;
        check::finite_number("the worth of a set", found)?;
        worths.push(found);
    }
    // weight[s] = s! (n − s − 1)! / n!, each from the one before.
    let n = n_players as f64;
    let mut weight = vec![1.0 / n];
    for s in 1..n_players {
        weight.push(weight[s - 1] * s as f64 / (n - s as f64));
    }
    let mut shares = Array1::zeros(n_players);
    for (set, without) in worths.iter().enumerate() {
        for i in (0..n_players).filter(|i| set >> i & 1 == 0) {
            shares[i] += weight[set.count_ones() as usize] * (worths[set | 1 << i] - without);
        }
    }
    check::all_in_range("a share", shares, "the worths")
}
