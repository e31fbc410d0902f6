//! Figures at the edges: nothing, one point, constants, NaN, infinities, and every refusal with its message.

use numerics::{Error, Result};
use show::figure::{Align, Color, Diagram, Figure, panels, xy};

fn empty() -> Figure {
    Figure::new("A title", "A description.")
}

fn refusal(result: Result<String>) -> String {
    result.map_or_else(|error| error.to_string(), |_| "drawn".to_string())
}

fn count(svg: &str, what: &str) -> usize {
    svg.matches(what).count()
}

#[test]
fn what_cannot_be_drawn_is_refused_with_a_reason() {
    let none: [(f64, f64); 0] = [];
    let line = |figure: Figure| figure.line("", Color::Blue, [(0, 0), (1, 1)]);
    let cases = [
        (empty().svg(), "figure \"A title\" is empty, but it must hold at least one series"),
        (
            line(Figure::new(" ", "")).svg(),
            "a figure's title is empty, but it must hold the sentence that the figure shows",
        ),
        (
            empty().line("loss", Color::Blue, none).svg(),
            "line \"loss\" is empty, but it must hold at least one finite point",
        ),
        (
            empty().points("a", Color::Blue, [(f64::NAN, 1.0), (1.0, f64::INFINITY)]).svg(),
            "points \"a\" is empty, but it must hold at least one finite point",
        ),
        (
            empty().bars("b", Color::Blue, &["one"], [1, 2]).svg(),
            "bars \"b\": labels has 1 entries and values has 2, but they must have equally many",
        ),
        (
            empty().histogram("h", Color::Blue, [0, 1], [1, 2]).svg(),
            "histogram \"h\": the number of edges is 2, but it must be one more than the 2 heights",
        ),
        (
            empty().histogram("h", Color::Blue, [0, 2, 1], [1, 2]).svg(),
            "histogram \"h\": edges[2] is 1, but it must be finite and more than edges[1] = 2",
        ),
        (
            empty().heat_map((0.0, 1.0), (0.0, 1.0), vec![vec![1.0], vec![1.0, 2.0]]).svg(),
            "heat map: the length of row 1 is 2, but it must be 1, as in row 0",
        ),
        (
            empty().heat_map((0.0, 0.0), (0.0, 1.0), [[1.0]]).svg(),
            "heat map: x.1 is 0, but it must be different from the range's start",
        ),
        (
            empty().regions((0.0, 1.0), (0.0, 1.0), &[Color::Blue], [[0, 1]]).svg(),
            "regions: a class is 1, but it must be a whole number from 0, below 1 colors",
        ),
        (
            empty().regions((0.0, 1.0), (0.0, 1.0), &[Color::Blue], [[0.5]]).svg(),
            "regions: a class is 0.5, but it must be a whole number from 0, below 1 colors",
        ),
        (
            empty().regions((0.0, 1.0), (1.0, 1.0), &[Color::Blue], [[0]]).svg(),
            "regions: y.1 is 1, but it must be different from the range's start",
        ),
        (
            empty().image([[f64::NAN]]).svg(),
            "image is empty, but it must hold at least one finite number",
        ),
        (
            line(empty().size(640, 5)).svg(),
            "figure \"A title\": height is 5, but it must be from 120 to 4000 pixels",
        ),
        (
            line(empty().x_range(1.0, f64::NAN)).svg(),
            "x_range.1 is NaN, but every number must be finite",
        ),
        (
            line(empty().x_range(-1e308, 1.0)).svg(),
            "x_range.0 is -1e308, but it must be from -1e307 to 1e307",
        ),
        (
            line(empty().hline(f64::INFINITY, "")).svg(),
            "hline: y is inf, but every number must be finite",
        ),
        (
            Diagram::new("A title", "").svg(),
            "diagram \"A title\" is empty, but it must hold at least one shape",
        ),
        (
            Diagram::new("A title", "").arrow(Color::Ink, (0.0, f64::NAN), (1.0, 1.0)).svg(),
            "arrow: a coordinate is NaN, but every number must be finite",
        ),
        (
            Diagram::new("A title", "").circle(Color::Ink, (0.0, 0.0), 1e9).svg(),
            "circle: a coordinate is 1000000000, but it must be at most a million pixels away",
        ),
        (panels("A title", "", 0, &[&empty()]), "columns is 0, but it must be at least 1"),
        (panels("A title", "", 1, &[]), "pictures is empty, but it must hold at least one picture"),
        (
            panels("A title", "", 1, &[&empty()]),
            "figure \"A title\" is empty, but it must hold at least one series",
        ),
    ];
    for (got, wanted) in cases {
        assert_eq!(refusal(got), wanted);
    }
    assert!(matches!(xy(&[1.0], &[1.0, 2.0]), Err(Error::LengthMismatch { .. })));
}

