//! Page 20c: four models on the census table and on changed copies of it, each with one short search.

use classical::boosting::{Extra, GradientBoosting, Validation};
use classical::ensemble::{Answers, Member, answers_of};
use classical::forest::{MaxFeatures, RandomForestClassifier};
use learning::linear_model::LogisticRegression;
use learning::metrics::log_loss;
use learning::optim::Adam;
use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, ArrayView1, ArrayView2, Axis, s};
use networks::activations::Activation;
use networks::mlp::{Init, Mlp, Training};
use numerics::estimator::{Fit, FitUnsupervised, PredictProba, Transform};
use numerics::{Error, Result, Rng, check, functions, linalg};

/// What [`results`] gives.
const RESULTS: &str = include_str!("tables/results.txt");

/// The models of page 20c.
///
/// Explained in Part V, chapter 20c (tables).
pub const MODELS: [&str; 4] = ["logistic regression", "network", "random forest", "boosted trees"];

/// The forms of the census table on page 20c.
///
/// Explained in Part V, chapter 20c (tables).
pub const FORMS: [&str; 7] = [
    "as it is",
    "30 random columns",
    "age times 1,000",
    "not standardized",
    "in steps",
    "mixed",
    "raw",
];

/// How many times the people are divided into those who train, judge and are new.
///
/// Explained in Part V, chapter 20c (tables).
pub const N_DIVISIONS: usize = 5;

/// How many settings each model chooses from.
///
/// Explained in Part V, chapter 20c (tables).
pub const N_SETTINGS: usize = 8;

/// People who train, people who judge, people who are new: their columns, and who has a large income.
type Part = (Array2<f64>, Array1<usize>);

/// The table in one of [`FORMS`], divided: 5,000 people to train, 1,000 to judge, 2,000 new. Division 0 is the scoreboard's.
///
/// Numbers only, standardized by the 5,000; `raw` is the table with its categories and holes. Errors: a form that is not in
/// [`FORMS`].
///
/// Explained in Part V, chapter 20c (tables).
pub fn divided(form: &str, division: u64) -> Result<[Part; 3]> {
    let adult = data::adult();
    let mut rng = Rng::new(division);
    let order = if division == 0 { (0..8000).collect() } else { rng.permutation(8000) };
    let parts = [&order[..5000], &order[5000..6000], &order[6000..]];
    let y = parts.map(|rows| adult.y.select(Axis(0), rows));
    if form == "raw" {
        let x = parts.map(|rows| adult.x.select(Axis(0), rows));
        return Ok(paired(x, y));
    }
    let table = match form {
        "in steps" => steps(&adult.one_hot().0, &order[..5000]),
        _ => adult.one_hot().0,
    };
    let scaler = StandardScaler.fit(&table.select(Axis(0), parts[0]))?;
    let table = if form == "not standardized" { table } else { scaler.transform(&table)? };
    let table = match form {
        "as it is" | "in steps" | "not standardized" => table,
        "30 random columns" => beside(&table, &rng.normals((8000, 30))),
        "age times 1,000" => {
            let mut table = table;
            table.column_mut(0).mapv_inplace(|age| 1000.0 * age);
            table
        }
        "mixed" => {
            let n = table.ncols();
            table.dot(&linalg::qr(&rng.normals((n, n)))?.q)
        }
        _ => return Err(Error::invalid("the form", form, "one of FORMS")),
    };
    Ok(paired(parts.map(|rows| table.select(Axis(0), rows)), y))
}

fn paired([a, b, c]: [Array2<f64>; 3], [ya, yb, yc]: [Array1<usize>; 3]) -> [Part; 3] {
    [(a, ya), (b, yb), (c, yc)]
}

fn beside(left: &Array2<f64>, right: &Array2<f64>) -> Array2<f64> {
    let n = left.ncols();
    let mut both = Array2::zeros((left.nrows(), n + right.ncols()));
    both.slice_mut(s![.., ..n]).assign(left);
    both.slice_mut(s![.., n..]).assign(right);
    both
}

