//! What people do, one step at a time.

use super::*;

/// A world in the middle of its history.
#[derive(Default)]
pub struct World {
	/// The drafts of all agreements, by number.
	pub drafts: BTreeMap<AgreementId, TestDraft>,
	/// What somebody wanted to change last, by agreement.
	pub wishes: BTreeMap<AgreementId, ChangesOf<Test>>,
	/// The number of the item minted last.
	next_item: u32,
}

fn succeeded<V, E>(result: Result<V, E>) -> Option<bool> {
	Some(result.is_ok())
}

impl World {
	/// Makes the step if there is anything to make it with, and tells whether it succeeded.
	pub fn step(&mut self, (kind, seeds): Step) -> Option<bool> {
		let [a, b, c, d, _, f] = seeds;
		match kind {
			Kind::IssueVoucher
			| Kind::TransferVoucher
			| Kind::SplitVoucher
			| Kind::MergeVouchers
			| Kind::RedeemVoucher
			| Kind::CancelVoucher
			| Kind::ReapVoucher => self.step_of_vouchers(kind, seeds),
			Kind::OpenAtOnce => {
				let draft = self.draft(seeds);
				let caller = draft.parties[a as usize % draft.parties.len()].clone();
				let others: Vec<_> = draft.parties.iter().filter(|who| **who != caller).cloned().collect();
				self.propose(caller, draft, others)
			}
			Kind::OpenFromAPallet => {
				let draft = self.draft(seeds);
				let opened =
					in_one_transaction(|| <Escrow as traits::Agreements>::open(draft.clone(), &member(f)));
				if let Ok((id, _)) = opened {
					self.drafts.insert(id, draft);
				}
				succeeded(opened)
			}
			Kind::Propose => {
				let draft = self.draft(seeds);
				self.propose(member(f), draft, Vec::new())
			}
			Kind::Consent => {
				let (id, draft, missing) = self.proposal(a, !f.is_multiple_of(5))?;
				let who = pick(missing, b)?;
				succeeded(Escrow::consent(signed(who), id, Escrow::draft_hash(draft)))
			}
			Kind::ConsentWithSignatures => {
				let (id, draft, missing) = self.proposal(a, !f.is_multiple_of(5))?;
				let signatures = consents_now(&missing, &draft);
				succeeded(Escrow::consent_with_signatures(signed(member(b)), id, signatures))
			}
			Kind::Withdraw => {
				let (id, draft, _) = self.proposal(a, false)?;
				let who = if c.is_multiple_of(5) { member(b) } else { pick(draft.parties.to_vec(), b)? };
				succeeded(Escrow::withdraw(signed(who), id))
			}
			Kind::Report | Kind::SubmitReport | Kind::SubmitReading | Kind::SubmitWitnesses => {
				self.prove(kind, seeds)
			}
			Kind::AmendDeadline
			| Kind::AmendDefault
			| Kind::AmendProofs
			| Kind::AddLeg
			| Kind::HandOver
			| Kind::AmendMuch => self.amend(kind, seeds),
			Kind::ConsentToAmend => self.consent_to_amend(seeds),
			Kind::Dispute | Kind::OfferSettlement | Kind::Rule => self.quarrel(kind, seeds),
			Kind::Authorize | Kind::Decline | Kind::Process | Kind::Lose => self.pay(kind, seeds),
			Kind::Settle => {
				let (id, agreement) = self.active(a)?;
				let is_over = match agreement.state {
					State::Funding(Funding { until, is_failed, .. }) => {
						is_failed || Timestamp::get() >= until
					}
					_ => Timestamp::get() >= agreement.terms.deadline,
				};
				if !b.is_multiple_of(30) && !is_over && !agreement.is_cancelled() {
					return None;
				}
				succeeded(Escrow::settle(signed(member(c)), id))
			}
			Kind::Cancel => {
				let (id, agreement) = if b.is_multiple_of(4) { self.running(a)? } else { self.active(a)? };
				let who = pick(agreement.parties.to_vec(), c)?;
				let others: Vec<_> =
					agreement.parties.iter().filter(|party| **party != who && d % 2 == 0).cloned().collect();
				if agreement.is_cancelled() {
					return None;
				}
				let signatures = cancel_consents(&others, id);
				succeeded(Escrow::cancel(signed(who), id, signatures))
			}
			Kind::RevokeNonce => {
				succeeded(Escrow::revoke_nonce(signed(member(a)), u64::MAX - u64::from(b % 200)))
			}
			Kind::Freeze => {
				let (id, _) = self.active(a)?;
				let account = Escrow::account_of(id);
				let origin = signed(alice());
				be_down(c.is_multiple_of(8));
				succeeded(if b.is_multiple_of(3) {
					Assets::freeze(origin, GOLD, account)
				} else {
					Assets::thaw(origin, GOLD, account)
				})
			}
			Kind::Wait => {
				let hours = if b.is_multiple_of(3) { 24 * u64::from(a % 12) } else { u64::from(a % 24) };
				set_time(Timestamp::get() + hours * DAY / 24 + 1);
				Some(true)
			}
		}
	}

