//! What wallets ask before they sign.

use crate::*;

impl<T: Config> Pallet<T> {
	/// What a report of `progress` would release.
	pub(crate) fn preview_of(id: AgreementId, progress: Perbill) -> Option<Vec<ReleasePreviewOf<T>>> {
		let agreement = Agreements::<T>::get(id)?;
		Self::reportable(&agreement, progress).ok()?;
		let mut previews = Vec::new();
		for (index, leg) in (0u8..).zip(agreement.legs.iter()) {
			let from = Self::party(&agreement.parties, leg.from).ok()?.clone();
			let to = Self::party(&agreement.parties, leg.to).ok()?.clone();
			let amount = Self::releasable(leg, progress, &to);
			if amount > 0 {
				previews.push(ReleasePreview { leg: index, from, to, asset: leg.asset.clone(), amount });
			}
		}
		Some(previews)
	}

	/// What a party signs to cancel at the present progress.
	pub(crate) fn cancellation_text_of(id: AgreementId, valid_until: Moment) -> Option<Vec<u8>> {
		let agreement = Agreements::<T>::get(id)?;
		let (progress, _) = Self::cancellable(&agreement).ok()?;
		let number = agreement.amendments;
		Some(Self::cancellation_message(id, number, progress, valid_until).as_bytes().to_vec())
	}

	/// What a signatory signs to amend at the present progress.
	pub(crate) fn amendment_text_of(
		id: AgreementId,
		changes: &ChangesOf<T>,
		valid_until: Moment,
	) -> Option<Vec<u8>> {
		let agreement = Agreements::<T>::get(id)?;
		let Course { progress, .. } = Self::running(&agreement).ok()?;
		let amendment = Self::amendment(id, &agreement, progress, changes);
		Some(Self::amendment_message(&amendment, valid_until).as_bytes().to_vec())
	}
}
