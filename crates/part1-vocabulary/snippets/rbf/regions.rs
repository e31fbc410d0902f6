//! Where each model says male (blue) or female (orange): a straight border, and a curved one.
//! kind: figure

use learning::kernels::Kernel;
use numerics::Rng;
use numerics::split::Split;
use part1_vocabulary::rbf::{regions_figure, sex_regions};

pub fn main() -> numerics::Result<()> {
    let (x, y) = data::penguins_by_sex(&["bill_length_mm", "body_mass_g"])?; // male 1, female −1
    let order = Rng::new(7).permutation(x.nrows());
    let (train, held_out) = order.split_at(233);
    let split = Split { train: train.to_vec(), test: held_out.to_vec() };
    let line = sex_regions(&x, &y, &split, Kernel::Linear)?;
    let bumps = sex_regions(&x, &y, &split, Kernel::Rbf { gamma: 1.0 })?;
    println!("{}", regions_figure(&line, &bumps)?);
    Ok(())
}