	fn step_of_vouchers(&mut self, kind: Kind, [a, b, c, d, e, _]: [u32; 6]) -> Option<bool> {
		match kind {
			Kind::IssueVoucher => {
				let lifetime = if d.is_multiple_of(2) {
					1 + u64::from(e % 5) * DAY
				} else {
					100 * DAY + u64::from(e % 3) * DAY
				};
				let promise = pallet_vouchers::Promise {
					value: usd(u128::from(c % 1000) + 1),
					expires_at: Timestamp::get() + lifetime,
					terms: nexonomy_primitives::ContentId([1; 32]),
				};
				succeeded(Vouchers::issue(signed(member(a)), member(b), promise))
			}
			Kind::TransferVoucher => {
				let (id, holder, _) = self.voucher(a)?;
				succeeded(Vouchers::transfer(signed(holder), id, member(b)))
			}
			Kind::SplitVoucher => {
				let (id, holder, value) = self.voucher(a)?;
				let part = u128::from(b) % value;
				let parts = vec![part, value - part].try_into().unwrap();
				succeeded(Vouchers::split(signed(holder), id, parts))
			}
			Kind::MergeVouchers => {
				let (id, holder, value) = self.voucher(a)?;
				let half = (value / 2).max(1);
				let next = pallet_vouchers::NextVoucherId::<Test>::get();
				// What belongs together is mostly what was split before.
				let parts = vec![half, value - half].try_into().unwrap();
				let _ = in_one_transaction(|| Vouchers::split(signed(holder.clone()), id, parts));
				succeeded(Vouchers::merge(signed(holder), vec![next, next + 1].try_into().unwrap()))
			}
			Kind::RedeemVoucher => {
				let (id, holder, value) = self.voucher(a)?;
				let amount = if c.is_multiple_of(3) { value } else { u128::from(b) % (value + 1) };
				succeeded(Vouchers::redeem(signed(holder), id, amount))
			}
			Kind::CancelVoucher => {
				let own = |(_, voucher): &(VoucherId, _)| {
					let voucher: &pallet_vouchers::Voucher<AccountId, Balance> = voucher;
					voucher.issuer == voucher.holder
				};
				let (id, voucher) = pick(Ledger::<Test>::iter().filter(own).collect(), a)?;
				succeeded(Vouchers::cancel(signed(voucher.issuer), id))
			}
			_ => {
				let now = Timestamp::get();
				let likely = |(_, voucher): &(VoucherId, pallet_vouchers::Voucher<AccountId, Balance>)| {
					b.is_multiple_of(16) || (voucher.is_expired(now) && voucher.lock.is_none())
				};
				let (id, _) = pick(Ledger::<Test>::iter().filter(likely).collect(), a)?;
				succeeded(Vouchers::reap(signed(member(c)), id))
			}
		}
	}

