//! The functions that a page calls. The only place of the book where an attribute is unsafe.

/// Exports a list of [`Figure`](crate::Figure)s from a part's WebAssembly module, in a module `exports`.
///
/// The attribute that keeps a function's name is an unsafe one, because two functions of one name would be one function.
/// These five names are the book's, and only WebAssembly keeps them; no function here or behind it follows a pointer.
#[macro_export]
macro_rules! exports {
    ($figures:expr) => {
        /// The functions that a page calls.
        #[allow(unsafe_code)]
        pub mod exports {
            use super::*;

            /// Describes the figures, as `moving::page::describe` says.
            #[cfg_attr(target_arch = "wasm32", unsafe(no_mangle))]
            pub extern "C" fn moving_describe() {
                $crate::page::describe(&$figures);
            }

            /// Sets a control's value, as `moving::page::set` says.
            #[cfg_attr(target_arch = "wasm32", unsafe(no_mangle))]
            pub extern "C" fn moving_set(control: usize, value: f64) {
                $crate::page::set(control, value);
            }

            /// Draws a figure, as `moving::page::draw` says.
            #[cfg_attr(target_arch = "wasm32", unsafe(no_mangle))]
            pub extern "C" fn moving_draw(figure: usize) {
                $crate::page::draw(&$figures, figure);
            }

            /// Where the text lies.
            #[cfg_attr(target_arch = "wasm32", unsafe(no_mangle))]
            pub extern "C" fn moving_text() -> *const u8 {
                $crate::page::text()
            }

            /// How many bytes long it is.
            #[cfg_attr(target_arch = "wasm32", unsafe(no_mangle))]
            pub extern "C" fn moving_text_len() -> usize {
                $crate::page::text_len()
            }
        }
    };
}
