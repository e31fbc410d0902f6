//! Draws from distributions against numbers recorded from NumPy 2.4.6: `np.random.default_rng(7)`, then the calls in order.

use numerics::{Result, Rng};

/// The numbers drawn from seed 7 are the recorded ones, up to `tolerance` of each, and the generator then stands where
/// NumPy's does.
#[track_caller]
fn drawn<T: Copy + Into<f64>>(
    draw: impl Fn(&mut Rng) -> Result<T>,
    recorded: &[f64],
    next: f64,
    tolerance: f64,
) {
    let mut rng = Rng::new(7);
    for (i, &wanted) in recorded.iter().enumerate() {
        let got: f64 = draw(&mut rng).expect("a number").into();
        assert!(
            (got - wanted).abs() <= tolerance * wanted.abs(),
            "{i}: {got:e}, wanted {wanted:e}"
        );
    }
    assert_eq!(rng.random(), next, "the stream is elsewhere");
}

/// As [`drawn`], for counts and vectors of counts or shares, one after the other.
#[track_caller]
fn drawn_rows<T>(
    draw: impl Fn(&mut Rng) -> Result<Vec<T>>,
    as_float: impl Fn(T) -> f64,
    recorded: &[&[f64]],
    next: f64,
) {
    let mut rng = Rng::new(7);
    for row in recorded {
        let got = draw(&mut rng).expect("numbers");
        assert_eq!(got.len(), row.len());
        for (got, &wanted) in got.into_iter().zip(*row) {
            let got = as_float(got);
            assert!((got - wanted).abs() <= 1e-12 * wanted.abs(), "{got:e}, wanted {wanted:e}");
        }
    }
    assert_eq!(rng.random(), next, "the stream is elsewhere");
}

/// A count as a number: those here are small.
fn number(count: u64) -> f64 {
    count as f64
}

#[test]
#[rustfmt::skip]
fn exponential_numbers() {
    drawn(|rng| rng.exponential(2.0), &[1.415058511583843, 2.05040669658981, 1.1370973147665029, 1.7902197271903257, 0.41306550803301106, 6.767274702872507, 0.019507253297501498, 5.618431526221567, 1.1506655126997274, 0.6010680251097087, 1.0822717883764232, 0.6242912241015283], 0.2548695876541246, 0.0);
}

#[test]
#[rustfmt::skip]
fn gamma_numbers() {
    drawn(|rng| rng.gamma(0.3, 1.5), &[0.3132653952076359, 0.6756868838177283, 0.027162159348686057, 3.809221709457323e-08, 0.7655724859598498, 0.028036358539969046, 0.01574531354658312, 0.15337937557372616], 0.9955002834343927, 1e-14);
    drawn(|rng| rng.gamma(1.0, 1.5), &[1.0612938836878822, 1.5378050224423574, 0.8528229860748772, 1.3426647953927442, 0.3097991310247583, 5.075456027154381, 0.014630439973126123, 4.213823644666175], 0.7970694287520462, 0.0);
    drawn(|rng| rng.gamma(2.5, 1.5), &[3.25271686177945, 2.6815182179554755, 2.3459293480193875, 3.3846103164818144, 2.27987042903867, 4.455950662166183, 3.4883486526137433, 3.185840614641749], 0.9955002834343927, 0.0);
}

#[test]
#[rustfmt::skip]
fn beta_numbers() {
    drawn(|rng| rng.beta(0.5, 0.5), &[0.9222597060265013, 0.10560276863435888, 4.110562004117947e-05, 0.743687779336579, 0.5422435038085403, 0.24694223484246808, 0.4538351190111179, 0.6436288071036576], 0.6125396042730308, 1e-14);
    drawn(|rng| rng.beta(2.0, 3.0), &[0.42646307166070735, 0.29292008022034727, 0.23800255202888967, 0.4081846924661515, 0.4171843871795094, 0.1475875366307797, 0.6492086373195687, 0.5456070900212484], 0.3695363106022067, 1e-14);
    drawn(|rng| rng.beta(0.2, 4.0), &[0.02925978250402085, 0.0006437076056768638, 0.0006594715231246479, 0.01945448310181541, 0.028016011539498963, 4.9343466965048655e-08, 0.18575884391311964, 0.0004434449968234051], 0.2006067239869952, 1e-14);
}