	/// Reports progress of an agreement that somebody or something of this kind can prove.
	fn prove(&mut self, kind: Kind, [a, b, c, d, ..]: [u32; 6]) -> Option<bool> {
		let can_prove = |prover: &Prover<AccountId>| match kind {
			Kind::SubmitReading => matches!(prover, Prover::Device(_)),
			Kind::SubmitWitnesses => matches!(prover, Prover::Witnesses { .. }),
			_ => matches!(prover, Prover::Party(_)),
		};
		let candidates: Vec<_> = self
			.all_running()
			.into_iter()
			.filter_map(|(id, agreement)| {
				let next = next_step(&agreement);
				let provers: Vec<_> = (0u8..)
					.zip(agreement.terms.provers.clone())
					.filter(|(index, prover)| {
						can_prove(prover) && next.is_none_or(|step| step.prover == *index)
					})
					.collect();
				let (index, prover) = pick(provers, b)?;
				Some((id, agreement, index, prover))
			})
			.collect();
		let (id, agreement, index, prover) = pick(candidates, a)?;
		let State::Active(Course { last_reading, .. }) = agreement.state else { return None };
		let progress = more_than(&agreement, b, c)?;
		let now = Timestamp::get();
		let valid_until = now + 1;
		let text = Escrow::progress_text(id, progress, valid_until);
		let proof = match prover {
			Prover::Party(party) => {
				let who = agreement.parties[usize::from(party)].clone();
				if kind == Kind::Report {
					return succeeded(Escrow::report(signed(who), id, progress));
				}
				Proof::Party { valid_until, signature: sign(&who, &text) }
			}
			Prover::Witnesses { needed, names } => {
				// Now and then one too few.
				let count = usize::from(needed) - usize::from(d.is_multiple_of(7));
				let signatures: Vec<_> =
					(0u8..).zip(names).take(count).map(|(index, who)| (index, sign(&who, &text))).collect();
				Proof::Witnesses { valid_until, signatures: signatures.try_into().expect("at most 7") }
			}
			Prover::Device(key) => {
				let time = if d.is_multiple_of(9) { now + 70_000 } else { now.max(last_reading + 1) };
				Device::of(&key).reading(id, progress, time)
			}
		};
		let report = Report { agreement: id, progress, prover: index };
		succeeded(Escrow::submit_report(signed(member(d)), report, proof))
	}

	/// A voucher that is free.
	fn voucher(&self, seed: u32) -> Option<(VoucherId, AccountId, u128)> {
		let now = Timestamp::get();
		let usable = Ledger::<Test>::iter()
			.filter(|(_, voucher)| {
				seed.is_multiple_of(7) || (voucher.lock.is_none() && !voucher.is_expired(now))
			})
			.map(|(id, voucher)| (id, voucher.holder, voucher.value.minor))
			.collect();
		pick(usable, seed)
	}

	/// A proposal with its draft and the parties who have not consented; one that can still be consented to if asked.
	fn proposal(&self, seed: u32, is_open: bool) -> Option<(AgreementId, TestDraft, Vec<AccountId>)> {
		let now = Timestamp::get();
		let waiting = Agreements::<Test>::iter()
			.filter(|(_, agreement)| !is_open || now < agreement.terms.consent_by)
			.filter_map(|(id, agreement)| match agreement.state {
				State::Proposed { consents, .. } => Some((id, agreement.parties, consents)),
				State::Active(_) | State::Funding(_) => None,
			})
			.collect();
		let (id, parties, consents) = pick(waiting, seed)?;
		let missing = (0u8..).zip(parties).filter(|(index, _)| !consents.contains(*index));
		Some((id, self.drafts[&id].clone(), missing.map(|(_, who)| who).collect()))
	}

