import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId } from '@shared/domain/ids';
import { fail } from '@shared/errors/app-error';
import type { OnboardingBoard, OnboardingCard } from '@shared/ipc/support-models';
import { type AccessDesk, openAccessDesk } from '@test/support/access-desk';

let access: AccessDesk;
let desk: AccessDesk['desk'];
let newcomers: AccountId[];
const profile = () => ({ profileId: access.profileId });
const next = (): AccountId =>
  newcomers.shift() ?? fail('internal', 'the sandbox has too few new clients for these tests');
const load = (workId = 'load'): Promise<OnboardingBoard> => desk.call('onboarding.load', { ...profile(), workId });
const cardIn = ({ cards }: OnboardingBoard, accountId: AccountId): OnboardingCard =>
  cards.find((card) => card.accountId === accountId) ?? fail('not-found', 'the account is not on the board');

beforeAll(async () => {
  access = await openAccessDesk({ hold: 0, accountCount: 80 });
  desk = access.desk;
  const { rows } = await desk.call('accounts.list', profile());
  newcomers = rows.filter(({ status }) => status === 'Created').map(({ id }) => id);
});
afterAll(() => access.close());

describe('the onboarding board', () => {
  it('has every account in exactly one stage, from the store alone, what is stuck first and then what is oldest', async () => {
    access.spoki.control.clearLog();
    const { cards, asOf } = await desk.call('onboarding.board', profile());
    const { rows } = await desk.call('accounts.list', profile());
    expect(cards.map((card) => card.accountId).toSorted()).toEqual(rows.map(({ id }) => id as string).toSorted());
    expect(asOf).toBeLessThanOrEqual(Date.now());
    const order = cards.map(({ stuck, since }) => (stuck ? 0 : Number.MAX_SAFE_INTEGER) + since.at);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(access.asked()).toEqual([]);
    const stages = new Set(cards.map(({ stage }) => stage));
    expect([...stages].toSorted()).toEqual(['active', 'connected', 'created', 'needs-attention', 'started']);
  });

  it('follows a client whose key is held from stage to stage, with its channel', async () => {
    const accountId = next();
    await access.hold(accountId);
    const step = async (): Promise<OnboardingCard> => {
      access.spoki.control.advance(accountId);
      return cardIn(await load(), accountId);
    };
    expect(cardIn(await load(), accountId)).toMatchObject({ stage: 'created', cause: 'no-link', next: 'make-link' });
    await access.run(accountId, { kind: 'create-onboarding-link' });
    const [link] = await desk.call('links.list', { ...profile(), accountId });
    const made = { cause: 'link-not-handed-out', next: 'hand-out-link', link: { handedOutAt: null } };
    expect(cardIn(await desk.call('onboarding.board', profile()), accountId)).toMatchObject({
      stage: 'created',
      ...made,
    });
    await desk.call('links.copy', {
      operationId: link?.operationId ?? fail('internal', 'there is none'),
      how: 'email',
      message: null,
    });
    const handedOut = cardIn(await desk.call('onboarding.board', profile()), accountId);
    expect(handedOut).toMatchObject({ stage: 'link-handed-out', next: 'remind-client', since: { exact: true } });
    expect(handedOut.since.at).toBe(handedOut.link?.handedOutAt);
    const started = await step();
    expect(started).toMatchObject({ stage: 'started', cause: 'not-finished', channelId: expect.any(String) as string });
    expect(started.since.exact).toBe(true);
    expect(await step()).toMatchObject({ stage: 'connected', next: 'refresh-status', channelId: started.channelId });
    const active = await step();
    expect(active).toMatchObject({ stage: 'active', cause: 'nothing-to-do', next: 'none', since: { exact: true } });
    const history = await desk.call('channels.history', { ...profile(), accountId });
    expect(history.map(({ status }) => status)).toEqual(['onboarding-started', 'connected', 'active']);
  });

  it('follows a client without a key by the list of accounts', async () => {
    const accountId = next();
    const stages: string[] = [];
    for (let step = 0; step < 4; step += 1) {
      const card = cardIn(await load(), accountId);
      expect(card).toMatchObject({ keyHeld: false, channelId: null, channelsAt: null });
      stages.push(card.stage);
      access.spoki.control.advance(accountId);
    }
    expect(stages).toEqual(['created', 'started', 'connected', 'active']);
  });

  it('keeps owner and note of an account, on this computer only', async () => {
    const accountId = next();
    access.spoki.control.clearLog();
    const words = { owner: 'Anna', note: 'calls back on Monday' };
    expect(await desk.call('onboarding.saveNote', { ...profile(), accountId, ...words })).toMatchObject(words);
    expect(cardIn(await desk.call('onboarding.board', profile()), accountId)).toMatchObject(words);
    expect(access.asked()).toEqual([]);
  });
});

describe('reading the board anew', () => {
  it('asks for the accounts once and for the channels of those that are not active, and tells how far it is', async () => {
    const { rows } = await desk.call('accounts.list', profile());
    const disconnected = rows.filter(({ status }) => status === 'Disconnected').map(({ id }) => id);
    const active = rows.filter(({ status }) => status === 'Active').map(({ id }) => id);
    await Promise.all([...disconnected, ...active].slice(0, 12).map((id) => access.hold(id)));
    access.spoki.control.clearLog();
    await load('whole');
    const channels = access.asked().filter((one) => one === 'GET channel/');
    expect(access.asked().filter((one) => one === 'GET partners/accounts/')).toHaveLength(1);
    const progress = access.progress('whole');
    expect(progress[0]).toMatchObject({ done: 0, total: channels.length, failed: 0, running: true });
    expect(progress.at(-1)).toMatchObject({ done: channels.length, failed: 0, etaMs: null, running: false });
    expect(channels.length).toBeGreaterThanOrEqual(disconnected.length);
    expect(channels.length).toBeLessThan(12);
  });

  it('counts an account that refuses its key, and goes on with the others', async () => {
    access.spoki.control.addFault({ path: 'channel/$', fault: { kind: 'status', status: 401 } });
    const board = await load('one-bad');
    expect(access.progress('one-bad').at(-1)).toMatchObject({ failed: 1, running: false });
    expect(board.cards.length).toBeGreaterThan(50);
  });

  it('says why the accounts could not be read, and keeps the board of before', async () => {
    const before = await desk.call('onboarding.board', profile());
    access.spoki.control.addFault({ path: 'partners/accounts/$', times: null, fault: { kind: 'status', status: 403 } });
    const answer = await desk.tryCall('onboarding.load', { ...profile(), workId: 'refused' });
    access.spoki.control.clearFaults();
    expect(answer).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
    const after = await desk.call('onboarding.board', profile());
    expect(after.cards.map(({ stage }) => stage)).toEqual(before.cards.map(({ stage }) => stage));
    expect(after.asOf).toBe(before.asOf);
  });
});
