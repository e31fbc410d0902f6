//! The generator's streams are NumPy's: compared with numbers recorded from NumPy 2.4.6 (Linux, x86-64).

use numerics::{Result, Rng};
use rand_core::Rng as _;

/// One number out of many: each 64-bit word is mixed in by FNV-1a's step.
fn digest(words: impl IntoIterator<Item = u64>) -> u64 {
    words
        .into_iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash, word| (hash ^ word).wrapping_mul(0x0100_0000_01b3))
}

#[test]
fn the_words_are_those_of_the_published_test_set() {
    // numpy/random/tests/data/pcg64-testset: seed 0xdeadbeaf.
    let mut rng = Rng::new(0xdead_beaf);
    let words: Vec<u64> = (0..1000).map(|_| rng.next_u64()).collect();
    assert_eq!(
        words[..4],
        [0x60d24054e17a0698, 0xd5e79d89856e4f12, 0xd254972fe64bd782, 0xf1e3072a53c72571]
    );
    assert_eq!(words[999], 0xa5cb380b8de10d10);
}

/// A seed, and the digests of `random(10⁶)`, `standard_normal(10⁶)`, `integers(0, 1000003, 10⁶)`,
/// `integers(0, 3·2³⁰, 10⁵)`, `integers(−3·2⁶¹, 3·2⁶¹, 10⁵)` and `permutation(10⁵)`.
///
/// Normal numbers beyond ±3.654 count as ±1: their last bit is the C library's.
const STREAMS: [(u64, [u64; 6]); 8] = [
    (
        0x0,
        [
            0xaf13b20ac210df97,
            0x8e63db05849e68f5,
            0x68f94469543ebe2b,
            0x6640203cb0d017be,
            0x76b22ee2269396c2,
            0x81976217d1ea4c1d,
        ],
    ),
    (
        0x1,
        [
            0x33e31af73efea1a3,
            0xf97aa9a1560f0b18,
            0xba7da524f11147e7,
            0xf560ea391bddb91a,
            0x999a1c2c2a275661,
            0xa7a9f6665187d525,
        ],
    ),
    (
        0x7,
        [
            0x3f74712bc64a86a1,
            0xf2f0c2d2efab65ab,
            0x2f4148341ebc4f73,
            0xe83e03180af6078d,
            0x5c1e80d21e31f9d2,
            0xab09ed7c80a3414d,
        ],
    ),
    (
        0x2a,
        [
            0xb6b4cb0a4ee44842,
            0xa93520d8ed6238b9,
            0x7b633edad293c2dc,
            0xe368091f36b4337d,
            0xaa6118b29856ed77,
            0x27500f5d100e8fdb,
        ],
    ),
    (
        0xffffffff,
        [
            0x849d39fb21aace67,
            0xe70ceba7496e0e7d,
            0xb533742aed9d7fec,
            0x40c9050ddc2d8002,
            0x87ae2a86217acee8,
            0x4f9bfa6c3ba4eded,
        ],
    ),
    (
        0x100000000,
        [
            0xf9ca9226b68c2048,
            0x2c93793e9c6b1d86,
            0x06a532724a675134,
            0x8be9982a1acfd700,
            0x8fbf7d321cbaaa52,
            0x452211838216593f,
        ],
    ),
    (
        0xdeadbeefcafef00d,
        [
            0x4e3692dbea119b9f,
            0xdcaa1d7ebc623757,
            0x5d91873cb4051ffd,
            0x7fbfdbcba76e3457,
            0x7c518c95a7ef8c8f,
            0x85c05e16dd202a17,
        ],
    ),
    (
        0xffffffffffffffff,
        [
            0x35730e54d9c6385a,
            0xbe5ef0928ecfb4a7,
            0x3ed24a0ca76ed516,
            0x618381a487477ea6,
            0xf650c826c3d11411,
            0x6b079d9d448e1875,
        ],
    ),
];

