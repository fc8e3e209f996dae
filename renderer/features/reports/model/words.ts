import { thousandths } from '@shared/domain/money';
import type { Format } from '@renderer/lib/format';
import { type ColumnId, categoryOf, isCategory, isChange, isMoney } from './columns';
import type { Change } from './month-figures';
import type { MonthTools } from './reasons';
import type { MonthFacet } from './select-rows';

type Translate = MonthTools['t'];

/** The head of a column. */
export function headerOf(t: Translate, format: Format, id: ColumnId): string {
  const { currency } = format;
  if (!isCategory(id)) return t(`columns.${id}`, { currency });
  return t('columns.category', { category: t(`categories.${categoryOf(id)}`), currency });
}

export function aboutOf(t: Translate, id: ColumnId): string {
  return isCategory(id) ? t('about.category') : t(`about.${id}`);
}

const TYPES: Readonly<Record<string, 'sandbox' | 'standard' | 'agency'>> = {
  '1': 'sandbox',
  '2': 'standard',
  '4': 'agency',
};

/** A value of a facet in words; a type that the reference does not know stays its number. */
export function facetWords(t: Translate, format: Format, facet: MonthFacet, value: string): string {
  if (value === '') return t(facet === 'country' ? 'noCountry' : 'types.none');
  if (facet === 'country') return format.country(value);
  const known = TYPES[value];
  return known ? t(`types.${known}`) : value;
}

/** A figure of a column as text; money without its currency, which the head names. */
export function figureText(format: Format, id: ColumnId, value: number | null): string {
  if (isMoney(id)) return format.money(value === null ? null : thousandths(value), { bare: true });
  const percent = format.percent(value);
  return isChange(id) && value !== null && value > 0 ? `+${percent}` : percent;
}

/** The raw thousandths of money, or what a change is made of; "" where there is nothing more to say. */
export function figureTitle({ t, format, figures }: MonthTools, id: ColumnId, at: number): string {
  if (isMoney(id)) {
    const value = figures.value(id, at);
    return value === null ? '' : t('cells.thousandths', { value });
  }
  const change = isChange(id) ? figures.change(id, at) : null;
  return change ? changeWords({ t, format }, change) : '';
}

function changeWords({ t, format }: Pick<MonthTools, 't' | 'format'>, change: Change): string {
  const money = (value: number): string => format.money(thousandths(Math.round(value)));
  const difference = change.now - change.before;
  const words = t('cells.change', {
    now: money(change.now),
    before: money(change.before),
    difference: `${difference > 0 ? '+' : ''}${money(difference)}`,
  });
  return change.perDay ? `${words}, ${t('cells.perDay')}` : words;
}
