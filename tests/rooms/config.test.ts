import { describe, expect, test } from 'vitest';
import { BadConfig, readConfig } from '../../server/config.ts';

describe('the configuration', () => {
  test('has a default for everything', () => {
    const plain = { host: '0.0.0.0', port: 2567, dataDirectory: './data', publicUrl: null, purgeDays: 90 };
    expect(readConfig({})).toEqual(plain);
    expect(readConfig({ HOST: '', PORT: ' ', DATA_DIR: undefined })).toEqual(readConfig({}));
  });

  test('is what the environment says, and nothing else of it', () => {
    expect(
      readConfig({
        HOST: '127.0.0.1',
        PORT: '0',
        DATA_DIR: '/var/lib/mandate',
        PUBLIC_URL: 'https://mun.example.org/mandate/',
        PURGE_DAYS: '0',
        PATH: '/usr/bin',
      }),
    ).toEqual({
      host: '127.0.0.1',
      port: 0,
      dataDirectory: '/var/lib/mandate',
      publicUrl: 'https://mun.example.org/mandate',
      purgeDays: 0,
    });
    expect(readConfig({ PORT: '65535' }).port).toBe(65535);
  });

  test.each([
    ['PORT', 'http'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['PORT', '0x50'],
    ['PURGE_DAYS', '-1'],
    ['PURGE_DAYS', '1.5'],
    ['PURGE_DAYS', 'never'],
    ['PUBLIC_URL', 'mun.example.org'],
    ['PUBLIC_URL', 'ftp://mun.example.org'],
    ['PUBLIC_URL', 'https://mun.example.org/?room=1'],
  ])('refuses %s=%s in one line that names it', (name, value) => {
    const read = () => readConfig({ [name]: value });
    expect(read).toThrow(BadConfig);
    expect(read).toThrow(new RegExp(`^${name} must be [^\n]*, not "${value.replace(/[?.]/g, '\\$&')}"$`));
  });
});