#[test]
#[rustfmt::skip]
fn binomial_counts() {
    drawn(|rng| rng.binomial(10, 0.3).map(number), &[3.0, 5.0, 4.0, 2.0, 2.0, 5.0, 0.0, 4.0, 4.0, 3.0, 2.0, 2.0], 0.2548695876541246, 0.0);
    drawn(|rng| rng.binomial(10, 0.8).map(number), &[8.0, 6.0, 7.0, 9.0, 9.0, 7.0, 10.0, 7.0, 7.0, 8.0, 9.0, 9.0], 0.2548695876541246, 0.0);
    drawn(|rng| rng.binomial(100, 0.4).map(number), &[46.0, 39.0, 34.0, 47.0, 43.0, 41.0, 43.0, 37.0, 36.0, 39.0, 43.0, 47.0], 0.8300477298017456, 0.0);
    drawn(|rng| rng.binomial(1000, 0.9).map(number), &[894.0, 905.0, 913.0, 892.0, 895.0, 900.0, 894.0, 896.0, 910.0, 907.0, 901.0, 908.0], 0.49687343539350426, 0.0);
    drawn(|rng| rng.binomial(200, 0.5).map(number), &[104.0, 95.0, 89.0, 105.0, 104.0, 100.0, 105.0, 103.0, 91.0, 94.0, 99.0, 109.0], 0.01179402554250586, 0.0);
}

#[test]
#[rustfmt::skip]
fn poisson_counts() {
    drawn(|rng| rng.poisson(0.5).map(number), &[1.0, 1.0, 0.0, 1.0, 2.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 2.0], 0.9889601476818849, 0.0);
    drawn(|rng| rng.poisson(4.0).map(number), &[6.0, 5.0, 7.0, 2.0, 2.0, 5.0, 3.0, 0.0, 4.0, 5.0, 3.0, 3.0], 0.37944617155031246, 0.0);
    drawn(|rng| rng.poisson(9.9).map(number), &[9.0, 11.0, 8.0, 5.0, 6.0, 10.0, 11.0, 12.0, 10.0, 7.0, 13.0, 7.0], 0.6284619478662907, 0.0);
    drawn(|rng| rng.poisson(10.0).map(number), &[13.0, 8.0, 13.0, 8.0, 7.0, 10.0, 7.0, 11.0, 11.0, 10.0, 12.0, 9.0], 0.8300477298017456, 0.0);
    drawn(|rng| rng.poisson(50.0).map(number), &[53.0, 56.0, 46.0, 57.0, 46.0, 45.0, 50.0, 43.0, 52.0, 49.0, 53.0, 50.0], 0.01179402554250586, 0.0);
    drawn(|rng| rng.poisson(1000.0).map(number), &[1011.0, 1027.0, 981.0, 1030.0, 981.0, 976.0, 1000.0, 972.0, 1010.0, 997.0, 1012.0, 1000.0], 0.01179402554250586, 0.0);
}

#[test]
#[rustfmt::skip]
fn geometric_trials() {
    drawn(|rng| rng.geometric(0.1).map(number), &[7.0, 10.0, 6.0, 9.0, 2.0, 33.0, 1.0, 27.0, 6.0, 3.0, 6.0, 3.0], 0.2548695876541246, 0.0);
    drawn(|rng| rng.geometric(0.5).map(number), &[2.0, 4.0, 3.0, 1.0, 1.0, 3.0, 1.0, 3.0, 3.0, 1.0, 1.0, 1.0], 0.2548695876541246, 0.0);
    drawn(|rng| rng.geometric(0.9).map(number), &[1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0], 0.2548695876541246, 0.0);
    drawn(|rng| rng.geometric(1.0 / 3.0).map(number), &[3.0, 6.0, 4.0, 1.0, 1.0, 6.0, 1.0, 5.0, 4.0, 2.0, 1.0, 1.0], 0.2548695876541246, 0.0);
}

