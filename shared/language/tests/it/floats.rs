//! Formats taken apart: every code of 8 and 16 bits against `half` and ml_dtypes, rounding at the middles, and int8.

use language::figures::{NUMBERS, bits, number_at};
use language::floats::{
    BF16, Class, E4M3, E5M2, F16, F32, F64, FORMATS, Format, Int8, Rounding, Shared,
};
use ndarray::{Array1, Array2, array};
use numerics::Rng;
use proptest::prelude::*;
use testing::hostile::Table;
use testing::message;

pub(crate) fn hostile(table: &mut Table) {
    let accessors = [
        "Format::name",
        "Format::bits",
        "Format::exponent_bits",
        "Format::fraction_bits",
        "Format::bias",
        "Format::largest",
        "Format::smallest_normal",
        "Format::smallest",
        "Format::epsilon",
        "Format::decimal_digits",
        "Int8::n_bytes",
    ];
    table.excuse(&accessors, "they take nothing");
    for name in ["Format::decode", "Format::round"] {
        table.documented(name, &["infinite", "NaN"]);
    }
    for name in ["Format::next_up", "Format::next_down"] {
        table.documented(name, &["infinite"]);
    }
    let both = [Rounding::NearestEven, Rounding::TowardZero, Rounding::Up, Rounding::Down];
    for format in FORMATS {
        table.call("Format::encode", |&x: &f64| Ok(format.encode(x)));
        for rounding in both {
            table.call("Format::encode_with", |&x: &f64| Ok(format.encode_with(x, rounding)));
        }
        table.call("Format::decode", |&code: &usize| format.decode(code as u64));
        table.call("Format::round", |&x: &f64| Ok(format.round(x)));
        table.call("Format::parts", |&code: &usize| Ok(format.parts(code as u64)?.significand));
        table.call("Format::ulp", |&x: &f64| format.ulp(x));
        table.call("Format::next_up", |&x: &f64| format.next_up(x));
        table.call("Format::next_down", |&x: &f64| format.next_down(x));
        table.call("Format::steps_between", |&(a, b): &(f64, f64)| format.steps_between(a, b));
    }
    for shared in [Shared::PerTensor, Shared::PerRow] {
        table.call("Int8::quantize", |x: &Array2<f64>| Ok(Int8::quantize(x, shared)?.scales));
    }
    table.call("number_at", |&stop: &usize| number_at(stop));
    table.call("bits", |(x, flipped): &(f64, Array1<f64>)| {
        bits(*x, true, &flipped.to_vec())?;
        let all: Vec<f64> =
            (0..16).map(|bit| flipped.get(bit % 3).copied().unwrap_or(0.0)).collect();
        Ok(bits(*x, false, &all)?.svg)
    });
    table.call("Int8::dequantize", |(x, scales): &(Array2<f64>, Array1<f64>)| {
        Int8 { codes: x.mapv(|x| x as i8), scales: scales.clone() }.dequantize()
    });
}

/// Equal bits, or both not a number.
fn same(a: f64, b: f64) -> bool {
    a.to_bits() == b.to_bits() || (a.is_nan() && b.is_nan())
}

/// f32s of all sizes, and every kind of middle between two 16-bit numbers.
fn many_f32s() -> impl Iterator<Item = f32> {
    let mut rng = Rng::new(17);
    let mut random: Vec<f32> =
        (0..40_000).map(|_| f32::from_bits((rng.uniform(0.0, 4_294_967_296.0)) as u32)).collect();
    // Sixteen bits and a half, and one f32 to each side: the middles of bf16, and many of f16.
    for high in (0..=u16::MAX).step_by(7) {
        let bits = u32::from(high) << 16;
        random.extend([0x7FFF, 0x8000, 0x8001].map(|low| f32::from_bits(bits | low)));
    }
    random.into_iter()
}

#[test]
fn f16_and_bf16_are_those_of_half_for_every_code() {
    for code in 0..=u16::MAX {
        for (format, wanted) in [
            (F16, f64::from(half::f16::from_bits(code))),
            (BF16, f64::from(half::bf16::from_bits(code))),
        ] {
            let value = format.decode(code.into()).expect("16 bits");
            assert!(same(value, wanted), "{format} {code:#06x}: {value} and {wanted}");
            let back = format.encode(value);
            assert!(
                back == u64::from(code) || value.is_nan(),
                "{format} {code:#06x}: back as {back:#06x}"
            );
        }
    }
}

