// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice An issuer's promise to a holder, in two slots of storage.
struct Voucher {
    /// Who promised.
    address issuer;
    /// What is still promised, in minor units of `currency`. Zero only where no voucher is.
    uint96 value;
    /// Whom the promise is made to.
    address holder;
    /// From this second on the promise is void.
    uint40 expiresAt;
    /// ISO 4217 code.
    bytes3 currency;
    /// Whether an agreement keeps the voucher.
    bool locked;
}

/// @title The ledger of vouchers
/// @notice The contract that deploys it is its operator: the escrow, which locks vouchers once their holders have consented.
contract Vouchers {
    /// How many parts a voucher is split into, at most.
    uint256 public constant MAX_PARTS = 16;
    /// How far away an expiry may be.
    uint256 public constant MAX_LIFETIME = 3650 days;

    address public immutable operator = msg.sender;

    mapping(uint256 id => Voucher) public vouchers;
    uint256 private lastId;

    event Issued(
        uint256 indexed id,
        address indexed issuer,
        address indexed holder,
        uint96 value,
        bytes3 currency,
        uint40 expiresAt,
        bytes32 terms
    );
    event Transferred(uint256 indexed id, address indexed from, address indexed to);
    event Split(uint256 indexed parent, uint256 indexed id, address indexed holder, uint96 value);
    event Redeemed(uint256 indexed id, uint96 amount);
    event Locked(uint256 indexed id);
    event Unlocked(uint256 indexed id);

    error NotFound();
    error NotHolder();
    error NotOperator();
    error Expired();
    error IsLocked();
    error NotLocked();
    error InvalidValue();
    error InvalidExpiry();
    error InvalidReceiver();
    error TooManyParts();

    modifier onlyOperator() {
        if (msg.sender != operator) revert NotOperator();
        _;
    }

    /// @notice Promises `value` to `holder`. `terms` is the hash of the document that says what; only the event keeps it.
    function issue(address holder, uint96 value, bytes3 currency, uint40 expiresAt, bytes32 terms)
        external
        returns (uint256 id)
    {
        if (value == 0) revert InvalidValue();
        if (holder == address(0)) revert InvalidReceiver();
        if (expiresAt <= block.timestamp || expiresAt > block.timestamp + MAX_LIFETIME) revert InvalidExpiry();
        id = ++lastId;
        vouchers[id] = Voucher(msg.sender, value, holder, expiresAt, currency, false);
        emit Issued(id, msg.sender, holder, value, currency, expiresAt, terms);
    }

    /// @notice Hands a voucher to somebody else.
    function transfer(uint256 id, address to) external {
        Voucher storage voucher = free(id);
        if (to == msg.sender || to == address(0)) revert InvalidReceiver();
        voucher.holder = to;
        emit Transferred(id, msg.sender, to);
    }

    /// @notice Takes parts off a voucher; each becomes a voucher of its own, and something must be left.
    function split(uint256 id, uint96[] calldata parts) external returns (uint256 firstId) {
        Voucher storage voucher = free(id);
        if (parts.length >= MAX_PARTS) revert TooManyParts();
        firstId = lastId + 1;
        uint96 rest = voucher.value;
        for (uint256 i; i < parts.length; ++i) {
            if (parts[i] == 0 || parts[i] >= rest) revert InvalidValue();
            rest -= parts[i];
            takeOff(id, voucher, msg.sender, parts[i]);
        }
        voucher.value = rest;
    }

    /// @notice The holder says that so much of the promise was kept.
    function redeem(uint256 id, uint96 amount) external {
        reduce(id, free(id), amount);
    }

    /// @notice Keeps a voucher of exactly this value for an agreement until `until`, on behalf of its holder.
    /// @return issuer Who promised it.
    function lock(uint256 id, address holder, uint256 value, uint256 until)
        external
        onlyOperator
        returns (address issuer)
    {
        Voucher storage voucher = vouchers[id];
        if (voucher.holder != holder) revert NotHolder();
        if (voucher.locked) revert IsLocked();
        if (voucher.expiresAt < until) revert Expired();
        if (voucher.value != value) revert InvalidValue();
        voucher.locked = true;
        emit Locked(id);
        return voucher.issuer;
    }

    /// @notice Sets a voucher free that the operator kept.
    function unlock(uint256 id) external onlyOperator {
        kept(id).locked = false;
        emit Unlocked(id);
    }

    /// @notice Gives so much of a kept voucher to `to`, free of the lock. The rest stays kept.
    function handOver(uint256 id, address to, uint96 amount) external onlyOperator {
        Voucher storage voucher = kept(id);
        uint96 value = voucher.value;
        if (amount == value) {
            emit Transferred(id, voucher.holder, to);
            voucher.holder = to;
            voucher.locked = false;
        } else {
            if (amount == 0 || amount > value) revert InvalidValue();
            unchecked {
                voucher.value = value - amount;
            }
            takeOff(id, voucher, to, amount);
        }
    }

    /// @notice Redeems so much of a kept voucher, because an agreement says that it was done.
    function redeemKept(uint256 id, uint96 amount) external onlyOperator {
        reduce(id, kept(id), amount);
    }

    /// @notice Clears a void voucher away; anybody can.
    function reap(uint256 id) external {
        Voucher storage voucher = vouchers[id];
        if (voucher.value == 0) revert NotFound();
        if (voucher.locked) revert IsLocked();
        if (block.timestamp < voucher.expiresAt) revert InvalidExpiry();
        delete vouchers[id];
    }

    /// A voucher that the caller can do something with.
    function free(uint256 id) private view returns (Voucher storage voucher) {
        voucher = vouchers[id];
        if (voucher.holder != msg.sender) revert NotHolder();
        if (voucher.locked) revert IsLocked();
        if (block.timestamp >= voucher.expiresAt) revert Expired();
    }

    function kept(uint256 id) private view returns (Voucher storage voucher) {
        voucher = vouchers[id];
        if (!voucher.locked) revert NotLocked();
    }

    /// Writes a part of a voucher as a new one.
    function takeOff(uint256 parent, Voucher storage voucher, address to, uint96 amount) private {
        uint256 id = ++lastId;
        vouchers[id] = Voucher(voucher.issuer, amount, to, voucher.expiresAt, voucher.currency, false);
        emit Split(parent, id, to, amount);
    }

    function reduce(uint256 id, Voucher storage voucher, uint96 amount) private {
        uint96 value = voucher.value;
        if (amount == 0 || amount > value) revert InvalidValue();
        if (amount == value) {
            delete vouchers[id];
        } else {
            unchecked {
                voucher.value = value - amount;
            }
        }
        emit Redeemed(id, amount);
    }
}
