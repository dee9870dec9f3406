// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Vouchers} from "./Vouchers.sol";

interface IERC20 {
    function transfer(address to, uint256 amount) external returns (bool);
    function transferFrom(address from, address to, uint256 amount) external returns (bool);
}

/// @notice What a leg moves, and what becomes of it.
enum Kind {
    /// So much of an ERC-20 token.
    Token,
    /// A voucher, whose released part goes to the receiver.
    HandOver,
    /// A voucher, whose released part is redeemed. Its issuer is one of the leg's two sides.
    Redeem
}

/// @notice One promise of a deal: who gives what to whom.
struct Leg {
    Kind kind;
    /// The giver's index among the parties.
    uint8 from;
    /// The receiver's index among the parties.
    uint8 to;
    /// The token's address or the voucher's number.
    uint160 asset;
    /// How much in all. Of a voucher its whole value: who gives a part splits first.
    uint88 amount;
}

/// @notice What people read and sign.
struct Deal {
    /// 2 to 8 different accounts, each of them in some leg.
    address[] parties;
    /// 1 to 16 legs.
    Leg[] legs;
    /// Who rules on a dispute.
    address arbiter;
    /// The index of the party whose word proves progress. It receives at least one leg.
    uint8 reporter;
    /// From this second on what was not released goes back.
    uint32 deadline;
    /// The hash of the document that says in words what was agreed.
    bytes32 terms;
}

/// @notice A party's signature over a deal, a nonce and a time: EIP-712, in the short form of EIP-2098.
struct Consent {
    /// The signer's index among the parties.
    uint8 party;
    /// From this second on the signature is void.
    uint32 validUntil;
    /// A number that the signer never used before; any order.
    uint256 nonce;
    bytes32 r;
    bytes32 vs;
}

