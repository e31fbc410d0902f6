//! The reader of digits: its weights as they were made, moves against SciPy's, and what they refuse.

use ndarray::{Array1, Array2, array};
use networks::figures::{moved, read_digit, read_drawn, reader};
use numerics::Result;
use numerics::estimator::Predict;
use testing::hostile::Table;

pub(crate) fn hostile(table: &mut Table) {
    table.excuse(&["reader"], "it takes nothing");
    table.call("moved", |x: &Array2<f64>| moved(x, 0.5, -1.0));
    table.call("moved", |&(right, down): &(f64, f64)| moved(&Array2::ones((2, 64)), right, down));
    table.call("read_digit", |x: &Array2<f64>| {
        let y = Array1::from_elem(x.nrows(), 3);
        Ok(read_digit(x, &y, 0, (0.5, 0.0), 0.1)?.answer.1)
    });
    table.call("read_digit", |&(picture, noise): &(usize, f64)| {
        Ok(read_digit(&Array2::ones((2, 64)), &array![1, 2], picture, (0.0, 0.0), noise)?.answer.1)
    });
    table.call("read_drawn", |x: &Array1<f64>| Ok(read_drawn(x, (0.5, 0.0), 0.1)?.answer.1));
    table.call("read_drawn", |&(right, noise): &(f64, f64)| {
        Ok(read_drawn(&Array1::ones(64), (right, 0.0), noise)?.answer.1)
    });
}

/// FNV-1a over the weights in thousandths, as the test `reader_is_made_again` of `part3-networks` printed them.
#[test]
fn the_weights_are_those_that_were_made() -> Result<()> {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for parameter in reader()?.parameters() {
        let thousandths = (parameter * 1000.0).round() as i32;
        for byte in thousandths.to_le_bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    assert_eq!(format!("{hash:016x}"), "b120a909d043b64b");
    Ok(())
}

#[test]
fn the_reader_misreads_17_of_510() -> Result<()> {
    let digits = data::digits();
    let x = &digits.x.slice(ndarray::s![1287.., ..]) / 16.0;
    let y = digits.y.slice(ndarray::s![1287..]).to_owned();
    let answers = reader()?.predict(&x)?;
    assert_eq!(answers.iter().zip(&y).filter(|(a, b)| a != b).count(), 17);
    let reading = read_digit(&x, &y, 58, (1.0, 0.0), 0.0)?;
    assert_eq!((reading.answer.0, y[58], reading.right), (1, 6, 287));
    assert!(reading.svg.contains("1 pixel to the right: the 6 is read as 1"));
    let noisy = read_digit(&x, &y, 58, (0.0, -0.5), 0.05)?;
    assert!(noisy.svg.contains("0.5 pixels up, noise 0.05"));
    Ok(())
}

/// A picture that is drawn as another writer wrote it is read as that one is.
#[test]
fn a_drawing_is_read_as_a_picture() -> Result<()> {
    let digits = data::digits();
    let x = &digits.x.slice(ndarray::s![1287..1288, ..]) / 16.0;
    let y = digits.y.slice(ndarray::s![1287..1288]).to_owned();
    let written = read_digit(&x, &y, 0, (0.5, -1.0), 0.1)?;
    let drawn = read_drawn(x.row(0), (0.5, -1.0), 0.1)?;
    assert_eq!(drawn.answer, written.answer);
    assert!(drawn.svg.contains("up, noise 0.10: your drawing is read as"));
    assert!(read_drawn(&Array1::zeros(63), (0.0, 0.0), 0.0).is_err());
    assert!(read_drawn(&Array1::zeros(64), (0.0, 0.0), -0.1).is_err());
    assert!(read_drawn(&Array1::zeros(64), (9.0, 0.0), 0.0).is_err());
    Ok(())
}

/// `scipy.ndimage.shift(picture, (down, right), order=1, mode="grid-constant")` of SciPy 1.17.
#[test]
fn moves_are_scipys() -> Result<()> {
    let x = Array2::from_shape_fn((1, 64), |(_, place)| (place * place % 17) as f64 / 16.0);
    let recorded = [
        0.0, 0.3046875, 0.4296875, 0.5546875, 0.40625, 0.6484375, 0.75, 0.4453125, 0.0, 0.328125,
        0.4140625, 0.4765625, 0.265625, 0.4453125, 0.8828125, 0.6484375, 0.0, 0.375, 0.4296875,
        0.4296875, 0.5546875, 0.40625, 0.6484375, 0.75, 0.0, 0.4453125, 0.4765625, 0.4140625,
        0.4765625, 0.265625, 0.4453125, 0.8828125, 0.0, 0.140625, 0.421875, 0.4296875, 0.4296875,
        0.5546875, 0.40625, 0.6484375, 0.0, 0.2578125, 0.53125, 0.4765625, 0.4140625, 0.4765625,
        0.265625, 0.4453125, 0.0, 0.3984375, 0.2734375, 0.421875, 0.4296875, 0.4296875, 0.5546875,
        0.40625, 0.0, 0.1875, 0.109375, 0.3671875, 0.421875, 0.40625, 0.453125, 0.1640625,
    ];
    let by = moved(&x, 1.25, -0.5)?;
    for (ours, scipys) in by.iter().zip(recorded) {
        assert!((ours - scipys).abs() < 1e-12, "{ours} and {scipys}");
    }
    assert_eq!(moved(&x, 0.0, 0.0)?, x);
    assert_eq!(moved(&x, 8.0, 0.0)?, Array2::zeros((1, 64)));
    Ok(())
}

#[test]
fn what_is_no_picture_is_refused() {
    let x = Array2::zeros((2, 64));
    assert!(moved(&Array2::zeros((2, 63)), 0.0, 0.0).is_err());
    assert!(moved(&x, 8.5, 0.0).is_err());
    assert!(moved(&x, 0.0, f64::NAN).is_err());
    assert!(read_digit(&x, &array![1], 0, (0.0, 0.0), 0.0).is_err());
    assert!(read_digit(&x, &array![1, 10], 0, (0.0, 0.0), 0.0).is_err());
    assert!(read_digit(&x, &array![1, 2], 2, (0.0, 0.0), 0.0).is_err());
    assert!(read_digit(&x, &array![1, 2], 0, (0.0, 0.0), -0.1).is_err());
}
