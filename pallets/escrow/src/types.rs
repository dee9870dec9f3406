//! The nouns in a runtime's own names, and those of a deal, which come from `nexonomy-deal`.

use crate::Config;
use polkadot_sdk::{
	frame_support::{
		traits::{fungibles, nonfungibles_v2, ConstU32},
		BoundedVec,
	},
	*,
};

mod change;
mod dispute;
mod funding;
mod kept;
mod signed;

pub use change::*;
pub use dispute::*;
pub use funding::*;
pub use kept::*;
pub use nexonomy_deal::{
	Arbiters, Arbitration, AtDeadline, AtExpiry, Balance, DeviceKey, Discount, Draft, External, Leg, Legs,
	OnRelease, Parties, Promised, Prover, Provers, Step, Steps, Terms, Verdict, WitnessNames, MAX_ARBITERS,
	MAX_LEGS, MAX_PARTIES, MAX_PROVERS, MAX_STEPS, MAX_WITNESSES,
};
pub use signed::*;

/// How a runtime names an account.
pub type AccountIdOf<T> = <T as frame_system::Config>::AccountId;

/// How a runtime names an asset.
pub type AssetIdOf<T> = <<T as Config>::Assets as fungibles::Inspect<AccountIdOf<T>>>::AssetId;

/// How a runtime names a collection of items.
pub type CollectionIdOf<T> = <<T as Config>::Items as nonfungibles_v2::Inspect<AccountIdOf<T>>>::CollectionId;

/// How a runtime names an item of a collection.
pub type ItemIdOf<T> = <<T as Config>::Items as nonfungibles_v2::Inspect<AccountIdOf<T>>>::ItemId;

/// [`Promised`] in a runtime's own names.
pub type PromisedOf<T> = Promised<AssetIdOf<T>, CollectionIdOf<T>, ItemIdOf<T>>;

/// [`Draft`] in a runtime's own names.
pub type DraftOf<T> = Draft<AccountIdOf<T>, PromisedOf<T>>;

/// [`Terms`] in a runtime's own names.
pub type TermsOf<T> = Terms<AccountIdOf<T>>;

/// [`Agreement`] in a runtime's own names.
pub type AgreementOf<T> = Agreement<AccountIdOf<T>, PromisedOf<T>>;

/// [`HeldLeg`] in a runtime's own names.
pub type HeldLegOf<T> = HeldLeg<PromisedOf<T>>;

/// [`ReleasePreview`] in a runtime's own names.
pub type ReleasePreviewOf<T> = ReleasePreview<AccountIdOf<T>, PromisedOf<T>>;

/// [`Proof`] in a runtime's own names.
pub type ProofOf<T> = Proof<<T as Config>::Signature>;

/// [`ProvenBy`] in a runtime's own names.
pub type ProvenByOf<T> = ProvenBy<AccountIdOf<T>>;

/// [`Changes`] in a runtime's own names.
pub type ChangesOf<T> = Changes<AccountIdOf<T>, PromisedOf<T>>;

/// Signed consents, at most one from each party.
pub type Consents<Signature> = BoundedVec<Consent<Signature>, ConstU32<MAX_PARTIES>>;

/// [`Consents`] in a runtime's own names.
pub type ConsentsOf<T> = Consents<<T as Config>::Signature>;

/// Signed consents to a cancellation, at most one from each party.
pub type CancelConsents<Signature> = BoundedVec<CancelConsent<Signature>, ConstU32<MAX_PARTIES>>;

/// [`CancelConsents`] in a runtime's own names.
pub type CancelConsentsOf<T> = CancelConsents<<T as Config>::Signature>;

/// Signed consents to an amendment, at most one from each signatory.
pub type AmendConsents<Signature> = BoundedVec<AmendConsent<Signature>, ConstU32<MAX_SIGNATORIES>>;

/// [`AmendConsents`] in a runtime's own names.
pub type AmendConsentsOf<T> = AmendConsents<<T as Config>::Signature>;
