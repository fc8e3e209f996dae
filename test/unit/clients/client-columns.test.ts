import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLIENT_FIELDS, columnsByCells, columnsByHeading, isHeading, setColumn } from '@shared/domain/client-columns';

const fields = fc.option(fc.constantFrom(...CLIENT_FIELDS), { nil: null });
const headings = fc.array(
  fc.oneof(
    fc.string(),
    fc.constantFrom('Name', 'nome', 'E-mail', 'VAT %', 'IVA', 'country_code', 'Paese', 'first name'),
  ),
  { maxLength: 12 },
);

describe('the columns of new clients', () => {
  it.each([
    [
      'the API’s own names',
      ['account_name', 'country', 'country_code', 'email', 'first_name', 'vat_amount'],
      ['accountName', null, 'country', 'email', 'firstName', 'vat'],
    ],
    [
      'the English template',
      ['Account name', 'Country', 'E-mail', 'First name', 'VAT %'],
      ['accountName', 'country', 'email', 'firstName', 'vat'],
    ],
    [
      'the Italian template',
      ['Nome account', 'Paese', 'E-mail', 'Nome', 'IVA %'],
      ['accountName', 'country', 'email', 'firstName', 'vat'],
    ],
    [
      'names in another order, and one that is nothing',
      ['NOTE', 'Nome', 'Azienda'],
      [null, 'firstName', 'accountName'],
    ],
    ['one name only', ['Name', 'mail'], ['accountName', 'email']],
  ])('are found from %s', (_, header, columns) => {
    expect(columnsByHeading(header)).toEqual(columns);
    expect(isHeading(header)).toBe(true);
  });

  it('are no heading if they hold an e-mail address or no known name', () => {
    expect(isHeading(['Country', 'anna@acme.com'])).toBe(false);
    expect(isHeading(['Acme', 'IT', '22'])).toBe(false);
  });

  it('without a heading are found from what is in them', () => {
    const rows = [
      ['Caffè Aurora', 'anna@aurora.it', 'Anna', 'Italia', '22'],
      ['Sol y Mar', 'pepe@sol.es', 'Pepe', 'es', ''],
    ];
    expect(columnsByCells(5, rows)).toEqual(['accountName', 'email', 'firstName', 'country', 'vat']);
    expect(columnsByCells(2, [['', '']])).toEqual([null, null]);
  });

  it('are never lost, and none of them means what another does', () => {
    const change = fc.record({ column: fc.nat({ max: 11 }), field: fields });
    fc.assert(
      fc.property(headings, fc.array(change, { maxLength: 10 }), (header, changes) => {
        const guessed = columnsByHeading(header);
        const changed = changes
          .filter(({ column }) => column < header.length)
          .reduce((columns, { column, field }) => {
            const next = setColumn(columns, column, field);
            expect(next[column]).toBe(field);
            return next;
          }, guessed);
        for (const columns of [guessed, changed]) {
          expect(columns).toHaveLength(header.length);
          const given = columns.filter((field) => field !== null);
          expect(new Set(given).size).toBe(given.length);
        }
      }),
    );
  });
});
