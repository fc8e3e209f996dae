import { describe, expect, it } from 'vitest';
import { CHANGE_FIELDS, type ChangeField, rejectionFields } from '@shared/domain/rejection-fields';
import { readErrorBody } from '@electron/spoki/error-body';

const envelope = (code: string, datail: string) =>
  JSON.stringify({
    type: `https://app.spoki.it/errors/${code}`,
    title: 'The request body is not correct',
    code,
    status: 400,
    datail,
  });

/** Every text that the reference documents for roles, invitations, partner roles, partner invitations and channels. */
const DOCUMENTED: readonly (readonly [answer: string, field: ChangeField | null, words: string])[] = [
  // Roles 60, 63; Partner Roles 144
  [envelope('spoki::3004', 'Invalid or no role specified.'), 'role', 'Invalid or no role specified.'],
  [envelope('spoki::3004', 'name not specified'), 'name', 'name not specified'],
  [envelope('spoki::3004', 'specify a valid role'), 'role', 'specify a valid role'],
  [
    envelope('spoki::403', 'you cannot change the role of the sole admin of the account'),
    'role',
    'you cannot change the role of the sole admin of the account',
  ],
  // Invitations 37, 39; Partner Invitations 148, 150
  [envelope('spoki::3004', 'Invalid or no role specified'), 'role', 'Invalid or no role specified'],
  [envelope('spoki::3004', 'No email specified'), 'email', 'No email specified'],
  [envelope('spoki::3004', 'No private_key specified'), null, 'No private_key specified'],
  [envelope('spoki::3007', 'Invalid or no account specified'), null, 'Invalid or no account specified'],
  [envelope('spoki::3007', 'Invitation already exists'), 'email', 'Invitation already exists'],
  [envelope('spoki::400', 'Invalid or no account specified'), null, 'Invalid or no account specified'],
  // Channels 154
  ['{"platform":["This field is required."]}', 'platform', 'This field is required.'],
  ['{"platform":["\\"99\\" is not a valid choice."]}', 'platform', '"99" is not a valid choice.'],
  [`{"detail":"'sms_profile_name' is required"}`, 'identifier', "'sms_profile_name' is required"],
  [
    `{"detail":"'sms_profile_name' must be at most 11 characters"}`,
    'identifier',
    "'sms_profile_name' must be at most 11 characters",
  ],
  ['{"detail":"No AccountChannel matches the given query."}', null, 'No AccountChannel matches the given query.'],
];

const read = (answer: string, shown: readonly ChangeField[] = CHANGE_FIELDS) => {
  const { says, fields } = readErrorBody(answer);
  return rejectionFields({ spokiSays: says, fields }, shown);
};

describe('a refusal by Spoki', () => {
  it.each(DOCUMENTED)('%s belongs to the field %s', (answer, field, words) => {
    expect(read(answer)).toEqual(
      field === null ? { byField: [], rest: [words] } : { byField: [{ field, words }], rest: [] },
    );
  });

  it('belongs to no field where the form does not show the one it speaks of', () => {
    expect(read(envelope('spoki::3004', 'No email specified'), ['role'])).toEqual({
      byField: [],
      rest: ['No email specified'],
    });
  });

  it('of several fields stands at each, nested ones too', () => {
    const answer = '{"email":["Enter a valid email address."],"additional_info":{"first_name":["Too long.","Odd."]}}';
    expect(read(answer).byField).toEqual([
      { field: 'email', words: 'Enter a valid email address.' },
      { field: 'firstName', words: 'Too long.' },
      { field: 'firstName', words: 'Odd.' },
    ]);
  });

  it('names the field of a request that no form has', () => {
    expect(read('{"metadata":["Not allowed."]}').rest).toEqual(['metadata: Not allowed.']);
  });
});
