//! Linear regression, three ways to fit it, R².
