// The state that deals begin in: contracts in use, people with money who have traded before.

import assert from 'node:assert/strict';
import { AbiCoder, MaxUint256, Wallet, id, keccak256, toBeHex } from 'ethers';
import { NOW, RpcError } from './chain.mjs';
import { idOf } from './deals.mjs';

export const MONEY = 10n ** 21n;
export const BUYERS = 100;

// More than any call needs, and what a transaction may use at most on Ethereum since Osaka.
export const MOST_GAS = 2n ** 24n;

// The two escrows: how a call names an agreement, and where its storage is.
const KINDS = {
  Escrow: { mapping: 'agreements', slots: 25n, naming: idOf },
  HashedEscrow: { mapping: 'statusOf', slots: 1n, naming: (deal) => deal },
};

// When every voucher here becomes void.
export const EXPIRES_AT = NOW + 90 * 86_400;
const USD = '0x555344';
const TERMS = id('Ada paints the garden fence.');

// What a call of `issue` is given.
export const promise = ({ address }, value) => [address, value, USD, EXPIRES_AT, TERMS];

const request = (sender, contract, method, args) => ({
  from: sender.address,
  to: contract.address,
  data: contract.abi.encodeFunctionData(method, args),
});

// The same person in every run.
const person = (name) => new Wallet(id(`Nexonomy ${name}`));

export class World {
  constructor(chain, contracts, kind) {
    this.chain = chain;
    this.contracts = contracts;
    this.kind = kind;
    for (const name of ['deployer', 'ada', 'ben', 'alice', 'bob', 'arbiter', 'stranger']) this[name] = person(name);
    this.buyers = Array.from({ length: BUYERS }, (_, index) => person(`buyer ${index}`));
  }

  // Contracts deployed and used before, so that no deal pays for the first write of a slot that all deals share.
  static async build(chain, contracts, kind) {
    const world = new World(chain, contracts, kind);
    const { deployer, ada, ben, alice, bob, arbiter, stranger, buyers } = world;
    const traders = [ada, ben, alice, bob, ...buyers];
    for (const { address } of [deployer, arbiter, stranger, ...traders]) {
      await chain.call('anvil_setBalance', address, toBeHex(MONEY));
    }
    world.token = await world.deploy('Token');
    world.escrow = await world.deploy(kind);
    const [vouchers] = await world.read(world.escrow, 'vouchers');
    world.vouchers = { address: vouchers, abi: contracts.Vouchers.abi };
    for (const trader of traders) {
      await world.send(deployer, world.token, 'mint', trader.address, MONEY);
      await world.send(trader, world.token, 'approve', world.escrow.address, MaxUint256);
      // Nonce 0 is gone, so the word that counts the next 255 is there.
      await world.send(trader, world.escrow, 'cancelNonces', 0, 1);
    }
    // What other people's deals keep in custody.
    await world.send(deployer, world.token, 'mint', world.escrow.address, MONEY);
    await world.issue(deployer, deployer, 1n);
    return world;
  }

  async deploy(name) {
    const { abi, code } = this.contracts[name];
    const { contractAddress } = await this.submit({ from: this.deployer.address, data: code });
    return { address: contractAddress, abi };
  }

  // How a call names the agreement made of a deal.
  agreement(deal) {
    return KINDS[this.kind].naming(deal);
  }

  // Sends a call, expects that it succeeds, and gives its gas.
  async send(sender, contract, method, ...args) {
    return this.sendWithin(MOST_GAS, sender, contract, method, ...args);
  }

  async sendWithin(gas, sender, contract, method, ...args) {
    const receipt = await this.submit({ ...request(sender, contract, method, args), gas: toBeHex(gas) });
    return Number(receipt.gasUsed);
  }

  async submit(transaction) {
    const limited = { gas: toBeHex(MOST_GAS), ...transaction };
    const receipt = await this.chain.call('eth_sendTransactionSync', limited);
    // A second run that changes nothing tells why.
    if (receipt.status !== '0x1') await this.chain.call('eth_call', transaction, 'latest');
    assert.equal(receipt.status, '0x1', 'the transaction failed');
    return receipt;
  }

  // What a view returns.
  async read(contract, method, ...args) {
    const { to, data } = request(this.stranger, contract, method, args);
    return contract.abi.decodeFunctionResult(method, await this.chain.call('eth_call', { to, data }, 'latest'));
  }

  // Expects that a call is refused with this error of the called contract or of the ledger of vouchers.
  async refuses(error, sender, contract, method, ...args) {
    const refusal = await this.chain.call('eth_call', request(sender, contract, method, args), 'latest').then(
      () => assert.fail(`${method} should have been refused with ${error}`),
      (reason) => reason,
    );
    assert.ok(refusal instanceof RpcError, refusal.message);
    const abis = [contract.abi, this.vouchers.abi];
    const found = abis.map((abi) => abi.parseError(refusal.data ?? '0x')?.name).find((name) => name);
    assert.equal(found, error, `${method}: ${refusal.message}`);
  }

  // Runs a story, then sets everything back to what it was before.
  async aside(story) {
    const snapshot = await this.chain.call('evm_snapshot');
    const result = await story(this);
    assert.ok(await this.chain.call('evm_revert', snapshot));
    return result;
  }

  // Lets the next block be of this second.
  async waitUntil(seconds) {
    await this.chain.call('evm_setNextBlockTimestamp', toBeHex(seconds));
    await this.chain.call('evm_mine');
  }

  // A voucher issued to a holder, and its number.
  async issue(issuer, holder, value) {
    const { logs } = await this.submit(request(issuer, this.vouchers, 'issue', promise(holder, value)));
    return BigInt(logs[0].topics[1]);
  }

  async balance({ address }) {
    const [amount] = await this.read(this.token, 'balanceOf', address);
    return amount;
  }

  // Expects these changes of balances against the beginning, and of nobody's else.
  async expectBalances(changes) {
    const parties = { ada: this.ada, ben: this.ben, alice: this.alice, bob: this.bob, custody: this.escrow };
    for (const [name, account] of Object.entries(parties)) {
      assert.equal(await this.balance(account), MONEY + (changes[name] ?? 0n), `the balance of ${name}`);
    }
  }

  // Expects a voucher with this holder, value and lock.
  async expectVoucher(number, holder, value, { locked = false } = {}) {
    const voucher = await this.read(this.vouchers, 'vouchers', number);
    assert.deepEqual([voucher.holder, voucher.value, voucher.locked], [holder.address, value, locked]);
  }

  // Expects that nothing is left of a voucher.
  async expectNoVoucher(number) {
    const fields = await this.read(this.vouchers, 'vouchers', number);
    assert.ok(fields.every((field) => BigInt(field) === 0n), `voucher ${number} is still there`);
  }

  // Expects that every slot of an agreement is empty.
  async expectNoAgreement(deal) {
    const { mapping, slots } = KINDS[this.kind];
    const position = this.contracts[this.kind].layout[mapping];
    const first = BigInt(keccak256(AbiCoder.defaultAbiCoder().encode(['bytes32', 'uint256'], [idOf(deal), position])));
    for (let slot = first; slot < first + slots; slot += 1n) assert.equal(await this.word(slot), 0n, `slot ${slot}`);
  }

  // What stands in a slot of the escrow.
  async word(slot) {
    return BigInt(await this.chain.call('eth_getStorageAt', this.escrow.address, toBeHex(slot, 32), 'latest'));
  }
}
