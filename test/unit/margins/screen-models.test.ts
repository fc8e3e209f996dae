import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountIdSchema, profileIdSchema } from '@shared/domain/ids';
import { type Margins, operationIdSchema } from '@shared/domain/operation';
import { reportDay } from '@shared/domain/report-day';
import type { AccountDrift, LineDriftView, MarginSetting } from '@shared/ipc/margin-models';
import { summariseDrift } from '@renderer/features/margins/drift/drift-summary';
import { countCautions } from '@renderer/features/margins/form/use-asked';
import { EMPTY_DRAFT, draftOf, readDraft } from '@renderer/features/margins/model/margin-draft';
import { commonMargins, historyEntries, previousSetting } from '@renderer/features/margins/model/margin-history';
import { marginRows, sortRows } from '@renderer/features/margins/model/margin-rows';
import { anyMarginSet, marginSet } from '@test/support/margin-sets';
import { ordinaryAccount } from '@test/support/ordinary-account';

const accountId = accountIdSchema.parse('1');

function setting(margins: Margins, applied: boolean | null = true): MarginSetting {
  return {
    operationId: operationIdSchema.parse('00000000-0000-4000-8000-000000000001'),
    accountId,
    at: 0,
    profileId: profileIdSchema.parse('6f1b0e6a-3a52-4a7a-9d0e-0d8f4a1c2b01'),
    profileName: 'Northwind',
    note: '',
    margins,
    state: applied === null ? 'UNKNOWN' : applied ? 'OK' : 'REJECTED',
    applied,
  };
}

describe('a draft', () => {
  it('reads back as the margins it was made of, in both languages', () => {
    fc.assert(
      fc.property(anyMarginSet, fc.constantFrom('en' as const, 'it' as const), (margins, language) => {
        expect(readDraft(draftOf(margins, language), language).margins).toEqual(margins);
      }),
    );
  });

  it('of unknown margins is empty, and no margins at all', () => {
    expect(draftOf(null, 'en')).toEqual(EMPTY_DRAFT);
    expect(readDraft(EMPTY_DRAFT, 'en').margins).toBeNull();
  });

  it('lacking one margin is none', () => {
    expect(readDraft({ ...draftOf(marginSet({ marketing: 49 }), 'en'), service: '' }, 'en').margins).toBeNull();
  });
});

describe('the history of an account', () => {
  const [now, refused, unclear, before] = [
    setting(marginSet({ marketing: 3 })),
    setting(marginSet({ marketing: 9 }), false),
    setting(marginSet({ marketing: 8 }), null),
    setting(marginSet({ marketing: 1 })),
  ];

  it('compares each setting with what is known to have held before it', () => {
    const entries = historyEntries([now, refused, unclear, before]);
    expect(entries.map((entry) => entry.before?.marketing ?? null)).toEqual([1, 1, 1, null]);
    expect(entries.map(({ isCurrent }) => isCurrent)).toEqual([true, false, false, false]);
  });

  it('goes back to the latest applied margins that differ from those in force', () => {
    expect(previousSetting([now, refused, unclear, { ...now }, before])).toBe(before);
    expect(previousSetting([now, refused])).toBeNull();
    expect(previousSetting([])).toBeNull();
  });
});

it('several accounts have common margins only if those of each are known and alike', () => {
  const known = (marketing: number) => ({ accountId, applied: setting(marginSet({ marketing })), unverified: null });
  expect(commonMargins([known(5), known(5)])).toEqual(marginSet({ marketing: 5 }));
  expect(commonMargins([known(5), known(6)])).toBeNull();
  expect(commonMargins([known(5), undefined])).toBeNull();
  expect(commonMargins([])).toBeNull();
});

it('cautions are counted by category, and one that becomes 0 is not a large change too', () => {
  const befores = [marginSet({ marketing: 100, utility: 10 }), marginSet({ marketing: 20, utility: 10 }), null];
  const after = marginSet({
    ...marginSet(),
    marketing: 0,
    utility: 30,
    conversations: 1,
    authentication: 1,
    service: 1,
  });
  const counted = countCautions(befores, { ...after, smsOneWay: after.service, smsTwoWay: after.service });
  expect(counted).toEqual([
    { category: 'marketing', caution: 'to-zero', count: 3 },
    { category: 'utility', caution: 'large', count: 2 },
  ]);
});

it('an account counts as compared if one category was, and otherwise by what keeps most from being said', () => {
  const silent = (why: 'no-register' | 'counts-missing' | 'too-few'): LineDriftView => ({
    line: 'service',
    verdict: 'silent',
    why,
  });
  const evidence = {
    from: reportDay('2026-01-01'),
    to: reportDay('2026-01-31'),
    days: 31,
    leftOut: 0,
    charged: { count: 100, least: 100, most: 100 },
    observed: 500,
    expected: { least: 400, most: 400 },
    perMessage: 5,
    registered: [4],
    stretches: [],
  };
  const account = (lines: LineDriftView[]): AccountDrift => ({
    accountId,
    accountName: null,
    range: { from: evidence.from, to: evidence.to },
    missingDays: 0,
    lines,
  });
  const drifting = account([silent('too-few'), { line: 'marketing', verdict: 'drift', looks: 'unclear', evidence }]);
  const summary = summariseDrift({
    withoutRegister: 0,
    accounts: [
      drifting,
      account([{ line: 'marketing', verdict: 'agrees', evidence }]),
      account([silent('too-few'), silent('counts-missing')]),
    ],
  });
  expect(summary).toEqual({
    drifting: [drifting],
    compared: 2,
    silent: { 'no-register': 0, 'counts-missing': 1, 'too-few': 0 },
    silentCount: 1,
  });
});

it('accounts are ordered by a margin with unknown ones last, both ways', () => {
  const accounts = ['1', '2', '3'].map((id) => ordinaryAccount({ id, name: `Client ${id}` }));
  const register = [
    { accountId: accountIdSchema.parse('1'), applied: setting(marginSet({ marketing: 5 })), unverified: null },
    { accountId: accountIdSchema.parse('3'), applied: setting(marginSet({ marketing: 2 })), unverified: null },
  ];
  const rows = marginRows(accounts, register, undefined);
  const order = (descending: boolean) =>
    sortRows(rows, { column: 'marketing', descending }, 'en').map(({ account }) => account.id);
  expect(order(false)).toEqual(['3', '1', '2']);
  expect(order(true)).toEqual(['1', '3', '2']);
});
