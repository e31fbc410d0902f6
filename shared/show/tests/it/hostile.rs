//! Every public function, called with hostile values: no panic, and no coordinate that is NaN or infinite.

use ndarray::{Array1, Array2, array};
use numerics::Result;
use show::figure::{Align, Color, Diagram, Figure, curve, panels, xy};
use testing::hostile::Table;

type Vector = Array1<f64>;
type Matrix = Array2<f64>;
type Pair = (f64, f64);

/// More panels, and more letters a label, than a test should wait for.
const MOST: usize = 20;

#[test]
fn no_public_function_is_forgotten_or_falls() {
    let mut table = Table::of(concat!(env!("CARGO_MANIFEST_DIR"), "/src"));
    numbers(&mut table);
    plots(&mut table);
    charts(&mut table);
    remarks_on_charts(&mut table);
    diagrams(&mut table);
    cells(&mut table);
    pictures(&mut table);
    table.finish();
}

fn numbers(t: &mut Table) {
    t.call("fixed", |&(x, decimals): &(f64, usize)| Ok(show::fixed(x, decimals)));
    t.call("fixed", |&(x, decimals): &(f32, usize)| Ok(show::fixed(x, decimals)));
    t.call("fixed", |&(x, decimals): &(usize, usize)| Ok(show::fixed(x, decimals)));
    t.call("percent", |&(x, decimals): &(f64, usize)| Ok(show::percent(x, decimals)));
    t.call("percent", |&(x, decimals): &(f32, usize)| Ok(show::percent(x, decimals)));
    t.call("integer", |&x: &f64| Ok(show::integer(x)));
    t.call("integer", |&x: &i32| Ok(show::integer(x)));
    t.call("shape", |x: &Matrix| Ok(show::shape(x)));
    t.call("vector", |(x, decimals): &(Vector, usize)| Ok(show::vector(x, *decimals)));
    t.call("matrix", |(x, decimals): &(Matrix, usize)| Ok(show::matrix(x, *decimals)));
    t.call("table", |(a, b): &(String, String)| {
        Ok(show::table(&[a], &[vec![a, b], vec![], vec![b, b, a]]))
    });
}

fn plots(t: &mut Table) {
    t.call("bars", |(label, x, n): &(String, Vector, usize)| {
        let label: String = label.chars().take(MOST).collect();
        Ok(show::bars(&vec![label; x.len()], x, *n, *n))
    });
    t.call("line", |(x, y, n): &(Vector, Vector, usize)| Ok(show::line("x", x, "y", y, *n, *n)));
    t.call("scatter", |(x, y, n): &(Vector, Vector, usize)| {
        Ok(show::scatter("x", x, "y", y, *n, *n))
    });
    t.call("scatter_by", |(x, group, n): &(Vector, String, usize)| {
        let group: String = group.chars().take(MOST).collect();
        let groups = (0..x.len()).map(|i| if i % 2 == 0 { group.as_str() } else { "*" });
        let group = group.as_str();
        Ok(show::scatter_by(group, x, group, x, groups, *n, *n))
    });
    t.call("heat_map", |(x, decimals): &(Matrix, usize)| Ok(show::heat_map(x, *decimals)));
}

/// A chart or a diagram as a number: NaN where one of its coordinates is none.
fn drawn(svg: Result<String>) -> Result<f64> {
    let svg = svg?;
    let mut attributes = svg.split('"').skip(1).step_by(2);
    let is_odd = |text: &str| ["NaN", "inf"].iter().any(|odd| text.contains(odd));
    Ok(if attributes.any(is_odd) { f64::NAN } else { svg.len() as f64 })
}

fn chart() -> Figure {
    Figure::new("A title", "A description.")
}

