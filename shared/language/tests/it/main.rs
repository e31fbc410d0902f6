//! The tests of `language`.

mod hostile;