/// Beside each column of numbers a column of 0 and 1 for each of its borders: is the number above it?
///
/// The borders are each twentieth of the training people's numbers, equal ones once.
fn steps(table: &Array2<f64>, train: &[usize]) -> Array2<f64> {
    let mut columns = Vec::new();
    for column in table.columns() {
        let mut numbers = column.select(Axis(0), train).to_vec();
        numbers.sort_by(f64::total_cmp);
        let mut distinct = numbers.clone();
        distinct.dedup();
        if distinct.len() < 3 {
            continue; // a column of 0 and 1 is a step already
        }
        // Of the people with another number than the most frequent least one, too.
        let above = numbers.partition_point(|number| *number <= numbers[0]);
        let mut borders: Vec<f64> = [&numbers[..], &numbers[above..]]
            .iter()
            .flat_map(|numbers| (1..20).map(|k| numbers[k * numbers.len() / 20]))
            .chain([numbers[0]])
            .collect();
        borders.sort_by(f64::total_cmp);
        borders.dedup();
        for border in &borders[..borders.len() - 1] {
            columns.push(column.mapv(|number| f64::from(u8::from(number > *border))));
        }
    }
    let right = Array2::from_shape_fn((table.nrows(), columns.len()), |(i, j)| columns[j][i]);
    beside(table, &right)
}

/// A model of [`MODELS`] with one of its eight settings: log loss on those who judge and on those who are new.
///
/// A network's epochs and the rounds of boosted trees are those with the least loss on the judges. A forest's
/// probabilities are held between 0.001 and 0.999. Errors: those of the
/// model; a name that is not in [`MODELS`]; a setting beyond the last.
///
/// Explained in Part V, chapter 20c (tables).
pub fn trial(
    (model, setting, raw): (&str, usize, bool),
    [(x, y), (x_judge, y_judge), (x_new, y_new)]: &[Part; 3],
) -> Result<[f64; 2]> {
    check::between("the setting", setting, 0, ("the last", N_SETTINGS - 1))?;
    let (coarse, fine) = (setting / 4, setting % 4);
    let mut rng = Rng::new(setting as u64);
    let both = |model: &dyn PredictProba| -> Result<[f64; 2]> {
        let judged = model.predict_proba_view(x_judge.view())?;
        let new = model.predict_proba_view(x_new.view())?;
        Ok([log_loss(y_judge, judged.column(1))?, log_loss(y_new, new.column(1))?])
    };
    match model {
        "logistic regression" => {
            let l2 = [0.1, 1.0, 3.0, 10.0, 30.0, 100.0, 300.0, 1000.0][setting];
            both(&LogisticRegression { l2, ..Default::default() }.fit(x, y)?)
        }
        "network" => {
            let sizes = [x.ncols(), [8, 16, 32, 64][fine], 2];
            let rule = Adam { learning_rate: [0.001, 0.004][coarse], ..Default::default() }.into();
            let mut network = Mlp::new(&sizes, Activation::Relu, Init::HeNormal, &mut rng)?;
            let training = Training { n_epochs: 30, rule, ..Default::default() };
            let mut best = [f64::INFINITY; 2];
            training.fit_watched(&mut network, x, y, &mut rng, |_, _, network| {
                let losses = both(network)?;
                best = if losses[0] < best[0] { losses } else { best };
                Ok(())
            })?;
            Ok(best)
        }
        "random forest" => {
            let (min_samples_leaf, share) = [
                (5, 0.4),
                (10, 0.4),
                (20, 0.4),
                (5, 0.7),
                (10, 0.7),
                (20, 0.7),
                (10, 1.0),
                (20, 1.0),
            ][setting];
            let max_features = MaxFeatures::Share(share);
            let d = RandomForestClassifier::default();
            let forest = RandomForestClassifier { min_samples_leaf, max_features, ..d };
            let model = forest.fit(x, y, &mut rng)?;
            let loss = |x: &Array2<f64>, y: &Array1<usize>| -> Result<f64> {
                // All trees can agree, and one such mistake would decide.
                log_loss(y, &model.predict_proba(x)?.column(1).mapv(|p| p.clamp(0.001, 0.999)))
            };
            Ok([loss(x_judge, y_judge)?, loss(x_new, y_new)?])
        }
        "boosted trees" => {
            let boosting = GradientBoosting {
                n_rounds: 500,
                max_depth: [2, 3, 4, 6][fine],
                learning_rate: [0.1, 0.3][coarse],
                categorical: if raw { vec![1, 3, 4, 5] } else { vec![] },
                early_stopping: Some(20),
                ..Default::default()
            };
            let validation =
                Some(Validation { x: x_judge.view(), y: y_judge.view(), groups: None });
            both(&boosting.fit_classes(x, y, Extra { validation, ..Default::default() })?)
        }
        _ => Err(Error::invalid("the model", model, "one of MODELS")),
    }
}

