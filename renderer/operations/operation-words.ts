import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Currency, Thousandths } from '@shared/domain/money';
import type { Intent, OperationKind, OperationRecord } from '@shared/domain/operation';
import type { OperationState } from '@shared/domain/operation-state';
import { createFormat, useFormat } from '../lib/format';
import { intentTitle, platformName } from './intent-title';

export type Decision = 'applied' | 'not-applied';

/** How a person decided by hand, or null. */
export function decisionOf(records: readonly OperationRecord[]): Decision | null {
  const last = records.at(-1);
  return last?.type === 'MANUAL' ? last.decision : null;
}

function createOperationWords(t: TFunction<'operations'>, locale: string) {
  return {
    /** What is done, with its amount, exact. */
    title: (intent: Intent, currency: Currency): string => {
      const money = (amount: Thousandths): string =>
        createFormat(locale, currency).money(amount, { decimals: amount % 10 === 0 ? 2 : 3 });
      return intentTitle(t, intent, money);
    },
    /** Of a channel, by its number. */
    platform: (platform: number): string => platformName(t, platform),
    kind: (kind: OperationKind): string => t(`kinds.${kind}`),
    /** For a button. */
    verb: (kind: OperationKind): string => t(`verbs.${kind}`),
    state: (state: OperationState, decision: Decision | null = null): string =>
      state === 'MANUAL' && decision ? t(`states.MANUAL-${decision}`) : t(`states.${state}`),
  };
}

export type OperationWords = ReturnType<typeof createOperationWords>;

/** Operations in the language on screen: "Recharge €100.00", "Withdrawal", "Confirmed". The same object until the language changes. */
export function useOperationWords(): OperationWords {
  const { t } = useTranslation('operations');
  const { locale } = useFormat();
  return useMemo(() => createOperationWords(t, locale), [t, locale]);
}