fn charts(t: &mut Table) {
    t.call("Figure::new", |(a, b): &(String, String)| {
        drawn(Figure::new(a, b).line("", Color::Blue, [(0, 0), (1, 1)]).svg())
    });
    t.call("Figure::size", |&(width, height): &(usize, usize)| {
        let line = chart().line("", Color::Blue, [(0, 0), (1, 1)]);
        drawn(line.size(width.min(1 << 31) as u32, height.min(1 << 31) as u32).svg())
    });
    t.call("Figure::x_label", |a: &String| drawn(dots(&array![1.0, 2.0]).x_label(a).svg()));
    t.call("Figure::y_label", |a: &String| drawn(dots(&array![1.0, 2.0]).y_label(a).svg()));
    t.call("Figure::x_range", |&(a, ref x): &(f64, Vector)| {
        drawn(everything(x).x_range(a, 1.0).svg())
    });
    t.call("Figure::x_range", |&(a, b): &Pair| {
        drawn(dots(&array![1.0, 1e200]).x_range(a, b).svg())
    });
    t.call("Figure::y_range", |&(a, ref x): &(f64, Vector)| {
        drawn(everything(x).y_range(a, 1.0).svg())
    });
    t.call("Figure::y_range", |&(a, b): &Pair| {
        drawn(dots(&array![1.0, 1e200]).y_range(a, b).svg())
    });
    t.call("Figure::equal_axes", |&(a, b): &Pair| {
        drawn(dots(&array![1.0, 2.0]).equal_axes().x_range(a, b).svg())
    });
    t.call("Figure::no_axes", |x: &Vector| drawn(dots(x).no_axes().svg()));
    t.call("Figure::line", |(x, y): &(Vector, Vector)| {
        drawn(chart().line("", Color::Blue, xy(x, y)?).svg())
    });
    t.call("Figure::dashed", |(x, name): &(Vector, String)| {
        drawn(chart().dashed(name, Color::Blue, xy(x, x)?).svg())
    });
    t.call("Figure::step", |(x, y): &(Vector, Vector)| {
        drawn(chart().step("a", Color::Blue, xy(x, y)?).svg())
    });
    t.call("Figure::points", |(x, y): &(Vector, Vector)| {
        drawn(chart().points("a", Color::Blue, xy(x, y)?).svg())
    });
    t.call("Figure::area", |(x, y): &(Vector, Vector)| {
        drawn(chart().area("a", Color::Blue, xy(x, y)?).svg())
    });
    t.call("Figure::bars", |(label, y): &(String, Vector)| {
        drawn(chart().bars("a", Color::Blue, &vec![label; y.len()], y).svg())
    });
    t.call("Figure::histogram", |(edges, heights): &(Vector, Vector)| {
        drawn(chart().histogram("a", Color::Blue, edges, heights).svg())
    });
    t.call("Figure::heat_map", |&(a, ref x): &(f64, Matrix)| {
        drawn(chart().heat_map((a, 1.0), (1.0, a), x).svg())
    });
    t.call("Figure::regions", |&(a, ref x): &(f64, Matrix)| {
        drawn(chart().regions((a, 1.0), (1.0, a), &[Color::Blue, Color::Red], x).svg())
    });
    t.call("Figure::image", |x: &Matrix| drawn(chart().no_axes().image(x).svg()));
    t.call("Figure::svg", |x: &Vector| drawn(dots(x).svg()));
}

fn dots(x: &Vector) -> Figure {
    chart().points("", Color::Blue, x.iter().map(|&x| (x, -x)))
}

/// Every kind of mark, at the same places.
fn everything(x: &Vector) -> Figure {
    let points = || x.iter().map(|&x| (x, x));
    let (first, last) = (x.first().copied().unwrap_or(0.0), x.last().copied().unwrap_or(0.0));
    dots(x)
        .line("", Color::Blue, points())
        .step("", Color::Blue, points())
        .area("", Color::Blue, points())
        .hline(first, "a")
        .vline(last, "b")
        .arrow(Color::Red, (first, last), (last, first))
        .annotate(first, first, "c")
        .label(Color::Red, last, last, "d")
}

fn remarks_on_charts(t: &mut Table) {
    t.call("Figure::hline", |&(y, ref text): &(f64, String)| drawn(chart().hline(y, text).svg()));
    t.call("Figure::vline", |&(x, ref text): &(f64, String)| drawn(chart().vline(x, text).svg()));
    t.call("Figure::arrow", |&(from, to): &(Pair, Pair)| {
        drawn(chart().arrow(Color::Blue, from, to).svg())
    });
    t.call("Figure::annotate", |&((x, y), ref text): &(Pair, String)| {
        drawn(chart().annotate(x, y, text).svg())
    });
    t.call("Figure::label", |&((x, y), ref text): &(Pair, String)| {
        drawn(chart().label(Color::Blue, x, y, text).svg())
    });
}

fn diagram() -> Diagram {
    Diagram::new("A title", "A description.")
}