#[test]
fn middles_between_f16s_go_to_the_even_code() {
    for code in 0..0x7BFF_u16 {
        let (below, above) = (half::f16::from_bits(code), half::f16::from_bits(code + 1));
        let middle = (f64::from(below) + f64::from(above)) / 2.0;
        let even = u64::from(code + code % 2);
        assert_eq!(F16.encode(middle), even, "{middle}");
        assert_eq!(F16.encode(-middle), even | 0x8000, "-{middle}");
        assert_eq!(F16.encode(middle.next_down()), u64::from(code));
        assert_eq!(F16.encode(middle.next_up()), u64::from(code) + 1);
        assert_eq!(F16.encode(middle), u64::from(half::f16::from_f64(middle).to_bits()));
    }
}

#[test]
fn random_f32s_round_as_half_rounds_them() {
    for x in many_f32s().filter(|x| !x.is_nan()) {
        let (wide, f16, bf16) = (f64::from(x), half::f16::from_f32(x), half::bf16::from_f32(x));
        assert_eq!(F16.encode(wide), u64::from(f16.to_bits()), "{x:e}");
        assert_eq!(BF16.encode(wide), u64::from(bf16.to_bits()), "{x:e}");
        assert_eq!(F32.encode(wide), u64::from(x.to_bits()), "{x:e}");
    }
}

#[test]
fn fp8_is_that_of_ml_dtypes_for_every_code_and_every_middle() {
    let mut n_codes = 0;
    for line in include_str!("fp8.txt").lines().skip(1) {
        let cells: Vec<&str> = line.split(' ').collect();
        let format = if cells[0] == "e4m3" { E4M3 } else { E5M2 };
        let code: u64 = cells[1].parse().expect("a code");
        let wanted: f64 = cells[2].parse().expect("a value");
        let value = format.decode(code).expect("8 bits");
        assert!(same(value, wanted), "{line}: {value}");
        assert!(format.encode(value) == code || value.is_nan(), "{line}");
        n_codes += 1;
        if cells[3] == "-" {
            continue;
        }
        let next = format.decode(code + 1).expect("8 bits");
        let middle = (value + next) / 2.0;
        assert_eq!(format.encode(middle), cells[3].parse::<u64>().expect("a code"), "{line}");
        let past = if next > middle { middle.next_up() } else { middle.next_down() };
        assert_eq!(format.encode(past), cells[4].parse::<u64>().expect("a code"), "{line}");
    }
    assert_eq!(n_codes, 512);
}

#[test]
fn what_is_too_large_becomes_infinity_or_in_e4m3_nan() {
    for (format, largest, first_beyond) in
        [(F16, 65504.0, 65520.0), (E5M2, 57344.0, 61440.0), (BF16, BF16.largest(), f64::MAX)]
    {
        assert_eq!(format.largest(), largest);
        assert_eq!(format.round(first_beyond), f64::INFINITY);
        assert_eq!(format.round(-first_beyond), f64::NEG_INFINITY);
        assert_eq!(format.round(first_beyond.next_down().min(largest * 1.001)), largest);
    }
    assert_eq!((E4M3.largest(), E4M3.round(464.0)), (448.0, 448.0));
    for x in [464.1, 1e9, f64::INFINITY, f64::NAN] {
        assert!(E4M3.round(x).is_nan() && E4M3.round(-x).is_nan(), "{x}");
        assert_eq!(E4M3.encode(x), 0x7F);
    }
    // A NaN keeps its sign, and is a quiet one.
    for (format, code) in
        [(F16, 0x7E00), (BF16, 0x7FC0), (F32, 0x7FC0_0000), (E5M2, 0x7E), (E4M3, 0x7F)]
    {
        let sign = 1 << (format.bits() - 1);
        assert_eq!((format.encode(f64::NAN), format.encode(-f64::NAN)), (code, sign | code));
    }
    assert_eq!(F32.largest(), f64::from(f32::MAX));
    assert_eq!(F64.largest(), f64::MAX);
}

#[test]
fn f64_is_the_processors_own() {
    for bits in [0, 1, 0xF_FFFF_FFFF_FFFF, 1 << 52, 0x3FF0_0000_0000_0001, 0x7FEF_FFFF_FFFF_FFFF] {
        for sign in [0, 1 << 63] {
            let value = f64::from_bits(bits | sign);
            assert_eq!(F64.encode(value), bits | sign);
            assert!(same(F64.round(value), value));
        }
    }
    assert_eq!((F64.smallest(), F64.smallest_normal()), (5e-324, f64::MIN_POSITIVE));
    assert_eq!(F64.epsilon(), f64::EPSILON);
    assert_eq!(F64.round(f64::NEG_INFINITY), f64::NEG_INFINITY);
}

