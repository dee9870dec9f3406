// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Consent, Deal, Deals, Kind, Leg} from "./Deals.sol";

/// @title Agreements that stand in storage, where anybody and any contract can read them
contract Escrow is Deals {
    /// A leg in one slot.
    struct StoredLeg {
        uint160 asset;
        uint88 amount;
        /// Two bits for the kind, three for the giver, three for the receiver.
        uint8 route;
    }

    /// What is one slot.
    struct Head {
        address arbiter;
        uint32 deadline;
        uint32 progress;
        /// Whose parts are in custody, a bit for each party. Zero only where no agreement is.
        uint8 funded;
        uint8 reporter;
        /// Four bits for the number of parties less one, four for that of legs less one.
        uint8 sizes;
        bool disputed;
    }

    /// A slot for the head and one for each party and each leg that there is.
    struct Agreement {
        Head head;
        address[8] parties;
        StoredLeg[16] legs;
    }

    mapping(bytes32 id => Agreement) private agreements;

    /// @notice An agreement as it stands; nobody and nothing where there is none.
    function agreementOf(bytes32 id)
        external
        view
        returns (Head memory head, address[] memory parties, Leg[] memory legs)
    {
        head = agreements[id].head;
        if (head.funded != 0) (parties, legs) = load(agreements[id], head);
    }

    /// @notice Begins a deal: the caller, who is one of its parties, puts in the own part and waits for the others.
    function create(Deal calldata deal) external once returns (bytes32 id) {
        id = hashDeal(deal);
        uint256 caller = callerBit(deal.parties);
        if (caller == 0) revert NotParty();
        open(id, deal, caller);
    }

    /// @notice Consents to a deal that somebody else began, and puts in the own part.
    function fund(bytes32 id) external once {
        (Head memory head, address[] memory parties, Leg[] memory legs) = find(id);
        uint256 caller = callerBit(parties);
        if (caller == 0) revert NotParty();
        if (head.funded & caller != 0) revert AlreadyConsented();
        if (block.timestamp >= head.deadline) revert DeadlinePassed();
        agreements[id].head.funded = uint8(head.funded | caller);
        emit Consented(id, msg.sender);
        take(parties, legs, caller, head.deadline);
    }

    /// @notice Opens a deal at once: the caller is a party, and all others have signed.
    function acceptOffer(Deal calldata deal, Consent[] calldata consents) external once returns (bytes32) {
        return accept(deal, consents);
    }

    /// @notice Opens many deals, all or none.
    function acceptOffers(Deal[] calldata deals, Consent[][] calldata consents) external once {
        if (deals.length != consents.length) revert InvalidDeal();
        for (uint256 i; i < deals.length; ++i) {
            accept(deals[i], consents[i]);
        }
    }

    /// @notice The reporter says that so much is done, in billionths; with it every leg releases that share.
    function report(bytes32 id, uint32 share) external once {
        (Head memory head, address[] memory parties, Leg[] memory legs) = find(id);
        if (parties[head.reporter] != msg.sender) revert NotReporter();
        advance(id, head, parties, legs, share);
    }

    /// @notice The same with the reporter's signature, submitted by anybody.
    function reportSigned(bytes32 id, uint32 share, uint32 validUntil, bytes32 r, bytes32 vs) external once {
        (Head memory head, address[] memory parties, Leg[] memory legs) = find(id);
        checkReport(id, share, validUntil, parties[head.reporter], r, vs);
        advance(id, head, parties, legs, share);
    }

    /// @notice A party stops the release of the rest until the arbiter rules, at most for the ruling time.
    function dispute(bytes32 id) external {
        Head memory head = agreements[id].head;
        uint256 count = (head.sizes >> 4) + 1;
        checkRunning(head, count);
        if (callerBit(loadParties(agreements[id], count)) == 0) revert NotParty();
        head.disputed = true;
        head.deadline = uint32(block.timestamp + RULING_TIME);
        agreements[id].head = head;
        emit Disputed(id, msg.sender);
    }

    /// @notice The arbiter gives a share of the rest, in billionths, to the receivers and what remains to the givers.
    function rule(bytes32 id, uint32 share) external once {
        (Head memory head, address[] memory parties, Leg[] memory legs) = find(id);
        if (head.arbiter != msg.sender) revert NotArbiter();
        if (!head.disputed) revert NotDisputed();
        if (block.timestamp >= head.deadline) revert DeadlinePassed();
        if (share > WHOLE) revert InvalidShare();
        emit Ruled(id, share);
        wind(id, head, parties, legs, share);
    }

    /// @notice After the deadline anybody sends back what was not released.
    function settle(bytes32 id) external once {
        (Head memory head, address[] memory parties, Leg[] memory legs) = find(id);
        if (block.timestamp < head.deadline) revert DeadlineNotReached();
        wind(id, head, parties, legs, 0);
    }

    /// @notice A party takes a deal back that not everybody has consented to.
    function withdraw(bytes32 id) external once {
        (Head memory head, address[] memory parties, Leg[] memory legs) = find(id);
        if (head.funded == everybody(parties.length)) revert AlreadyOpen();
        if (callerBit(parties) == 0) revert NotParty();
        wind(id, head, parties, legs, 0);
    }

    function accept(Deal calldata deal, Consent[] calldata consents) private returns (bytes32 id) {
        id = hashDeal(deal);
        uint256 agreed = signers(deal.parties, id, consents) | callerBit(deal.parties);
        if (agreed != everybody(deal.parties.length)) revert MissingConsent();
        open(id, deal, agreed);
    }

    function open(bytes32 id, Deal calldata deal, uint256 funded) private {
        check(deal);
        Agreement storage agreement = agreements[id];
        if (agreement.head.funded != 0) revert AlreadyOpen();
        uint256 parties = deal.parties.length;
        uint256 legs = deal.legs.length;
        uint8 sizes = uint8((parties - 1) << 4 | (legs - 1));
        agreement.head = Head(deal.arbiter, deal.deadline, 0, uint8(funded), deal.reporter, sizes, false);
        for (uint256 i; i < parties; ++i) {
            agreement.parties[i] = deal.parties[i];
        }
        for (uint256 i; i < legs; ++i) {
            Leg calldata leg = deal.legs[i];
            uint8 route = uint8(leg.kind) << 6 | leg.from << 3 | leg.to;
            agreement.legs[i] = StoredLeg(leg.asset, leg.amount, route);
        }
        emit Opened(id, deal.terms);
        take(deal.parties, deal.legs, funded, deal.deadline);
    }

    function advance(bytes32 id, Head memory head, address[] memory parties, Leg[] memory legs, uint32 share)
        private
    {
        checkRunning(head, parties.length);
        if (share <= head.progress || share > WHOLE) revert InvalidShare();
        emit Progressed(id, share);
        if (share == WHOLE) {
            close(id, parties.length, legs.length);
        } else {
            agreements[id].head.progress = share;
        }
        release(parties, legs, head.progress, share);
    }

    function wind(bytes32 id, Head memory head, address[] memory parties, Leg[] memory legs, uint256 share) private {
        close(id, parties.length, legs.length);
        divide(parties, legs, head.funded, head.progress, share);
    }

    /// Everything is written before anything moves.
    function close(bytes32 id, uint256 parties, uint256 legs) private {
        Agreement storage agreement = agreements[id];
        delete agreement.head;
        for (uint256 i; i < parties; ++i) {
            delete agreement.parties[i];
        }
        for (uint256 i; i < legs; ++i) {
            delete agreement.legs[i];
        }
        emit Closed(id);
    }

    function checkRunning(Head memory head, uint256 parties) private view {
        if (head.funded != everybody(parties)) revert NotActive();
        if (head.disputed) revert IsDisputed();
        if (block.timestamp >= head.deadline) revert DeadlinePassed();
    }

    function find(bytes32 id)
        private
        view
        returns (Head memory head, address[] memory parties, Leg[] memory legs)
    {
        head = agreements[id].head;
        if (head.funded == 0) revert NotActive();
        (parties, legs) = load(agreements[id], head);
    }

    function load(Agreement storage agreement, Head memory head)
        private
        view
        returns (address[] memory parties, Leg[] memory legs)
    {
        parties = loadParties(agreement, (head.sizes >> 4) + 1);
        legs = new Leg[]((head.sizes & 15) + 1);
        for (uint256 i; i < legs.length; ++i) {
            StoredLeg memory leg = agreement.legs[i];
            legs[i] = Leg(Kind(leg.route >> 6), leg.route >> 3 & 7, leg.route & 7, leg.asset, leg.amount);
        }
    }

    function loadParties(Agreement storage agreement, uint256 count) private view returns (address[] memory parties) {
        parties = new address[](count);
        for (uint256 i; i < count; ++i) {
            parties[i] = agreement.parties[i];
        }
    }
}
