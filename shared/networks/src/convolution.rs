//! Convolution over pictures with channels, forward and backward, and pooling.
