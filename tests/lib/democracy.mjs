// A change of the chain by referendum, from the preimage to its enactment.

import { blake2AsHex } from '@polkadot/util-crypto';
import { eventOf } from './client.mjs';
import { NEBA } from './deeds.mjs';
import { until } from './wait.mjs';

const AYE_WITHOUT_CONVICTION = 0x80;

/** `proposer` proposes the call, and `voters` vote for it. Gives the referendum once its vote has begun and all voted. */
export async function passReferendum(chain, proposer, voters, call) {
  const bytes = await call.getEncodedData();
  const hash = blake2AsHex(bytes, 256);
  await chain.submit(proposer, chain.tx('Preimage', 'note_preimage', { bytes }));
  await until('the preimage is noted', () => chain.api.query.Preimage.RequestStatusFor.getValue(hash, { at: 'best' }));
  const deposit = await chain.constant('Democracy', 'MinimumDeposit');
  const proposal = { type: 'Lookup', value: { hash, len: bytes.length } };
  await chain.send(proposer, chain.tx('Democracy', 'propose', { proposal, value: deposit }));

  const referendum = await until('the proposal goes to a vote', async () => {
    const running = await chain.entries('Democracy', 'ReferendumInfoOf');
    return running.find(({ value }) => value.type === 'Ongoing' && value.value.proposal.value.hash === hash);
  });
  const [id] = referendum.keyArgs;
  for (const voter of voters) {
    const vote = { type: 'Standard', value: { vote: AYE_WITHOUT_CONVICTION, balance: 1_000n * NEBA } };
    const outcome = await chain.send(voter, chain.tx('Democracy', 'vote', { ref_index: id, vote }));
    eventOf(outcome, 'Democracy', 'Voted');
  }
  return { id, bytes: bytes.length };
}
