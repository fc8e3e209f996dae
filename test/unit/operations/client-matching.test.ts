import { compareClients } from '@electron/services/operations/client-evidence';
import { foldName, matchByName } from '@electron/services/operations/client-matching';
import { type AccountId, accountIdSchema } from '@shared/domain/ids';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const idOf = (number: number): AccountId => accountIdSchema.parse(String(number));
/** Few names, so that equal ones are common, and one in several spellings. */
const name = fc.constantFrom('Panificio', ' panificio', 'PANIFICIO ', 'Ottica Ñandú', 'Caffè', 'Caff\u0065\u0300');
const clients = fc.array(
  name.map((accountName) => ({ accountName })),
  { minLength: 1, maxLength: 5 },
);

describe('accounts that came back', () => {
  it('are each given to one client of their name, in order, and none is left over where there was one to take', () => {
    const came = fc.array(fc.record({ name: fc.option(name) }), { maxLength: 7 });
    fc.assert(
      fc.property(clients, came, (asked, accounts) => {
        const given = matchByName(asked, accounts);
        const taken = given.filter((account) => account !== null);
        expect(new Set(taken).size).toBe(taken.length);
        for (const folded of new Set(asked.map(({ accountName }) => foldName(accountName)))) {
          const ofName = accounts.filter((account) => account.name !== null && foldName(account.name) === folded);
          const got = given.filter((_account, place) => foldName(asked[place]?.accountName ?? '') === folded);
          expect(got).toEqual(got.map((_one, place) => ofName[place] ?? null));
        }
      }),
    );
  });
});

describe('the accounts before and after', () => {
  interface World {
    asked: { accountName: string }[];
    before: { name: string; id: AccountId }[];
    after: { name: string; id: AccountId }[];
  }
  const alike = (asked: World['asked'], accounts: World['before']) =>
    asked.map(({ accountName }, position) => ({
      position,
      accountIds: accounts.filter((one) => foldName(one.name) === foldName(accountName)).map(({ id }) => id),
    }));
  const compared = ({ asked, before, after }: World) =>
    compareClients(asked, alike(asked, before), alike(asked, after));
  const existing = fc
    .array(name, { maxLength: 6 })
    .map((names) => names.map((one, index) => ({ name: one, id: idOf(index + 1) })));

  it('say that nothing was made where nothing is new, also among equal names', () => {
    fc.assert(
      fc.property(clients, existing, (asked, before) => {
        const standings = compared({ asked, before, after: before }).map(({ standing }) => standing);
        expect(new Set(standings)).toEqual(new Set(['absent']));
      }),
    );
  });

  it('name the new account of each client where all were made', () => {
    fc.assert(
      fc.property(clients, existing, (asked, before) => {
        const made = asked.map(({ accountName }, index) => ({ name: accountName, id: idOf(2 ** 40 + index) }));
        const found = compared({ asked, before, after: [...before, ...made].toReversed() });
        expect(found).toEqual(made.map(({ id }, position) => ({ position, standing: 'present', accountId: id })));
      }),
    );
  });

  it('are unclear where fewer or more of a name are new than were asked for', () => {
    const asked = [{ accountName: 'A' }, { accountName: 'a' }, { accountName: 'B' }];
    const after = [1, 2, 3].map((id) => ({ name: id === 1 ? 'A' : 'B', id: idOf(id) }));
    expect(compared({ asked, before: [], after }).map(({ standing }) => standing)).toEqual(Array(3).fill('unclear'));
  });

  it('are unclear without a record of before, unless there is none even now', () => {
    const asked = [{ accountName: 'A' }, { accountName: 'B' }];
    const now = alike(asked, [{ name: 'A', id: idOf(1) }]);
    expect(compareClients(asked, null, now).map(({ standing }) => standing)).toEqual(['unclear', 'absent']);
  });
});
