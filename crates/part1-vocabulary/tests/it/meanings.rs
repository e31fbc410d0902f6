//! The notebook's kernel: what it remembers, computes and refuses.

use numerics::Result;
use part1_vocabulary::meanings::NotebookKernel;
use proptest::prelude::*;
use testing::message;

#[test]
fn a_notebook_remembers_variables_and_not_the_order_on_the_screen() -> Result<()> {
    let mut kernel = NotebookKernel::new();
    assert_eq!(kernel.run("price = 100")?.value, None);
    kernel.run("price = price * 1.2")?;
    kernel.run("price = price * 1.2")?;
    let output = kernel.run("price")?;
    assert_eq!(output.execution_count, 4);
    assert!((output.value.unwrap_or(f64::NAN) - 144.0).abs() < 1e-12);

    // A cell that fails is counted and changes nothing.
    assert_eq!(
        message(kernel.run("price = prise * 2")),
        "there is no variable \"prise\"; did you mean \"price\"?"
    );
    assert_eq!(kernel.execution_count(), 5);
    assert_eq!(kernel.variables().keys().collect::<Vec<_>>(), ["price"]);

    kernel.restart();
    assert_eq!(kernel, NotebookKernel::new());
    assert_eq!(message(kernel.run("price")), "there is no variable \"price\"");
    Ok(())
}

#[test]
fn cells_are_computed_by_the_rules_of_arithmetic() -> Result<()> {
    let mut kernel = NotebookKernel::new();
    kernel.run("größe_1 = 3")?;
    for (cell, wanted) in [
        ("1 + 2 * 3", 7.0),
        ("(1 + 2) * 3", 9.0),
        ("8 - 3 - 2", 3.0),
        ("8 / 4 / 2", 1.0),
        ("-2 * -3", 6.0),
        ("  .5+1.  ", 1.5),
        ("größe_1 * größe_1", 9.0),
        ("1 / 0", f64::INFINITY),
    ] {
        assert_eq!(kernel.run(cell)?.value, Some(wanted), "{cell}");
    }
    Ok(())
}

#[test]
fn cells_that_cannot_be_read_are_refused() {
    let mut kernel = NotebookKernel::new();
    for (cell, wanted) in [
        ("", "the cell \"\" is without a value at its end, but it must be an expression"),
        ("1 +", "the cell \"1 +\" is without a value at its end, but it must be an expression"),
        ("1 2", "the cell \"1 2\" is \"2\" in a place for + - * /, but it must be an expression"),
        (
            "x == 1",
            "the cell \"x == 1\" is \"=\" in a place for a value, but it must be an expression",
        ),
        ("(1", "the cell \"(1\" is without a closing bracket, but it must be an expression"),
        (
            "1.2.3",
            "the cell \"1.2.3\" is \"1.2.3\" in a place for a number, but it must be an expression",
        ),
        ("2x = 1", "what stands before = in \"2x = 1\" is \"2x\", but it must be a name"),
        (" = 1", "what stands before = in \"= 1\" is \"\", but it must be a name"),
    ] {
        assert_eq!(message(kernel.run(cell)), wanted);
    }
    let deep = "(".repeat(100_000);
    assert!(
        message(kernel.run(&deep)).ends_with("is nested too deep, but it must be an expression")
    );
    assert!(kernel.variables().is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_text_makes_the_notebook_panic(cell in "\\PC{0,40}") {
        let _ = NotebookKernel::new().run(&cell);
    }
}
