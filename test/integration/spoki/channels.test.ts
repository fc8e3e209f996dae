import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Channel } from '@shared/domain/channel';
import { channelIdSchema } from '@shared/domain/channel';
import { type SpokiBench, spokiBench } from '@test/support/spoki-bench';
import { type Hit, httpServer, type TestServer } from '@test/support/test-servers';

let server: TestServer;
let bench: SpokiBench;
let answer: (hit: Hit) => { status?: number; body: unknown };
beforeEach(async () => {
  server = await httpServer((hit, response) => {
    const { status = 200, body } = answer(hit);
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(text);
  });
  bench = spokiBench(server.baseUrl);
});
afterEach(async () => {
  bench.close();
  await server.close();
});

const id = channelIdSchema.parse('17');
const asked = (): string[] => server.hits.map(({ url }) => url.replace('/api/1/', ''));
const get = (): Promise<Channel> => bench.client.channels.get(bench.session(), { channelId: id });
const list = () => bench.client.channels.list(bench.session(), {});
const find = (identifier: string) => bench.client.channels.find(bench.session(), { identifier });
async function read(fields: Record<string, unknown>): Promise<Channel> {
  answer = () => ({ body: { id: 17, ...fields } });
  return get();
}

describe('a channel', () => {
  const numbers = {
    identifier: '+390123',
    client_id: '1234',
    platform: 1,
    status: 3,
    phone_status: 4,
    quality_score: 1,
  };
  const labels = { phone: '+390123', waba_id: '1234', platform: 'WhatsApp', status: 'Active' };

  it.each([
    ['numbers, with identifier and client_id', numbers],
    ['words and a phone', { ...labels, phone_status: 'CONNECTED', quality_score: 'GREEN' }],
    ['labels with emoji', { ...labels, phone_status: '🟢 Connected', quality_score: '🟢 Green' }],
    [
      'numbers as text',
      { ...numbers, client_id: undefined, waba: 1234, platform: '1', status: '3', phone_status: '4' },
    ],
  ])('is the same in %s', async (_what, fields) => {
    expect(await read({ ...fields, name: 'Main', is_primary: true })).toMatchObject({
      id: '17',
      name: 'Main',
      identifier: '+390123',
      wabaId: '1234',
      platform: 1,
      isPrimary: true,
      status: 'active',
      phoneStatus: 'connected',
      quality: 'green',
    });
  });

  it.each([
    ['status', 1, 'onboarding-started'],
    ['status', 'Onboarding Started', 'onboarding-started'],
    ['status', 4, 'disconnected'],
    ['status', 0, null],
    ['status', 5, null],
    ['status', 'Paused', null],
    ['phone_status', 0, 'unknown'],
    ['phone_status', 'RATE_LIMITED', 'rate-limited'],
    ['phone_status', 'Integrity Violation', 'integrity-violation'],
    ['phone_status', 10, 'deleted'],
    ['phone_status', 11, null],
    ['phone_status', '❔ Undefined', null],
    ['phone_status', null, null],
    ['quality_score', 0, 'unknown'],
    ['quality_score', '🔴 Red', 'red'],
    ['quality_score', 4, null],
    ['quality_score', ['odd'], null],
  ])('with the %s %j is read as %j, and what came is kept', async (field, value, known) => {
    const channel = await read({ [field]: value });
    const name = ({ status: 'status', phone_status: 'phoneStatus', quality_score: 'quality' } as const)[field];
    expect(name && [channel[name], channel.raw[name]]).toEqual([
      known,
      value === null ? null : Array.isArray(value) ? 'odd' : String(value),
    ]);
  });

  it.each([
    [3, 3],
    ['SMS one-way', 3],
    [9, 9],
    ['Carrier pigeon', null],
  ])('of the platform %j is of %j', async (platform, known) => {
    expect(await read({ platform })).toMatchObject({ platform: known, raw: { platform: String(platform) } });
  });

  it('leaves the onboarding token and the provider’s data behind', async () => {
    const channel = await read({ auth_token: 'canary-token', metadata: { secret: 'canary-metadata' } });
    expect(JSON.stringify(channel)).not.toContain('canary');
  });

  it.each(['"17"', 'null', '-1', '1.5'])('whose id is %s cannot be used', async (bad) => {
    answer = () => ({ body: `{"id":${bad}}` });
    await expect(get()).rejects.toMatchObject({ error: { kind: 'unexpected-answer' } });
  });

  it('whose id lies beyond 2^53 keeps every digit', async () => {
    answer = () => ({ body: '{"id":9007199254740993}' });
    expect((await get()).id).toBe('9007199254740993');
  });
});

