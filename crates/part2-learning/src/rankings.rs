//! Measures of numbers and of ranked lists.
