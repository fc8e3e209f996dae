import { marginSetSchema } from '@shared/domain/margins';
import { type NumberLanguage, type ParsedMargin, parseMargin } from '@shared/domain/money-input';
import { toDecimalText } from '@shared/domain/money';
import type { Margins } from '@shared/domain/operation';
import { PROFIT_CATEGORIES, type ProfitCategory } from '@shared/domain/report';

/** The seven margins as they stand in their fields. */
export type MarginDraft = Readonly<Record<ProfitCategory, string>>;

export const EMPTY_DRAFT: MarginDraft = {
  conversations: '',
  marketing: '',
  utility: '',
  authentication: '',
  service: '',
  smsOneWay: '',
  smsTwoWay: '',
};

export interface ReadDraft {
  fields: Record<ProfitCategory, ParsedMargin>;
  /** All seven; null as long as one of them cannot be read. */
  margins: Margins | null;
}

/** Margins as the texts of their fields, three decimals each; nothing where none are known, never 0. */
export function draftOf(margins: Margins | null, language: NumberLanguage): MarginDraft {
  if (!margins) return EMPTY_DRAFT;
  const point = language === 'it' ? ',' : '.';
  const text = (category: ProfitCategory): string => toDecimalText(margins[category]).replace('.', point);
  return {
    conversations: text('conversations'),
    marketing: text('marketing'),
    utility: text('utility'),
    authentication: text('authentication'),
    service: text('service'),
    smsOneWay: text('smsOneWay'),
    smsTwoWay: text('smsTwoWay'),
  };
}

export function readDraft(draft: MarginDraft, language: NumberLanguage): ReadDraft {
  const read = (category: ProfitCategory): ParsedMargin => parseMargin(draft[category], language);
  const fields = {
    conversations: read('conversations'),
    marketing: read('marketing'),
    utility: read('utility'),
    authentication: read('authentication'),
    service: read('service'),
    smsOneWay: read('smsOneWay'),
    smsTwoWay: read('smsTwoWay'),
  };
  const values = PROFIT_CATEGORIES.map((category) => [category, valueOf(fields[category])] as const);
  const complete = values.every(([, value]) => value !== null);
  return { fields, margins: complete ? marginSetSchema.parse(Object.fromEntries(values)) : null };
}

function valueOf(field: ParsedMargin): number | null {
  return field.ok ? field.value : null;
}

export function areSame(a: Margins | null, b: Margins | null): boolean {
  if (!a || !b) return a === b;
  return PROFIT_CATEGORIES.every((category) => a[category] === b[category]);
}