/// A model's best of eight settings by those who judge: the setting, and its log loss on those who are new.
///
/// Errors: those of [`trial`].
///
/// Explained in Part V, chapter 20c (tables).
pub fn searched(model: &str, raw: bool, parts: &[Part; 3]) -> Result<(usize, f64)> {
    let (mut best, mut least) = ((0, 0.0), f64::INFINITY);
    for setting in 0..N_SETTINGS {
        let [judged, new] = trial((model, setting, raw), parts)?;
        if judged < least {
            (best, least) = ((setting, new), judged);
        }
    }
    Ok(best)
}

/// Logistic regression, a random forest and boosted trees, to be fitted: each answers with the log-odds of class 1.
///
/// A probability is held between 0.0001 and 0.9999 first, or one sure tree would decide.
///
/// Explained in Part V, chapter 20c (tables).
pub fn members() -> Vec<Member<'static, usize>> {
    type Column<'a> = ArrayView1<'a, usize>;
    let logistic = |x: ArrayView2<'_, f64>, y: Column<'_>| {
        let l2 = LogisticRegression { l2: 1.0, ..Default::default() };
        Ok(odds(answers_of(l2.fit(x, y)?)))
    };
    let forest = |x: ArrayView2<'_, f64>, y: Column<'_>| {
        let d = RandomForestClassifier::default();
        let forest = RandomForestClassifier { n_trees: 20, min_samples_leaf: 5, ..d };
        Ok(odds(answers_of(forest.fit(x, y, &mut Rng::new(7))?)))
    };
    let boosted = |x: ArrayView2<'_, f64>, y: Column<'_>| {
        let d = GradientBoosting::default();
        let boosting = GradientBoosting { n_rounds: 40, learning_rate: 0.15, max_depth: 3, ..d };
        Ok(odds(answers_of(boosting.fit(x, y)?)))
    };
    vec![Box::new(logistic), Box::new(forest), Box::new(boosted)]
}

fn odds(model: Answers) -> Answers {
    Box::new(move |x| Ok(model(x)?.mapv(|p| functions::logit(p.clamp(1e-4, 1.0 - 1e-4)))))
}

/// What one model came to on one form of the table.
///
/// Explained in Part V, chapter 20c (tables).
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// One of [`FORMS`].
    pub form: &'static str,
    /// One of [`MODELS`].
    pub model: &'static str,
    /// The setting chosen in each division.
    pub chosen: Vec<usize>,
    /// Log loss on the new people, in each division.
    pub log_loss: Vec<f64>,
}

/// Each model on each form of the table, searched anew in five divisions; the forest on the first form alone, and boosted trees alone on `raw`.
///
/// 800 trainings; this crate's test `tables_are_searched_again`, which is skipped unless asked for, makes the file again.
/// Errors: none with the file that lies here.
///
/// Explained in Part V, chapter 20c (tables).
pub fn results() -> Result<Vec<Entry>> {
    let lines = RESULTS.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| entry(line).ok_or_else(|| Error::invalid("a line", line, "an entry")))
        .collect()
}

