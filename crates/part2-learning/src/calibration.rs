//! Brier score, reliability, calibration error, Platt scaling, isotonic regression.