#[test]
fn rounding_modes_keep_their_direction_and_the_nearest_is_one_of_them() {
    let mut rng = Rng::new(3);
    for format in FORMATS {
        for _ in 0..2_000 {
            let size = libm::exp2(rng.uniform(-12.0, 8.0).round());
            let x = size * rng.uniform(-1.0, 1.0);
            let round = |rounding| format.decode(format.encode_with(x, rounding)).expect("a code");
            let (up, down) = (round(Rounding::Up), round(Rounding::Down));
            let (cut, nearest) = (round(Rounding::TowardZero), format.round(x));
            assert!(down <= x && x <= up, "{format} {x}: {down} to {up}");
            assert_eq!(cut, if x < 0.0 { up } else { down });
            assert!(nearest == up || nearest == down);
            assert!((nearest - x).abs() <= (up - x).min(x - down));
            assert!(format.steps_between(down, up).expect("finite") <= 1);
        }
    }
    // Beyond the largest: only towards it, the largest.
    let of = |x: f64, rounding| F16.decode(F16.encode_with(x, rounding)).expect("a code");
    assert_eq!(of(1e9, Rounding::TowardZero), 65504.0);
    assert_eq!((of(1e9, Rounding::Up), of(1e9, Rounding::Down)), (f64::INFINITY, 65504.0));
    assert_eq!((of(-1e9, Rounding::Up), of(-1e9, Rounding::Down)), (-65504.0, f64::NEG_INFINITY));
    assert_eq!(of(1e-300, Rounding::Up), F16.smallest());
    assert_eq!(of(-1e-300, Rounding::Down), -F16.smallest());
}

#[test]
fn parts_multiply_back_to_the_value() {
    for format in [F16, BF16, E4M3, E5M2] {
        for code in 0..1 << format.bits() {
            let (parts, value) =
                (format.parts(code).expect("a code"), format.decode(code).expect("a code"));
            let size = parts.significand * libm::exp2(f64::from(parts.exponent));
            match parts.class {
                Class::Infinite => assert!(value.is_infinite()),
                Class::NaN => assert!(value.is_nan()),
                _ => assert_eq!(if parts.negative { -size } else { size }, value),
            }
            match parts.class {
                Class::Normal => assert!((1.0..2.0).contains(&parts.significand)),
                Class::Subnormal => assert!(parts.significand > 0.0 && parts.significand < 1.0),
                _ => assert_eq!(parts.significand, 0.0),
            }
            assert_eq!(parts.negative, code >> (format.bits() - 1) == 1);
        }
    }
}

#[test]
fn neighbors_are_one_step_and_one_ulp_apart() {
    for format in FORMATS {
        for x in [1.0, 1.1, 3.0, 100.0, -7.0, 0.02] {
            let x = format.round(x);
            let (up, down) = (format.next_up(x).expect("up"), format.next_down(x).expect("down"));
            assert!(down < x && x < up);
            assert_eq!(format.steps_between(down, up).expect("finite"), 2);
            let away = if x > 0.0 { up - x } else { x - down };
            assert_eq!(format.ulp(x).expect("an ulp"), away, "{format} {x}");
        }
        // Through zero, which is one number.
        let smallest = format.smallest();
        assert_eq!(format.next_down(smallest).expect("zero").to_bits(), 0);
        assert_eq!(format.next_up(-0.0).expect("smallest"), smallest);
        assert_eq!(format.next_up(-smallest).expect("zero"), 0.0);
        assert_eq!(format.steps_between(-smallest, smallest).expect("finite"), 2);
        assert_eq!(format.steps_between(-0.0, 0.0).expect("finite"), 0);
        assert_eq!(format.ulp(smallest).expect("an ulp"), smallest);
        assert_eq!(format.ulp(0.0).expect("an ulp"), smallest);
    }
    assert_eq!(F64.steps_between(f64::MIN, f64::MAX).expect("finite"), 0xFFDF_FFFF_FFFF_FFFE);
    assert_eq!(F16.next_up(65504.0).expect("infinite"), f64::INFINITY);
    assert_eq!(F16.next_down(-65504.0).expect("infinite"), f64::NEG_INFINITY);
}

#[test]
fn the_table_of_formats_is_the_standards() {
    let of = |format: Format| {
        (
            format.bits(),
            format.bias(),
            format.largest(),
            format.smallest_normal(),
            format.smallest(),
        )
    };
    let power = |exponent: i32| libm::ldexp(1.0, exponent);
    assert_eq!(of(F16), (16, 15, 65504.0, power(-14), power(-24)));
    assert_eq!(of(BF16), (16, 127, 255.0 * power(120), power(-126), power(-133)));
    assert_eq!(of(E4M3), (8, 7, 448.0, power(-6), power(-9)));
    assert_eq!(of(E5M2), (8, 15, 57344.0, power(-14), power(-16)));
    assert_eq!(FORMATS.map(|format| format.bits()), [64, 32, 16, 16, 8, 8]);
    assert!((F32.decimal_digits() - 7.224_719_9).abs() < 1e-6);
    assert_eq!(format!("{F16:?}"), "f16 (1 + 5 + 10 bits)");
    assert_eq!((E4M3.name(), E4M3.exponent_bits(), E4M3.fraction_bits()), ("fp8 e4m3", 4, 3));
}

