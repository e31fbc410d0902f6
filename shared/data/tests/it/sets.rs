//! The book's data sets: every file parses, and counts, sums, names and rows are the recorded ones, in both languages.
//!
//! `shared/data/expected.txt` holds a summary of every set. `shared/python/test_data.py` makes the same summary in
//! Python. After a wanted change: `DATA_RECORD=1 cargo test -p data --test it sets`, then read the difference.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use data::{Dataset, Island, PENGUIN_FEATURES, Penguin, Sex, Species};
use ndarray::{Array1, Axis, s};
use numerics::{Error, sum};
use show::{fixed, shape, vector};

/// The summary of all sets. Python makes the same text in `summary()` of `test_data.py`.
fn summary() -> String {
    let mut text = String::from(
        "What the data sets hold. Written by the test data_sets of the numerics crate; see there.\n\n",
    );
    let mut line = |what: String| text.push_str(&(what + "\n"));

    let penguins = data::penguins();
    line(format!("penguins {}", penguins.len()));
    line(format!("complete {}", penguins.iter().filter(|p| p.is_complete()).count()));
    for species in Species::ALL {
        let n = penguins.iter().filter(|p| p.species == species).count();
        line(format!("{species} {n}"));
    }
    for island in Island::ALL {
        line(format!("{island} {}", penguins.iter().filter(|p| p.island == island).count()));
    }
    for sex in Sex::ALL {
        line(format!("{sex} {}", penguins.iter().filter(|p| p.sex == Some(sex)).count()));
    }
    for name in PENGUIN_FEATURES.into_iter().chain(["year"]) {
        let column = data::penguins_column(name).unwrap();
        line(format!("{name} {} sum {}", column.len(), fixed(sum::sum(&column), 4)));
    }
    for at in [0, 3, 343] {
        line(format!("row {at} {}", row_of(&penguins[at])));
    }
    let x = data::penguins_matrix(&["body_mass_g", "bill_depth_mm"]).unwrap();
    line(format!("matrix {} last {}", shape(&x), vector(x.row(x.nrows() - 1), 4)));
    let (x, y) = data::penguins_by_species(&PENGUIN_FEATURES).unwrap();
    line(format!("by species {} {}", shape(&x), classes_of(&y)));
    let (x, y) = data::penguins_by_sex(&PENGUIN_FEATURES).unwrap();
    line(format!("by sex {} sum {} first {}", shape(&x), fixed(y.sum(), 0), fixed(y[0], 0)));

    let digits = data::digits();
    line(described("digits", &digits.x, &digits.feature_names, &digits.target_names));
    line(classes_of(&digits.y));
    line(format!("images {} corner {}", shape(&digits.images), fixed(digits.images[[1, 0, 3]], 0)));
    line(classification("wine", data::wine()));
    line(classification("breast_cancer", data::breast_cancer()));
    line(regression("diabetes", data::diabetes()));
    line(regression("wine_quality", data::wine_quality()));
    for set in data::anscombe() {
        line(format!("anscombe {} {} {}", set.name, vector(&set.x, 4), vector(&set.y, 4)));
    }
    let photograph = data::photograph();
    line(format!("photograph {} sum {}", shape(photograph), fixed(photograph.sum(), 0)));
    line(format!("top left {}", vector(photograph.slice(s![0, ..8]), 0)));
    line(format!("bottom right {}", vector(photograph.slice(s![-1, -8..]), 0)));
    for (name, names) in [("female", data::female_names()), ("male", data::male_names())] {
        let letters: usize = names.iter().map(|name| name.chars().count()).sum();
        let [first, .., last] = names else { panic!("no names") };
        line(format!("{name} names {} {first} {last} letters {letters}", names.len()));
    }
    let (words, vectors) = data::moby_dick_vectors();
    let (n, sum) = (words.len(), fixed(vectors.sum(), 2));
    line(format!(
        "moby_dick_vectors {n} {} {} {} sum {sum}",
        words[0],
        words[n - 1],
        shape(&vectors)
    ));
    for (name, words) in data::word_groups() {
        line(format!("group {name} {}", words.join(" ")));
    }
    let club = data::karate_club();
    let (members, friendships) = (club.sides.len(), club.friendships.len());
    line(format!("karate_club members {members} friendships {friendships}"));
    let mut degrees = vec![0; members];
    club.friendships.iter().for_each(|&(a, b)| {
        degrees[a] += 1;
        degrees[b] += 1;
    });
    let degrees: Vec<String> = degrees.iter().map(usize::to_string).collect();
    let with_president: usize = club.sides.iter().sum();
    let followers = format!("{} {with_president}", members - with_president);
    line(format!("friends {} sides {followers}", degrees.join(" ")));
    let spam = data::spam();
    let (mails, words) = (spam.counts.n_rows(), spam.counts.n_columns());
    let total = fixed(sum::sum(spam.counts.values()), 0);
    line(format!("spam {mails} {words} stored {} total {total}", spam.counts.n_stored()));
    line(format!("words {} {} {}", spam.words[0], spam.words[1000], spam.words[words - 1]));
    line(classes_of(&spam.y));
    for folder in ["easy-ham-1", "easy-ham-2", "hard-ham-1", "spam-1", "spam-2"] {
        line(format!("{folder} {}", spam.folders.iter().filter(|name| **name == folder).count()));
    }
    let adult = data::adult();
    let holes = |j: usize| adult.x.column(j).iter().filter(|value| value.is_nan()).count();
    for (j, (name, categories)) in adult.feature_names.iter().zip(&adult.categories).enumerate() {
        let known = adult.x.column(j).iter().filter(|value| !value.is_nan()).sum::<f64>();
        let names = categories.join(" ");
        line(format!("adult {name} holes {} sum {} {names}", holes(j), fixed(known, 0)));
    }
    let (one_hot, names) = adult.one_hot();
    let sum = fixed(one_hot.sum(), 0);
    line(format!(
        "one_hot {} {} {} sum {sum}",
        shape(&one_hot),
        names[1],
        names[one_hot.ncols() - 4]
    ));
    line(format!("adult {} sexes {}", classes_of(&adult.y), classes_of(&adult.sex)));
    let co2 = data::co2();
    let measured: Vec<f64> = co2.ppm.iter().flatten().copied().collect();
    let (n, sum) = (measured.len(), fixed(sum::sum(&measured), 1));
    line(format!("co2 {} {} measured {n} sum {sum}", co2.weeks[0], co2.weeks[2283]));
    let monthly = data::co2_monthly();
    line(format!("co2_monthly {} {}", monthly.len(), vector(monthly.slice(s![..12]), 4)));
    line(format!("co2_monthly sum {} last {}", fixed(monthly.sum(), 4), fixed(monthly[443], 4)));
    let texts = [("moby_dick", data::moby_dick()), ("moby_dick_whole", data::moby_dick_whole())];
    for (name, text) in texts {
        let (letters, words) = (text.chars().count(), text.split_whitespace().count());
        line(format!("{name} characters {letters} words {words} lines {}", text.lines().count()));
    }
    text
}