fn diagrams(t: &mut Table) {
    t.call("Diagram::new", |(a, b): &(String, String)| {
        drawn(Diagram::new(a, b).dot(Color::Ink, (0.0, 0.0), 1.0).svg())
    });
    t.call("Diagram::size", |&(width, height): &(usize, usize)| {
        let dot = diagram().dot(Color::Ink, (0.0, 0.0), 1.0);
        drawn(dot.size(width.min(1 << 31) as u32, height.min(1 << 31) as u32).svg())
    });
    t.call("Diagram::text", |&(at, ref text): &(Pair, String)| {
        drawn(diagram().text(Color::Ink, Align::Right, at, text).svg())
    });
    t.call("Diagram::heading", |&(at, ref text): &(Pair, String)| {
        drawn(diagram().heading(at, text).svg())
    });
    t.call("Diagram::sign", |&(at, size, ref text): &(Pair, f64, String)| {
        drawn(diagram().sign(at, size, text).svg())
    });
    t.call("Diagram::line", |&(a, b): &(Pair, Pair)| drawn(diagram().line(Color::Ink, a, b).svg()));
    t.call("Diagram::dashed", |&(a, b): &(Pair, Pair)| {
        drawn(diagram().dashed(Color::Ink, a, b).svg())
    });
    t.call("Diagram::polyline", |(x, y): &(Vector, Vector)| {
        drawn(diagram().polyline(Color::Ink, &xy(x, y)?).svg())
    });
    t.call("Diagram::polygon", |(x, y): &(Vector, Vector)| {
        drawn(diagram().polygon(Color::Ink, &xy(x, y)?).svg())
    });
    t.call("Diagram::arrow", |&(a, b): &(Pair, Pair)| {
        drawn(diagram().arrow(Color::Ink, a, b).svg())
    });
    t.call("Diagram::circle", |&(at, radius): &(Pair, f64)| {
        drawn(diagram().circle(Color::Ink, at, radius).svg())
    });
    t.call("Diagram::dot", |&(at, radius): &(Pair, f64)| {
        drawn(diagram().dot(Color::Ink, at, radius).svg())
    });
    t.call("Diagram::arc", |&(at, radius, to): &(Pair, f64, f64)| {
        drawn(diagram().arc(Color::Ink, at, radius, 0.0, to).svg())
    });
    t.call("Diagram::arc", |&(at, radius, from): &(Pair, f64, f64)| {
        drawn(diagram().arc(Color::Ink, at, radius, from, -from).svg())
    });
    t.call("Diagram::boxed", |&(at, size, ref text): &(Pair, Pair, String)| {
        drawn(diagram().boxed(Color::Ink, at, size, text).svg())
    });
    t.call("Diagram::frame", |&(at, size): &(Pair, Pair)| {
        drawn(diagram().frame(Color::Ink, at, size).svg())
    });
    t.call("Diagram::svg", |&at: &Pair| drawn(diagram().dot(Color::Ink, at, 1.0).svg()));
}

fn cells(t: &mut Table) {
    let far = Matrix::zeros((1, 300));
    t.call("Diagram::cells", |&(size, decimals): &(f64, usize)| {
        drawn(diagram().cells(Color::Ink, (size, 1.0), size, [[0.5, 1e200]], decimals).svg())
    });
    t.call("Diagram::cells", |&x: &f64| {
        drawn(diagram().cells(Color::Ink, (0.0, 0.0), in_pixels(x), &far, 0).svg())
    });
    t.call("Diagram::ghost_cells", |&(size, ref x): &(f64, Matrix)| {
        drawn(diagram().ghost_cells((1.0, size), size, x, 2).svg())
    });
    t.call("Diagram::shaded_cells", |&(size, ref x): &(f64, Matrix)| {
        drawn(diagram().shaded_cells((1.0, 1.0), size, x, 2).svg())
    });
    t.call("Diagram::shades", |&x: &f64| {
        drawn(diagram().shades((in_pixels(x), 0.0), in_pixels(x), &far).svg())
    });
    t.call("Diagram::shades", |&(at, size, ref x): &(f64, f64, Matrix)| {
        drawn(diagram().shades((at, 1.0), size, x).svg())
    });
    t.call("Diagram::image", |&(at, size, ref x): &(f64, f64, Matrix)| {
        drawn(diagram().image((at, 1.0), size, x).svg())
    });
}

/// Any number as a place on the paper, of which the farthest is a million pixels away.
fn in_pixels(x: f64) -> f64 {
    x.clamp(-1e6, 1e6)
}

fn pictures(t: &mut Table) {
    t.excuse(&["Color::name", "Color::light", "Color::dark"], "a word for each of ten colors");
    t.call("panels", |&(columns, n, ref text): &(usize, usize, String)| {
        let text: String = text.chars().take(MOST).collect();
        let small = chart().size(120, 120).points("", Color::Blue, [(0, 0)]);
        let pictures: Vec<&dyn show::figure::Picture> = vec![&small; n.min(MOST)];
        drawn(panels(&text, &text, columns, &pictures))
    });
    t.call("xy", |(x, y): &(Vector, Vector)| xy(x, y));
    t.documented("curve", &["infinite", "NaN"]);
    t.call("curve", |&(from, to): &Pair| Ok(curve(from, to, |x| x)));
}
