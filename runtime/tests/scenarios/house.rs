//! A house with odd amounts: primes of minor units, steps of a seventh, and a prover of each kind.

use super::story::*;

const SENSOR: Device = Device::Sensor;
const SCANNER: Device = Device::Scanner(1);

/// What each leg has released after each step, in its smallest unit. The totals are primes, and a seventh of each is
/// rounded down: `floor(total × share)`.
///
/// In order: dollars for Ada, her roof, dollars for Charlie, his timber, the NEBA for him in planck, his points.
#[rustfmt::skip]
const RELEASED: [(&str, [u128; 6]); 7] = [
	("14.2857142 %", [ 1_429, 1_424, 1_131,   931,   142_857_142,  14_961]),
	("28.5714285 %", [ 2_859, 2_849, 2_262, 1_863,   285_714_286,  29_922]),
	("42.8571428 %", [ 4_288, 4_274, 3_393, 2_794,   428_571_430,  44_883]),
	("57.1428571 %", [ 5_718, 5_698, 4_525, 3_726,   571_428_574,  59_845]),
	("71.4285714 %", [ 7_147, 7_123, 5_656, 4_657,   714_285_718,  74_806]),
	("85.7142857 %", [ 8_577, 8_548, 6_787, 5_589,   857_142_862,  89_767]),
	("100 %",        [10_007, 9_973, 7_919, 6_521, 1_000_000_007, 104_729]),
];

#[test]
fn seven_steps_of_prime_amounts_lose_and_invent_nothing() {
	let story = Story::begins().with(Ben, dollars("179.26")).with(Charlie, points("104729"));
	story.and_goes(|| {
		let roof = Ada.issues("99.73 USD", "roof", day(90));
		let timber = Charlie.issues("65.21 USD", "timber", day(90));
		let neighbours = || Word::of_at_least(2, [Dave, Eve, Ferdie]);
		let deal = offer([
			Ben.gives(Ada, dollars("100.07")),
			Ada.gives(Ben, roof.worth("99.73 USD").to_redeem()),
			Ben.gives(Charlie, dollars("79.19")),
			Charlie.gives(Ada, timber.worth("65.21 USD")),
			Ada.gives(Charlie, neba("0.001000000007")),
			Charlie.gives(Ben, points("104729")),
		]);
		let deal = deal
			.step("14.2857142 %", Ben)
			.step("28.5714285 %", SCANNER)
			.step("42.8571428 %", SENSOR)
			.step("57.1428571 %", neighbours())
			.step("71.4285714 %", SCANNER)
			.step("85.7142857 %", neighbours())
			.step("100 %", Ben);
		let deal = Ada.accepts(&deal.sealed_by([Ben, Charlie]));
		let sums_are_those_of = |row: usize| check_sums(deal, row);

		// The first step is Ben's to report, and nobody else's.
		let (first, _) = RELEASED[0];
		Ada.cannot(deal.report(share(first)), EscrowError::NotProver);
		Eve.cannot(deal.reading(SCANNER, first), EscrowError::NotProver);
		Ben.cannot(deal.report(share("14 %")), EscrowError::NotNextStep);
		Ben.cannot(deal.report(share("100 %")), EscrowError::NotNextStep);
		Ben.reports(deal, first);
		sums_are_those_of(0);

		// A courier scans the timber. Whoever has the reading brings it.
		time_is(day(1));
		let (second, _) = RELEASED[1];
		Ben.cannot(deal.report(share(second)), EscrowError::NotProver);
		Eve.cannot(deal.reading(SENSOR, second), EscrowError::NotProver);
		Eve.does(deal.reading(SCANNER, second));
		sums_are_those_of(1);

		// The wall has dried, says the sensor in it.
		time_is(day(2));
		let (third, _) = RELEASED[2];
		Eve.cannot(deal.reading_at(SENSOR, third, day(1)), EscrowError::ReadingOutOfOrder);
		Eve.does(deal.reading(SENSOR, third));
		sums_are_those_of(2);

		// Two of three neighbours have looked at the house.
		time_is(day(3));
		let (fourth, _) = RELEASED[3];
		Eve.cannot(deal.word_of_all([Eve], fourth), EscrowError::TooFewWitnesses);
		Eve.cannot(deal.word_of_all([Eve, Eve], fourth), EscrowError::WitnessTwice);
		Eve.does(deal.word_of_all([Ferdie, Eve], fourth));
		sums_are_those_of(3);

		time_is(day(4));
		Eve.does(deal.reading(SCANNER, RELEASED[4].0));
		sums_are_those_of(4);

		Eve.does(deal.word_of_all([Dave, Eve, Ferdie], RELEASED[5].0));
		sums_are_those_of(5);

		// Ben has signed at home; Eve carries it.
		Eve.does(deal.word_of(Ben, RELEASED[6].0));
		assert!(deal.is_over());
		sums_are_those_of(6);

		assert_eq!(Ben.holds(), ["104729 points"]);
		assert_eq!(Charlie.holds(), ["+0.001000000007 NEBA", "79.19 dollars"]);
		let timber_in_parts = Ada.merges_all("timber");
		assert_eq!(timber_in_parts.text(), "65.21 USD of Charlie's timber");
		Ada.redeems(timber_in_parts, "65.21 USD");
		assert_eq!(Ada.holds(), ["-0.001000000007 NEBA", "100.07 dollars"]);
		assert_eq!((roof.redeemed(), timber.redeemed()), ("99.73 USD".into(), "65.21 USD".into()));
		assert!(free_of_locks());
	});
}

/// That everybody has got what the row says, and that the rest is held.
fn check_sums(deal: Agreement, row: usize) {
	let (_, released) = RELEASED[row];
	let [ada, roof, charlie, timber, planck, points] = released;
	let (_, [all_ada, all_roof, all_charlie, all_timber, all_planck, all_points]) = RELEASED[6];

	assert_eq!(Ada.has(DOLLARS), ada);
	assert_eq!(Charlie.has(DOLLARS), charlie);
	assert_eq!(Ben.has(DOLLARS), 0);
	assert_eq!(deal.has(DOLLARS), all_ada + all_charlie - ada - charlie);

	assert_eq!(Ben.has(POINTS), points);
	assert_eq!(Charlie.has(POINTS), 0);
	assert_eq!(deal.has(POINTS), all_points - points);

	assert_eq!(Charlie.native_change(), planck as i128);
	assert_eq!(Ada.native_change(), -(all_planck as i128));
	assert_eq!(deal.native(), all_planck - planck);

	assert_eq!(Ada.has_promises_of("roof"), all_roof - roof, "what is released of it is redeemed");
	assert_eq!(Ada.has_promises_of("timber"), timber);
	assert_eq!(Charlie.has_promises_of("timber"), all_timber - timber);
}
