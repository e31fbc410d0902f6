//! t-SNE: a map on which near points stay near.