#[test]
fn refusals_say_what_and_where() {
    assert_eq!(
        message(E4M3.decode(256)),
        "code is 256, but it must be below 256, as fp8 e4m3 has 8 bits"
    );
    assert!(message(F16.parts(1 << 16)).starts_with("code is 65536"));
    assert_eq!(
        message(F16.ulp(1e5)),
        "value is 100000, but it must be at most 65504, the largest of f16"
    );
    assert!(message(F16.ulp(f64::NAN)).contains("NaN"));
    assert!(message(F32.steps_between(1.0, f64::INFINITY)).starts_with("b is inf"));
    assert!(message(E4M3.next_up(448.0)).contains("fp8 e4m3 has no infinity"));
    assert!(message(E4M3.next_down(-448.0)).contains("no infinity"));
    assert!(message(Int8::quantize(&array![[1.0, f64::NAN]], Shared::PerRow)).contains("[0, 1]"));
    assert!(message(Int8::quantize(&Array2::zeros((0, 3)), Shared::PerRow)).contains("empty"));
    let wrong = Int8 { codes: array![[1], [2], [3]], scales: array![1.0, 2.0] };
    assert!(message(wrong.dequantize()).contains("scales has 2"));
}

#[test]
fn int8_moves_no_number_by_more_than_half_a_scale() {
    let mut rng = Rng::new(5);
    let mut values: Array2<f64> = rng.normals((20, 30));
    values[[3, 4]] = 40.0; // an outlier
    values.row_mut(7).fill(0.0);
    let spread = |shared| {
        let small = Int8::quantize(&values, shared).expect("finite");
        let back = small.dequantize().expect("finite");
        for ((i, j), x) in values.indexed_iter() {
            let scale = small.scales[if small.scales.len() == 1 { 0 } else { i }];
            assert!((back[[i, j]] - x).abs() <= scale * 0.500_001, "{i}, {j}");
        }
        assert_eq!(small.n_bytes(), 600 + 4 * small.scales.len());
        (&back - &values).mapv(|x| x * x).sum()
    };
    let (one, each) = (spread(Shared::PerTensor), spread(Shared::PerRow));
    assert!(each < one / 10.0, "{each} and {one}: the outlier spoils its row only");
    let halves =
        Int8::quantize(&array![[0.5, 1.5, 2.5, -2.5, 127.0]], Shared::PerTensor).expect("x");
    assert_eq!(halves.codes, array![[0, 2, 2, -2, 127]]);
    let nothing = Int8::quantize(&array![[0.0, 5e-324]], Shared::PerTensor).expect("tiny");
    assert_eq!((nothing.codes, nothing.scales), (array![[0, 0]], array![0.0]));
    // A scale that is itself rounded, down to the smallest f64: 190 steps of it are cut to 127.
    let coarse = Int8::quantize(&array![[-190.0 * 5e-324]], Shared::PerRow).expect("tiny");
    assert_eq!((coarse.codes, coarse.scales), (array![[-127]], array![5e-324]));
}

#[test]
fn every_bit_flipped_draws_what_it_makes() {
    for (_, number) in NUMBERS {
        for brain in [false, true] {
            for bit in 0..16 {
                let mut flipped = [0.0; 16];
                flipped[bit] = 1.0;
                let picture = bits(number, brain, &flipped).expect("a picture");
                assert_eq!(picture.bits.replace(' ', "").len(), 16);
                assert!(picture.svg.contains(&picture.product) || picture.kind.starts_with("in"));
            }
        }
    }
    let all_of = |range: std::ops::Range<usize>| {
        let mut flipped = [0.0; 16];
        flipped[range].fill(1.0);
        bits(0.0, false, &flipped).expect("a picture")
    };
    assert_eq!((all_of(1..6).kind, all_of(1..7).kind), ("infinite", "not a number"));
    assert_eq!(
        (all_of(6..16).kind, all_of(6..16).product.as_str()),
        ("subnormal", "+0.9990234375 · 2⁻¹⁴")
    );
    assert_eq!((all_of(0..1).kind, all_of(0..6).value.as_str()), ("zero", "−inf"));
    assert_eq!(all_of(2..16).value, "1.99902");
    assert!(message(bits(1.0, false, &[0.0; 15])).contains("15"));
    assert!(message(number_at(12)).contains("stop is 12"));
}

proptest! {
    #[test]
    fn encoding_keeps_the_order(a in -1e6..1e6, b in -1e6..1e6) {
        let (low, high) = if a < b { (a, b) } else { (b, a) };
        for format in [F32, F16, BF16, E5M2] {
            prop_assert!(format.round(low) <= format.round(high));
        }
    }
}
