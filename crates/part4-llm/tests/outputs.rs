//! One test per snippet of this part, under its name: `cargo test -p part4-llm first/sum`.

use std::process::ExitCode;

fn main() -> ExitCode {
    harness::test_part(env!("CARGO_MANIFEST_DIR"), env!("CARGO_BIN_EXE_part4-llm"))
}
