import type { TFunction } from 'i18next';
import type { ClientError, ClientWarning } from '@shared/domain/client-check';
import type { Format } from '@renderer/lib/format';
import type { FieldSaying } from './model/spoki-fields';

type T = TFunction<'clients'>;

/** Why a client cannot be created, without naming the field. */
export function errorWords(t: T, format: Format, error: ClientError): string {
  if (error.field === null) {
    return t('errors.cells', { found: format.number(error.found), expected: format.number(error.expected) });
  }
  return error.why === 'empty' ? t(`errors.empty.${error.field}`) : t(`errors.${error.why}`);
}

/** What to look at before a client is created. */
export function warningWords(t: T, format: Format, warning: ClientWarning): string {
  return warning.why === 'like-account'
    ? t('warnings.like-account', { name: warning.accountName, id: warning.accountId })
    : t(`warnings.same-in-file.${warning.field}`, { line: format.number(warning.line) });
}

/** Spoki's own words of a field. */
export function sayingWords(t: T, { field, text }: FieldSaying): string {
  return field === null ? t('said.any', { text }) : t('said.field', { field: t(`fields.${field}`), text });
}
