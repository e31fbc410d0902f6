//! A two-layer network with its gradients written out.
