import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Operation } from '@electron/journal/journal-api';
import { type Sandbox, startSandbox } from '@electron/sandbox/server';
import type { Intent } from '@shared/domain/operation';
import { FAULTS } from '@test/support/fault-matrix';
import { isAppliedBy, violations } from '@test/support/operation-invariants';
import { ask } from '@test/support/sandbox-client';
import { type Desk, expect, killDesk, launchDesk, test } from '../../e2e/support/desk';
import { startWithPartner } from '../../e2e/support/pages';
import { allOperations, callMain, moveUntilTheEnd } from '../../e2e/support/main-calls';

const KILLS = Number(process.env.KILLS ?? 200);
const ACCOUNTS = 12;
/** So that whatever is done can be paid for; far from the limit of whole numbers. */
const CREDIT = 2 ** 44;
/** A start that is killed early may not have got to its first request. */
const LONGEST_START_MS = 1_500;
const LONGEST_REST_MS = 25;
const MOST_REQUESTS = 3;
const FAULTY_STARTS = 0.3;

async function stocked(): Promise<Sandbox> {
  const spoki = await startSandbox({ accountCount: ACCOUNTS, limits: false });
  for (const account of spoki.accountKeys.keys()) {
    const body = { destination_account: Number(account), amount: CREDIT };
    await ask(spoki, spoki.partnerKey, 'POST', 'partners/create_subrecharge/', body);
  }
  spoki.control.clearLog();
  return spoki;
}

/** The rate lanes keep their slots over a restart; two hundred starts in a few minutes would mostly wait for them. */
function launchRested(data?: string): Promise<Desk> {
  if (data) rmSync(join(data, 'rate-lanes.json'), { force: true });
  return launchDesk(data ? { data } : {});
}

/** As a person does who has asked Spoki: the server's own ledger tells. */
async function settleAll(desk: Desk, spoki: Sandbox): Promise<void> {
  for (const operation of await callMain(desk.page, 'operations.unknown', undefined)) {
    const times = spoki.control.applied().filter((entry) => isAppliedBy(operation as Operation, entry)).length;
    const decision = times > 0 ? 'applied' : 'not-applied';
    await callMain(desk.page, 'operations.settle', { operationId: operation.operationId, decision, note: 'asked' });
  }
}

const WRITES = /partners\/(create_subrecharge|move_credit_from_account|set_profits)\//;
const writesAt = (spoki: Sandbox): number => spoki.control.requests().filter(({ path }) => WRITES.test(path)).length;

function intents(first: number): Intent[] {
  const money = (amount: number) => ({ amount }) as Extract<Intent, { kind: 'recharge' }>;
  const margin = (first % 999) + 1;
  const rest = { conversations: 1, utility: 1, authentication: 1, service: 1, smsOneWay: 1, smsTwoWay: 1 };
  return [
    { ...money(first), kind: 'recharge' },
    { ...money(first + 1), kind: 'withdraw' },
    { kind: 'set-margins', margins: { ...rest, marketing: margin } } as Intent,
    { ...money(first + 2), kind: 'recharge' },
  ];
}

test(`the app, killed ${KILLS} times at random moments, agrees with the server and has lost nothing`, async () => {
  const spoki = await stocked();
  const first = await launchRested();
  await startWithPartner(first.page, { name: 'Northwind', baseUrl: spoki.baseUrl, key: spoki.partnerKey });
  const [profile] = await callMain(first.page, 'profiles.list', undefined);
  if (!profile) throw new Error('there is no profile');
  const profileId = profile.id;
  await callMain(first.page, 'profiles.update', { profileId, writesPerMinute: 60, readsPerMinute: 60 });
  await first.close();
  const told = new Set<string>();
  const accounts = [...spoki.accountKeys.keys()];
  let amount = 1_000_000;
  let inFlight = 0;

  for (let kills = 0; kills < KILLS; kills += 1) {
    const [, fault] = FAULTS[Math.floor(Math.random() * FAULTS.length)] ?? [];
    if (fault && Math.random() < FAULTY_STARTS)
      spoki.control.addFault({ method: 'POST', skip: Math.floor(Math.random() * MOST_REQUESTS), fault });
    const desk = await launchRested(first.data);
    if (Math.random() < 0.15) {
      await delay(Math.random() * LONGEST_START_MS);
    } else {
      await settleAll(desk, spoki);
      const before = writesAt(spoki);
      const account = accounts[kills % accounts.length] ?? '';
      amount += 10;
      const moving = moveUntilTheEnd(desk.page, { profileId, account, intents: intents(amount) }, told);
      const wanted = before + Math.floor(Math.random() * (MOST_REQUESTS + 1));
      await Promise.race([
        expect.poll(() => writesAt(spoki), { intervals: [2] }).toBeGreaterThanOrEqual(wanted),
        moving,
      ]);
      await delay(Math.random() * LONGEST_REST_MS);
    }
    await killDesk(desk);
    spoki.control.clearFaults();
  }

  const last = await launchRested(first.data);
  const left = await callMain(last.page, 'operations.unknown', undefined);
  inFlight += left.length;
  await settleAll(last, spoki);
  const operations = await allOperations(last.page);
  expect(violations(operations, spoki.control.applied())).toEqual([]);
  const known = new Set<string>(operations.map(({ operationId }) => operationId));
  expect([...told].filter((operationId) => !known.has(operationId))).toEqual([]);
  expect(operations.map(({ state }) => state)).not.toContain('UNKNOWN');
  expect(await callMain(last.page, 'journal.verify', undefined)).toMatchObject({ problems: [] });
  inFlight += operations.filter(({ records }) => records.some(({ type }) => type === 'UNKNOWN')).length;
  expect(operations.length, 'most starts came to a change').toBeGreaterThan(KILLS / 2);
  expect(inFlight, 'some were killed in flight').toBeGreaterThan(KILLS / 20);
  const states = operations.map(({ state, records }) =>
    records.some(({ type }) => type === 'UNKNOWN') ? `UNKNOWN, then ${state}` : state,
  );
  const counts = [...new Set(states)].map((state) => `${state} ${states.filter((one) => one === state).length}`);
  process.stdout.write(`${KILLS} kills: ${counts.join('; ')}\n`);
  await last.close();
  await spoki.close();
});
