import type { TFunction } from 'i18next';
import { thousandths } from '@shared/domain/money';
import type { Format } from '@renderer/lib/format';
import { type ColumnId, isChange, isRatio } from './columns';
import type { MonthFigures } from './month-figures';

/** What puts a month's figures into words. */
export interface MonthTools {
  t: TFunction<'reports'>;
  format: Format;
  figures: MonthFigures;
}

/** Why a figure is not exact, or not there; null if it is exact. */
export function reasonOf(tools: MonthTools, id: ColumnId, at: number): string | null {
  const quality = tools.figures.quality(id, at);
  if (quality === 'exact') return null;
  return (quality === 'missing' ? whyMissing(tools, id, at) : whyInferred(tools, id, at)).join('; ') || null;
}

function whyMissing(tools: MonthTools, id: ColumnId, at: number): string[] {
  const { t, figures } = tools;
  if (id === 'opening' || id === 'closing') return [whyNoBalance(tools)];
  if ((figures.number('coveredDays', at) ?? 0) === 0) return [t('why.nothing')];
  if (id === 'residual') return [t('why.part')];
  if (isRatio(id) && figures.number('consumption', at) !== null) return [t('why.noCharge')];
  if (isChange(id)) return [t(figures.change(id, at) === null ? 'why.before' : 'why.nothingBefore')];
  return [t('why.notReported')];
}

function whyInferred(tools: MonthTools, id: ColumnId, at: number): string[] {
  const { t, format, figures } = tools;
  if (id === 'opening' || id === 'closing') return whyInexactBalance(tools, id, at);
  const days = daysInWords(tools, at);
  if (id === 'residual') {
    return [
      ...new Set([...whyInexactBalance(tools, 'opening', at), ...whyInexactBalance(tools, 'closing', at), ...days]),
    ];
  }
  if (isChange(id)) {
    const change = figures.change(id, at);
    if (!change?.perDay) return days.length > 0 ? days : [t('why.before')];
    return [
      t('why.byTheDay', { now: format.number(change.days.now), before: format.number(change.days.before) }),
      ...days.slice(1),
    ];
  }
  return id === 'share' && days.length === 0 ? [t('why.portfolio')] : days;
}

/** What is not whole about an account's days. */
function daysInWords({ t, format, figures }: MonthTools, at: number): string[] {
  const covered = figures.number('coveredDays', at) ?? 0;
  const open = covered - (figures.number('closedDays', at) ?? 0);
  const flagged = figures.number('flaggedDays', at) ?? 0;
  const words: string[] = [];
  if (covered < figures.table.days) {
    words.push(t('why.covered', { covered: format.number(covered), days: format.number(figures.table.days) }));
  }
  if (open > 0) words.push(t('why.open', { count: open, number: format.number(open) }));
  if (flagged > 0) words.push(t('why.flagged', { count: flagged, number: format.number(flagged) }));
  return words;
}

function whyNoBalance({ t, format, figures }: MonthTools): string {
  const since = figures.table.creditKnownSince;
  return since === null ? t('why.creditNever') : t('why.noCreditYet', { since: format.day(since) });
}

function whyInexactBalance({ t, format, figures }: MonthTools, id: 'opening' | 'closing', at: number): string[] {
  if (figures.quality(id, at) !== 'inferred') return [];
  const doubt = figures.number(id === 'opening' ? 'openingDoubt' : 'closingDoubt', at) ?? 0;
  return [doubt > 0 ? t('why.doubt', { doubt: format.money(thousandths(doubt)) }) : t('why.reckoned')];
}
