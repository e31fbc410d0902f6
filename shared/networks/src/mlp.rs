//! The multilayer perceptron: layers, forward pass, loss, backward pass, update.
