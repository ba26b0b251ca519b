/** What somebody was writing is there again after the page was loaded anew: their own words, and nobody else’s. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const stored = new Map<string, string>();
const storage = {
  getItem: (at: string) => stored.get(at) ?? null,
  setItem: (at: string, text: string) => void stored.set(at, text),
};

beforeEach(() => {
  stored.clear();
  vi.stubGlobal('sessionStorage', storage);
});
afterEach(() => vi.unstubAllGlobals());

/** The page as it is loaded. */
async function loaded() {
  vi.resetModules();
  return import('../../client/store/written.ts');
}

test('words outlast the page', async () => {
  const before = await loaded();
  before.keepFor('ACDEFG', 'kenya');
  before.write('record', ' The people of Northreach ');
  const after = await loaded();
  expect(after.textOf('record')).toBe('');
  after.keepFor('ACDEFG', 'kenya');
  expect(after.textOf('record')).toBe('The people of Northreach');
  expect(after.written.value.record).toBe(' The people of Northreach ');
});

test('what was sent is gone', async () => {
  const before = await loaded();
  before.keepFor('ACDEFG', 'kenya');
  before.write('record', 'Sent');
  before.write('record', '');
  const after = await loaded();
  after.keepFor('ACDEFG', 'kenya');
  expect(after.written.value).toEqual({});
});

test('another seat, and another session, have words of their own', async () => {
  const page = await loaded();
  page.keepFor('ACDEFG', 'kenya');
  page.write('arria', 'Of Kenya');
  page.keepFor('ACDEFG', 'france');
  expect(page.textOf('arria')).toBe('');
  page.write('arria', 'Of France');
  page.keepFor('HJKMNP', 'kenya');
  expect(page.textOf('arria')).toBe('');
  page.keepFor('ACDEFG', 'kenya');
  expect(page.textOf('arria')).toBe('Of Kenya');
});

test('without storage, and with spoilt words in it, a page works', async () => {
  stored.set('mandate-written ACDEFG kenya', '{"record":');
  const page = await loaded();
  page.keepFor('ACDEFG', 'kenya');
  expect(page.written.value).toEqual({});
  vi.stubGlobal('sessionStorage', undefined);
  page.write('record', 'Still here');
  expect(page.textOf('record')).toBe('Still here');
});
