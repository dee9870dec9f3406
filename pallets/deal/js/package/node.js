// For Node: the WebAssembly is read from the package's folder.

import { readFileSync } from 'node:fs';
import { initSync } from './nexonomy_offer.js';

initSync({ module: readFileSync(new URL('nexonomy_offer_bg.wasm', import.meta.url)) });

export * from './api.js';