	/// An agreement that is active, or awaits payments.
	fn active(&self, seed: u32) -> Option<(AgreementId, AgreementOf<Test>)> {
		let is_taken_in = |(_, agreement): &(u64, AgreementOf<Test>)| agreement.is_taken_in();
		pick(Agreements::<Test>::iter().filter(is_taken_in).collect(), seed)
	}

	/// Agreements whose deadline has not come and that nobody has cancelled.
	fn all_running(&self) -> Vec<(AgreementId, AgreementOf<Test>)> {
		let now = Timestamp::get();
		Agreements::<Test>::iter()
			.filter(|(_, agreement)| matches!(agreement.state, State::Active(_)))
			.filter(|(_, agreement)| now < agreement.terms.deadline && !agreement.is_cancelled())
			.collect()
	}

	pub fn running(&self, seed: u32) -> Option<(AgreementId, AgreementOf<Test>)> {
		pick(self.all_running(), seed)
	}

	/// A draft of one to five legs between members, of what the givers mostly have.
	fn draft(&mut self, [a, b, c, d, e, f]: [u32; 6]) -> TestDraft {
		let now = Timestamp::get();
		let mut deal = deal().consented_by(now + DAY + 1).until(now + DAY + 2 + u64::from(f % 10) * DAY);
		if e.is_multiple_of(2) {
			deal = deal.released_at_deadline();
		}
		for leg in 0..1 + a % 5 {
			let from = b.wrapping_add(leg * 7);
			let to = member(from + 1 + (c >> leg) % 3);
			let from = member(from);
			let asset = if (d ^ f).wrapping_add(leg * 3).is_multiple_of(8) {
				card(&to, u128::from(c % 997) + 1)
			} else {
				self.thing(&from, &to, now, [c >> (leg * 3), d >> leg, e >> leg, f])
			};
			deal = deal.leg(from, to, asset);
		}
		let mut draft = deal.draft();
		if !c.is_multiple_of(3) {
			let arbiters = Arbiters::Court { seats: 1 + 2 * (c % 4) as u8 };
			draft.terms.arbitration = Some(Arbitration { arbiters, fee: 0 });
		}
		let receiver = draft.legs[f as usize % draft.legs.len()].to;
		let (provers, steps) = proving(receiver, Perbill::zero(), [d, e]);
		draft.terms.provers = provers;
		draft.terms.steps = steps;
		draft
	}

	/// Something to give, which the giver mostly has.
	pub fn thing(
		&mut self,
		from: &AccountId,
		to: &AccountId,
		now: Moment,
		[a, b, c, d]: [u32; 4],
	) -> PromisedOf<Test> {
		let amount = u128::from(b % 997) + 10;
		match a % 5 {
			0 => Promised::Asset { id: GOLD, amount },
			1 => Promised::Asset { id: SILVER, amount },
			2 => {
				self.next_item += 1;
				mint_item::<Test>(self.next_item, from);
				Promised::Item { collection: COLLECTION, item: self.next_item }
			}
			3 => {
				let is_free = |(_, voucher): &(u64, pallet_vouchers::Voucher<AccountId, Balance>)| {
					voucher.holder == *from && voucher.lock.is_none() && voucher.expires_at > now + 12 * DAY
				};
				let free = Ledger::<Test>::iter().filter(is_free).collect();
				let Some((id, voucher)) = pick(free, b) else { return Promised::Native(amount) };
				let whole = voucher.value.minor;
				let value = if voucher.minimum_use() > 0 { whole } else { u128::from(b) % whole + 1 };
				let is_issuers = voucher.issuer == *from || voucher.issuer == *to;
				let on_release = if is_issuers { OnRelease::Redeem } else { OnRelease::HandOver };
				let discount = (!c.is_multiple_of(3)).then(|| Discount {
					expires_at: voucher.expires_at - u64::from(d % 5) * DAY,
					minimum_use: voucher.minimum_use().max(u128::from(d % 3) * value / 4),
				});
				Promised::Voucher { id, value, on_release, discount }
			}
			_ => Promised::Native(amount),
		}
	}

