import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, test } from 'vitest';
import { lanAddresses, serverUrls } from '../../server/http/addresses.ts';
import { banner, codeLines, codeModules, quietZone } from '../../server/http/banner.ts';

const ipv4 = (address: string, internal = false): NetworkInterfaceInfo => ({
  address,
  internal,
  family: 'IPv4',
  netmask: '255.255.255.0',
  mac: '00:00:00:00:00:00',
  cidr: `${address}/24`,
});
const ipv6: NetworkInterfaceInfo = { ...ipv4('fe80::1'), family: 'IPv6', scopeid: 1 };

describe('the addresses of the machine', () => {
  test('are IPv4 and not its own loop; those that phones may reach come first', () => {
    expect(
      lanAddresses({
        lo: [ipv4('127.0.0.1', true)],
        docker0: [ipv4('172.17.0.1')],
        'br-1f2e': [ipv4('172.18.0.1')],
        eth1: [ipv4('169.254.7.7')],
        eth2: [ipv4('203.0.113.9')],
        wlan0: [ipv6, ipv4('192.168.178.20')],
        eth0: [ipv4('10.1.2.3'), ipv4('10.1.2.3')],
      }),
    ).toEqual(['192.168.178.20', '10.1.2.3', '203.0.113.9', '169.254.7.7', '172.17.0.1', '172.18.0.1']);
  });

  test('become urls of what the server listens on', () => {
    const at = (host: string, port = 2567) => serverUrls({ host, port, publicUrl: null }, ['192.168.1.5']);
    expect(at('0.0.0.0')).toEqual({
      local: 'http://localhost:2567',
      network: ['http://192.168.1.5:2567'],
      public: null,
    });
    expect(at('127.0.0.1').network).toEqual([]);
    expect(at('10.0.0.7', 80)).toMatchObject({ local: 'http://10.0.0.7', network: ['http://10.0.0.7'] });
    expect(at('fd00::7').network).toEqual(['http://[fd00::7]:2567']);
  });
});

describe('the code on the screen', () => {
  const modules = codeModules('http://192.168.178.123:2567');

  test('is a square of a size that QR codes have, in a quiet zone of four light modules', () => {
    const inner = modules.length - 2 * quietZone;
    expect((inner - 21) % 4).toBe(0);
    modules.forEach((row, rowIndex) => {
      expect(row).toHaveLength(modules.length);
      row.forEach((dark, column) => {
        const distance = Math.min(rowIndex, column, modules.length - 1 - rowIndex, modules.length - 1 - column);
        if (distance < 4) expect(dark).toBe(false);
      });
    });
    const corners = [
      [4, 4],
      [4, inner + 3],
      [inner + 3, 4],
    ] as const;
    for (const [row, column] of corners) expect(modules[row]?.[column]).toBe(true);
  });

  test.each([true, false])('has two modules in a character, colour %s, and can be read back from them', (colour) => {
    const lines = codeLines(modules, colour);
    expect(lines).toHaveLength(Math.ceil(modules.length / 2));
    const ink = { ' ': [false, false], '▄': [false, true], '▀': [true, false], '█': [true, true] } as const;
    const drawn = lines.flatMap((line) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours of the terminal are control characters
      const characters = [...line.replace(/\u001b\[[\d;]*m/g, '')];
      expect(characters).toHaveLength(modules.length);
      const pairs = characters.map((character) => ink[character as keyof typeof ink]);
      return [pairs.map(([upper]) => upper === colour), pairs.map(([, lower]) => lower === colour)];
    });
    expect(drawn.slice(0, modules.length)).toEqual(modules);
    expect(drawn.slice(modules.length).flat()).not.toContain(true);
  });

  test('with colour, every line sets black on white itself and ends it, whatever the theme of the terminal', () => {
    for (const line of codeLines(modules, true)) {
      expect(line.startsWith('\u001b[38;5;16;48;5;231m')).toBe(true);
      expect(line.endsWith('\u001b[0m')).toBe(true);
    }
  });
});

describe('the banner', () => {
  const local = 'http://localhost:2567';
  const network = ['http://192.168.1.5:2567', 'http://172.17.0.1:2567'];
  const codeOf = (url: string) => codeLines(codeModules(url), false)[6] ?? expect.fail();

  test('names the address here and in the network, and shows the code of the likeliest', () => {
    const text = banner({ urls: { local, network, public: null }, colour: false });
    for (const url of [local, ...network]) expect(text).toContain(url);
    expect(text).toContain(codeOf('http://192.168.1.5:2567'));
  });

  test('hands out the public address when there is one', () => {
    const text = banner({ urls: { local, network, public: 'https://mun.example.org' }, colour: false });
    expect(text).toContain('For everybody:    https://mun.example.org\n');
    expect(text).toContain(codeOf('https://mun.example.org'));
  });

  test('shows no code that nobody could use', () => {
    const text = banner({ urls: { local, network: [], public: null }, colour: true });
    expect(text).toContain('not reachable');
    expect(text).not.toMatch(/[▀▄█]/);
  });
});
