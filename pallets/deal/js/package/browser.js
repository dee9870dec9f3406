// For browsers and bundlers: the WebAssembly is fetched from beside this file before anything else runs.

import init from './nexonomy_offer.js';

await init({ module_or_path: new URL('nexonomy_offer_bg.wasm', import.meta.url) });

export * from './api.js';
