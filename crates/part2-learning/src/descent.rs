//! Gradient descent, its path, valleys of any conditioning.
