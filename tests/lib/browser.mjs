// A page in headless Chromium, made of one module and its dependencies.

import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';

const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';

/**
 * Opens a page that runs `module`, a file beside the tests. Gives the page and the addresses of all WebSockets that it
 * opened; any HTTP request but for the page itself fails. Ends with the test `t`.
 */
export async function openPage(t, module) {
  const { outputFiles: [{ text: script }] } = await build({
    entryPoints: [fileURLToPath(new URL(`../${module}`, import.meta.url))],
    bundle: true, format: 'esm', write: false, logLevel: 'error', target: 'chrome120',
  });
  const origin = await serve(t, script);
  const browser = await chromium.launch({ executablePath: EXECUTABLE, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  t.after(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 900, height: 480 } });
  const sockets = new Set();
  page.on('websocket', (socket) => sockets.add(socket.url().replace(/\/$/, '')));
  await page.route((url) => url.origin !== origin, (route) => route.abort());
  page.on('pageerror', (error) => console.error(`the page: ${error.stack}`));
  await page.goto(origin);
  return { page, sockets };
}

async function serve(t, script) {
  const html = '<!doctype html><meta charset="utf-8"><title>Light client</title><main></main><script type="module" src="/page.js"></script>';
  const server = createServer(({ url }, response) => {
    const [type, body] = url === '/page.js' ? ['text/javascript', script] : ['text/html', html];
    response.setHeader('content-type', `${type}; charset=utf-8`).end(body);
  });
  t.after(() => server.close());
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${server.address().port}`;
}
