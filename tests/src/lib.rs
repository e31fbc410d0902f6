//! The tests of the whole book stand in `tests/tests/`; this library is empty on purpose.
