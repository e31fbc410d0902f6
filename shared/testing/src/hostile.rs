//! Hostile values for every public function of a crate, and a table that forgets none of them.
//!
//! A test makes a [`Table`] of the crate's sources, calls each public function with the values of a [`Pool`], and ends
//! with [`Table::finish`]. What it promises for each: no panic, and from finite numbers no NaN and no infinity inside of
//! an `Ok`, unless the function's own text says so. Where a function has a law of scale, [`Table::scales`] tries it at
//! data × 10^±165. A public function that the table does not name is a fault too: a new one cannot be forgotten.
//!
//! ```no_run
//! use ndarray::{Array1, array};
//! use numerics::stats;
//! use testing::hostile::Table;
//!
//! let mut table = Table::of("src");
//! table.call("mean", |x: &Array1<f64>| stats::mean(x));
//! table.call("std_dev", |(x, ddof): &(Array1<f64>, usize)| stats::std_dev(x, *ddof));
//! table.documented("variance", &["infinite"]); // its text must speak of that
//! table.call("variance", |(x, ddof): &(Array1<f64>, usize)| stats::variance(x, *ddof));
//! table.scales("std_dev", 1, |s| stats::std_dev(&array![1.0 * s, 2.0 * s, 4.0 * s], 0));
//! table.finish();
//! ```

mod functions;
mod pool;
mod sliders;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;
use std::path::Path;
use std::time::{Duration, Instant};

use ndarray::{Array, Dimension};
use numerics::{Result, caught};

pub use functions::{public_functions, public_functions_and_traits};
pub use pool::{Pool, floats, matrices, sizes, vectors};
pub use sliders::Slider;

/// At most so many faults of one function are told.
const TOLD: usize = 3;

/// The longest that a call may take, however large a number it was given.
const LONGEST: Duration = Duration::from_secs(10);

/// The public functions of a crate, and what became of each when it was called.
pub struct Table {
    /// Each function with its text.
    functions: BTreeMap<String, String>,
    named: BTreeSet<String>,
    /// What a function's text allows: `infinite`, `NaN`, `Panics`.
    allowed: BTreeMap<String, Vec<String>>,
    faults: Vec<String>,
    n_calls: usize,
}

impl Table {
    /// The table of the public functions in a folder of sources.
    ///
    /// Panics where the sources cannot be read: it is for tests.
    pub fn of(sources: impl AsRef<Path>) -> Self {
        Self::new(public_functions(sources.as_ref()))
    }

    /// As [`Table::of`], with what comes by a trait: the methods of public traits, and what estimators do.
    pub fn with_traits_of(sources: impl AsRef<Path>) -> Self {
        Self::new(public_functions_and_traits(sources.as_ref()))
    }

