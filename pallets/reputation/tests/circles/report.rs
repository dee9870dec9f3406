//! What came out, for people to read: a table, a picture, and a check that the docs still say so.

use std::{env, fmt::Write, fs, path::PathBuf};

/// What a strategy gains in a year, in percent of the median merchant's gain.
pub struct Row {
	pub name: &'static str,
	/// The whole ring, if every deal counted what it is worth.
	pub uncapped: f64,
	/// The whole ring, with the caps of deals and pairs, and the age of circles.
	pub pair_and_age: f64,
	/// The whole ring, with everything.
	pub ring: f64,
	/// Its best member, with everything.
	pub best: f64,
}

const BEGIN: &str = "<!-- written by pallets/reputation/tests/circles -->\n";
const END: &str = "<!-- end -->\n";

/// The merchant that rings are measured by.
pub struct Merchant {
	pub deals: usize,
	pub customers: usize,
	/// What it gains in a year.
	pub points: u64,
}

pub fn print(merchants: &[Merchant; 2], rows: &[[Row; 2]]) {
	println!("{}", table(merchants, rows));
}

/// Compares table and picture with the docs, or writes them when `UPDATE` is set.
pub fn compare(merchants: &[Merchant; 2], rows: &[[Row; 2]]) {
	let docs = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs");
	let (page, picture) = (docs.join("reputation.md"), docs.join("img/circles.svg"));
	let text = fs::read_to_string(&page).expect("the page exists");
	let (before, rest) = text.split_once(BEGIN).expect("the page says where the table begins");
	let (_, after) = rest.split_once(END).expect("the page says where the table ends");
	let text_now = format!("{before}{BEGIN}\n{}\n{END}{after}", table(merchants, rows));
	if env::var_os("UPDATE").is_some() {
		fs::write(&page, text_now).expect("the page can be written");
		fs::write(&picture, draw(rows)).expect("the picture can be written");
		return;
	}
	let advice = "the simulation gives other numbers; run this test with UPDATE=1 and look at the difference";
	assert!(text == text_now, "{}: {advice}", page.display());
	assert!(
		fs::read_to_string(&picture).is_ok_and(|old| old == draw(rows)),
		"{}: {advice}",
		picture.display()
	);
}

fn table([first, second]: &[Merchant; 2], rows: &[[Row; 2]]) -> String {
	let mut table = format!(
		"The merchant has {} · {} deals with {} · {} customers and earns {} · {} points.\n\n",
		first.deals, second.deals, first.customers, second.customers, first.points, second.points,
	);
	table.push_str(
		"| the ring | no caps | pair cap and age | **everything** | its best member |\n|---|---:|---:|---:|---:|\n",
	);
	for [first, second] in rows {
		let both = |get: fn(&Row) -> f64| format!("{} · {}", short(get(first)), short(get(second)));
		let _ = writeln!(
			table,
			"| {} | {} | {} | **{}** | {} |",
			first.name,
			both(|row| row.uncapped),
			both(|row| row.pair_and_age),
			both(|row| row.ring),
			both(|row| row.best),
		);
	}
	table
}

fn short(percent: f64) -> String {
	if percent >= 10.0 {
		format!("{percent:.0}")
	} else if percent >= 1.0 {
		format!("{percent:.1}")
	} else if percent >= 0.01 {
		format!("{percent:.2}")
	} else {
		"0.00".to_owned()
	}
}

const LEFT: f64 = 330.0;
const TOP: f64 = 96.0;
const STEP: f64 = 22.0;
const DECADE: f64 = 76.0;

/// The place of a percentage on the axis, which begins at 0.01 % and has a decade each 76 pixels.
fn place(percent: f64) -> f64 {
	LEFT + (percent.max(0.01).log10() + 2.0) * DECADE
}

