// The offer library, as `scripts/build-offer-lib` made it.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Loads it from the folder that the environment names. */
export async function loadOfferLibrary() {
  const folder = process.env.NEXONOMY_OFFER_LIB;
  if (!folder || !existsSync(folder)) {
    throw new Error('NEXONOMY_OFFER_LIB must name the folder that scripts/build-offer-lib wrote; scripts/test sets it');
  }
  return import(pathToFileURL(join(folder, 'node.js')));
}
