//! Normalization layers: batch, layer and RMS, forward and backward.
