//! Measures of clusterings and of texts.
