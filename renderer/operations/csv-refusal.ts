import type { TFunction } from 'i18next';
import { type CsvRefusal, MAX_CSV_BYTES, MAX_CSV_COLUMNS, MAX_CSV_ROWS } from '@shared/domain/csv-import';
import type { Format } from '@renderer/lib/format';

/** Why the whole file is refused, and where. */
export function refusalWords(t: TFunction<'credit'>, format: Format, refusal: CsvRefusal): string {
  switch (refusal.why) {
    case 'too-large':
      return t('file.refused.too-large', { most: format.bytes(MAX_CSV_BYTES) });
    case 'too-many-rows':
      return t('file.refused.too-many-rows', { most: format.number(MAX_CSV_ROWS) });
    case 'too-many-columns':
      return t('file.refused.too-many-columns', { most: format.number(MAX_CSV_COLUMNS) });
    case 'nul':
    case 'unclosed-quote':
    case 'stray-quote':
      return t(`file.refused.${refusal.why}`, { line: format.number(refusal.line) });
    case 'duplicate-column':
    case 'unknown-column':
      return t(`file.refused.${refusal.why}`, { column: refusal.column });
    case 'missing-column':
      return t(refusal.column === 'amount' ? 'file.refused.missing-amount' : 'file.refused.missing-account');
    default:
      return t(`file.refused.${refusal.why}`);
  }
}
