//! Names as letter pairs, and the chooser that learns from rewards: results and edges.

use numerics::{Result, Rng};
use part1_vocabulary::kinds::{Chooser, letter_pairs, plain_names};

#[test]
fn plain_names_are_lower_case_letters() {
    let names = plain_names(data::female_names().iter().copied());
    assert_eq!(names.len(), 4932);
    assert!(names.iter().flat_map(|name| name.bytes()).all(|b| b.is_ascii_lowercase()));
    assert!(plain_names([]).is_empty());
}

#[test]
fn letter_pairs_begin_and_end_with_a_dot() {
    assert_eq!(letter_pairs("jo"), [('.', 'j'), ('j', 'o'), ('o', '.')]);
    assert_eq!(letter_pairs(""), [('.', '.')]);
    assert_eq!(letter_pairs("é"), [('.', 'é'), ('é', '.')]);
}

#[test]
fn a_chooser_keeps_mean_rewards() -> Result<()> {
    let mut chooser = Chooser::new(2, 0.0)?;
    assert_eq!((chooser.times(), chooser.mean_rewards()), (&[0, 0][..], &[0.0, 0.0][..]));
    for reward in [1.0, 0.0, 0.5] {
        chooser.learn(1, reward)?;
    }
    assert_eq!((chooser.times(), chooser.mean_rewards()), (&[0, 3][..], &[0.0, 0.5][..]));
    assert_eq!(chooser.choose(&mut Rng::new(1))?, 1);
    Ok(())
}

#[test]
fn of_equal_options_the_first_is_taken() -> Result<()> {
    let chooser = Chooser::new(3, 0.0)?;
    assert_eq!(chooser.choose(&mut Rng::new(1))?, 0);
    Ok(())
}

#[test]
fn full_exploration_reaches_every_option() -> Result<()> {
    let chooser = Chooser::new(4, 1.0)?;
    let mut rng = Rng::new(1);
    let mut seen = [0; 4];
    for _ in 0..400 {
        seen[chooser.choose(&mut rng)?] += 1;
    }
    assert!(seen.iter().all(|count| *count > 60), "{seen:?}");
    Ok(())
}

#[test]
fn a_chooser_refuses_what_it_cannot_use() -> Result<()> {
    let refused = |result: Result<()>| result.expect_err("an error").to_string();
    assert_eq!(
        refused(Chooser::new(2, 1.5).map(drop)),
        "exploration is 1.5, but it must be from 0 to 1"
    );
    assert!(Chooser::new(2, f64::NAN).is_err());
    assert!(Chooser::new(0, 0.5).is_err());
    let mut chooser = Chooser::new(2, 0.5)?;
    assert_eq!(refused(chooser.learn(2, 1.0)), "option is 2, but it must be below n_options = 2");
    assert_eq!(
        refused(chooser.learn(0, f64::NAN)),
        "reward is NaN, but every number must be finite"
    );
    assert_eq!(chooser.times(), [0, 0]);
    Ok(())
}
