//! Hostile values for what a reader moves: sliders at their ends, between two stops, outside of them, and at no number.

use numerics::Result;

use super::{Calls, Table};

/// The most characters that a number beside a picture has, with its unit.
const LONGEST: usize = 40;

/// A slider of a figure that moves, as the page knows it.
#[derive(Debug, Clone, Copy)]
pub struct Slider<'a> {
    /// Its name: the error for a value outside must have it.
    pub label: &'a str,
    /// The smallest value.
    pub min: f64,
    /// The largest value.
    pub max: f64,
    /// The distance between two stops.
    pub step: f64,
    /// The value of the still picture.
    pub value: f64,
    /// The value as the page shows it.
    pub shown: fn(f64) -> String,
}

impl Slider<'_> {
    /// Values that the slider has, and values between two of its stops, which a script could send.
    fn inside(&self) -> Vec<f64> {
        let between = |share: f64| self.min + share * (self.max - self.min);
        let near = |stop: f64| [0.3, 0.5, 0.7].map(|share| stop + share * self.step);
        let mut all = vec![self.min, self.value, self.max, -self.min, between(0.37), between(0.9)];
        all.extend([self.min.next_up(), self.max.next_down(), self.max - 0.4 * self.step]);
        all.extend(near(self.min).into_iter().chain(near(self.value)));
        all.retain(|value| (self.min..=self.max).contains(value));
        all
    }

    /// Values that the slider never has: just outside, a stop outside, far away, no number.
    fn outside(&self) -> Vec<f64> {
        let mut all = vec![self.min.next_down(), self.max.next_up()];
        all.extend(self.far_outside());
        all
    }

    fn far_outside(&self) -> Vec<f64> {
        let steps = [self.min - self.step, self.max + self.step, self.min - 1e9, self.max + 1e9];
        let ends = [f64::MIN, f64::MAX, f64::NEG_INFINITY, f64::INFINITY, f64::NAN];
        steps.into_iter().chain(ends).collect()
    }

    /// The stops and the whole numbers around a value.
    fn neighbors(&self, value: f64) -> Vec<f64> {
        let stop = self.min + ((value - self.min) / self.step).floor() * self.step;
        let mut all = vec![stop, stop + self.step, value.floor(), value.ceil()];
        all.retain(|other| (self.min..=self.max).contains(other) && *other != value);
        all
    }

    fn is_whole(&self) -> bool {
        self.min.fract() == 0.0 && self.step.fract() == 0.0
    }
}

/// What a figure is asked for, and what must come of it.
#[derive(Debug)]
enum Case<'a> {
    /// A picture, and numbers that are numbers.
    Picture(Vec<f64>),
    /// An error that has the word.
    Refused(Vec<f64>, &'a str),
    /// The picture of another value must not be shown under this one's label.
    Label(Vec<f64>, usize),
    /// A value far outside must not be shown as one that the slider has.
    Shown(f64, usize),
}

impl Table {
    /// Moves the sliders of a figure: each to every hostile place, while the others are at their still values, their starts,
    /// their ends or between two stops.
    ///
    /// `draw` gives the texts of a figure: the picture, and each number beside it. Where all values are the sliders' own no
    /// text may have a `NaN` or an `inf`, and no number more than 40 characters; a value outside is an error that has the
    /// slider's label, and another number of values than sliders one that speaks of `values`. A slider of whole numbers
    /// never shows one number beside the picture of another, and no slider shows a value far outside as one of its own.
    pub fn sliders(
        &mut self,
        name: &str,
        sliders: &[Slider<'_>],
        draw: impl Fn(&[f64]) -> Result<Vec<String>>,
    ) {
        let cases = cases(sliders);
        self.call_each(&Calls {
            name,
            n: cases.len(),
            run: &|i| outcome(&cases[i], sliders, &draw),
            is_finite: &|_| true,
            shown: &|i| format!("{:?}", cases[i]),
        });
    }
}

fn cases<'a>(sliders: &[Slider<'a>]) -> Vec<Case<'a>> {
    let settings: [Vec<f64>; 4] = [
        sliders.iter().map(|slider| slider.value).collect(),
        sliders.iter().map(|slider| slider.min).collect(),
        sliders.iter().map(|slider| slider.max).collect(),
        sliders.iter().map(|slider| slider.min + 0.43 * (slider.max - slider.min)).collect(),
    ];
    let still = &settings[0];
    let with = |setting: &[f64], i: usize, value: f64| {
        let mut values = setting.to_vec();
        values[i] = value;
        values
    };
    let mut cases = Vec::new();
    for (i, slider) in sliders.iter().enumerate() {
        // A slider alone stands the same in all of them.
        let n_settings = if sliders.len() == 1 { 1 } else { settings.len() };
        for setting in &settings[..n_settings] {
            let inside = slider.inside().into_iter();
            cases.extend(inside.map(|value| Case::Picture(with(setting, i, value))));
        }
        let outside = slider.outside().into_iter();
        cases.extend(outside.map(|value| Case::Refused(with(still, i, value), slider.label)));
        cases.extend(slider.far_outside().into_iter().map(|value| Case::Shown(value, i)));
        if slider.is_whole() {
            let inside = slider.inside().into_iter();
            cases.extend(inside.map(|value| Case::Label(with(still, i, value), i)));
        }
    }
    for n in [0, 1, sliders.len().saturating_sub(1), sliders.len() + 1, 1000] {
        if n != sliders.len() {
            let values = still.iter().copied().chain(std::iter::repeat(0.0)).take(n);
            cases.push(Case::Refused(values.collect(), "values"));
        }
    }
    cases
}

/// What became of a case: the numbers tell the table of a text without one.
fn outcome(
    case: &Case<'_>,
    sliders: &[Slider<'_>],
    draw: &dyn Fn(&[f64]) -> Result<Vec<String>>,
) -> Result<Vec<f64>> {
    match case {
        Case::Picture(values) => match draw(values) {
            Ok(texts) => {
                let long = texts.iter().skip(1).find(|text| text.chars().count() > LONGEST);
                assert!(long.is_none(), "a number of too many digits: {long:?}");
                Ok(texts.iter().map(|text| without_number(text)).collect())
            }
            Err(error) => panic!("no picture: {error}"),
        },
        Case::Refused(values, word) => {
            let Err(error) = draw(values) else { panic!("is drawn, and should be an error") };
            assert!(error.to_string().contains(word), "the error has no \"{word}\": {error}");
            Err(error)
        }
        Case::Label(values, i) => {
            let (slider, value) = (&sliders[*i], values[*i]);
            let (picture, label) = (draw(values)?, (slider.shown)(value));
            for other in slider.neighbors(value) {
                let mut others = values.clone();
                others[*i] = other;
                let its = (slider.shown)(other);
                let mistaken = label != its && picture == draw(&others)?;
                assert!(!mistaken, "the picture of {its} is shown under {label}");
            }
            Ok(Vec::new())
        }
        Case::Shown(value, i) => {
            let slider = &sliders[*i];
            let shown = (slider.shown)(*value);
            for own in [slider.min, slider.value, slider.max] {
                assert!(shown != (slider.shown)(own), "{value} is shown as {shown}");
            }
            Ok(Vec::new())
        }
    }
}

/// NaN or infinity where a text has it as a word, else 0.
fn without_number(text: &str) -> f64 {
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    match words.find(|word| ["NaN", "inf"].contains(word)) {
        Some("NaN") => f64::NAN,
        Some(_) => f64::INFINITY,
        None => 0.0,
    }
}
