//! Bootstrap intervals, paired comparisons, fairness measures.