#[test]
fn a_million_draws_of_each_kind_are_those_of_numpy() -> Result<()> {
    const MILLION: usize = 1_000_000;
    for (seed, recorded) in STREAMS {
        let rng = || Rng::new(seed);
        let uniforms = rng().uniforms(MILLION);
        let normals = rng().normals(MILLION).mapv(|x| if x.abs() > 3.654 { x.signum() } else { x });
        let (mut small, mut middle, mut large) = (rng(), rng(), rng());
        let integers = (0..MILLION).map(|_| small.integers(0..1_000_003u64));
        let integers: Vec<u64> = integers.collect::<Result<_>>()?;
        let middle = (0..100_000).map(|_| middle.integers(0..3 << 30));
        let middle: Vec<u64> = middle.collect::<Result<_>>()?;
        let wide = (0..100_000).map(|_| large.integers(-(3 << 61)..3 << 61));
        let wide: Vec<i64> = wide.collect::<Result<_>>()?;
        let order = rng().permutation(100_000);
        let digests = [
            digest(uniforms.iter().map(|x| x.to_bits())),
            digest(normals.iter().map(|x| x.to_bits())),
            digest(integers),
            digest(middle),
            digest(wide.iter().map(|&n| n as u64)),
            digest(order.iter().map(|&i| i as u64)),
        ];
        assert_eq!(digests, recorded, "seed {seed}");
    }
    Ok(())
}

#[test]
fn normal_numbers_of_the_tail_differ_in_the_last_bits_at_most() {
    const TAIL: [f64; 12] = [
        -3.661081810206792,
        4.06160631065189,
        3.7631766765169505,
        3.895566624599476,
        -4.233863398396944,
        -3.8904927890409873,
        -4.502222241099144,
        3.7090686854390933,
        -3.6994138242191106,
        -3.728495994549145,
        -3.919315450051444,
        3.7471816303269287,
    ];
    let normals = Rng::new(7).normals(1_000_000);
    let tail: Vec<f64> = normals.iter().copied().filter(|x| x.abs() > 3.654).collect();
    assert_eq!(tail.len(), 247);
    for (x, recorded) in tail.iter().zip(TAIL) {
        assert!((x - recorded).abs() <= 2.0 * f64::EPSILON * recorded.abs(), "{x} {recorded}");
    }
}

#[test]
fn kinds_of_draws_may_be_mixed_as_in_numpy() -> Result<()> {
    let mut rng = Rng::new(3);
    assert_eq!(rng.integers(0..10)?, 8); // the lower half of a word
    assert_eq!(rng.random(), 0.2368105065960997);
    assert_eq!(rng.integers(0..10)?, 0); // the upper half of the first word
    assert_eq!(rng.integers(0..1i64 << 40)?, 881010591534);
    assert_eq!(rng.integers(-5..5)?, 3);
    assert_eq!(rng.integers(0..1u64 << 32)?, 2500366905);
    assert_eq!(rng.integers(i64::MIN..i64::MAX)?, -7487005063440363763);
    assert_eq!(rng.normal_with(2.0, 3.0), 1.3532085107307024);
    Ok(())
}

#[test]
fn integers_cover_their_range_and_nothing_else() -> Result<()> {
    let mut rng = Rng::new(1);
    let mut seen = [false; 5];
    for _ in 0..200 {
        let n: i8 = rng.integers(-2..3)?;
        seen[(n + 2) as usize] = true;
    }
    assert_eq!(seen, [true; 5]);
    assert_eq!(rng.integers(u64::MAX - 1..u64::MAX)?, u64::MAX - 1);
    let before = rng.clone();
    assert_eq!(rng.integers(4..5)?, 4);
    assert_eq!(rng, before, "a range of one value takes no random word");
    for (start, end) in [(5, 5), (6, 5), (i32::MAX, i32::MIN)] {
        let error = rng.integers(start..end).expect_err("an empty range");
        let text = format!(
            "the range's end is {end}, but it must be greater than the range's start {start}"
        );
        assert_eq!(error.to_string(), text);
    }
    Ok(())
}

#[test]
fn shuffle_and_permutation_are_those_of_numpy() {
    assert_eq!(Rng::new(7).permutation(10), [8, 0, 7, 1, 3, 6, 2, 4, 5, 9]);
    assert!(Rng::new(7).permutation(0).is_empty());
    assert_eq!(Rng::new(7).permutation(1), [0]);
    let mut one = ["only"];
    Rng::new(7).shuffle(&mut one);
    assert_eq!(one, ["only"]);
}

