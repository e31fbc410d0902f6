//! Attention: scaled dot products, several heads, masks, forward and backward.
