import type { AccountDrift, DriftView } from '@shared/ipc/margin-models';

export type WhySilent = 'no-register' | 'counts-missing' | 'too-few';

export interface DriftSummary {
  /** Accounts of which something drifts. */
  drifting: AccountDrift[];
  /** How many were compared in at least one category. */
  compared: number;
  /** How many could not be judged in any category, by the reason of most weight. */
  silent: Record<WhySilent, number>;
  silentCount: number;
}

/** Of an account that cannot be judged the first of these is named: what keeps most from being said. */
export const SILENT_REASONS = ['no-register', 'counts-missing', 'too-few'] as const satisfies readonly WhySilent[];

export function summariseDrift({ accounts }: DriftView): DriftSummary {
  const silent = { 'no-register': 0, 'counts-missing': 0, 'too-few': 0 };
  let compared = 0;
  for (const { lines } of accounts) {
    const reasons = lines.flatMap((line) => (line.verdict === 'silent' ? [line.why] : []));
    if (reasons.length < lines.length) compared += 1;
    else silent[SILENT_REASONS.find((why) => reasons.includes(why)) ?? 'too-few'] += 1;
  }
  return {
    drifting: accounts.filter(({ lines }) => lines.some(({ verdict }) => verdict === 'drift')),
    compared,
    silent,
    silentCount: accounts.length - compared,
  };
}
