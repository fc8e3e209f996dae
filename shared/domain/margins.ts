import type { Thousandths } from './money';
import { MAX_MARGIN } from './money-input';
import { type Margins, marginsSchema } from './operation';
import { PROFIT_CATEGORIES, type ProfitCategory } from './report';

/**
 * Margins as this app sets them: what the partner earns on each charged message or conversation, in thousandths of the currency
 * (49 = 0.049), from 0 to `MAX_MARGIN` (our policy; the reference states no bounds). They bear the names of the seven profits of the
 * daily report, one each. (Reference: Partners 135, "Set Account Profit Margins".)
 */
export const marginSetSchema = marginsSchema.refine(
  (margins) => PROFIT_CATEGORIES.every((category) => margins[category] <= MAX_MARGIN),
  `a margin is at most ${MAX_MARGIN} thousandths`,
);

/**
 * Our names → Spoki's fields. That `sms_profit_margin` is the two-way one is our reading: it stands beside `sms_one_way_profit_margin`,
 * as the report's two-way profit stands beside the one-way profit. (Reference: Partners 135 and 137.)
 */
export const MARGIN_FIELDS = {
  conversations: 'conversation_profit_margin',
  marketing: 'marketing_profit_margin',
  utility: 'utility_profit_margin',
  authentication: 'authentication_profit_margin',
  service: 'service_profit_margin',
  smsOneWay: 'sms_one_way_profit_margin',
  smsTwoWay: 'sms_profit_margin',
} as const satisfies Record<ProfitCategory, string>;
export type MarginField = (typeof MARGIN_FIELDS)[ProfitCategory];

/** The margins under Spoki's field names, all seven, in thousandths. */
export function toMarginFields(margins: Margins): Record<MarginField, number> {
  return {
    conversation_profit_margin: margins.conversations,
    marketing_profit_margin: margins.marketing,
    utility_profit_margin: margins.utility,
    authentication_profit_margin: margins.authentication,
    service_profit_margin: margins.service,
    sms_one_way_profit_margin: margins.smsOneWay,
    sms_profit_margin: margins.smsTwoWay,
  };
}

/** The margins of a request body that bears Spoki's field names; other fields are ignored. @throws ZodError if one of the seven is unusable */
export function fromMarginFields(fields: Readonly<Record<string, unknown>>): Margins {
  const named = PROFIT_CATEGORIES.map((category) => [category, fields[MARGIN_FIELDS[category]]]);
  return marginSetSchema.parse(Object.fromEntries(named));
}

/** A change counts as large if it is at least this many thousandths … */
export const LARGE_CHANGE = 10;
/** … and more than this share of the margin before, up or down. */
export const LARGE_SHARE = 0.5;

/** What makes a change worth asking about before it is sent. */
export type MarginCaution = 'to-zero' | 'large';

export interface MarginChange {
  category: ProfitCategory;
  /** Thousandths; null if it was never set from here: unknown, not 0. */
  before: Thousandths | null;
  /** Thousandths. */
  after: Thousandths;
  /** `after − before` in thousandths; null if it is not known. */
  difference: number | null;
  cautions: MarginCaution[];
}

/** What setting one margin changes; null if it keeps its value. @param before null if it is not known */
export function diffMargin(
  category: ProfitCategory,
  before: Thousandths | null,
  after: Thousandths,
): MarginChange | null {
  if (before === after) return null;
  const difference = before === null ? null : after - before;
  return { category, before, after, difference, cautions: cautionsOf(before, after) };
}

/**
 * What setting `after` changes, in the order of the categories; a margin that keeps its value is left out.
 * @param before the set last known, or null if none was ever set from here: then every margin is a change
 */
export function diffMargins(before: Margins | null, after: Margins): MarginChange[] {
  return PROFIT_CATEGORIES.flatMap(
    (category) => diffMargin(category, before?.[category] ?? null, after[category]) ?? [],
  );
}

function cautionsOf(before: Thousandths | null, after: Thousandths): MarginCaution[] {
  const step = before === null ? 0 : Math.abs(after - before);
  const large = before !== null && step >= LARGE_CHANGE && step > before * LARGE_SHARE;
  return [...(after === 0 ? ['to-zero' as const] : []), ...(large ? ['large' as const] : [])];
}

/** The changes that have to be confirmed one by one. */
export function changesToAsk(changes: readonly MarginChange[]): MarginChange[] {
  return changes.filter(({ cautions }) => cautions.length > 0);
}
