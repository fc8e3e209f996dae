import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hashOf } from '@electron/journal/entry';
import { accountIdSchema } from '@shared/domain/ids';
import { thousandths } from '@shared/domain/money';
import type { RecordType } from '@shared/domain/operation';
import {
  ACCOUNT,
  NOON,
  OTHER_PROFILE,
  PROFILE,
  aRecord,
  anIntent,
  appendAll,
  journalFolder,
  newOperationId,
  openJournal,
  recharge,
} from '@test/support/journal';

const ALL = { offset: 0, limit: 1_000 };
const open = () => openJournal(journalFolder());
const refused = (kind: string) => ({ error: { kind } });

describe('an operation in the journal', () => {
  it('is told by its records, oldest first, each chained to the one before it', async () => {
    const journal = open();
    const intent = await appendAll(journal, ['SENDING', 'UNKNOWN', 'MANUAL']);
    const entries = await journal.get(intent.operationId);
    expect(entries.map(({ record }) => record.type)).toEqual(['INTENT', 'SENDING', 'UNKNOWN', 'MANUAL']);
    expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
    expect(entries[0]?.record).toEqual(intent);
    expect(entries.map(({ previous }) => previous)).toEqual([
      '0'.repeat(64),
      ...entries.map(({ hash }) => hash).slice(0, 3),
    ]);
  });

  it('is hashed as canonical JSON: fields in order, no white space, whatever order they came in', async () => {
    const journal = open();
    const operationId = newOperationId();
    await journal.append(anIntent({ operationId }));
    const { creditBefore, at, type } = aRecord('SENDING', operationId);
    const { hash, previous } = await journal.append({ creditBefore, at, type, operationId });
    const text = `{"previous":"${previous}","record":{"at":${at},"creditBefore":{"at":${at},"credit":500},"operationId":"${operationId}","type":"SENDING"},"sequence":2}`;
    expect(hash).toBe(hashOf(text));
  });

  it('keeps names exactly, with NUL, lone surrogates and a prototype key', async () => {
    const journal = open();
    const accountName = 'a\u0000b \uD83D \u202E __proto__ "quoted"';
    const intent = anIntent({ accountName });
    await journal.append(intent);
    expect((await journal.get(intent.operationId))[0]?.record).toEqual(intent);
    expect((await journal.verify()).problems).toEqual([]);
  });

  it('is not found where there is none', async () => {
    await expect(open().get(newOperationId())).rejects.toMatchObject(refused('not-found'));
  });

  it.each<[RecordType[], RecordType]>([
    [[], 'SENDING'],
    [[], 'OK'],
    [['INTENT'], 'INTENT'],
    [['INTENT'], 'OK'],
    [['INTENT', 'NOT_SENT'], 'SENDING'],
    [['INTENT', 'SENDING'], 'SENDING'],
    [['INTENT', 'SENDING'], 'APPLIED'],
    [['INTENT', 'SENDING', 'OK'], 'OK'],
    [['INTENT', 'SENDING', 'RATE_LIMITED'], 'SENDING'],
    [['INTENT', 'SENDING', 'UNKNOWN'], 'OK'],
    [['INTENT', 'SENDING', 'UNKNOWN', 'NOT_APPLIED'], 'APPLIED'],
  ])('after %j is not followed by %s, and nothing is written', async (before, next) => {
    const journal = open();
    const operationId = newOperationId();
    for (const type of before) await journal.append(aRecord(type, operationId));
    await expect(journal.append(aRecord(next, operationId))).rejects.toMatchObject(refused('not-permitted'));
    expect((await journal.verify()).head.count).toBe(before.length);
  });

  it('is confirmed once, however many try at the same time', async () => {
    const journal = open();
    const intent = anIntent();
    await journal.append(intent);
    const tries = Array.from({ length: 20 }, () => journal.append(aRecord('SENDING', intent.operationId)));
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('a record', () => {
  const KEY = 'k9f2a7c41b8d3e6f5a0b9c8d7e6f5a4b';

  it.each([
    ['a field that no record has', { ...anIntent(), apiKey: 'x' }],
    ['such a field deeper down', { ...anIntent(), intent: { ...recharge(5), key: 'x' } }],
    ['a fraction of a thousandth', { ...anIntent(), intent: { kind: 'recharge', amount: 0.5 } }],
    ['an amount of 0', { ...anIntent(), intent: { kind: 'recharge', amount: 0 } }],
    ['a note with a key', anIntent({ note: `the key is ${KEY}` })],
    ['a request with a key', anIntent({ request: { method: 'POST', path: 'partners/', body: `{"key":"${KEY}"}` } })],
    [
      'an ending longer than four',
      { ...aRecord('OK', newOperationId()), newKey: { ending: '12345', kept: 'keychain' } },
    ],
  ])('with %s is refused, the key is not repeated, and nothing is written', async (_what, record) => {
    const place = journalFolder();
    const journal = openJournal(place);
    const failure: unknown = await journal.append(record as never).catch((thrown: unknown) => thrown);
    expect(failure).toMatchObject(refused('invalid-input'));
    expect(String(failure)).not.toContain(KEY);
    expect((await journal.verify()).head.count).toBe(0);
    await journal.close();
    expect(readFileSync(place.path, 'latin1')).not.toContain(KEY);
  });

  it('may bear a name that looks like a key, because a name comes from Spoki', async () => {
    await expect(open().append(anIntent({ accountName: KEY }))).resolves.toMatchObject({ sequence: 1 });
  });
});

describe('the list', () => {
  it('is newest first, in pages, and counts all', async () => {
    const journal = open();
    const intents = [];
    for (let i = 0; i < 5; i += 1) intents.push(await appendAll(journal, i % 2 ? ['SENDING', 'OK'] : []));
    const page = await journal.list({}, { offset: 1, limit: 3 });
    expect(page.total).toBe(5);
    expect(page.operations.map(({ intent }) => intent)).toEqual(intents.toReversed().slice(1, 4));
    expect(page.operations.map(({ state, records }) => [state, records.length])).toEqual([
      ['OK', 3],
      ['INTENT', 1],
      ['OK', 3],
    ]);
    expect(await journal.list({}, { offset: 5, limit: 3 })).toEqual({ operations: [], total: 5 });
  });

  it('is filtered by profile, account, kind, state, text and time', async () => {
    const journal = open();
    const other = accountIdSchema.parse('7');
    const a = await appendAll(journal, ['SENDING', 'OK'], { note: 'Fattura 100%_2026', at: NOON - 2 });
    const b = await appendAll(journal, ['SENDING', 'UNKNOWN'], {
      accountId: other,
      accountName: 'ÉCLAIR',
      at: NOON - 1,
    });
    const c = await appendAll(journal, [], { profileId: OTHER_PROFILE, intent: { kind: 'revoke-account-key' } });
    const found = async (filter: Parameters<typeof journal.list>[0]) =>
      (await journal.list(filter, ALL)).operations.map(({ operationId }) => operationId);
    const ids = { a: a.operationId, b: b.operationId, c: c.operationId };
    expect(await found({ profileId: OTHER_PROFILE })).toEqual([ids.c]);
    expect(await found({ accountId: other })).toEqual([ids.b]);
    expect(await found({ kinds: ['recharge', 'withdraw'] })).toEqual([ids.b, ids.a]);
    expect(await found({ kinds: [] })).toEqual([]);
    expect(await found({ states: ['OK', 'INTENT'] })).toEqual([ids.c, ids.a]);
    expect(await found({ text: ' éclair' })).toEqual([ids.b]);
    expect(await found({ text: '0%_2' })).toEqual([ids.a]);
    expect(await found({ text: ids.c.toUpperCase() })).toEqual([ids.c]);
    expect(await found({ from: NOON - 1, to: NOON })).toEqual([ids.b]);
    expect(await found({ profileId: PROFILE, states: ['UNKNOWN'], text: 'éc' })).toEqual([ids.b]);
  });

  it.each([
    { offset: -1, limit: 1 },
    { offset: 0, limit: 0 },
    { offset: 0, limit: 1_001 },
    { offset: 0.5, limit: 1 },
  ])('has no page %j', async (page) => {
    await expect(open().list({}, page)).rejects.toMatchObject(refused('invalid-input'));
  });
});

describe('what still has to be looked at', () => {
  it('are operations without a result or with an unknown one, oldest first', async () => {
    const journal = open();
    const intended = await appendAll(journal, []);
    await appendAll(journal, ['SENDING', 'OK']);
    const sending = await appendAll(journal, ['SENDING']);
    const unknown = await appendAll(journal, ['SENDING', 'UNKNOWN']);
    await appendAll(journal, ['SENDING', 'UNKNOWN', 'NOT_APPLIED']);
    const waiting = await journal.openOperations();
    expect(waiting.map(({ intent, state }) => [intent, state])).toEqual([
      [intended, 'INTENT'],
      [sending, 'SENDING'],
      [unknown, 'UNKNOWN'],
    ]);
    expect((await journal.unknownOf(PROFILE, ACCOUNT)).map(({ intent }) => intent)).toEqual([unknown]);
    expect(await journal.unknownOf(OTHER_PROFILE, ACCOUNT)).toEqual([]);
  });

  it('includes alike operations since a moment, newest first, whatever became of them', async () => {
    const journal = open();
    const at = NOON;
    await appendAll(journal, [], { at: at - 1 });
    const first = await appendAll(journal, ['SENDING', 'OK'], { at });
    const second = await appendAll(journal, ['NOT_SENT'], { at: at + 1 });
    await appendAll(journal, [], { at, intent: recharge(10_001) });
    const revoked = await appendAll(journal, [], { at, intent: { kind: 'revoke-account-key' } });
    const same = { profileId: PROFILE, accountId: ACCOUNT, since: at };
    const alike = await journal.recent({ ...same, kind: 'recharge', amount: thousandths(10_000) });
    expect(alike.map(({ intent }) => intent)).toEqual([second, first]);
    const keys = await journal.recent({ ...same, kind: 'revoke-account-key', amount: null });
    expect(keys.map(({ intent }) => intent)).toEqual([revoked]);
  });
});

it('the journal and its seal can be read by their owner only', async () => {
  const place = journalFolder();
  const journal = openJournal(place);
  await appendAll(journal, []);
  await journal.close();
  expect(statSync(place.path).mode & 0o077).toBe(0);
  expect(statSync(place.sealPath).mode & 0o077).toBe(0);
});
