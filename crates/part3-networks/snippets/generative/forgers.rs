//! What two generators draw: one with a quick judge, and one with a slow judge, three times.
//! kind: figure

use ndarray::Axis;
use numerics::Rng;
use part3_networks::generative::{Gan, sheet};
use show::figure::{Align, Color, Diagram};

pub fn main() -> numerics::Result<()> {
    let x = part3_networks::unseen().x_train;
    let mut diagram = Diagram::new(
        "Twelve draws of each generator",
        "Four rows. With a quick discriminator, twelve digits of several kinds. With a slow one, \
         after 200, 400 and 600 steps, one patchy picture twelve times, another each time.",
    )
    .size(660, 290);
    let mut top = 60.0;
    let judges = [("quick judge", 0.002, vec![600]), ("slow judge", 0.0002, vec![200, 400, 600])];
    for (name, rate, shown) in judges {
        let mut rng = Rng::new(1);
        let mut gan = Gan::new(0.002, rate, &mut rng)?;
        for step in 1..=600 {
            let rows: Vec<usize> = (0..32).map(|_| (rng.random() * 1287.0) as usize).collect();
            gan.step(&x.select(Axis(0), &rows), &mut rng)?;
            if shown.contains(&step) {
                let drawn = gan.draw(&Rng::new(9).normals((12, 16)))?;
                let name = format!("{name}, step {step}");
                diagram = diagram.text(Color::Ink, Align::Left, (16.0, top + 18.0), &name).shades(
                    (200.0, top),
                    4.0,
                    sheet(&drawn, 12)?,
                );
                top += 56.0;
            }
        }
    }
    println!("{}", diagram.svg()?);
    Ok(())
}
