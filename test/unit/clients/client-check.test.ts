import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CheckedClient, checkClients, indexAccounts } from '@shared/domain/client-check';
import { findCountry } from '@shared/domain/client-country';
import { type ClientField, columnsByHeading } from '@shared/domain/client-columns';
import { type ClientDraft, draftClients } from '@shared/domain/client-rows';
import { COUNTRY_CODES, countryName } from '@shared/domain/countries';
import { accountIdSchema } from '@shared/domain/ids';
import { newClientSchema } from '@shared/domain/new-client';

const good = { accountName: 'Caffè Aurora', country: 'IT', email: 'anna@aurora.it', firstName: 'Anna', vat: '22' };
const draft = (line: number, values: Partial<Record<ClientField, string>> = {}): ClientDraft => ({
  line,
  values: { ...good, accountName: `Client ${line}`, email: `c${line}@aurora.it`, ...values },
  cells: null,
});
const none = indexAccounts([]);
const check = (drafts: ClientDraft[], { accounts = none, defaultVat = '' } = {}): CheckedClient[] =>
  checkClients(drafts, { accounts, defaultVat });
const only = (values: Partial<Record<ClientField, string>>, defaultVat = ''): CheckedClient => {
  const [checked] = check([draft(2, values)], { defaultVat });
  if (!checked) throw new Error('one row in, one row out');
  return checked;
};

describe('the check of new clients', () => {
  it('makes of a good row the client as it is sent', () => {
    const client = { accountName: 'Caffè Aurora', countryCode: 'IT', email: 'anna@aurora.it', firstName: 'Anna' };
    expect(only({ ...good, country: 'italia', vat: '22,5 %' })).toMatchObject({
      state: 'ready',
      client: { ...client, vatAmount: 2250 },
    });
  });

  it.each<[ClientField, string, string]>([
    ['accountName', '', 'empty'],
    ['accountName', 'a'.repeat(201), 'too-long'],
    ['accountName', 'two\nlines', 'control-characters'],
    ['country', '', 'empty'],
    ['country', 'Atlantis', 'unknown-country'],
    ['country', 'ITA', 'unknown-country'],
    ['email', '', 'empty'],
    ['email', 'anna', 'not-an-email'],
    ['email', 'anna@acme@acme.it', 'not-an-email'],
    ['email', 'anna@esempio.invalid', 'example'],
    ['firstName', '', 'empty'],
    ['vat', '', 'vat-empty'],
    ['vat', '2200', 'vat-too-large'],
  ])('says of %s %j why it cannot be used: %s', (field, typed, why) => {
    expect(only({ [field]: typed })).toMatchObject({ state: 'error', client: null, errors: [{ field, why }] });
  });

  it('takes the rate that was chosen for rows without one, and no other', () => {
    expect(only({ vat: '' }, '10')).toMatchObject({ state: 'ready', client: { vatAmount: 1000 } });
    expect(only({ vat: '4' }, '10')).toMatchObject({ state: 'ready', client: { vatAmount: 400 } });
    expect(only({ vat: 'x' }, '10')).toMatchObject({ state: 'error' });
  });

  it('warns of a name that an earlier row has, whatever its case, accents, or letters of another alphabet', () => {
    const rows = check([
      draft(2, { accountName: 'Caffè Roma' }),
      draft(3, { accountName: 'CAFFE  ROMA' }),
      draft(4, { accountName: 'Саffè Rоma' }),
      draft(5, { accountName: 'Caffè Rome' }),
    ]);
    expect(rows.map(({ state }) => state)).toEqual(['ready', 'warning', 'warning', 'ready']);
    expect(rows[2]?.warnings).toEqual([{ field: 'accountName', why: 'same-in-file', line: 2 }]);
  });

  it('warns of a name like that of an account, and of an e-mail address that comes twice', () => {
    const account = { id: accountIdSchema.parse('7'), name: 'PANIFICIO Moretti' };
    const rows = check([draft(2, { accountName: 'panificio moretti' }), draft(3, { email: 'C2@aurora.it' })], {
      accounts: indexAccounts([account]),
    });
    expect(rows[0]?.warnings).toEqual([
      { field: 'accountName', why: 'like-account', accountId: '7', accountName: 'PANIFICIO Moretti' },
    ]);
    expect(rows[1]?.warnings).toEqual([{ field: 'email', why: 'same-in-file', line: 2 }]);
  });

  it('refuses a row with more or fewer cells than there are columns, but for empty ones at the end', () => {
    const columns = columnsByHeading(['name', 'country', 'email', 'first name', 'vat']);
    const drafts = draftClients(
      [
        { line: 2, cells: ['A', 'IT', 'a@b.it', 'Anna', '22', '', ''] },
        { line: 3, cells: ['B', 'IT', 'b@b.it', '22'] },
        { line: 4, cells: ['C', 'Srl', 'IT', 'c@b.it', 'Anna', '22'] },
      ],
      columns,
    );
    expect(check(drafts).map(({ state, errors }) => [state, errors])).toEqual([
      ['ready', []],
      ['error', [{ field: null, why: 'cells', expected: 5, found: 4 }]],
      ['error', [{ field: null, why: 'cells', expected: 5, found: 6 }]],
    ]);
  });

  it('lets every row end as exactly one of ready, warning and error, and none be lost', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('', 'IT', 'Italy', '22', '22,5', 'a@b.it', 'Anna', 'ANNA', '\u202eevil', '__proto__', '=1+1'),
    );
    const values = fc.record({ accountName: text, country: text, email: text, firstName: text, vat: text });
    fc.assert(
      fc.property(fc.array(values, { maxLength: 20 }), text, (rows, defaultVat) => {
        const drafts = rows.map((row, index) => draft(index + 1, row));
        const checked = check(drafts, { defaultVat });
        expect(checked.map(({ line }) => line)).toEqual(drafts.map(({ line }) => line));
        for (const { state, client, errors, warnings } of checked) {
          expect(state).toBe(errors.length > 0 ? 'error' : warnings.length > 0 ? 'warning' : 'ready');
          expect(client === null).toBe(state === 'error');
          if (client) expect(newClientSchema.safeParse(client).success).toBe(true);
        }
      }),
    );
  });

  it('knows every country by its code and by its English and Italian name', () => {
    for (const code of COUNTRY_CODES) {
      expect(findCountry(code.toLowerCase())).toBe(code);
      for (const language of ['en', 'it']) expect(findCountry(countryName(code, language))).toBe(code);
    }
    expect(['uk', 'U.S.A.', 'OLANDA', 'cote d’ivoire'].map(findCountry)).toEqual(['GB', 'US', 'NL', 'CI']);
  });

  it('takes 10,000 rows against 10,000 accounts in its stride', () => {
    const accounts = indexAccounts(
      Array.from({ length: 10_000 }, (_, at) => ({ id: accountIdSchema.parse(String(at)), name: `Account ${at}` })),
    );
    const drafts = Array.from({ length: 10_000 }, (_, at) => draft(at + 2));
    expect(check(drafts, { accounts }).every(({ state }) => state === 'ready')).toBe(true);
  });
});
