//! Records: what trainings that are too long for a program came to, kept as text beside the module that reads it.
//!
//! A line is a trial, one that begins with `#` a remark (who made the file, and how). An ignored test of each module makes
//! its record again.

use numerics::{Error, Result};

/// The trials of a record, in its order. Errors: a line that `trial` makes nothing of.
pub(crate) fn trials<T>(record: &str, trial: fn(&str) -> Option<T>) -> Result<Vec<T>> {
    let read = |line: &str| trial(line).ok_or_else(|| Error::invalid("a line", line, "a trial"));
    record.lines().filter(|line| !line.starts_with('#')).map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_remark_is_no_trial_and_a_slip_is_named() -> Result<()> {
        let number = |line: &str| line.parse::<f64>().ok();
        assert_eq!(trials("# made by hand\n1\n2.5\n", number)?, [1.0, 2.5]);
        let told = trials("1\ntwo\n", number).map_err(|error| error.to_string());
        assert_eq!(told, Err("a line is two, but it must be a trial".to_owned()));
        Ok(())
    }
}
