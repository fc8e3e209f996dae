import type { WHAT_IF_VERDICTS, WhatIfView } from '@shared/ipc/margin-models';

export type WhatIfResult = WhatIfView;
export type WhatIfAccount = WhatIfView['accounts'][number];
export type Verdict = (typeof WHAT_IF_VERDICTS)[number];

/** The order in which verdicts are shown: what costs most first. */
export const VERDICT_ORDER = ['less', 'undecided', 'more', 'same', 'unknown'] as const satisfies readonly Verdict[];

export const CLIENT_COLUMNS = ['name', 'verdict', 'observed', 'replayed', 'difference', 'missing'] as const;
export type ClientColumn = (typeof CLIENT_COLUMNS)[number];
export interface ClientSort {
  column: ClientColumn;
  descending: boolean;
}
/** Greatest possible loss first. */
export const BY_LOSS: ClientSort = { column: 'difference', descending: false };

function keyOf(
  { accountName, verdict, total, missingDays }: WhatIfAccount,
  column: ClientColumn,
): number | string | null {
  switch (column) {
    case 'name':
      return accountName;
    case 'verdict':
      return VERDICT_ORDER.indexOf(verdict);
    case 'observed':
      return total?.observed ?? null;
    case 'replayed':
    case 'difference':
      return total?.[column].least ?? null;
    case 'missing':
      return missingDays;
  }
}

/** Those with one of the verdicts, if any are chosen, in order; what is not known comes last. */
export function shownClients(
  accounts: readonly WhatIfAccount[],
  verdicts: ReadonlySet<Verdict>,
  { column, descending }: ClientSort,
  locale: string,
): WhatIfAccount[] {
  const { compare } = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  const direction = descending ? -1 : 1;
  const names = (a: WhatIfAccount, b: WhatIfAccount): number => compare(a.accountName ?? '', b.accountName ?? '');
  return accounts
    .filter(({ verdict }) => verdicts.size === 0 || verdicts.has(verdict))
    .toSorted((a, b) => {
      if (column === 'name') return direction * names(a, b);
      const [left, right] = [keyOf(a, column), keyOf(b, column)];
      if (left === right) return names(a, b);
      if (left === null) return 1;
      if (right === null) return -1;
      return left < right ? -direction : direction;
    });
}