#[test]
fn choice_is_that_of_numpy() -> Result<()> {
    let rng = || Rng::new(7);
    let hash = |sample: Vec<usize>| digest(sample.into_iter().map(|i| i as u64));
    assert_eq!(rng().choice(5, 5)?, [4, 3, 3, 4, 2]);
    assert_eq!(rng().choice_without_replacement(100, 3)?, [92, 61, 68]);
    // Above 10 000 and a fiftieth: NumPy's other method. The second line is just not above a fiftieth.
    assert_eq!(hash(rng().choice_without_replacement(20_000, 500)?), 15711003315502908114);
    assert_eq!(hash(rng().choice_without_replacement(20_000, 400)?), 16274009648571243976);
    assert_eq!(hash(rng().choice_without_replacement(10_001, 10_001)?), 9555157043625436881);

    let p: Vec<f64> = (1..=10).map(|i| f64::from(i) / 55.0).collect();
    assert_eq!(rng().choice_weighted(&p, 12)?, [7, 9, 8, 4, 5, 9, 0, 9, 8, 6, 5, 5]);
    assert_eq!(rng().choice_weighted_without_replacement(&p, 10)?, [7, 9, 8, 4, 5, 0, 6, 2, 3, 1]);
    for (seed, recorded) in [(0, [7, 4, 1, 0]), (1, [7, 9, 3, 4]), (2, [4, 5, 8, 2])] {
        assert_eq!(Rng::new(seed).choice_weighted_without_replacement(&p, 4)?, recorded);
    }
    Ok(())
}

#[test]
fn choice_refuses_what_cannot_be_chosen() -> Result<()> {
    let mut rng = Rng::new(7);
    assert!(rng.choice(0, 0)?.is_empty());
    assert!(rng.choice_without_replacement(0, 0)?.is_empty());
    assert!(rng.choice_weighted(&[1.0], 0)?.is_empty());
    assert_eq!(rng.choice_weighted(&[0.0, 3.0, 0.0], 4)?, [1, 1, 1, 1]);
    let message = |result: Result<Vec<usize>>| result.expect_err("an error").to_string();
    let cases = [
        (rng.choice(0, 2), "n is 0, but it must be at least 1, because size is not 0"),
        (rng.choice_without_replacement(3, 4), "size is 4, but it must be from 0 to n = 3"),
        (
            rng.choice_weighted(&[], 1),
            "the sum of weights is 0, but it must be positive and finite",
        ),
        (
            rng.choice_weighted(&[0.0, 0.0], 1),
            "the sum of weights is 0, but it must be positive and finite",
        ),
        (
            rng.choice_weighted(&[f64::MAX, f64::MAX], 1),
            "the sum of weights is inf, but it must be positive and finite",
        ),
        (
            rng.choice_weighted(&[1.0, -1.0], 1),
            "weights[1] is -1, but it must be zero or positive, and finite",
        ),
        (
            rng.choice_weighted(&[f64::NAN], 1),
            "weights[0] is NaN, but it must be zero or positive, and finite",
        ),
        (
            rng.choice_weighted_without_replacement(&[1.0, 0.0], 2),
            "size is 2, but it must be from 0 to 1, the number of weights above 0",
        ),
    ];
    for (result, text) in cases {
        assert_eq!(message(result), text);
    }
    Ok(())
}

#[test]
fn children_are_those_of_numpy_and_leave_the_stream_alone() {
    let mut rng = Rng::new(7);
    let first: Vec<f64> = rng.spawn(3).iter_mut().map(Rng::random).collect();
    assert_eq!(first, [0.7978591868433563, 0.4805820057358118, 0.6320442355695731]);
    let mut children = Rng::new(7).spawn(3);
    let mut grandchildren = children[1].spawn(2);
    assert_eq!(grandchildren[1].random(), 0.4815233991748108);
    assert_eq!(rng.spawn(1)[0].random(), 0.9823227993863488);
    assert_eq!(rng.random(), Rng::new(7).random());
    assert!(rng.spawn(0).is_empty());
}

#[test]
fn uniform_numbers_keep_to_their_range_and_follow_the_formula_outside_it() {
    let mut rng = Rng::new(7);
    assert_eq!(rng.uniform(0.0, 1.0), 0.625095466604667);
    assert_eq!(rng.uniform(10.0, 20.0), 18.972138009695755);
    assert_eq!(rng.uniform(3.0, 3.0), 3.0);
    let reversed = rng.uniform(5.0, 4.0);
    assert!((4.0..=5.0).contains(&reversed));
    assert!(rng.uniform(f64::NAN, 1.0).is_nan());
    assert_eq!(rng.uniform(0.0, f64::INFINITY), f64::INFINITY);
    assert_eq!(rng.normal_with(5.0, 0.0), 5.0);
}

#[test]
fn arrays_are_filled_row_by_row() {
    let matrix = Rng::new(7).normals((2, 3));
    let vector = Rng::new(7).normals(6);
    assert_eq!(matrix.iter().collect::<Vec<_>>(), vector.iter().collect::<Vec<_>>());
    assert_eq!(Rng::new(7).uniforms(0).len(), 0);
}
