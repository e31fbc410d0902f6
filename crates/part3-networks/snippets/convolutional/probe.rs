//! probe
use ndarray::{Array4, Axis};
use networks::convolution::{ConvNet, ConvTraining, Layer};
use numerics::Rng;
use std::time::Instant;

pub fn main() -> numerics::Result<()> {
    let arg = std::env::var("CFG").unwrap_or("16 32 1 10 32 0.005 30 0.01 all".into());
    let a: Vec<&str> = arg.split(' ').collect();
    let n = |i: usize| a[i].parse::<usize>().unwrap();
    let f = |i: usize| a[i].parse::<f64>().unwrap();
    let mut layers = vec![
        Layer::Conv { n_outputs: n(0), side: 3 },
        Layer::MaxPool { size: 2 },
        Layer::Conv { n_outputs: n(1), side: 3 },
    ];
    for _ in 0..n(2) {
        layers.push(Layer::Residual { side: 3 });
    }
    layers.extend([
        Layer::MaxPool { size: 2 },
        Layer::Dropout { percent: n(6) },
        Layer::Linear { n_outputs: 10 },
    ]);
    let mut tr = ConvTraining { n_epochs: n(3), batch_size: n(4), ..Default::default() };
    tr.rule.learning_rate = f(5);
    tr.rule.weight_decay = f(7);
    tr.label_smoothing = 0.1;
    let d = data::digits();
    let x: Array4<f64> = (&d.x / 16.0).into_shape_with_order((1797, 1, 8, 8)).unwrap();
    let st = [0, 130, 256, 386, 516, 646, 776, 915, 1029, 1157, 1287, 1415, 1545, 1667, 1797];
    let go = |test: std::ops::Range<usize>, seed: u64| -> numerics::Result<(usize, f64)> {
        let tr_rows: Vec<usize> = (0..1797).filter(|i| !test.contains(i)).collect();
        let te: Vec<usize> = test.collect();
        let mut rng = Rng::new(seed);
        let mut net = ConvNet::new((1, 8, 8), &layers, &mut rng)?;
        let y: Vec<usize> = tr_rows.iter().map(|&i| d.y[i]).collect();
        let l = tr.fit(&mut net, &x.select(Axis(0), &tr_rows), &y, &mut rng)?;
        let p = net.predict(&x.select(Axis(0), &te))?;
        Ok((te.iter().zip(&p).filter(|(i, p)| d.y[**i] == **p).count(), l[l.len() - 1]))
    };
    let t = Instant::now();
    let mut total = 0;
    if a[8] == "all" {
        for k in 0..14 {
            total += go(st[k]..st[k + 1], k as u64)?.0;
        }
    }
    let mut un = 0;
    let k = a[9..].len().max(1) * 4;
    let mut ll = 0.0;
    for s in 0..k {
        let (c, l) = go(1287..1797, 100 + s as u64)?;
        un += c;
        ll = l;
    }
    println!(
        "{arg}: lowo {:.4} unseen {:.4} loss {ll:.4} {:.2}s",
        total as f64 / 1797.0,
        un as f64 / 510.0 / k as f64,
        t.elapsed().as_secs_f64() / (k as f64 + if a[8] == "all" { 14.0 } else { 0.0 })
    );
    Ok(())
}