    /// As [`Table::of`], with what the sources do not name as public functions: the figures of a list, what a macro makes.
    /// There may be nothing else.
    pub fn with_names_of<'a>(
        sources: impl AsRef<Path>,
        names: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let mut functions = functions::public_functions_if_any(sources.as_ref());
        functions.extend(names.into_iter().map(|name| (name.to_owned(), String::new())));
        assert!(!functions.is_empty(), "{}: nothing to call", sources.as_ref().display());
        Self::new(functions)
    }

    fn new(functions: BTreeMap<String, String>) -> Self {
        Table {
            functions,
            named: BTreeSet::new(),
            allowed: BTreeMap::new(),
            faults: Vec::new(),
            n_calls: 0,
        }
    }

    /// A function need not be called, for a reason that is worth writing down.
    pub fn excuse(&mut self, names: &[&str], _reason: &str) {
        self.named.extend(names.iter().map(|&name| name.to_owned()));
    }

    /// The function's text says that it gives infinities or NaN, or panics: `infinite`, `NaN`, `Panics`. From then on
    /// that is no fault; that the text has no such word is one.
    pub fn documented(&mut self, name: &str, words: &[&str]) {
        let text = self.functions.get(name).cloned().unwrap_or_default();
        for word in words {
            if !speaks_of(&text, word) {
                self.faults.push(format!("{name}: its text does not say \"{word}\""));
            }
        }
        self.allowed.insert(name.to_owned(), words.iter().map(|&word| word.to_owned()).collect());
    }

    /// Calls a function with each input of the pool. A function that cannot fail is wrapped: `|x| Ok(f(x))`.
    pub fn call<I: Pool, T: Numbers>(&mut self, name: &str, function: impl Fn(&I) -> Result<T>) {
        // A shell: hundreds of functions are called, and what follows is compiled once.
        let pool = I::pool();
        self.call_each(&Calls {
            name,
            n: pool.len(),
            run: &|i| function(&pool[i]).map(|result| numbers_of(&result)),
            is_finite: &|i| pool[i].is_finite(),
            shown: &|i| shown(&pool[i]),
        });
    }

    fn call_each(&mut self, calls: &Calls<'_>) {
        let name = calls.name;
        self.named.insert(name.to_owned());
        let mut n_faults = 0;
        for i in 0..calls.n {
            self.n_calls += 1;
            let start = Instant::now();
            let fault = self.fault(calls, i);
            let took = start.elapsed();
            let slow = (took > LONGEST).then(|| format!("takes {} s", took.as_secs()));
            if let Some(fault) = fault.or(slow) {
                n_faults += 1;
                if n_faults <= TOLD {
                    self.faults.push(format!("{name}({}): {fault}", (calls.shown)(i)));
                }
            }
        }
        if n_faults > TOLD {
            self.faults.push(format!("{name}: {} more", n_faults - TOLD));
        }
    }

    fn fault(&self, calls: &Calls<'_>, i: usize) -> Option<String> {
        let allowed = self.allowed.get(calls.name);
        let allows = |word: &str| allowed.is_some_and(|words| words.iter().any(|it| it == word));
        match caught(|| (calls.run)(i)) {
            Err(_) if allows("Panics") => None,
            Err(panic) => Some(format!("panics: {panic}")),
            Ok(Err(error)) if error.to_string().trim().is_empty() => Some("says nothing".into()),
            Ok(Err(_)) => None,
            Ok(Ok(_)) if !(calls.is_finite)(i) => None,
            Ok(Ok(numbers)) => {
                let nan = numbers.iter().any(|x| x.is_nan()) && !allows("NaN");
                let infinite = numbers.iter().any(|x| x.is_infinite()) && !allows("infinite");
                (nan || infinite).then(|| format!("gives {}", shown(&numbers)))
            }
        }
    }

    /// A law of scale: with data × s the result is × s^degree, to nine digits, or an error. Tried at s = 2^±548, about
    /// 10^±165, where squares leave `f64`.
    pub fn scales<T: Numbers>(
        &mut self,
        name: &str,
        degree: i32,
        function: impl Fn(f64) -> Result<T>,
    ) {
        self.scale(name, degree, &|s| function(s).map(|result| numbers_of(&result)));
    }

    fn scale(&mut self, name: &str, degree: i32, numbers: &dyn Fn(f64) -> Result<Vec<f64>>) {
        self.named.insert(name.to_owned());
        let plain = match numbers(1.0) {
            Ok(plain) => plain,
            Err(error) => return self.faults.push(format!("{name}, data × 1: {error}")),
        };
        for exponent in [-548, 548] {
            self.n_calls += 1;
            let s = power_of_two(exponent);
            let Ok(scaled) = numbers(s) else { continue };
            for (&x, &got) in plain.iter().zip(&scaled) {
                let wanted = (0..degree.unsigned_abs())
                    .fold(x, |wanted, _| if degree < 0 { wanted / s } else { wanted * s });
                let out_of_range = wanted.is_infinite() || wanted.abs() < f64::MIN_POSITIVE;
                let right = (out_of_range && x != 0.0)
                    || got == wanted
                    || (got - wanted).abs() <= 1e-9 * wanted.abs();
                if !right {
                    let fault = format!("{got:e} instead of {wanted:e}");
                    self.faults.push(format!("{name}, data × 2^{exponent}: {fault}"));
                }
            }
        }
    }

    /// Tells every fault, and every public function that was not called.
    ///
    /// Panics where there is one: it is for tests.
    pub fn finish(mut self) {
        for name in self.functions.keys().filter(|name| !self.named.contains(*name)) {
            self.faults.push(format!("{name} is public and not in the table"));
        }
        for name in self.named.iter().filter(|name| !self.functions.contains_key(*name)) {
            self.faults.push(format!("{name} is in the table and no public function"));
        }
        println!("{} functions, {} calls", self.functions.len(), self.n_calls);
        assert!(
            self.faults.is_empty(),
            "{} faults:\n  {}",
            self.faults.len(),
            self.faults.join("\n  ")
        );
    }
}

