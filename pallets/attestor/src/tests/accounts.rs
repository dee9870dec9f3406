//! Whose merchant accounts are.

use super::*;
use codec::Encode;
use nexonomy_primitives::Processor;

fn attested(live: bool, captures_often: bool) -> String {
	let tag = nexonomy_primitives::AccountTag::of(Processor::Revolut, true, b"acct_2");
	crate::hex::write(&(tag, seller(), Processor::Revolut, live, captures_often).encode())
}

#[test]
fn claimed_account_is_attested_as_the_operator_knows_it() {
	on_machine(|machine| {
		machine.world().accounts = vec![attested(true, true)];
		assert_eq!(machine.run(), Ok(()));
		assert!(machine.asked("/v1/accounts").is_empty(), "nobody claims anything");
		let account = claim_another_account();
		assert_eq!(machine.run(), Ok(()));
		let fact = pallet_payments::Call::attest_account {
			account,
			seller: seller(),
			processor: Processor::Revolut,
			live: true,
			captures_often: true,
		};
		assert_eq!(votes(&sent(machine))[0].fact, fact_hash(&RuntimeCall::from(fact)));
		// Once a round is enough.
		pass(3);
		assert_eq!(machine.run(), Ok(()));
		assert_eq!(machine.asked("/v1/accounts").len(), 1);
	});
}

#[test]
fn claim_that_says_otherwise_and_what_is_no_account_are_not_attested() {
	on_machine(|machine| {
		claim_another_account();
		let own = attested(true, false);
		for account in
			[attested(false, false), own.replace("0x", ""), own.clone() + "00", String::new(), "残".into()]
		{
			machine.world().accounts = vec![account];
			next_round();
			assert_eq!(machine.run(), Ok(()));
			assert_eq!(sent(machine), []);
		}
		machine.world().accounts = vec![own];
		next_round();
		assert_eq!(machine.run(), Ok(()));
		assert_eq!(votes(&sent(machine)).len(), 1);
	});
}
