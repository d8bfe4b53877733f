import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLiteral, isPublicAddress } from './addresses.ts';
import { Outbound, OutboundRefused } from './outbound.ts';

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'reached',
    (error: unknown) => (error instanceof OutboundRefused ? error.reason : String(error)),
  );

/** A name that the resolver answers with these addresses, one list after the other. */
function names(...answers: string[][]) {
  let asked = 0;
  return (async () => {
    const found = answers[Math.min(asked, answers.length - 1)] ?? [];
    asked += 1;
    return found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  }) as never;
}

describe('an address of the public internet', () => {
  it.each(['93.184.216.34', '1.1.1.1', '2606:4700:4700::1111', '[2606:4700:4700::1111]'])(
    '%s is one',
    (text) => {
      expect(isPublicAddress(text)).toBe(true);
    },
  );

  it.each([
    '127.0.0.1',
    '127.1',
    '0x7f000001',
    '2130706433',
    '017700000001',
    '0177.0.0.1',
    '0x7f.1',
    '0',
    '0.0.0.0',
    '10.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.0.2.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    'fd12::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '[::ffff:10.0.0.1]',
    '64:ff9b::7f00:1',
    '64:ff9b:1::a00:1',
    '2002:7f00:1::',
    '2001:0:7f00:1::',
    '::7f00:1',
    'ff02::1',
    'localhost',
    '',
  ])('%s is none', (text) => {
    expect(isPublicAddress(text)).toBe(false);
  });

  it.each([
    ['127.1', true],
    ['0x7f000001', true],
    ['[::1]', true],
    ['1.2.3.4', true],
    ['a1.example', false],
    ['0x.example', false],
  ])('%s is literal: %s', (host, expected) => {
    expect(isLiteral(host)).toBe(expected);
  });
});

describe('an address before it is kept', () => {
  const outbound = new Outbound({ resolve: names(['93.184.216.34']) });

  it.each([
    ['https://hooks.example/vivavoce?a=1', 'reached'],
    ['https://93.184.216.34/', 'reached'],
    ['https://hooks.example:8443/', 'reached'],
    ['http://hooks.example/', 'scheme'],
    ['ftp://hooks.example/', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['gopher://hooks.example/', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['https://user:secret@hooks.example/', 'credentials'],
    ['https://hooks.example:6379/', 'port'],
    ['https://127.0.0.1/', 'private_address'],
    ['https://2130706433/', 'private_address'],
    ['https://0x7f.1/', 'private_address'],
    ['https://0177.0.0.1/', 'private_address'],
    ['https://[::1]/', 'private_address'],
    ['https://[::ffff:127.0.0.1]/', 'private_address'],
    ['https://169.254.169.254/latest/meta-data', 'private_address'],
    ['https://localhost/', 'private_address'],
    ['https://db.internal/', 'private_address'],
    ['not an address', 'malformed'],
    [`https://hooks.example/${'a'.repeat(2_000)}`, 'malformed'],
  ])('%s: %s', async (url, expected) => {
    expect(await reasonOf(outbound.check(url))).toBe(expected);
  });

  it.each([
    [['10.0.0.7'], 'private_address'],
    [['93.184.216.34', '127.0.0.1'], 'private_address'],
    [['::ffff:192.168.0.1'], 'private_address'],
    [[], 'unresolvable'],
  ])('a name that leads to %j: %s', async (addresses, expected) => {
    expect(await reasonOf(new Outbound({ resolve: names(addresses) }).check('https://hooks.example/'))).toBe(
      expected,
    );
  });
});

describe('a request', () => {
  let server: Server;
  let origin: string;
  const asked: string[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      if (request.url === '/away') response.writeHead(302, { location: 'http://127.0.0.1/' }).end();
      else if (request.url === '/slow') setTimeout(() => response.end('ok'), 600);
      else response.end('ok');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('reaches a private origin only where it is named exactly', async () => {
    expect(await reasonOf(new Outbound().fetch(`${origin}/a`, { timeoutMs: 2_000 }))).toBe('scheme');
    const open = new Outbound({ allowOrigins: [origin] });
    expect(await (await open.fetch(`${origin}/a`, { timeoutMs: 2_000 })).text()).toBe('ok');
    const other = origin.replace(/\d+$/, (port) => String(Number(port) + 1));
    expect(await reasonOf(open.fetch(`${other}/a`, { timeoutMs: 2_000 }))).toBe('scheme');
    await open.close();
  });

  it('is refused at the connection where the name leads elsewhere than it did at the check', async () => {
    const rebound = new Outbound({ resolve: names(['93.184.216.34'], ['127.0.0.1']) });
    const url = 'https://hooks.example/';
    expect(await reasonOf(rebound.check(url))).toBe('reached');
    expect(await reasonOf(rebound.fetch(url, { timeoutMs: 2_000 }))).toBe('private_address');
  });

  it('follows no redirect', async () => {
    asked.length = 0;
    const open = new Outbound({ allowOrigins: [origin] });
    const { status } = await open.fetch(`${origin}/away`, { timeoutMs: 2_000 });
    expect([status, asked]).toEqual([302, ['/away']]);
    await open.close();
  });

  it('has its deadline to itself: of many that one server answers slowly, none waits for another’s socket', async () => {
    const open = new Outbound({ allowOrigins: [origin] });
    const all = Array.from({ length: 32 }, () =>
      reasonOf(open.fetch(`${origin}/slow`, { timeoutMs: 1_100 }).then((response) => response.text())),
    );
    expect(new Set(await Promise.all(all))).toEqual(new Set(['reached']));
    await open.close();
  });
});
