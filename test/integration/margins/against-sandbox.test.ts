import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '@electron/sandbox/server';
import { readReportRow } from '@electron/spoki/schemas/report-row';
import { type LineDrift, marginDrift } from '@shared/domain/margin-drift';
import { toMarginFields } from '@shared/domain/margins';
import type { Margins } from '@shared/domain/operation';
import type { ReportRow } from '@shared/domain/report';
import { addDays, presetRange, reportDay } from '@shared/domain/report-day';
import { replay } from '@shared/domain/what-if';
import { marginSet } from '@test/support/margin-sets';
import { accountNamed, ask, listAccounts, reportOf } from '@test/support/sandbox-client';

const DAY_MS = 86_400_000;
const CLIENT = 'Libreria "Il Segnalibro"';
let now = Date.UTC(2026, 4, 20, 12);
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ now: () => now, limits: false, accountCount: 25 });
});
afterAll(() => sandbox.close());

async function closedDays(id: string): Promise<ReportRow[]> {
  const yesterday = addDays(reportDay(sandbox.control.account(id).today), -1);
  const { from, to } = presetRange('90d', yesterday);
  const answer = await reportOf(sandbox, id, from, to);
  return Object.entries(answer).flatMap(([day, row]) => readReportRow(reportDay(day), row) ?? []);
}

/** What the sandbox charges with, which no operation of Spoki tells. */
function truth(id: string): Margins {
  const { conversation, ...margins } = sandbox.control.account(id).margins;
  return marginSet({ ...margins, conversations: conversation });
}

const flagged = (drifts: readonly LineDrift[]): LineDrift[] => drifts.filter(({ verdict }) => verdict === 'drift');

describe('margin maths on reports as they come over the wire', () => {
  it('flags no client whose margins are registered as they are, and replays the past of each to the thousandth', async () => {
    let agreeing = 0;
    for (const { id } of await listAccounts(sandbox)) {
      const rows = await closedDays(String(id));
      const margins = truth(String(id));
      const drifts = marginDrift(rows, [{ setOn: reportDay('2020-01-01'), margins }]);
      expect(drifts.filter(({ verdict }) => verdict !== 'agrees' && verdict !== 'silent')).toEqual([]);
      agreeing += drifts.filter(({ verdict }) => verdict === 'agrees').length;
      const { total } = replay(rows, presetRange('90d', reportDay('2026-05-20')), margins);
      expect(total?.difference.least ?? 0).toBeLessThanOrEqual(0);
      expect(total?.difference.most ?? 0).toBeGreaterThanOrEqual(0);
    }
    expect(agreeing).toBeGreaterThan(25);
  });

  it('flags margins that someone changed behind our back, from the day on which they held', async () => {
    const id = String((await accountNamed(sandbox, CLIENT)).id);
    const registered = { setOn: reportDay('2020-01-01'), margins: truth(id) };
    const changed = marginSet({ ...registered.margins, marketing: registered.margins.marketing + 7 });
    const body = { destination_account: Number(id), ...toMarginFields(changed) };
    expect((await ask(sandbox, sandbox.partnerKey, 'POST', 'partners/set_profits/', body)).status).toBe(204);
    const changedOn = reportDay(sandbox.control.account(id).today);
    now += 30 * DAY_MS;

    const rows = await closedDays(id);
    const [drift, ...others] = flagged(marginDrift(rows, [registered]));
    expect(others).toEqual([]);
    expect(drift).toMatchObject({ line: 'marketing', verdict: 'drift', looks: 'changed' });
    const stretches = drift?.verdict === 'drift' ? drift.evidence.stretches : [];
    expect(stretches.map(({ margin }) => margin)).toEqual([registered.margins.marketing, changed.marketing]);
    expect((stretches[1]?.from ?? '') > changedOn).toBe(true);

    const known = [registered, { setOn: changedOn, margins: changed }];
    expect(flagged(marginDrift(rows, known))).toEqual([]);
  });
});
