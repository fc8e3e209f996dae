import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changesToAsk, diffMargins, type MarginCaution, type MarginChange } from '@shared/domain/margins';
import type { Margins } from '@shared/domain/operation';
import { PROFIT_CATEGORIES, type ProfitCategory } from '@shared/domain/report';
import { useFormat } from '@renderer/lib/format';

export interface Asked {
  /** Tells also the value asked about, so that a tick does not outlive it. */
  key: string;
  text: string;
}

export interface Ticks {
  ticked: ReadonlySet<string>;
  toggle: (key: string) => void;
}

export function useTicks(): Ticks {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const toggle = (key: string): void =>
    setTicked((before) => new Set(before.has(key) ? [...before].filter((each) => each !== key) : [...before, key]));
  return { ticked, toggle };
}

export function allTicked(asked: readonly Asked[], { ticked }: Ticks): boolean {
  return asked.every(({ key }) => ticked.has(key));
}

/** What has to be asked of one account. */
export function useAskedOfOne(before: Margins | null, after: Margins | null): Asked[] {
  const { t } = useTranslation('margins');
  const format = useFormat();
  const unit = (value: MarginChange['before']) => format.money(value, { decimals: 3 });
  const textOf = ({ category, before: from, after: to, difference, cautions }: MarginChange): string => {
    const words = { category: t(`categories.${category}`), before: unit(from), after: unit(to) };
    if (cautions.includes('to-zero')) return t('ask.toZero', words);
    if (!from || difference === null) return t('ask.largeFromZero', words);
    const share = `${difference > 0 ? '+' : ''}${format.percent(difference / from, 0)}`;
    return t('ask.large', { ...words, share });
  };
  if (!after) return [];
  return changesToAsk(diffMargins(before, after)).map((change) => ({
    key: `${change.category} ${change.after}`,
    text: textOf(change),
  }));
}

/** What has to be asked of several accounts that get the same margins, by category. */
export function useAskedOfMany(befores: readonly (Margins | null)[], after: Margins | null): Asked[] {
  const { t } = useTranslation('margins');
  if (!after) return [];
  return countCautions(befores, after).map(({ category, caution, count }) => ({
    key: `${category} ${caution} ${after[category]} ${count}`,
    text: t(caution === 'to-zero' ? 'ask.toZeroMany' : 'ask.largeMany', {
      count,
      category: t(`categories.${category}`),
    }),
  }));
}

interface CautionCount {
  category: ProfitCategory;
  caution: MarginCaution;
  count: number;
}

/** On how many accounts each caution stands; a margin that becomes 0 is not counted as a large change too. */
export function countCautions(befores: readonly (Margins | null)[], after: Margins): CautionCount[] {
  const asked = befores.flatMap((before) => changesToAsk(diffMargins(before, after)));
  return PROFIT_CATEGORIES.flatMap((category) => {
    const cautions = asked
      .filter((change) => change.category === category)
      .map((change): MarginCaution => (change.cautions.includes('to-zero') ? 'to-zero' : 'large'));
    return [...new Set(cautions)].map((caution) => ({
      category,
      caution,
      count: cautions.filter((each) => each === caution).length,
    }));
  });
}
