//! One optimizer a rule: momentum to AdamW.