	fn propose(&mut self, caller: AccountId, draft: TestDraft, signers: Vec<AccountId>) -> Option<bool> {
		let id = NextAgreementId::<Test>::get();
		let signatures = consents_now(&signers, &draft);
		let succeeded = Escrow::propose(signed(caller), draft.clone(), signatures).is_ok();
		if succeeded {
			self.drafts.insert(id, draft);
		}
		Some(succeeded)
	}

	/// Lets time pass and ends everything that is open.
	pub fn finish(&self) {
		set_time(Timestamp::get() + 400 * DAY);
		for (id, _) in Agreements::<Test>::iter().collect::<Vec<_>>() {
			let _ = Assets::thaw(signed(alice()), GOLD, Escrow::account_of(id));
		}
		be_down(false);
		self.rule_on_everything();
		for (id, agreement) in Agreements::<Test>::iter().collect::<Vec<_>>() {
			match agreement.state {
				State::Proposed { .. } => assert!(Escrow::withdraw(signed(stranger()), id).is_ok()),
				State::Active(_) | State::Funding(_) => {
					// Once for what was decided and stuck, once for the deadline.
					for _ in 0..2 {
						if !is_closed(id) {
							assert_ok!(Escrow::settle(signed(stranger()), id));
						}
					}
					assert!(is_closed(id), "{:?}", last_event());
				}
			}
		}
		assert_eq!(keys_left(), 0, "closed agreements leave nothing behind");
		(0..NextAgreementId::<Test>::get()).for_each(|id| assert!(left_no_trace(id)));
	}
}

fn consents_now(who: &[AccountId], draft: &TestDraft) -> ConsentsOf<Test> {
	let consent = |who| consent_with(who, draft, fresh_nonce(), Timestamp::get() + 1);
	who.iter().map(consent).collect::<Vec<_>>().try_into().unwrap()
}

/// Provers, of which the first is a party that receives something, and perhaps steps above what is reached.
pub fn proving(receiver: u8, reached: Perbill, [a, b]: [u32; 2]) -> (Provers<AccountId>, Steps) {
	let mut provers = vec![Prover::Party(receiver)];
	if !a.is_multiple_of(3) {
		provers.push(Prover::Device(DEVICES[b as usize % 3].key()));
	}
	if !b.is_multiple_of(3) {
		provers.push(Prover::Witnesses { needed: 2, names: witnesses() });
	}
	let mut steps = Vec::new();
	if (a ^ b).is_multiple_of(3) {
		let left = Perbill::one().deconstruct() - reached.deconstruct();
		let middle = reached.deconstruct() + left / 2;
		for (number, parts) in [middle, Perbill::one().deconstruct()].into_iter().enumerate() {
			let prover = (a as usize + number) % provers.len();
			steps.push(crate::Step { progress: Perbill::from_parts(parts), prover: prover as u8 });
		}
	}
	(provers.try_into().expect("at most 4"), steps.try_into().expect("at most 16"))
}

fn next_step(agreement: &AgreementOf<Test>) -> Option<crate::Step> {
	let State::Active(Course { progress, .. }) = agreement.state else { return None };
	agreement.terms.steps.iter().find(|step| step.progress > progress).copied()
}

/// A progress that is mostly more than the present one, and a step if there are some.
fn more_than(agreement: &AgreementOf<Test>, b: u32, c: u32) -> Option<Perbill> {
	let State::Active(Course { progress, .. }) = agreement.state else { return None };
	if c.is_multiple_of(10) {
		return Some(Perbill::from_parts(b % 1_000_000_001));
	}
	if let Some(step) = next_step(agreement) {
		return Some(step.progress);
	}
	if c.is_multiple_of(3) {
		return Some(Perbill::one());
	}
	let left = (Perbill::one().deconstruct() - progress.deconstruct()).max(1);
	Some(Perbill::from_parts(progress.deconstruct() + 1 + b % left))
}
