//! What is written of a fitted model, and read back: with the feature `serde`, every model that a macro [`stored`] names.
//!
//! An array is written as its shape and its numbers, row by row. What is read is checked before it is a model: lengths that
//! do not fit, and numbers that are not finite, are an error that names the field. A file that was cut or edited must not
//! become a model that predicts something.

use std::collections::BTreeMap;

use ndarray::{Array1, Array2};
use numerics::{Result, check};
use serde::{Deserialize, Serialize};

/// A field of a model, as it is written.
pub trait Stored: Sized {
    /// What serde writes and reads.
    type Form: Serialize + for<'de> Deserialize<'de>;

    /// The field as it is written.
    fn form(&self) -> Self::Form;

    /// The field as it was; `name` is for the message.
    fn read(name: &str, form: Self::Form) -> Result<Self>;
}

/// Rows and columns of a matrix, and its numbers row by row.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Matrix {
    shape: (usize, usize),
    numbers: Vec<f64>,
}

impl Stored for Array2<f64> {
    type Form = Matrix;

    fn form(&self) -> Matrix {
        Matrix { shape: self.dim(), numbers: self.iter().copied().collect() }
    }

    fn read(name: &str, Matrix { shape, numbers }: Matrix) -> Result<Self> {
        let wanted = shape.0.saturating_mul(shape.1);
        let the_shape = format!("its shape {shape:?}");
        check::same_length("numbers", (name, numbers.len()), (&the_shape, wanted))?;
        let all = Array1::from(numbers);
        let matrix = Array2::from_shape_fn(shape, |(i, j)| all[i * shape.1 + j]);
        check::finite(name, &matrix)?;
        Ok(matrix)
    }
}

impl Stored for Array1<f64> {
    type Form = Vec<f64>;

    fn form(&self) -> Vec<f64> {
        self.to_vec()
    }

    fn read(name: &str, form: Vec<f64>) -> Result<Self> {
        check::finite_slice(name, &form)?;
        Ok(Array1::from(form))
    }
}

impl Stored for f64 {
    type Form = f64;

    fn form(&self) -> f64 {
        *self
    }

    fn read(name: &str, form: f64) -> Result<Self> {
        check::finite_number(name, form)?;
        Ok(form)
    }
}

impl Stored for Vec<Vec<f64>> {
    type Form = Vec<Vec<f64>>;

    fn form(&self) -> Self {
        self.clone()
    }

    fn read(name: &str, form: Self) -> Result<Self> {
        for (i, row) in form.iter().enumerate() {
            check::finite_slice(&format!("{name}[{i}]"), row)?;
        }
        Ok(form)
    }
}

impl Stored for Vec<f64> {
    type Form = Vec<f64>;

    fn form(&self) -> Self {
        self.clone()
    }

    fn read(name: &str, form: Self) -> Result<Self> {
        check::finite_slice(name, &form)?;
        Ok(form)
    }
}

impl Stored for BTreeMap<String, f64> {
    type Form = BTreeMap<String, f64>;

    fn form(&self) -> Self {
        self.clone()
    }

    fn read(name: &str, form: Self) -> Result<Self> {
        for (key, value) in &form {
            check::finite_number(&format!("{name}[\"{key}\"]"), *value)?;
        }
        Ok(form)
    }
}

impl Stored for Array1<usize> {
    type Form = Vec<usize>;

    fn form(&self) -> Vec<usize> {
        self.to_vec()
    }

    fn read(_: &str, form: Vec<usize>) -> Result<Self> {
        Ok(Array1::from(form))
    }
}

/// Fields that any value is right for, or whose own `Deserialize` refuses the wrong ones.
macro_rules! as_they_are {
    ($($field:ty),*) => {$(
        impl Stored for $field {
            type Form = $field;

            fn form(&self) -> Self {
                self.clone()
            }

            fn read(_: &str, form: Self) -> Result<Self> {
                Ok(form)
            }
        }
    )*};
}

as_they_are!(
    bool,
    usize,
    crate::feature_extraction::BagOfWords,
    crate::kernels::Kernel,
    crate::neighbors::Window,
    crate::preprocessing::Unknown
);

/// What a list of is written as it is: its own `Deserialize` refuses the wrong ones.
pub trait Whole: Clone + Serialize + for<'de> Deserialize<'de> {}

impl Whole for usize {}
impl Whole for String {}

impl<T: Whole> Stored for Vec<T> {
    type Form = Vec<T>;

    fn form(&self) -> Self {
        self.clone()
    }

    fn read(_: &str, form: Self) -> Result<Self> {
        Ok(form)
    }
}

/// A linear model has a weight for each feature, and features.
#[doc(hidden)]
pub fn check_weights(coef: &Array1<f64>) -> Result<()> {
    check::not_empty("coef", coef.len(), "weight")
}

/// Lets serde write a model and read it: its fields, and a function that checks what belongs together.
#[macro_export]
macro_rules! stored {
    ($model:ty as $name:ident { $($field:ident: $type:ty),* $(,)? } $check:expr) => {
        const _: () = {
            use $crate::stored::Stored;

            #[derive(serde::Serialize, serde::Deserialize)]
            #[serde(deny_unknown_fields)]
            struct Form {
                $($field: <$type as Stored>::Form),*
            }

            impl serde::Serialize for $model {
                fn serialize<S: serde::Serializer>(&self, to: S) -> std::result::Result<S::Ok, S::Error> {
                    Form { $($field: Stored::form(&self.$field)),* }.serialize(to)
                }
            }

            impl<'de> serde::Deserialize<'de> for $model {
                fn deserialize<D: serde::Deserializer<'de>>(from: D) -> std::result::Result<Self, D::Error> {
                    let read = |form: Form| -> numerics::Result<Self> {
                        $(let $field = <$type as Stored>::read(stringify!($field), form.$field)?;)*
                        let model = $name { $($field),* };
                        let check: fn(&Self) -> numerics::Result<()> = $check;
                        check(&model)?;
                        Ok(model)
                    };
                    read(Form::deserialize(from)?).map_err(serde::de::Error::custom)
                }
            }
        };
    };
}

pub use stored;