/// @title What every escrow needs: checks, signatures, and the moving of legs
abstract contract Deals {
    /// Shares are in billionths.
    uint256 public constant WHOLE = 1_000_000_000;
    /// How long an arbiter has to rule.
    uint256 public constant RULING_TIME = 14 days;

    uint256 private constant MAX_PARTIES = 8;
    uint256 private constant MAX_LEGS = 16;

    bytes private constant LEG_TYPE = "Leg(uint8 kind,uint8 from,uint8 to,uint160 asset,uint88 amount)";
    bytes private constant DEAL_TYPE =
        "Deal(address[] parties,Leg[] legs,address arbiter,uint8 reporter,uint32 deadline,bytes32 terms)";
    bytes32 private constant LEG_TYPEHASH = keccak256(LEG_TYPE);
    bytes32 private constant DEAL_TYPEHASH = keccak256(abi.encodePacked(DEAL_TYPE, LEG_TYPE));
    bytes32 private constant CONSENT_TYPEHASH =
        keccak256(abi.encodePacked("Consent(Deal deal,uint256 nonce,uint32 validUntil)", DEAL_TYPE, LEG_TYPE));
    bytes32 private constant PROGRESS_TYPEHASH =
        keccak256("Progress(bytes32 agreement,uint32 share,uint32 validUntil)");
    bytes32 private constant DOMAIN_TYPEHASH =
        keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");

    /// The ledger whose operator this contract is.
    Vouchers public immutable vouchers = new Vouchers();

    uint256 private immutable deployedOn = block.chainid;
    bytes32 private immutable domain = buildDomain();

    /// 256 used nonces to a word, by signer.
    mapping(address signer => mapping(uint256 word => uint256 bits)) public usedNonces;

    /// Whether a call is under way. Tokens are other people's code.
    bool private transient entered;

    event Opened(bytes32 indexed agreement, bytes32 terms);
    event Consented(bytes32 indexed agreement, address indexed party);
    event Progressed(bytes32 indexed agreement, uint256 share);
    event Disputed(bytes32 indexed agreement, address indexed by);
    event Ruled(bytes32 indexed agreement, uint256 share);
    event Closed(bytes32 indexed agreement);

    error AlreadyConsented();
    error AlreadyOpen();
    error BadSignature();
    error DeadlineNotReached();
    error DeadlinePassed();
    error InvalidDeal();
    error InvalidShare();
    error IsDisputed();
    error MissingConsent();
    error NonceUsed();
    error NotActive();
    error NotArbiter();
    error NotDisputed();
    error NotParty();
    error NotReporter();
    error Reentered();
    error SignatureExpired();
    error TransferFailed();

    modifier once() {
        if (entered) revert Reentered();
        entered = true;
        _;
        entered = false;
    }

    /// @notice Takes signed consents back before anybody used them: all nonces of a word whose bits are set in `mask`.
    function cancelNonces(uint256 word, uint256 mask) external {
        usedNonces[msg.sender][word] |= mask;
    }

    /// @notice The EIP-712 hash of a deal, which names the agreement made of it.
    function hashDeal(Deal calldata deal) public pure returns (bytes32) {
        bytes32[] memory legs = new bytes32[](deal.legs.length);
        for (uint256 i; i < legs.length; ++i) {
            Leg calldata leg = deal.legs[i];
            legs[i] = keccak256(abi.encode(LEG_TYPEHASH, leg.kind, leg.from, leg.to, leg.asset, leg.amount));
        }
        return keccak256(
            abi.encode(
                DEAL_TYPEHASH,
                keccak256(abi.encodePacked(deal.parties)),
                keccak256(abi.encodePacked(legs)),
                deal.arbiter,
                deal.reporter,
                deal.deadline,
                deal.terms
            )
        );
    }

    /// Refuses what no agreement can be.
    function check(Deal calldata deal) internal view {
        uint256 parties = deal.parties.length;
        uint256 legs = deal.legs.length;
        if (parties < 2 || parties > MAX_PARTIES || legs == 0 || legs > MAX_LEGS) revert InvalidDeal();
        if (deal.deadline <= block.timestamp) revert DeadlinePassed();
        for (uint256 i = 1; i < parties; ++i) {
            for (uint256 j; j < i; ++j) {
                if (deal.parties[i] == deal.parties[j]) revert InvalidDeal();
            }
        }
        uint256 givers;
        uint256 receivers;
        for (uint256 i; i < legs; ++i) {
            Leg calldata leg = deal.legs[i];
            if (leg.from == leg.to || leg.amount == 0) revert InvalidDeal();
            givers |= 1 << leg.from;
            receivers |= 1 << leg.to;
        }
        // A party that does not exist sets a bit too many; one without a leg leaves one out.
        if (givers | receivers != everybody(parties)) revert InvalidDeal();
        if (receivers & (1 << deal.reporter) == 0) revert InvalidDeal();
    }

    /// Checks the signatures, uses up their nonces, and tells whose they are, a bit for each party.
    function signers(address[] calldata parties, bytes32 agreement, Consent[] calldata consents)
        internal
        returns (uint256 agreed)
    {
        for (uint256 i; i < consents.length; ++i) {
            Consent calldata consent = consents[i];
            address signer = parties[consent.party];
            uint256 bit = 1 << consent.party;
            if (agreed & bit != 0) revert AlreadyConsented();
            agreed |= bit;
            checkSignature(
                keccak256(abi.encode(CONSENT_TYPEHASH, agreement, consent.nonce, consent.validUntil)),
                consent.validUntil,
                signer,
                consent.r,
                consent.vs
            );
            useNonce(signer, consent.nonce);
            emit Consented(agreement, signer);
        }
    }

    /// Checks the reporter's signature over a share.
    function checkReport(
        bytes32 agreement,
        uint32 share,
        uint32 validUntil,
        address reporter,
        bytes32 r,
        bytes32 vs
    ) internal view {
        bytes32 message = keccak256(abi.encode(PROGRESS_TYPEHASH, agreement, share, validUntil));
        checkSignature(message, validUntil, reporter, r, vs);
    }

    /// The caller's bit, or none.
    function callerBit(address[] memory parties) internal view returns (uint256) {
        for (uint256 i; i < parties.length; ++i) {
            if (parties[i] == msg.sender) return 1 << i;
        }
        return 0;
    }

    function everybody(uint256 parties) internal pure returns (uint256) {
        return (1 << parties) - 1;
    }

    /// Takes into custody what the parties in `givers` give.
    function take(address[] memory parties, Leg[] memory legs, uint256 givers, uint256 deadline) internal {
        for (uint256 i; i < legs.length; ++i) {
            Leg memory leg = legs[i];
            if (givers & (1 << leg.from) == 0) continue;
            address giver = parties[leg.from];
            if (leg.kind == Kind.Token) {
                callToken(leg.asset, abi.encodeCall(IERC20.transferFrom, (giver, address(this), leg.amount)));
            } else {
                address issuer = vouchers.lock(leg.asset, giver, leg.amount, deadline);
                if (leg.kind == Kind.Redeem && issuer != giver && issuer != parties[leg.to]) revert InvalidDeal();
            }
        }
    }

    /// Releases of every leg what falls due between two shares, each rounded down.
    function release(address[] memory parties, Leg[] memory legs, uint256 before, uint256 share) internal {
        for (uint256 i; i < legs.length; ++i) {
            Leg memory leg = legs[i];
            deliver(leg, parties[leg.to], part(leg.amount, share) - part(leg.amount, before));
        }
    }

    /// Splits what was not released: `share` of it to the receivers, the rest back to the givers in `givers`.
    function divide(address[] memory parties, Leg[] memory legs, uint256 givers, uint256 before, uint256 share)
        internal
    {
        for (uint256 i; i < legs.length; ++i) {
            Leg memory leg = legs[i];
            if (givers & (1 << leg.from) == 0) continue;
            uint256 rest = leg.amount - part(leg.amount, before);
            uint256 due = part(rest, share);
            deliver(leg, parties[leg.to], due);
            if (rest > due) giveBack(leg, parties[leg.from], rest - due);
        }
    }

    function deliver(Leg memory leg, address receiver, uint256 amount) private {
        if (amount == 0) return;
        if (leg.kind == Kind.Token) {
            callToken(leg.asset, abi.encodeCall(IERC20.transfer, (receiver, amount)));
        } else if (leg.kind == Kind.HandOver) {
            vouchers.handOver(leg.asset, receiver, uint96(amount));
        } else {
            vouchers.redeemKept(leg.asset, uint96(amount));
        }
    }

    function giveBack(Leg memory leg, address giver, uint256 amount) private {
        if (leg.kind == Kind.Token) {
            callToken(leg.asset, abi.encodeCall(IERC20.transfer, (giver, amount)));
        } else {
            vouchers.unlock(leg.asset);
        }
    }

    function part(uint256 amount, uint256 share) private pure returns (uint256) {
        unchecked {
            // 88 bits times 30 bits.
            return amount * share / WHOLE;
        }
    }

    /// Some tokens return nothing where the standard says `true`.
    function callToken(uint160 token, bytes memory data) private {
        (bool success, bytes memory result) = address(token).call(data);
        if (!success) revert TransferFailed();
        bool accepted = result.length == 0 ? address(token).code.length > 0 : abi.decode(result, (bool));
        if (!accepted) revert TransferFailed();
    }

    function useNonce(address signer, uint256 nonce) private {
        mapping(uint256 => uint256) storage words = usedNonces[signer];
        uint256 word = words[nonce >> 8];
        uint256 bit = 1 << (nonce & 0xff);
        if (word & bit != 0) revert NonceUsed();
        words[nonce >> 8] = word | bit;
    }

    function checkSignature(bytes32 message, uint256 validUntil, address signer, bytes32 r, bytes32 vs) private view {
        if (block.timestamp >= validUntil) revert SignatureExpired();
        bytes32 separator = block.chainid == deployedOn ? domain : buildDomain();
        bytes32 digest = keccak256(abi.encodePacked("\x19\x01", separator, message));
        bytes32 s = vs & bytes32(uint256(type(int256).max));
        address recovered = ecrecover(digest, uint8((uint256(vs) >> 255) + 27), r, s);
        if (recovered != signer || recovered == address(0)) revert BadSignature();
    }

    function buildDomain() private view returns (bytes32) {
        return keccak256(
            abi.encode(DOMAIN_TYPEHASH, keccak256("Nexonomy"), keccak256("1"), block.chainid, address(this))
        );
    }
}
