import type { AppError } from '@shared/errors/app-error';

/** The fields of the forms that change channels, people and invitations. */
export const CHANGE_FIELDS = ['email', 'role', 'name', 'firstName', 'lastName', 'platform', 'identifier'] as const;
export type ChangeField = (typeof CHANGE_FIELDS)[number];

/** By the names of the requests; nested ones as `outer.inner`. (Reference: Roles 60, Invitations 37, Channels 154.) */
const BY_NAME: Readonly<Record<string, ChangeField>> = {
  email: 'email',
  role: 'role',
  name: 'name',
  first_name: 'firstName',
  last_name: 'lastName',
  'additional_info.first_name': 'firstName',
  'additional_info.last_name': 'lastName',
  platform: 'platform',
  identifier: 'identifier',
  sms_profile_name: 'identifier',
};

/** By the words of the tables "Possible Error Codes", the narrower first: `sms_profile_name` holds "name". */
const BY_WORDS: readonly [RegExp, ChangeField][] = [
  [/sms_profile_name/i, 'identifier'],
  [/\brole\b/i, 'role'],
  [/\be-?mail\b|invitation already exists/i, 'email'],
  [/\bplatform\b/i, 'platform'],
  [/\bname\b/i, 'name'],
];

export interface RejectionFields {
  /** Spoki's own words by the field they speak of. */
  byField: readonly { field: ChangeField; words: string }[];
  /** Words that speak of no field that is shown. */
  rest: readonly string[];
}

/**
 * Which fields of a form a refusal speaks of, in Spoki's own words. Answers by field (`{field: ["text"]}`) name it; of the codes
 * spoki::3004, 3007, 403 and 400 the sentence does. Words about a field that the form does not show, or about none, are the rest.
 * (Reference: Roles 60, 63, 64; Invitations 37, 39; Partner Roles 144, 145; Partner Invitations 148, 150; Channels 154.)
 * @param shown the fields of the form
 */
export function rejectionFields(
  { spokiSays, fields = {} }: Pick<AppError, 'spokiSays' | 'fields'>,
  shown: readonly ChangeField[],
): RejectionFields {
  const byField: { field: ChangeField; words: string }[] = [];
  const rest: string[] = [];
  const put = (field: ChangeField | undefined, words: string): void => {
    if (field !== undefined && shown.includes(field)) byField.push({ field, words });
    else rest.push(words);
  };
  for (const [name, texts] of Object.entries(fields)) {
    const field = BY_NAME[name];
    for (const text of texts) put(field, field === undefined ? `${name}: ${text}` : text);
  }
  const saysMore = spokiSays !== undefined && !Object.values(fields).flat().includes(spokiSays);
  if (saysMore) put(BY_WORDS.find(([words]) => words.test(spokiSays))?.[1], spokiSays);
  return { byField, rest };
}
