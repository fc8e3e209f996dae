import { z } from 'zod';
import { currencySchema } from '@shared/domain/money';
import type { AppError } from '@shared/errors/app-error';

const MAX_KEY_BYTES = 2_560;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

function urlProblem(text: string): 'url' | 'urlScheme' | 'urlParts' | null {
  if (!URL.canParse(text)) return 'url';
  const url = new URL(text);
  const plainAllowed = url.protocol === 'http:' && LOOPBACK.has(url.hostname);
  if (url.protocol !== 'https:' && !plainAllowed) return 'urlScheme';
  return url.username || url.password || url.search || url.hash ? 'urlParts' : null;
}

/** The messages are keys of the namespace `profiles`, under `invalid`. */
export const INVALID = [
  'nameEmpty',
  'nameLong',
  'url',
  'urlScheme',
  'urlParts',
  'currency',
  'keyEmpty',
  'keyCharacters',
  'keyLong',
  'rate',
] as const;
export type Invalid = (typeof INVALID)[number];

const say = (message: Invalid): Invalid => message;

const nameField = z.string().trim().min(1, say('nameEmpty')).max(120, say('nameLong'));
const currencyField = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{3}$/, say('currency'))
  .pipe(currencySchema);
const rateField = z.coerce.number(say('rate')).int(say('rate')).min(5, say('rate')).max(60, say('rate'));

/** A key as pasted: its ends are trimmed, anything odd inside is refused before it is sent anywhere. */
const keyField = z
  .string()
  .trim()
  .min(1, say('keyEmpty'))
  .regex(/^[^\s\p{C}]*$/u, say('keyCharacters'))
  .refine((key) => new TextEncoder().encode(key).length <= MAX_KEY_BYTES, say('keyLong'));

const baseUrlField = z
  .string()
  .trim()
  .superRefine((text, context) => {
    const problem = urlProblem(text);
    if (problem) context.addIssue({ code: 'custom', message: say(problem) });
  });

export const addProfileInput = z.object({
  name: nameField,
  baseUrl: baseUrlField,
  currency: currencyField,
  key: keyField,
});
export const keyInput = z.object({ key: keyField });
export const editProfileInput = z.object({
  name: nameField,
  currency: currencyField,
  readsPerMinute: rateField,
  writesPerMinute: rateField,
});
const untouched = z.unknown().transform(() => undefined);
/** The same without rates: whatever they are, they stay. */
export const editSampleInput = editProfileInput.extend({ readsPerMinute: untouched, writesPerMinute: untouched });
/** What is changed of a profile; an absent rate stays. */
export type ProfileChange = z.output<typeof editProfileInput> | z.output<typeof editSampleInput>;
export type ProfileFields = z.input<typeof editProfileInput>;

/** Where a failure belongs on a form: beside a field, with the help for the keychain, or above the form. */
export type ErrorPlace = 'key' | 'baseUrl' | 'vault' | 'form';

export function placeOf(error: AppError): ErrorPlace {
  switch (error.kind) {
    case 'unauthorized':
    case 'forbidden':
    case 'key-stopped':
    case 'vault-key-too-large':
    case 'vault-key-invalid':
      return 'key';
    case 'unreachable':
    case 'certificate':
    case 'not-spoki':
    case 'redirected':
    case 'not-found':
      return 'baseUrl';
    case 'vault-locked':
    case 'vault-unavailable':
    case 'vault-timeout':
      return 'vault';
    default:
      return 'form';
  }
}