fn row_of(p: &Penguin) -> String {
    let number = |x: Option<f64>| x.map_or("missing".to_owned(), |x| fixed(x, 1));
    let numbers = [p.bill_length_mm, p.bill_depth_mm, p.flipper_length_mm, p.body_mass_g];
    let sex = p.sex.map_or("missing", Sex::name);
    format!("{} {} {} {sex} {}", p.species, p.island, numbers.map(number).join(" "), p.year)
}

fn described(
    name: &str,
    x: &ndarray::Array2<f64>,
    feature_names: &[String],
    target_names: &[String],
) -> String {
    let (first, last) = (x.row(0), x.row(x.nrows() - 1));
    format!(
        "{name} {}\nfeatures {}\ntargets {}\nsum {}\nsums {}\nfirst {}\nlast {}",
        shape(x),
        feature_names.join(", "),
        target_names.join(", "),
        fixed(x.sum(), 4),
        vector(x.sum_axis(Axis(0)), 4),
        vector(first, 6),
        vector(last, 6)
    )
}

fn classes_of(y: &Array1<usize>) -> String {
    let n_classes = y.iter().max().map_or(0, |last| last + 1);
    let counts: Vec<String> = (0..n_classes)
        .map(|class| y.iter().filter(|&&label| label == class).count().to_string())
        .collect();
    format!("classes {} first {} last {}", counts.join(" "), y[0], y[y.len() - 1])
}

