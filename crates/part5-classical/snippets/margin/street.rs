//! Two streets: one that no bird enters, and one that is wide because some birds may.
//! kind: figure

use part5_classical::margin::street;
use show::figure::panels;

pub fn main() -> numerics::Result<()> {
    let (mass, bill) = (["bill_depth_mm", "body_mass_g"], ["bill_length_mm", "bill_depth_mm"]);
    let hard = street("Adelie and Gentoo, C = 1,000,000", mass, ["Adelie", "Gentoo"], 1e6)?;
    let soft = street("Adelie and Chinstrap, C = 1", bill, ["Adelie", "Chinstrap"], 1.0)?;
    let title = "Streets without and with birds in them";
    let text = "Left: Adelie and Gentoo with a narrow street between them; one Adelie and two \
                Gentoos are at its curbs. Right: Adelie and Chinstrap, which overlap; 23 birds are \
                at the curbs of the street, inside of it or beyond it.";
    println!("{}", panels(title, text, 2, &[&hard, &soft])?);
    Ok(())
}
