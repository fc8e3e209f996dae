import type { TFunction } from 'i18next';
import type { MonthState } from '@shared/ipc/finance-models';
import type { Format } from '@renderer/lib/format';

/** How far a month can be relied on, in words: "closed", or "provisional: 3 accounts lack days". */
export function stageWords(
  t: TFunction<'months'>,
  format: Format,
  { stage, why, lackingAccounts }: Pick<MonthState, 'stage' | 'why' | 'lackingAccounts'>,
): string {
  if (why === null) return t(`stages.${stage}`);
  const reason =
    why === 'lacking-days'
      ? t('why.lacking-days', { count: lackingAccounts, number: format.number(lackingAccounts) })
      : t(`why.${why}`);
  return t('stageAndWhy', { stage: t(`stages.${stage}`), why: reason });
}
