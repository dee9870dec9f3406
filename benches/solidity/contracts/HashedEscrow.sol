// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Consent, Deal, Deals} from "./Deals.sol";

/// @title Agreements of which only the hash and the progress stand in storage
/// @notice Whoever wants something done brings the whole deal along. It is the cheapest escrow, and one that no other
/// contract can read: who loses the deal's text has to find it again among old transactions.
contract HashedEscrow is Deals {
    /// All of it is one slot.
    struct Status {
        uint32 deadline;
        uint32 progress;
        /// Whose parts are in custody, a bit for each party. Zero only where no agreement is.
        uint8 funded;
        bool disputed;
    }

    mapping(bytes32 id => Status) public statusOf;

    /// @notice Begins a deal: the caller, who is one of its parties, puts in the own part and waits for the others.
    function create(Deal calldata deal) external once returns (bytes32 id) {
        id = hashDeal(deal);
        uint256 caller = callerBit(deal.parties);
        if (caller == 0) revert NotParty();
        open(id, deal, caller);
    }

    /// @notice Consents to a deal that somebody else began, and puts in the own part.
    function fund(Deal calldata deal) external once {
        (bytes32 id, Status memory status) = find(deal);
        if (status.funded == 0) revert NotActive();
        uint256 caller = callerBit(deal.parties);
        if (caller == 0) revert NotParty();
        if (status.funded & caller != 0) revert AlreadyConsented();
        if (block.timestamp >= status.deadline) revert DeadlinePassed();
        statusOf[id].funded = uint8(status.funded | caller);
        emit Consented(id, msg.sender);
        take(deal.parties, deal.legs, caller, status.deadline);
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
    function report(Deal calldata deal, uint32 share) external once {
        if (deal.parties[deal.reporter] != msg.sender) revert NotReporter();
        (bytes32 id, Status memory status) = find(deal);
        advance(id, deal, status, share);
    }

    /// @notice The same with the reporter's signature, submitted by anybody.
    function reportSigned(Deal calldata deal, uint32 share, uint32 validUntil, bytes32 r, bytes32 vs) external once {
        (bytes32 id, Status memory status) = find(deal);
        checkReport(id, share, validUntil, deal.parties[deal.reporter], r, vs);
        advance(id, deal, status, share);
    }

    /// @notice A party stops the release of the rest until the arbiter rules, at most for the ruling time.
    function dispute(Deal calldata deal) external {
        (bytes32 id, Status memory status) = find(deal);
        if (callerBit(deal.parties) == 0) revert NotParty();
        checkRunning(status, deal.parties.length);
        status.disputed = true;
        status.deadline = uint32(block.timestamp + RULING_TIME);
        statusOf[id] = status;
        emit Disputed(id, msg.sender);
    }

    /// @notice The arbiter gives a share of the rest, in billionths, to the receivers and what remains to the givers.
    function rule(Deal calldata deal, uint32 share) external once {
        (bytes32 id, Status memory status) = find(deal);
        if (deal.arbiter != msg.sender) revert NotArbiter();
        if (!status.disputed) revert NotDisputed();
        if (block.timestamp >= status.deadline) revert DeadlinePassed();
        if (share > WHOLE) revert InvalidShare();
        emit Ruled(id, share);
        wind(id, deal, status, share);
    }

    /// @notice After the deadline anybody sends back what was not released.
    function settle(Deal calldata deal) external once {
        (bytes32 id, Status memory status) = find(deal);
        if (status.funded == 0) revert NotActive();
        if (block.timestamp < status.deadline) revert DeadlineNotReached();
        wind(id, deal, status, 0);
    }

    /// @notice A party takes a deal back that not everybody has consented to.
    function withdraw(Deal calldata deal) external once {
        (bytes32 id, Status memory status) = find(deal);
        if (status.funded == 0) revert NotActive();
        if (status.funded == everybody(deal.parties.length)) revert AlreadyOpen();
        if (callerBit(deal.parties) == 0) revert NotParty();
        wind(id, deal, status, 0);
    }

    function accept(Deal calldata deal, Consent[] calldata consents) private returns (bytes32 id) {
        id = hashDeal(deal);
        uint256 agreed = signers(deal.parties, id, consents) | callerBit(deal.parties);
        if (agreed != everybody(deal.parties.length)) revert MissingConsent();
        open(id, deal, agreed);
    }

    function open(bytes32 id, Deal calldata deal, uint256 funded) private {
        check(deal);
        if (statusOf[id].funded != 0) revert AlreadyOpen();
        statusOf[id] = Status(deal.deadline, 0, uint8(funded), false);
        emit Opened(id, deal.terms);
        take(deal.parties, deal.legs, funded, deal.deadline);
    }

    function advance(bytes32 id, Deal calldata deal, Status memory status, uint32 share) private {
        checkRunning(status, deal.parties.length);
        if (share <= status.progress || share > WHOLE) revert InvalidShare();
        emit Progressed(id, share);
        if (share == WHOLE) {
            close(id);
        } else {
            statusOf[id].progress = share;
        }
        release(deal.parties, deal.legs, status.progress, share);
    }

    function wind(bytes32 id, Deal calldata deal, Status memory status, uint256 share) private {
        close(id);
        divide(deal.parties, deal.legs, status.funded, status.progress, share);
    }

    /// Everything is written before anything moves.
    function close(bytes32 id) private {
        delete statusOf[id];
        emit Closed(id);
    }

    function checkRunning(Status memory status, uint256 parties) private view {
        if (status.funded != everybody(parties)) revert NotActive();
        if (status.disputed) revert IsDisputed();
        if (block.timestamp >= status.deadline) revert DeadlinePassed();
    }

    function find(Deal calldata deal) private view returns (bytes32 id, Status memory status) {
        id = hashDeal(deal);
        status = statusOf[id];
    }
}
