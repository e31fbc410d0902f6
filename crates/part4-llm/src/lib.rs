//! Part IV of Groundwork: what its pages alone need of a library. What others use too is in `language`.

pub mod by_hand;
pub mod debugging;
pub mod traps;
pub mod vocabularies;
