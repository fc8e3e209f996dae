import type { TFunction } from 'i18next';
import { thousandths } from '@shared/domain/money';
import type { LineDriftView } from '@shared/ipc/margin-models';
import type { Format } from '@renderer/lib/format';

type T = TFunction<'margins'>;
export type Judged = Exclude<LineDriftView, { verdict: 'silent' }>;
export const isJudged = (line: LineDriftView): line is Judged => line.verdict !== 'silent';
export type Evidence = Judged['evidence'];
type Words = {
  registered: string;
  perMessage: string;
  from: string;
  to: string;
};
type Drift = Extract<LineDriftView, { verdict: 'drift' }>;

/** A margin in money: three decimals, four where it is a mean. In thousandths, not rounded. */
export function unitText(format: Format, value: number): string {
  if (Number.isSafeInteger(value)) return format.money(thousandths(value), { decimals: 3 });
  return `${format.decimal(value / 1_000, 4)} ${format.currency}`;
}

export function registeredText(format: Format, { registered }: Evidence): string {
  return registered.map((value) => unitText(format, value)).join(' / ');
}

/** What the reports show, in one sentence. */
export function evidenceSentence(t: T, format: Format, line: Judged): string {
  const { evidence } = line;
  const words = {
    registered: registeredText(format, evidence),
    perMessage: unitText(format, evidence.perMessage),
    from: format.day(evidence.from),
    to: format.day(evidence.to),
  };
  switch (line.verdict) {
    case 'agrees':
      return t('drift.says.agrees', words);
    case 'explained':
      return t(`drift.says.${line.by}`, words);
    case 'drift':
      return driftSentence(t, format, line, words);
  }
}

function driftSentence(t: T, format: Format, { looks, evidence }: Drift, words: Words): string {
  const [first] = evidence.stretches;
  if (looks === 'unclear' || !first) return t('drift.says.unclear', words);
  if (looks === 'other-margin') {
    const margin = unitText(format, first.margin);
    return t('drift.says.otherMargin', { ...words, margin, count: evidence.days, days: format.number(evidence.days) });
  }
  const stretches = evidence.stretches.map(({ from, to, margin }) =>
    t('drift.says.stretch', { margin: unitText(format, margin), from: format.day(from), to: format.day(to) }),
  );
  const list = new Intl.ListFormat(format.locale, { type: 'unit' }).format(stretches);
  return t('drift.says.changed', { ...words, stretches: list });
}

/** What a person should ask themselves about it; null where nothing is flagged. */
export function driftQuestion(t: T, line: LineDriftView): string | null {
  if (line.verdict !== 'drift') return null;
  switch (line.looks) {
    case 'other-margin':
      return t('drift.asks.elsewhere');
    case 'changed':
      return t('drift.asks.elsewhereOften');
    case 'unclear':
      return t(line.line === 'sms' ? 'drift.asks.mixedSms' : 'drift.asks.mixed');
  }
}
