//! Part IV of Groundwork: what its pages alone need of a library. What others use too is in `language`.
