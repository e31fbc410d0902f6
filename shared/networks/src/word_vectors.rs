//! Word vectors: co-occurrence counts, PPMI, skip-gram with negative sampling.
