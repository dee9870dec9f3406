// The Polkadot.js extension, as far as signing goes: its own code, on a keyring instead of a password-locked store.

import RequestBytesSign from '@polkadot/extension-base/background/RequestBytesSign';
import RequestExtrinsicSign from '@polkadot/extension-base/background/RequestExtrinsicSign';
import { metadataExpand } from '@polkadot/extension-chains';
import { TypeRegistry } from '@polkadot/types';

/**
 * The signer that the extension gives to a page, for one account. With `metadata` (a `MetadataDef`) it is an extension
 * whose user accepted the chain's metadata, without it one that never saw the chain.
 */
export function extensionSigner({ pair }, metadata) {
  let id = 0;
  const answer = (request, registry) => ({ id: id += 1, ...request.sign(registry, pair) });
  return {
    signPayload: async (payload) => answer(new RequestExtrinsicSign(payload), registryFor(payload, metadata)),
    signRaw: async (payload) => answer(new RequestBytesSign(payload), new TypeRegistry()),
  };
}

// As in `signingApprovePassword` of the extension's handlers.
function registryFor({ signedExtensions }, metadata) {
  if (!metadata) {
    const registry = new TypeRegistry();
    registry.setSignedExtensions(signedExtensions);
    return registry;
  }
  const { registry, definition } = metadataExpand(metadata, false);
  registry.setSignedExtensions(signedExtensions, definition.userExtensions);
  return registry;
}
