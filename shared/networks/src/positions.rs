//! Positions for attention: sinusoidal and rotary.
