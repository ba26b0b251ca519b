/** The links that a host hands out work where they are opened: on other machines, not only on the host's own. */
import { afterEach, expect, test } from 'vitest';
import { cardSchema, openedSchema } from '../../shared/wire/session.ts';
import { type ServerHere, type ServerOptions, startServer } from '../support/server.ts';

let server: ServerHere;
afterEach(() => server.stop());

async function linksAt(options: ServerOptions) {
  server = await startServer(options);
  const opened = await fetch(`${server.url}/api/sessions`, { method: 'POST', body: '{"scenario":"velora"}' });
  const { code, links } = openedSchema.parse(await opened.json());
  const card = cardSchema.parse(await (await fetch(`${server.url}/api/sessions/${code}`)).json());
  return { code, links, card };
}

test('a host who calls this machine 127.0.0.1 hands out its address in the network', async () => {
  const { code, links, card } = await linksAt({ network: ['http://192.168.1.5:2567', 'http://10.0.0.7:2567'] });
  expect(links.join).toBe(`http://192.168.1.5:2567/${code}`);
  expect(card.join).toBe(links.join);
  // The console is opened where the host is.
  expect(links.facilitator.startsWith(`${server.url}/${code}/facilitator#`)).toBe(true);
  expect(links.projector).toBe(`${server.url}/${code}/projector`);
});

test('without a network the link is the one that was used', async () => {
  const { code, links } = await linksAt({});
  expect(links.join).toBe(`${server.url}/${code}`);
});

test('behind a proxy every link is the proxy’s', async () => {
  const { code, links } = await linksAt({
    network: ['http://192.168.1.5:2567'],
    publicUrl: 'https://mandate.example.org',
  });
  expect(links.join).toBe(`https://mandate.example.org/${code}`);
  expect(links.projector).toBe(`https://mandate.example.org/${code}/projector`);
});
