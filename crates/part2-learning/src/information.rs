//! Entropy, cross-entropy, divergences, mutual information, perplexity.
