//! Mini-batches, schedules, clipping.
