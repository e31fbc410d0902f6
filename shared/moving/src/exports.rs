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

            /// [`describe`]($crate::page::describe)s the figures.
            #[cfg_attr(target_arch = "wasm32", unsafe(no_mangle))]
            pub extern "C" fn moving_describe() {
                $crate::page::describe(&$figures);
            }

            /// [`set`]($crate::page::set)s a control's value.
            #[cfg_attr(target_arch = "wasm32", unsafe(no_mangle))]
            pub extern "C" fn moving_set(control: usize, value: f64) {
                $crate::page::set(control, value);
            }

            /// [`draw`]($crate::page::draw)s a figure.
            #[cfg_attr(target_arch = "wasm32", unsafe(no_mangle))]
            pub extern "C" fn moving_draw(figure: usize) {
                $crate::page::draw(&$figures, figure);
            }

            /// Where the [`text`]($crate::page::text) lies.
            #[cfg_attr(target_arch = "wasm32", unsafe(no_mangle))]
            pub extern "C" fn moving_text() -> *const u8 {
                $crate::page::text()
            }

            /// The [`text_len`]($crate::page::text_len) in bytes.
            #[cfg_attr(target_arch = "wasm32", unsafe(no_mangle))]
            pub extern "C" fn moving_text_len() -> usize {
                $crate::page::text_len()
            }
        }
    };
}
