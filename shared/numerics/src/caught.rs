//! Catches a panic and returns its text: how a snippet shows a real panic message without dying of it.

use std::any::Any;
use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Once;

thread_local! {
    /// How many calls of [`caught`] this thread is inside of.
    static DEPTH: Cell<usize> = const { Cell::new(0) };
}

/// Runs the closure; if it panics, gives the panic's text as an error, and nothing is written to standard error.
///
/// Only panics of the calling thread are kept quiet: another thread that panics at the same moment reports itself as
/// always. Calls may be nested. A value that the closure was changing when it panicked may be left half changed, so
/// look only at what the closure owned or did not touch. Where a panic ends the program at once (`panic = "abort"`, as
/// in WebAssembly) nothing can be caught.
///
/// ```
/// use ndarray::array;
///
/// let message = numerics::caught(|| array![1.0, 2.0] + array![1.0, 2.0, 3.0]).unwrap_err();
/// assert!(message.contains("ShapeError/IncompatibleShape: incompatible shapes"));
/// assert_eq!(numerics::caught(|| 1 + 1), Ok(2));
/// ```
pub fn caught<T>(closure: impl FnOnce() -> T) -> std::result::Result<T, String> {
    install_hook();
    let _quiet = Quiet::new();
    panic::catch_unwind(AssertUnwindSafe(closure)).map_err(|payload| text(payload.as_ref()))
}

/// Counts one call of [`caught`] for as long as it lives.
struct Quiet;

impl Quiet {
    fn new() -> Self {
        DEPTH.with(|depth| depth.set(depth.get() + 1));
        Quiet
    }
}

impl Drop for Quiet {
    fn drop(&mut self) {
        DEPTH.with(|depth| depth.set(depth.get() - 1));
    }
}

/// Puts a hook before the present one, once, that says nothing for a thread inside [`caught`].
///
/// The hook may not be changed while a thread unwinds; then the present one stays, and a message is seen once more.
fn install_hook() {
    static INSTALLED: Once = Once::new();
    if std::thread::panicking() {
        return;
    }
    INSTALLED.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            // A thread that is ending has no counter any more: let its panic be seen.
            if DEPTH.try_with(Cell::get).unwrap_or(0) == 0 {
                before(info);
            }
        }));
    });
}

/// The message of a panic: `panic!` sends a `&str` or a `String`; anything else has no text.
fn text(payload: &(dyn Any + Send)) -> String {
    if let Some(text) = payload.downcast_ref::<&str>() {
        (*text).to_owned()
    } else if let Some(text) = payload.downcast_ref::<String>() {
        text.clone()
    } else {
        "a panic without a text".to_owned()
    }
}