/// The log losses of a model on a form of the table, one a division.
///
/// Errors: those of [`results`]; a pair that is not recorded.
///
/// ```
/// let losses = part5_classical::tables::losses("raw", "boosted trees")?;
/// assert_eq!(losses.len(), 5);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, chapter 20c (tables).
pub fn losses(form: &str, model: &str) -> Result<Array1<f64>> {
    let found = results()?.into_iter().find(|e| (e.form, e.model) == (form, model));
    let refuse = || Error::invalid("the pair", format!("{form}, {model}"), "recorded");
    Ok(Array1::from(found.ok_or_else(refuse)?.log_loss))
}

fn entry(line: &str) -> Option<Entry> {
    let mut cells = line.split(';');
    let mut name = |names: &[&'static str]| -> Option<&'static str> {
        let name = cells.next()?;
        names.iter().find(|known| **known == name).copied()
    };
    let (form, model) = (name(&FORMS)?, name(&MODELS)?);
    let numbers = cells.map(|cell| cell.parse().ok()).collect::<Option<Vec<f64>>>()?;
    if numbers.len() != 2 * N_DIVISIONS {
        return None;
    }
    let (chosen, log_loss) = numbers.split_at(N_DIVISIONS);
    let chosen = chosen.iter().map(|setting| *setting as usize).collect();
    Some(Entry { form, model, chosen, log_loss: log_loss.to_vec() })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Which pairs are recorded: the forest on the first form alone, boosted trees alone on the raw table.
    fn pairs() -> Vec<(&'static str, &'static str)> {
        let all = FORMS.iter().flat_map(|form| MODELS.iter().map(move |model| (*form, *model)));
        let forest = |(form, model): &(&str, &str)| *model != "random forest" || *form == FORMS[0];
        let raw = |(form, model): &(&str, &str)| *form != "raw" || *model == "boosted trees";
        all.filter(forest).filter(raw).collect()
    }

    #[test]
    fn the_file_holds_every_pair() -> Result<()> {
        let results = results()?;
        let recorded: Vec<_> = results.iter().map(|e| (e.form, e.model)).collect();
        assert_eq!(recorded, pairs());
        assert!(results.iter().flat_map(|e| &e.chosen).all(|setting| *setting < N_SETTINGS));
        Ok(())
    }

    #[test]
    fn an_entry_that_is_quick_comes_out_as_recorded() -> Result<()> {
        let parts = divided("raw", 0)?;
        let found = results()?.into_iter().find(|e| e.form == "raw");
        let recorded = found.ok_or_else(|| Error::empty("the record", "a line"))?;
        let [_, again] = trial(("boosted trees", recorded.chosen[0], true), &parts)?;
        assert!((again - recorded.log_loss[0]).abs() < 1e-4, "{again}");
        Ok(())
    }

    #[test]
    fn what_is_not_there_is_refused() -> Result<()> {
        let parts = divided("raw", 0)?;
        assert!(divided("well done", 0).is_err());
        assert!(trial(("oracle", 0, false), &parts).is_err());
        assert!(trial(("boosted trees", 8, true), &parts).is_err());
        assert!(losses("raw", "network").is_err());
        assert!(entry("raw;boosted trees;1").is_none());
        Ok(())
    }

    // GROUNDWORK_FORM=raw cargo test -p part5-classical --lib -- --ignored --nocapture tables_are_searched_again
    #[test]
    #[ignore = "800 trainings take minutes; it prints results.txt, or the lines of one form"]
    fn tables_are_searched_again() -> Result<()> {
        println!("# form;model;five settings;five log losses");
        let wanted = std::env::var("GROUNDWORK_FORM").ok();
        for (form, model) in
            pairs().into_iter().filter(|(f, _)| wanted.as_deref().is_none_or(|w| w == *f))
        {
            let (mut chosen, mut losses) = (vec![], vec![]);
            for division in 0..N_DIVISIONS as u64 {
                let parts = divided(form, division)?;
                let (setting, loss) = searched(model, form == "raw", &parts)?;
                chosen.push(setting.to_string());
                losses.push(show::fixed(loss, 5));
            }
            println!("{form};{model};{};{}", chosen.join(";"), losses.join(";"));
        }
        Ok(())
    }
}