fn classification(name: &str, set: &Dataset<usize>) -> String {
    let x = described(name, &set.x, &set.feature_names, &set.target_names);
    format!("{x}\n{}", classes_of(&set.y))
}

fn regression(name: &str, set: &Dataset<f64>) -> String {
    let x = described(name, &set.x, &set.feature_names, &set.target_names);
    let (first, last) = (fixed(set.y[0], 1), fixed(set.y[set.y.len() - 1], 1));
    format!("{x}\ntarget sum {} first {first} last {last}", fixed(set.y.sum(), 1))
}

#[test]
fn every_set_is_the_recorded_one() {
    let path: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("expected.txt");
    if std::env::var_os("DATA_RECORD").is_some() {
        std::fs::write(&path, summary()).unwrap();
    }
    let recorded = std::fs::read_to_string(&path).unwrap();
    let mut lines = recorded.lines();
    for line in summary().lines() {
        assert_eq!(Some(line), lines.next(), "got, then what {} has", path.display());
    }
    assert_eq!(lines.next(), None, "{} has more lines", path.display());
}

#[test]
fn shapes_and_targets_fit_together() {
    fn check<Y>(set: &Dataset<Y>) {
        assert_eq!(set.x.nrows(), set.y.len());
        assert_eq!(set.x.ncols(), set.feature_names.len());
        assert!(set.x.iter().all(|value| value.is_finite()));
        let distinct: BTreeSet<&String> = set.feature_names.iter().collect();
        assert_eq!(distinct.len(), set.feature_names.len());
    }
    check(data::wine());
    check(data::breast_cancer());
    check(data::diabetes());
    check(data::wine_quality());
    assert_eq!(data::diabetes().target_names, ["progression"]);
    assert_eq!(data::wine_quality().target_names, ["quality"]);
    assert!(data::digits().x.iter().all(|&pixel| (0.0..=16.0).contains(&pixel)));
    assert!(data::photograph().iter().all(|&pixel| (0.0..=255.0).contains(&pixel)));
    for set in data::anscombe() {
        assert_eq!((set.x.len(), set.y.len()), (11, 11));
    }
    assert!(data::moby_dick().ends_with('\n') && !data::moby_dick().contains('\r'));
}

#[test]
fn the_clubs_leaders_have_the_friends_that_the_study_counts() {
    use data::KarateClub;
    let club = data::karate_club();
    let friends = |member: usize| {
        let pairs = club.friendships.iter();
        pairs.filter(|&&(a, b)| a == member || b == member).count()
    };
    assert_eq!((club.sides.len(), club.friendships.len()), (34, 78));
    assert_eq!((friends(KarateClub::INSTRUCTOR), friends(KarateClub::PRESIDENT)), (16, 17));
    assert_eq!((club.sides[KarateClub::INSTRUCTOR], club.sides[KarateClub::PRESIDENT]), (0, 1));
    let distinct: BTreeSet<&(usize, usize)> = club.friendships.iter().collect();
    assert_eq!(distinct.len(), 78);
    assert!(club.friendships.iter().all(|&(a, b)| a < b && b < 34));
}

#[test]
fn one_hot_has_a_one_for_each_category() {
    let adult = data::adult();
    let (x, names) = adult.one_hot();
    assert_eq!((x.ncols(), names.len()), (42, 42));
    let categorical: Vec<usize> = (0..42).filter(|&j| names[j].contains('=')).collect();
    for row in x.rows() {
        assert_eq!(categorical.iter().map(|&j| row[j]).sum::<f64>(), 4.0);
    }
    let place = |name: &str| names.iter().position(|other| other == name).unwrap();
    assert_eq!(x.column(place("workclass=NA")).sum(), 454.0);
    assert_eq!(x.column(place("relationship=Wife")).sum(), 396.0);
    assert_eq!(x.column(place("age")), adult.x.column(0));
    // The last 2,000 have the same share of large incomes, about 24 of a hundred.
    assert_eq!(adult.y.slice(s![6000..]).sum(), 491);
}

#[test]
fn months_are_means_of_their_weeks() {
    let (co2, monthly) = (data::co2(), data::co2_monthly());
    let weeks = |month: &str| -> Vec<f64> {
        let all = co2.weeks.iter().zip(&co2.ppm);
        all.filter(|(week, _)| week.starts_with(month)).filter_map(|(_, ppm)| *ppm).collect()
    };
    assert_eq!(weeks("1967-01").len(), 2);
    for (at, month) in [(0, "1965-01"), (24, "1967-01"), (443, "2001-12")] {
        let mean = weeks(month).iter().sum::<f64>() / weeks(month).len() as f64;
        assert!((monthly[at] - mean).abs() < 1e-12, "{month}");
    }
}