/// One line for each strategy, with the worse of its two years.
fn draw(rows: &[[Row; 2]]) -> String {
	let height = TOP + STEP * rows.len() as f64 + 44.0;
	let mut svg = format!(
		r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 880 {height:.0}" role="img" aria-labelledby="title desc" font-family="system-ui, -apple-system, 'Segoe UI', Helvetica, Arial, sans-serif">
  <title id="title">What a ring of friends gains</title>
  <desc id="desc">For {count} ways of trading in circles: what the whole ring gains in a year, in percent of an honest merchant's gain at equal fees, on a logarithmic axis. Without caps all gain more than the merchant. With all rules all stay below 5 percent at equal fees.</desc>
  <style>
    .ground {{ fill: #fbfaf7; }}
    .name {{ fill: #2b2620; font-size: 12.5px; }}
    .head {{ fill: #2b2620; font-size: 15px; font-weight: 600; }}
    .axis {{ fill: #7a7262; font-size: 11.5px; }}
    .grid {{ stroke: #ded6c6; }}
    .limit {{ stroke: #b4532a; stroke-dasharray: 5 4; stroke-width: 2; }}
    .limitname {{ fill: #b4532a; font-size: 12px; font-weight: 600; }}
    .span {{ stroke: #b9ae98; stroke-width: 2; }}
    .none {{ fill: #9a917f; }}
    .some {{ fill: #c98a1b; }}
    .all {{ fill: #2f6f4f; }}
    @media (prefers-color-scheme: dark) {{
      .ground {{ fill: #1b1a18; }}
      .name, .head {{ fill: #f3eee4; }}
      .axis {{ fill: #a49b8b; }}
      .grid {{ stroke: #38352f; }}
      .limit {{ stroke: #e07a4d; }}
      .limitname {{ fill: #e07a4d; }}
      .span {{ stroke: #6d6659; }}
      .none {{ fill: #a49b8b; }}
      .some {{ fill: #e0a435; }}
      .all {{ fill: #6cc093; }}
    }}
  </style>
  <rect class="ground" width="880" height="{height:.0}"/>
  <text class="head" x="20" y="28">What a whole ring gains in a year, in percent of an honest merchant's gain</text>
  <circle class="none" cx="28" cy="50" r="5"/><text class="name" x="40" y="54">no caps</text>
  <circle class="some" cx="118" cy="50" r="5"/><text class="name" x="130" y="54">pair cap and circle's age only</text>
  <circle class="all" cx="338" cy="50" r="5"/><text class="name" x="350" y="54">all rules</text>
"##,
		count = rows.len(),
	);
	let bottom = height - 36.0;
	for decade in -2..=5 {
		let percent = 10f64.powi(decade);
		let x = place(percent);
		let label = if decade == -2 { "≤ 0.01 %".to_owned() } else { format!("{percent} %") };
		let _ = writeln!(
			svg,
			r#"  <line class="grid" x1="{x:.1}" y1="{:.1}" x2="{x:.1}" y2="{bottom:.1}"/>"#,
			TOP - 14.0
		);
		let y = bottom + 18.0;
		let _ = writeln!(
			svg,
			r#"  <text class="axis" x="{x:.1}" y="{y:.1}" text-anchor="middle">{label}</text>"#
		);
	}
	for (index, years) in rows.iter().enumerate() {
		line(&mut svg, years, TOP + STEP * index as f64);
	}
	let x = place(5.0);
	let _ = writeln!(
		svg,
		r#"  <line class="limit" x1="{x:.1}" y1="{:.1}" x2="{x:.1}" y2="{bottom:.1}"/>"#,
		TOP - 14.0
	);
	let _ = writeln!(
		svg,
		r#"  <text class="limitname" x="{x:.1}" y="{:.1}" text-anchor="middle">5 %</text>"#,
		TOP - 20.0
	);
	svg.push_str("</svg>\n");
	svg
}

fn line(svg: &mut String, years: &[Row; 2], y: f64) {
	let worse = |get: fn(&Row) -> f64| place(get(&years[0]).max(get(&years[1])));
	let (none, some, all) = (worse(|row| row.uncapped), worse(|row| row.pair_and_age), worse(|row| row.ring));
	let (name, base) = (years[0].name, y + 4.0);
	let _ = writeln!(svg, r#"  <text class="name" x="20" y="{base:.1}">{name}</text>"#);
	let _ = writeln!(svg, r#"  <line class="span" x1="{all:.1}" y1="{y:.1}" x2="{none:.1}" y2="{y:.1}"/>"#);
	for (class, x) in [("none", none), ("some", some), ("all", all)] {
		let _ = writeln!(svg, r#"  <circle class="{class}" cx="{x:.1}" cy="{y:.1}" r="5"/>"#);
	}
}
