// The story of a voucher, told from a chain's events alone: node provenance.mjs VOUCHER [--url URL] [--from BLOCK] [--json]

import { parseArgs } from 'node:util';
import { Contradiction, history, storyOf } from './lib/provenance.mjs';
import { Unreadable, connect, events } from './lib/provenance/chain.mjs';
import { plain } from './lib/provenance/contradiction.mjs';
import { json, lines } from './lib/provenance/text.mjs';
import { moment } from './lib/provenance/words.mjs';

/** The command cannot be followed. */
class Misunderstood extends Error {}

/** What the program ends with. Zero: the story is told. */
const EXIT = { contradiction: 1, unknown: 2, unreadable: 3, misunderstood: 4 };

try {
  process.exitCode = await main(wishes());
} catch (error) {
  const [code, text] = explain(error);
  console.error(text);
  process.exitCode = code;
}

async function main({ voucher, url, from, asJson }) {
  const chain = await connect(url);
  try {
    const { found, last } = await events(chain, { from, onBlock: progressLine() });
    const story = storyOf(history(found, { from }), voucher);
    if (!story) {
      const since = from > 1 ? ` If it began before block ${from}, read from an earlier one.` : '';
      console.error(`There never was a voucher ${voucher}: the events of blocks ${from} to ${last} do not name it.${since}`);
      return EXIT.unknown;
    }
    const text = asJson ? json({ ...story, blocks: { from, to: last } }) : [
      `As the events of blocks ${from} to ${last} tell it; all times are UTC.`, '', ...lines(story),
    ].join('\n');
    console.log(text);
    return 0;
  } finally {
    chain.close();
  }
}

function wishes() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      url: { type: 'string', default: 'ws://127.0.0.1:9944' },
      from: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  });
  const [voucher] = positionals;
  if (positionals.length !== 1 || !/^\d{1,20}$/.test(voucher)) throw new Misunderstood('Name one voucher by its number.');
  if (!/^[1-9]\d{0,9}$/.test(values.from)) throw new Misunderstood('--from takes the number of a block, 1 or more.');
  if (!/^wss?:\/\//.test(values.url)) throw new Misunderstood('--url takes a WebSocket address, such as ws://127.0.0.1:9944.');
  return { voucher: BigInt(voucher), url: values.url, from: Number(values.from), asJson: values.json };
}

function explain(error) {
  if (error instanceof Contradiction) {
    const { block, time, pallet, name, value } = error.event ?? {};
    const at = name ? `\nat ${pallet}.${name} in block ${block}${time ? ` (${moment(time)} UTC)` : ''}: ${plain(value)}` : '';
    return [EXIT.contradiction, `The events do not make a story: ${error.message}${at}`];
  }
  if (error instanceof Unreadable) return [EXIT.unreadable, error.message];
  if (error instanceof Misunderstood || error.code?.startsWith('ERR_PARSE_ARGS')) {
    return [EXIT.misunderstood, `${error.message}\nscripts/provenance --help shows what can be said.`];
  }
  return [EXIT.unreadable, `The chain could not be read: ${error.message}`];
}

/** Says on stderr how far the reading is, if it takes more than a moment. */
function progressLine() {
  const { isTTY } = process.stderr;
  const begin = performance.now();
  let told = begin + (isTTY ? 500 : 4_500);
  return (block, last) => {
    const now = performance.now();
    const isDone = block === last && told > begin + 5_000;
    if (now < told && !(isDone && isTTY)) return;
    told = now + (isTTY ? 500 : 5_000);
    const line = `reading the events of block ${block} of ${last}`;
    process.stderr.write(isTTY ? `\r${line}${block === last ? '\n' : ''}` : `${line}\n`);
  };
}
