//! Error analysis: seventeen mistakes, whose they are, what was read, and how sure that was.

use networks::figures::reader;
use numerics::estimator::PredictProba;
use numerics::{Result, stats};

pub fn main() -> Result<()> {
    let (digits, writers) = (part3_networks::unseen(), data::digit_writers());
    let shares = reader()?.predict_proba(&digits.x_test)?;
    let mut of_writer = [(0, 0); 4]; // pictures and mistakes of stretches 10 to 13
    let mut lists = [const { String::new() }; 4];
    let (mut sure, mut second_is_right) = (Vec::new(), 0);
    for (i, row) in shares.rows().into_iter().enumerate() {
        let mut order: Vec<usize> = (0..10).collect();
        order.sort_by(|a, b| row[*b].total_cmp(&row[*a]));
        let (truth, writer) = (digits.y_test[i], writers[1287 + i] - 10);
        of_writer[writer].0 += 1;
        if order[0] != truth {
            of_writer[writer].1 += 1;
            lists[writer] += &format!("{truth}→{} ", order[0]);
            second_is_right += usize::from(order[1] == truth);
        }
        sure.push((row[order[0]], order[0] == truth));
    }
    let rows = [0, 1, 2, 3].map(|k| {
        let (pictures, wrong) = of_writer[k];
        show::row![format!("no. {}", 10 + k), pictures, wrong, lists[k].trim()]
    });
    println!("{}", show::table(&["writer", "pictures", "wrong", "written → read"], &rows));
    for (name, was_right) in [("right", true), ("wrong", false)] {
        let of_them = sure.iter().filter(|(_, right)| *right == was_right).map(|(share, _)| *share);
        let mean = stats::mean(&of_them.collect::<Vec<f64>>())?;
        println!("{name} answers, mean probability  {}", show::fixed(mean, 2));
    }
    sure.sort_by(|a, b| a.0.total_cmp(&b.0));
    let wrong = sure[..51].iter().filter(|(_, right)| !right).count();
    println!("wrong among the 51 least sure    {wrong}");
    println!("second guess right               {second_is_right}");
    Ok(())
}
