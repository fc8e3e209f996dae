import { describe, expect, it } from 'vitest';
import type { Journal, Operation } from '@electron/journal/journal-api';
import { readMarginSettings } from '@electron/services/margins/margin-settings';
import { appliedSettings, registeredOf, undecidedDays } from '@electron/services/margins/register';
import { currencySchema } from '@shared/domain/money';
import { type RecordType, intentRecordSchema } from '@shared/domain/operation';
import { operationState } from '@shared/domain/operation-state';
import { reportDay } from '@shared/domain/report-day';
import { ACCOUNT, NOON, OTHER_PROFILE, PROFILE, aRecord, anIntent, newOperationId } from '@test/support/journal';
import { marginSet } from '@test/support/margin-sets';
import { aProfile } from '@test/support/store-fixtures';

const DAY = 86_400_000;
const ZONE = 'Europe/Rome';
const LAST = reportDay('2027-01-31');

/** Margins with this on marketing, sent this many days after the first day. */
function operation(marketing: number, ends: readonly Exclude<RecordType, 'INTENT'>[], day = 0, profileId = PROFILE) {
  const operationId = newOperationId();
  const intent = intentRecordSchema.parse(
    anIntent({
      operationId,
      profileId,
      at: NOON + day * DAY,
      intent: { kind: 'set-margins', margins: marginSet({ marketing }) },
      currency: currencySchema.parse('EUR'),
    }),
  );
  const records = [intent, ...ends.map((type) => aRecord(type, operationId, NOON + day * DAY))];
  return { operationId, intent, state: operationState(records), records } satisfies Operation;
}

/** A journal that gives these newest first, and gains others while it is read. */
function journalOf(operations: readonly Operation[], meanwhile: Operation[] = []): Pick<Journal, 'list'> {
  let all = [...operations].toReversed();
  return {
    async list(_filter, { offset, limit }) {
      const page = { operations: all.slice(offset, offset + limit), total: all.length };
      all = [...meanwhile.splice(0, 1), ...all];
      return page;
    },
  };
}

const read = (journal: Pick<Journal, 'list'>, profile = aProfile(), profiles = [profile]) =>
  readMarginSettings({ journal, profiles: async () => profiles }, profile, null);
const settingsOf = (...oldestFirst: Operation[]) => read(journalOf(oldestFirst));
const marketingOf = (view: Awaited<ReturnType<typeof registered>>) => [
  view?.applied?.margins.marketing ?? null,
  view?.unverified?.margins.marketing ?? null,
];
const registered = async (...oldestFirst: Operation[]) => registeredOf(ACCOUNT, await settingsOf(...oldestFirst));

describe('what is registered', () => {
  it.each([
    ['nothing of what was refused or never sent', [['REJECTED'], ['NOT_SENT'], ['RATE_LIMITED']], [null, null]],
    ['the latest that were applied', [['OK'], ['OK']], [2, null]],
    ['those before a later one that was refused', [['OK'], ['REJECTED']], [1, null]],
    ['a later one of unknown outcome beside them', [['OK'], ['UNKNOWN']], [1, 2]],
    ['an unknown one alone, where none is known to be applied', [['UNKNOWN']], [null, 1]],
    ['no unknown one that others were applied after', [['UNKNOWN'], ['OK']], [2, null]],
    ['one that was settled as applied', [['OK'], ['UNKNOWN', 'APPLIED']], [2, null]],
    ['not one that was settled as not applied', [['OK'], ['UNKNOWN', 'NOT_APPLIED']], [1, null]],
    ['one that a person decided was applied', [['OK'], ['UNKNOWN', 'MANUAL']], [2, null]],
    ['nothing yet of one that is under way', [['OK'], []], [1, null]],
  ] satisfies [string, Exclude<RecordType, 'INTENT' | 'SENDING'>[][], (number | null)[]][])(
    'is %s',
    async (_name, outcomes, expected) => {
      const operations = outcomes.map((ends, index) => {
        const sent = ends[0] === 'NOT_SENT' ? [] : (['SENDING'] as const);
        return operation(index + 1, [...sent, ...ends], index);
      });
      expect(marketingOf(await registered(...operations))).toEqual(expected);
    },
  );
});

describe('settings for drift', () => {
  it('are those that were applied, oldest first, on the day they were sent', async () => {
    const settings = await settingsOf(
      operation(1, ['SENDING', 'OK'], 0),
      operation(2, ['SENDING', 'REJECTED'], 1),
      operation(3, ['SENDING', 'UNKNOWN', 'APPLIED'], 2),
    );
    expect(appliedSettings(settings, ZONE)).toEqual([
      { setOn: '2026-11-22', margins: marginSet({ marketing: 1 }) },
      { setOn: '2026-11-24', margins: marginSet({ marketing: 3 }) },
    ]);
  });

  it('leave days undecided from an unknown one until the next that was applied, or for good', async () => {
    const open = operation(4, ['SENDING', 'UNKNOWN'], 20);
    const settings = await settingsOf(
      operation(1, ['SENDING', 'OK'], 0),
      operation(2, ['SENDING', 'UNKNOWN'], 3),
      operation(3, ['SENDING', 'OK'], 7),
      open,
    );
    expect(undecidedDays(settings, ZONE, LAST)).toEqual([
      { from: '2026-12-12', to: LAST },
      { from: '2026-11-25', to: '2026-11-29' },
    ]);
    expect(undecidedDays(await settingsOf(operation(1, ['SENDING', 'OK'])), ZONE, LAST)).toEqual([]);
  });
});

describe('reading the journal', () => {
  it('misses none of thousands, and meets none twice, while others are added', async () => {
    const many = Array.from({ length: 2_500 }, (_, index) => operation(index % 900, ['SENDING', 'OK'], index));
    const meanwhile = [operation(901, []), operation(902, [])];
    const settings = await read(journalOf(many, meanwhile));
    const marketing = settings.map(({ setting }) => setting.margins.marketing);
    expect(marketing.filter((value) => value < 900)).toEqual(many.map((_, index) => (2_499 - index) % 900));
  });

  it('takes those of profiles of the same server, and of the sample data only its own', async () => {
    const [own, other] = [operation(1, ['SENDING', 'OK']), operation(2, ['SENDING', 'OK'], 1, OTHER_PROFILE)];
    const count = async (profile: ReturnType<typeof aProfile>, others: Partial<ReturnType<typeof aProfile>>) =>
      (await read(journalOf([own, other]), profile, [profile, aProfile({ id: OTHER_PROFILE, ...others })])).length;
    expect(await count(aProfile(), {})).toBe(2);
    expect(await count(aProfile(), { baseUrl: 'https://elsewhere.example' })).toBe(1);
    expect(await count(aProfile({ origin: 'sample' }), { origin: 'sample' })).toBe(1);
  });
});
