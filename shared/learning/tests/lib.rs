//! Nothing of its own: a package has to have a library, and this one has the tests of `learning`.
//!
//! A package's profile is also its tests': `learning` is optimized, and its tests, which are large and run for seconds, are not.
