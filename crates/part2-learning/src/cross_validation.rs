//! Splitters, cross-validated scores, searches.
