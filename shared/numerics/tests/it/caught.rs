//! Catching panics: the text, the silence, and only on the thread that asked for it.

use std::sync::{Arc, Mutex};
use std::thread;

use ndarray::array;
use numerics::caught;

#[test]
fn a_value_comes_through_and_a_panic_becomes_its_text() {
    assert_eq!(caught(|| 42), Ok(42));
    assert_eq!(caught(|| -> i32 { panic!("plain") }), Err("plain".to_owned()));
    let name = "formatted";
    assert_eq!(caught(|| -> i32 { panic!("{name}") }), Err("formatted".to_owned()));
    let other = caught(|| -> i32 { std::panic::panic_any(7) });
    assert_eq!(other, Err("a panic without a text".to_owned()));
    let index = [1, 2, 3].len();
    let out_of_bounds = caught(|| [1, 2, 3][index]);
    let text = "index out of bounds: the len is 3 but the index is 3";
    assert_eq!(out_of_bounds, Err(text.to_owned()));
}

#[test]
fn the_broadcast_failure_of_ndarray_is_caught() {
    let message = caught(|| array![1.0, 2.0] + array![1.0, 2.0, 3.0]).expect_err("a panic");
    assert!(message.ends_with("ShapeError/IncompatibleShape: incompatible shapes"), "{message}");
}

#[test]
fn calls_may_be_nested() {
    let outer = caught(|| {
        let inner = caught(|| -> i32 { panic!("inner") });
        assert_eq!(inner, Err("inner".to_owned()));
        panic!("outer");
    });
    assert_eq!(outer, Err::<(), _>("outer".to_owned()));
}

#[test]
fn a_value_that_is_dropped_while_panicking_may_catch_too() {
    struct Catches(Arc<Mutex<Option<std::result::Result<i32, String>>>>);
    impl Drop for Catches {
        fn drop(&mut self) {
            *self.0.lock().expect("the lock") = Some(caught(|| 3));
        }
    }
    let seen = Arc::new(Mutex::new(None));
    let guard = Catches(Arc::clone(&seen));
    let outer = caught(move || {
        let _guard = guard;
        panic!("outer");
    });
    assert_eq!(outer, Err::<(), _>("outer".to_owned()));
    assert_eq!(*seen.lock().expect("the lock"), Some(Ok(3)));
}

#[test]
fn many_threads_at_once_each_get_their_own_text() {
    thread::scope(|scope| {
        for i in 0..8 {
            scope.spawn(move || {
                for j in 0..50 {
                    let message = caught(|| -> () { panic!("{i} {j}") });
                    assert_eq!(message, Err(format!("{i} {j}")));
                }
            });
        }
    });
}

/// Runs one test of this file as a program of its own, to see what reaches its standard error.
fn as_a_program(test: &str) -> (bool, String) {
    let program = std::env::current_exe().expect("the path of this test");
    let output = std::process::Command::new(program)
        .args(["--exact", &format!("caught::{test}"), "--nocapture"])
        .env(INSIDE, "1")
        .env_remove("RUST_BACKTRACE")
        .output()
        .expect("the test as a program");
    (output.status.success(), String::from_utf8_lossy(&output.stderr).into_owned())
}

/// Set in a test that [`as_a_program`] runs.
const INSIDE: &str = "NUMERICS_TEST_INSIDE";

#[test]
fn only_the_catching_thread_is_quiet() {
    if std::env::var_os(INSIDE).is_some() {
        let message = caught(|| {
            let other = thread::spawn(|| panic!("first shout"));
            assert!(other.join().is_err());
            panic!("whisper");
        });
        assert_eq!(message, Err::<(), _>("whisper".to_owned()));
        assert!(thread::spawn(|| panic!("second shout")).join().is_err());
        return;
    }
    let (success, errors) = as_a_program("only_the_catching_thread_is_quiet");
    assert!(success, "{errors}");
    assert!(errors.contains("first shout") && errors.contains("second shout"), "{errors}");
    assert!(!errors.contains("whisper"), "{errors}");
}

#[test]
fn the_first_call_of_all_may_come_from_a_thread_that_panics() {
    struct Catches;
    impl Drop for Catches {
        fn drop(&mut self) {
            assert_eq!(caught(|| 3), Ok(3));
        }
    }
    if std::env::var_os(INSIDE).is_some() {
        let panicking = thread::spawn(|| {
            let _guard = Catches;
            panic!("on the way out");
        });
        assert!(panicking.join().is_err());
        return;
    }
    let (success, errors) =
        as_a_program("the_first_call_of_all_may_come_from_a_thread_that_panics");
    assert!(success, "{errors}");
}
