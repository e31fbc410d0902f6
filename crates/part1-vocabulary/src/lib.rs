//! Part I