describe('the list of channels', () => {
  /** Serves so many, as many a page as asked for; `next` is the link to the next page. */
  const serve = (count: number, next = (page: number) => `https://evil.example/api/1/channel/?page=${page}`): void => {
    answer = ({ url }) => {
      const query = new URL(url, 'http://x').searchParams;
      const page = Number(query.get('page') ?? 1);
      const size = Math.min(30, Number(query.get('page_size') ?? 15));
      const rows = Array.from({ length: count }, (_, index) => ({ id: index + 1 })).slice(
        (page - 1) * size,
        page * size,
      );
      return { body: { count, next: page * size < count ? next(page + 1) : null, previous: null, results: rows } };
    };
  };

  it.each([0, 1, 30, 31, 33, 1_000])(
    'is whole with %i of them, thirty a page, following numbers only',
    async (count) => {
      serve(count);
      const { rows, partial } = await list();
      expect(partial).toBe(false);
      expect(rows.map((channel) => channel.id)).toEqual(Array.from({ length: count }, (_, index) => String(index + 1)));
      expect(asked()).toHaveLength(Math.max(1, Math.ceil(count / 30)));
      expect(asked()[0]).toBe('channel/?page_size=30');
    },
  );

  it('says that it is partial when it does not go on as promised', async () => {
    serve(33, () => 'https://evil.example/channel/?page=1');
    expect(await list()).toMatchObject({ partial: true, rows: { length: 30 } });
  });

  it('shows the channels that can be read beside one that cannot', async () => {
    answer = () => ({ body: { count: 2, next: null, results: [{ id: 'x', name: 'Odd one' }, { id: 2 }] } });
    expect(await list()).toMatchObject({ rows: [{ id: '2' }], rowErrors: [{ position: 1, name: 'Odd one' }] });
  });
});

describe('looking a channel up', () => {
  it('asks for exactly the identifier', async () => {
    answer = () => ({
      body: { id: 6, identifier: '+39 333', waba: '12', auth_token: 'canary', phone_status: 'CONNECTED' },
    });
    expect(await find('+39 333')).toMatchObject({ id: '6', phoneStatus: 'connected' });
    expect(asked()).toEqual(['channel/phone/%2B39%20333/']);
  });

  it('finds none where Spoki has none', async () => {
    answer = () => ({ status: 404, body: { detail: 'Not found.' } });
    expect(await find('ACME')).toBeNull();
  });

  it.each(['a.b', 'a/b', '.'])('looks for %j, which the lookup does not take, in the list', async (identifier) => {
    answer = () => ({
      body: {
        count: 2,
        next: null,
        results: [
          { id: 1, identifier: 'x' },
          { id: 2, identifier },
        ],
      },
    });
    expect(await find(identifier)).toMatchObject({ id: '2' });
    expect(await find(`${identifier}.`)).toBeNull();
    expect(asked().every((url) => url.startsWith('channel/?'))).toBe(true);
  });

  it('fails where Spoki does not say', async () => {
    answer = () => ({ status: 403, body: { detail: 'no' } });
    await expect(find('ACME')).rejects.toMatchObject({ error: { kind: 'forbidden' } });
  });
});