#[test]
#[rustfmt::skip]
fn multinomial_counts() {
    drawn_rows(|rng| rng.multinomial(20, &[0.2, 0.3, 0.5]), number, &[&[4.0, 8.0, 8.0], &[5.0, 4.0, 11.0], &[3.0, 9.0, 8.0], &[0.0, 9.0, 11.0]], 0.7970694287520462);
    drawn_rows(|rng| rng.multinomial(1000, &[0.1, 0.2, 0.3, 0.4]), number, &[&[106.0, 189.0, 280.0, 425.0], &[108.0, 203.0, 293.0, 396.0], &[106.0, 198.0, 302.0, 394.0], &[90.0, 191.0, 302.0, 417.0]], 0.6292262544910104);
}

#[test]
#[rustfmt::skip]
fn dirichlet_shares() {
    drawn_rows(|rng| rng.dirichlet(&[1.0, 2.0, 3.0]), |share| share, &[&[0.16643481542650523, 0.4899591431061108, 0.3436060414673839], &[0.47858347314844885, 0.24688780615296055, 0.27452872069859074], &[0.13103071246168346, 0.52572640538272, 0.34324288215559656], &[0.16645927461655977, 0.34774017670825424, 0.485800548675186]], 0.6125396042730308);
    drawn_rows(|rng| rng.dirichlet(&[0.05, 0.02, 0.08]), |share| share, &[&[0.00024539230886399193, 0.9971138175138979, 0.002640790177238034], &[1.362521588566578e-10, 1.3815775131819002e-113, 0.9999999998637479], &[0.9551262267202891, 4.651392560266121e-21, 0.04487377327971087]], 0.2548695876541246);
}

#[test]
#[rustfmt::skip]
fn lognormal_numbers() {
    drawn(|rng| rng.lognormal(0.5, 0.75), &[1.6502431076320097, 2.0627894177325388, 1.3423161720833678, 0.8454012780610393, 1.17233432547649, 0.7836953516351443], 0.005265304565574724, 1e-14);
}

#[test]
#[rustfmt::skip]
fn laplace_numbers() {
    drawn(|rng| rng.laplace(1.0, 2.0), &[1.5758733649492145, 4.163914010180719, 2.6031197230799465, -0.5951745510644992, -0.020542988573349685, 3.749576745562238, -8.106938214593331, 3.0569983756318577], 0.7970694287520462, 1e-14);
}

#[test]
fn long_streams_are_numpys() -> Result<()> {
    let mut rng = Rng::new(11);
    let mut exponential = Vec::new();
    for _ in 0..1_000_000 {
        exponential.push(rng.exponential(1.0)?);
    }
    let largest = exponential.iter().fold(0.0, |largest: f64, &x| largest.max(x));
    assert_eq!((exponential[999_999], rng.random()), (0.3731028356481448, 0.5915103718230391));
    testing::assert_close(
        &[numerics::sum::sum(&exponential), largest],
        &[1001067.788545687, 13.23310444769734],
        1e-15,
    );
    let sums = |draw: &dyn Fn(&mut Rng) -> Result<u64>| -> Result<(u64, u64, f64)> {
        let (mut rng, mut sum, mut squares) = (Rng::new(11), 0, 0);
        for _ in 0..100_000 {
            let count = draw(&mut rng)?;
            sum += count;
            squares += count * count;
        }
        Ok((sum, squares, rng.random()))
    };
    let binomial = sums(&|rng| rng.binomial(1000, 0.37))?;
    assert_eq!(binomial, (37_010_130, 13_720_946_280, 0.8722650255006905));
    let poisson = sums(&|rng| rng.poisson(37.5))?;
    assert_eq!(poisson, (3_750_707, 144_440_925, 0.946470148121188));
    let (mut rng, mut gamma) = (Rng::new(11), Vec::new());
    for _ in 0..100_000 {
        gamma.push(rng.gamma(3.7, 1.0)?);
    }
    assert_eq!((numerics::sum::sum(&gamma), rng.random()), (369328.5363187377, 0.9116696459003173));
    Ok(())
}
