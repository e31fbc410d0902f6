//! Contrastive losses: triplets, pairs, and InfoNCE.