#[test]
fn the_first_error_is_the_one_that_is_told() {
    let svg = empty().x_range(f64::NAN, 1.0).size(1, 1).svg();
    assert_eq!(refusal(svg), "x_range.0 is NaN, but every number must be finite");
}

#[test]
fn other_categories_are_refused() {
    let svg = empty()
        .bars("a", Color::Blue, &["one", "two"], [1, 2])
        .bars("b", Color::Orange, &["one", "three"], [1, 2])
        .svg();
    assert!(refusal(svg).contains("those of the first bars"));
}

#[test]
fn one_point_is_a_dot_and_a_constant_is_a_line() -> Result<()> {
    let dot = empty().line("", Color::Blue, [(3, 7)]).svg()?;
    assert_eq!(count(&dot, "<circle"), 1);
    let zero = empty().points("", Color::Blue, [(0, 0)]).svg()?;
    assert_eq!(count(&zero, "<circle"), 1);
    let constant = empty().line("", Color::Blue, [(0, 5), (1, 5), (2, 5)]).svg()?;
    assert_eq!(count(&constant, "<polyline"), 1);
    assert!(constant.contains(">5<"), "the axis names the constant:\n{constant}");
    Ok(())
}

#[test]
fn nan_interrupts_a_line_and_leaves_out_a_point() -> Result<()> {
    let points = [
        (0.0, 0.0),
        (1.0, 1.0),
        (2.0, f64::NAN),
        (3.0, 1.0),
        (4.0, f64::INFINITY),
        (5.0, 2.0),
        (6.0, 3.0),
    ];
    let line = empty().line("", Color::Blue, points).svg()?;
    let drawn =
        line.lines().filter(|line| line.contains("fig-blue") && !line.starts_with('@')).count();
    assert_eq!(drawn, 3, "two pieces and a dot:\n{line}");
    let dots = empty().points("", Color::Blue, points).svg()?;
    assert_eq!(count(&dots, "<circle"), 5);
    let bars = empty().bars("", Color::Blue, &["a", "b", "c"], [1.0, f64::NAN, 2.0]).svg()?;
    assert_eq!(count(&bars, "<rect"), 2);
    let map = empty().heat_map((0.0, 2.0), (0.0, 1.0), [[f64::NAN, 1.0, f64::INFINITY, 0.0]]).svg();
    assert!(map.is_ok());
    Ok(())
}

#[test]
fn huge_tiny_and_backward_ranges_are_drawn() -> Result<()> {
    for points in [
        [(-1e308, -1e308), (1e308, 1e308)],
        [(5e-324, 0.0), (1e-310, 5e-324)],
        [(1e15, 1.0), (1e15 + 1.0, 1.0 + 1e-15)],
    ] {
        let svg = empty().line("", Color::Blue, points).points("", Color::Red, points).svg()?;
        assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
    }
    let svg = empty()
        .x_range(4.0, 0.0)
        .y_range(4.0, 0.0)
        .line("", Color::Blue, [(0, 0), (4, 4)])
        .svg()?;
    let line =
        svg.lines().find(|line| line.contains("<line") && line.contains("fig-blue")).unwrap_or("");
    // From the right upper end to the left lower one.
    let number = |name: &str| -> Option<f64> {
        line.split_once(&format!(" {name}=\""))?.1.split_once('"')?.0.parse().ok()
    };
    assert!(number("x1") > number("x2") && number("y1") < number("y2"), "{line}");
    Ok(())
}

#[test]
fn what_lies_outside_a_set_range_is_cut_off() -> Result<()> {
    let svg = empty()
        .x_range(0.0, 1.0)
        .y_range(0.0, 1.0)
        .line("", Color::Blue, [(-1.0, 0.5), (2.0, 0.5)])
        .line("", Color::Green, [(-1.0, 5.0), (2.0, 5.0)])
        .area("", Color::Purple, [(-1.0, 9.0), (3.0, 9.0)])
        .points("", Color::Red, [(0.5, 0.5), (1.5, 0.5)])
        .annotate(3.0, 3.0, "unseen")
        .svg()?;
    assert_eq!(count(&svg, "<circle"), 1);
    assert!(!svg.contains("unseen"));
    assert!(!svg.lines().any(|line| line.contains("fig-green") && !line.starts_with('@')));
    let half = |line: &&str| line.starts_with("<line") && line.contains("fig-blue");
    let line = svg.lines().find(half).unwrap_or("");
    let axis = svg
        .lines()
        .find(|line| line.starts_with("<line") && line.contains("fig-grid"))
        .unwrap_or("");
    let ends = |line: &str| -> Vec<String> {
        line.split('"').skip(1).step_by(2).take(4).map(str::to_string).collect()
    };
    assert_eq!(
        (&ends(line)[0], &ends(line)[2]),
        (&ends(axis)[0], &ends(axis)[2]),
        "from side to side"
    );
    Ok(())
}