#[test]
fn an_image_is_its_row() {
    let digits = data::digits();
    for i in [0, 1, 1796] {
        let image = digits.image(i).unwrap();
        assert_eq!(image.dim(), (8, 8));
        assert!(image.iter().zip(digits.x.row(i)).all(|(a, b)| a == b));
        assert_eq!(image, digits.images.index_axis(Axis(0), i));
    }
    assert_eq!(
        digits.image(1797).unwrap_err().to_string(),
        "i is 1797, but it must be less than n_samples = 1797"
    );
}

#[test]
fn a_matrix_leaves_out_only_what_lacks_one_of_its_columns() {
    let rows = |columns: &[&str]| data::penguins_matrix(columns).unwrap().nrows();
    assert_eq!((rows(&["year"]), rows(&["body_mass_g"]), rows(&PENGUIN_FEATURES)), (344, 342, 342));
    // The fourth penguin lacks its measurements, so the fifth takes its place.
    let x = data::penguins_matrix(&["year", "bill_length_mm"]).unwrap();
    assert_eq!(x.row(3).to_vec(), [2007.0, 36.7]);
    let (x, y) = data::penguins_by_sex(&["bill_length_mm"]).unwrap();
    let complete: Vec<&Penguin> = data::penguins().iter().filter(|p| p.is_complete()).collect();
    assert_eq!(x.nrows(), complete.len());
    for (i, penguin) in complete.iter().enumerate() {
        assert_eq!(Some(x[[i, 0]]), penguin.bill_length_mm);
        assert_eq!(y[i] > 0.0, penguin.sex == Some(Sex::Male));
    }
    let (_, y) = data::penguins_by_species(&["year"]).unwrap();
    for (penguin, class) in data::penguins().iter().zip(y) {
        assert_eq!(Species::ALL[class], penguin.species);
    }
}

#[test]
fn two_species_are_the_rows_of_both_in_their_order() {
    let (x, y) = data::penguins_by_species(&PENGUIN_FEATURES).unwrap();
    for (first, second) in [(0, 1), (0, 2), (2, 1)] {
        let (two, is_second) = data::two_species(&PENGUIN_FEATURES, first, second).unwrap();
        let rows: Vec<usize> = (0..y.len()).filter(|&i| y[i] == first || y[i] == second).collect();
        assert_eq!(two, x.select(Axis(0), &rows));
        assert_eq!(is_second, y.select(Axis(0), &rows).mapv(|s| usize::from(s == second)));
    }
    let message =
        |first, second| data::two_species(&["year"], first, second).unwrap_err().to_string();
    assert_eq!(message(3, 0), "first is 3, but it must be from 0 to the last species = 2");
    assert_eq!(message(0, 3), "second is 3, but it must be from 0 to the last species = 2");
    assert_eq!(message(1, 1), "second is 1, but it must be another species than first");
}

#[test]
fn a_wrong_column_is_an_error_with_the_closest_names() {
    let message = |error: Error| error.to_string();
    let wrong = message(data::penguins_column("flipper_length").unwrap_err());
    assert_eq!(
        wrong,
        "there is no column of numbers in penguins.csv \"flipper_length\"; did you mean \"flipper_length_mm\"?"
    );
    assert!(data::penguins_matrix(&["year", "species"]).is_err());
    assert_eq!(
        message(data::penguins_matrix(&[]).unwrap_err()),
        "columns is empty, but it must hold at least one column's name"
    );
    let wrong = message(data::wine().feature("alcohl").unwrap_err());
    assert_eq!(wrong, "there is no feature \"alcohl\"; did you mean \"alcohol\"?");
    assert_eq!(data::wine().feature("proline").unwrap()[0], 1065.0);
}

#[test]
fn names_are_padded_like_text() {
    assert_eq!(format!("{:<9}|{:>7}", Species::Gentoo, Sex::Male), "Gentoo   |   male");
    assert_eq!(Island::Biscoe.name(), "Biscoe");
}
