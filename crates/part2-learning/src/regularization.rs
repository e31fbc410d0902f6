//! Elastic net, early stopping, dropout, augmentation.
