import type { Operation } from '@electron/journal/journal-api';
import type { SpokiSession } from '@electron/spoki/session';
import type { CreditReading, RecordOf, SettlementEvidence } from '@shared/domain/operation';
import { type Thousandths, thousandths } from '@shared/domain/money';
import { addDays, dayAt } from '@shared/domain/report-day';
import { consumption } from '@shared/domain/report-maths';
import { AppFailure } from '@shared/errors/app-error';
import { accountOfOwner } from './account-locks';
import { compareClients } from './client-evidence';
import type { CreditReader } from './credit-reader';
import type { OperationParts } from './parts';
import { readBack } from './read-back';
import { AGREEMENT_MS, NO_EVIDENCE, consumptionBound, verdictOf } from './settlement';

/** Days of the report that the bound of consumption is taken from. */
const REPORT_DAYS = 30;
/** The days of an account are those of its time zone, which may be a day ahead of UTC. */
const ZONE_SLACK_DAYS = 1;
const MAX_READINGS = 20;
const NOTHING = thousandths(0);

export interface EvidenceParts extends Pick<
  OperationParts,
  'client' | 'journal' | 'clock' | 'profile' | 'session' | 'accountSession'
> {
  credits: CreditReader;
}

/**
 * Gathers what can be known of an unknown outcome. For a credit move it reads the credit twice, a minute apart, unless `earlier` readings
 * make the second one needless; this takes a minute or more.
 * @throws AppFailure the client's kinds; `cancelled` when the signal fires
 */
export async function gatherEvidence(
  parts: EvidenceParts,
  operation: Operation,
  earlier: readonly CreditReading[],
  signal?: AbortSignal,
): Promise<SettlementEvidence> {
  const { intent } = operation.intent;
  const bare: SettlementEvidence = { ...NO_EVIDENCE, creditBefore: sendingOf(operation)?.creditBefore ?? null };
  const evidence = await evidenceOf(parts, operation, bare, earlier, signal);
  return { ...evidence, verdict: verdictOf(intent, evidence) };
}

async function evidenceOf(
  parts: EvidenceParts,
  operation: Operation,
  bare: SettlementEvidence,
  earlier: readonly CreditReading[],
  signal: AbortSignal | undefined,
): Promise<SettlementEvidence> {
  const { intent } = operation.intent;
  switch (intent.kind) {
    case 'recharge':
    case 'withdraw':
      return creditEvidence(parts, operation, bare, earlier, signal);
    case 'revoke-account-key':
      return { ...bare, oldKey: await probeOldKey(parts, operation, signal) };
    case 'add-clients': {
      const now = await parts.credits.alikeNow(operation.intent, intent.clients, signal);
      const before = sendingOf(operation)?.alikeBefore ?? null;
      return { ...bare, clients: compareClients(intent.clients, before, now) };
    }
    default:
      return { ...bare, readBack: await readBack({ ...parts, signal }, operation) };
  }
}

const sendingOf = ({ records }: Operation): RecordOf<'SENDING'> | undefined =>
  records.find((record) => record.type === 'SENDING');

async function creditEvidence(
  parts: EvidenceParts,
  operation: Operation,
  bare: SettlementEvidence,
  earlier: readonly CreditReading[],
  signal: AbortSignal | undefined,
): Promise<SettlementEvidence> {
  const readings = [...earlier, await parts.credits.now(accountOfOwner(operation.intent), signal)];
  const first = readings[0]?.at ?? 0;
  if ((readings.at(-1)?.at ?? 0) - first < AGREEMENT_MS) {
    await pause(parts, first + AGREEMENT_MS - parts.clock.wallNow(), signal);
    readings.push(await parts.credits.now(accountOfOwner(operation.intent), signal));
  }
  const sentAt = sendingOf(operation)?.at ?? operation.intent.at;
  const since = bare.creditBefore?.at ?? sentAt;
  const report = await recentReport(parts, operation, sentAt, signal);
  const elapsed = (readings.at(-1)?.at ?? since) - since;
  return {
    ...bare,
    readings: readings.slice(-MAX_READINGS),
    consumptionBound: report && consumptionBound(report.daily, elapsed),
    dayRecharge: report?.dayRecharge ?? null,
  };
}

interface RecentReport {
  /** Consumption of each of the last days, thousandths. */
  daily: Thousandths[];
  /** Of the day of sending, by UTC, thousandths. */
  dayRecharge: Thousandths | null;
}

/** Null if the report cannot be had or a day's consumption is not told: then nothing bounds it. */
async function recentReport(
  { client, clock, profile, session }: EvidenceParts,
  { intent }: Operation,
  sentAt: number,
  signal: AbortSignal | undefined,
): Promise<RecentReport | null> {
  const { profileId, accountId } = accountOfOwner(intent);
  const today = dayAt(clock.wallNow(), 'UTC');
  const range = { from: addDays(today, -REPORT_DAYS), to: addDays(today, ZONE_SLACK_DAYS) };
  const { reportGranularity: granularity } = await profile(profileId);
  try {
    const options = { signal, priority: 'settle', fresh: true, retries: 1 } as const;
    const lender = await session(profileId);
    const { rows, rejects } = await client.partners.accountReport(
      lender,
      { accountId, granularity, ...range },
      options,
    );
    const used = rows.map((row) => consumption(row));
    if (rejects.length > 0 || used.includes(null)) return null;
    const active = used.filter((amount) => amount !== null);
    const dayRecharge = rows.find(({ day }) => day === dayAt(sentAt, 'UTC'))?.rechargeAmount ?? null;
    return { daily: [NOTHING, ...active], dayRecharge };
  } catch (thrown) {
    if (thrown instanceof AppFailure && thrown.error.kind !== 'cancelled') return null;
    throw thrown;
  }
}

/** Asks with the key that was to be revoked: refused means it was. Null if that cannot be known, such as when the key is not held. */
async function probeOldKey(
  { client, accountSession }: EvidenceParts,
  { intent }: Operation,
  signal: AbortSignal | undefined,
): Promise<SettlementEvidence['oldKey']> {
  const session: SpokiSession = await accountSession(accountOfOwner(intent));
  try {
    await client.accounts.list(session, {}, { verify: true, retries: 0, priority: 'settle', signal });
    return 'works';
  } catch (thrown) {
    if (!(thrown instanceof AppFailure)) throw thrown;
    if (thrown.error.kind === 'cancelled') throw thrown;
    return thrown.error.kind === 'unauthorized' || thrown.error.kind === 'forbidden' ? 'refused' : null;
  }
}

function pause({ clock }: EvidenceParts, ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancelled = (): void =>
      reject(new AppFailure({ kind: 'cancelled', message: 'the second reading was not waited for' }));
    if (signal?.aborted) return cancelled();
    const onAbort = (): void => {
      stop();
      cancelled();
    };
    const stop = clock.after(Math.max(0, ms), () => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    });
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}