/// A function to call, with the types of its inputs and of its result erased.
struct Calls<'a> {
    name: &'a str,
    /// How many inputs there are.
    n: usize,
    run: &'a dyn Fn(usize) -> Result<Vec<f64>>,
    is_finite: &'a dyn Fn(usize) -> bool,
    shown: &'a dyn Fn(usize) -> String,
}

/// The floating-point numbers in a result.
fn numbers_of(result: &impl Numbers) -> Vec<f64> {
    let mut numbers = Vec::new();
    result.push_to(&mut numbers);
    numbers
}

/// Whether a text has a word in one of its forms.
fn speaks_of(text: &str, word: &str) -> bool {
    let forms: &[&str] =
        if word == "infinite" { &["infinite", "infinity", "∞"] } else { &[word] };
    let text = text.to_lowercase();
    forms.iter().any(|form| text.contains(&form.to_lowercase()))
}

/// 2^exponent, for exponents of ordinary numbers.
fn power_of_two(exponent: i32) -> f64 {
    f64::from_bits(((1023 + exponent) as u64) << 52)
}

/// An input or a result, not longer than a line or two.
fn shown(value: &dyn Debug) -> String {
    let text = format!("{value:?}").split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(300) {
        None => text,
        Some((end, _)) => format!("{}…", &text[..end]),
    }
}

/// What a function gives: the floating-point numbers in it are looked at.
pub trait Numbers {
    /// Adds its numbers to the list.
    fn push_to(&self, numbers: &mut Vec<f64>);
}

impl Numbers for f64 {
    fn push_to(&self, numbers: &mut Vec<f64>) {
        numbers.push(*self);
    }
}

impl Numbers for f32 {
    fn push_to(&self, numbers: &mut Vec<f64>) {
        numbers.push(f64::from(*self));
    }
}

macro_rules! without_numbers {
    ($($type:ty),*) => {$(
        impl Numbers for $type {
            fn push_to(&self, _: &mut Vec<f64>) {}
        }
    )*};
}

without_numbers!((), bool, char, i32, i64, u8, u32, u64, usize, String, &str);

impl<T: Numbers> Numbers for Option<T> {
    fn push_to(&self, numbers: &mut Vec<f64>) {
        self.iter().for_each(|value| value.push_to(numbers));
    }
}

impl<T: Numbers> Numbers for Vec<T> {
    fn push_to(&self, numbers: &mut Vec<f64>) {
        self.iter().for_each(|value| value.push_to(numbers));
    }
}

impl<T: Numbers, D: Dimension> Numbers for Array<T, D> {
    fn push_to(&self, numbers: &mut Vec<f64>) {
        self.iter().for_each(|value| value.push_to(numbers));
    }
}

impl<T: Numbers, const N: usize> Numbers for [T; N] {
    fn push_to(&self, numbers: &mut Vec<f64>) {
        self.iter().for_each(|value| value.push_to(numbers));
    }
}

impl<A: Numbers, B: Numbers> Numbers for (A, B) {
    fn push_to(&self, numbers: &mut Vec<f64>) {
        self.0.push_to(numbers);
        self.1.push_to(numbers);
    }
}

impl<A: Numbers, B: Numbers, C: Numbers> Numbers for (A, B, C) {
    fn push_to(&self, numbers: &mut Vec<f64>) {
        self.0.push_to(numbers);
        self.1.push_to(numbers);
        self.2.push_to(numbers);
    }
}