#[test]
fn names_stand_at_the_ends_or_in_a_key() -> Result<()> {
    let apart = empty()
        .line("first", Color::Blue, [(0, 0), (1, 1)])
        .line("second", Color::Orange, [(0, 0), (1, 5)])
        .svg()?;
    let together = empty()
        .line("first", Color::Blue, [(0, 1), (1, 0)])
        .line("second", Color::Orange, [(0, 5), (1, 0)])
        .svg()?;
    let color_of = |svg: &str, name: &str| {
        svg.lines()
            .find(|line| line.contains(&format!(">{name}<")))
            .map(|line| line.contains("fig-ink"))
    };
    assert_eq!(color_of(&apart, "first"), Some(false), "at its end, in its color");
    assert_eq!(color_of(&together, "first"), Some(true), "in the key, in ink");
    assert_eq!(color_of(&together, "second"), Some(true));
    Ok(())
}

#[test]
fn a_small_figure_is_this_text() -> Result<()> {
    let svg = Diagram::new("One box", "A box with a word.")
        .size(200, 100)
        .boxed(Color::Green, (14.0, 50.0), (80.0, 36.0), "word")
        .arrow(Color::Ink, (100.0, 68.0), (150.0, 68.0))
        .text(Color::Muted, Align::Left, (156.0, 68.0), "−0.5")
        .svg()?;
    let body: Vec<&str> = svg.lines().skip_while(|line| *line != "</style>").skip(1).collect();
    let wanted = r##"<text x="14.0" y="29.8" text-anchor="start" font-size="16.0" font-weight="600" fill="var(--fig-ink, #1f2328)">One box</text>
<rect x="14.0" y="50.0" width="80.0" height="36.0" rx="6.0" fill="var(--fig-green, #1a7544)" fill-opacity="0.10" stroke="var(--fig-green, #1a7544)" stroke-width="1.5"/>
<text x="54.0" y="73.0" text-anchor="middle" font-size="14.0" fill="var(--fig-ink, #1f2328)">word</text>
<line x1="100.0" y1="68.0" x2="142.0" y2="68.0" stroke="var(--fig-ink, #1f2328)" stroke-width="2.0"/>
<polygon points="150.0,68.0 140.0,72.2 140.0,63.8" fill="var(--fig-ink, #1f2328)"/>
<text x="156.0" y="73.0" text-anchor="start" font-size="14.0" fill="var(--fig-muted, #59616b)">−0.5</text>
</svg>"##;
    assert_eq!(body.join("\n"), wanted);
    assert!(svg.starts_with(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"figure\" role=\"img\" \
         aria-labelledby=\"fig-one-box-title\" aria-describedby=\"fig-one-box-description\" \
         width=\"200\" height=\"100\" viewBox=\"0 0 200 100\">\n\
         <title id=\"fig-one-box-title\">One box</title>\n\
         <desc id=\"fig-one-box-description\">A box with a word.</desc>\n<style>"
    ));
    Ok(())
}

#[test]
fn regions_are_tints_without_a_scale() {
    let colors = [Color::Blue, Color::Green, Color::Orange];
    let svg = empty().regions((0.0, 3.0), (0.0, 2.0), &colors, [[0, 0, 2], [2, 2, 2]]).svg();
    let svg = svg.expect("a picture");
    let tints: Vec<&str> = svg.lines().filter(|line| line.contains("fill-opacity")).collect();
    assert_eq!(tints.len(), 2, "{tints:#?}");
    assert!(tints[0].contains("blue") && tints[1].contains("orange"), "{tints:#?}");
    // Rows of equal cells are one rectangle each: one is blue, two are orange.
    let rectangles = |tint: &str| tint.matches('M').count();
    assert_eq!([rectangles(tints[0]), rectangles(tints[1])], [1, 2], "{tints:#?}");
    assert!(!svg.contains("<rect"), "a scale of shades");
}
