import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SandboxClock } from '@electron/sandbox/clock';
import { seedPortfolio } from '@electron/sandbox/seed/portfolio';
import { drawDay } from '@electron/sandbox/traffic/day-figures';
import { MARGIN_PRESETS } from '@electron/sandbox/traffic/prices';

const instant = fc.date({ min: new Date('2025-01-01'), max: new Date('2032-12-31'), noInvalidDate: true });

it('whenever the sandbox starts, every balance is the opening with its days added up', () => {
  fc.assert(
    fc.property(instant, fc.string(), (start, seed) => {
      const state = seedPortfolio(seed, new SandboxClock(() => start.getTime()));
      for (const account of state.accounts.values()) {
        const { books } = account;
        const today = state.today(account);
        let balance = books.opening;
        for (let day = books.firstDay; day <= today; day++) balance += books.recharge(day) - books.consumption(day);
        expect(balance).toBe(state.credit(account));
      }
    }),
    { numRuns: 8 },
  );
});

it('new margins change no balance of today and no day before tomorrow', () => {
  fc.assert(
    fc.property(instant, fc.nat(40), (start, index) => {
      const state = seedPortfolio('seed', new SandboxClock(() => start.getTime()));
      const account = [...state.accounts.values()][index];
      if (!account) return;
      const { books } = account;
      const today = state.today(account);
      const before = books.balance(today);
      books.setMargins(today, { ...MARGIN_PRESETS.rich, marketing: 900 });
      expect(books.balance(today)).toBe(before);
      expect(books.balance(today + 1)).toBe(before + books.recharge(today + 1) - books.consumption(today + 1));
    }),
    { numRuns: 40 },
  );
});

it('a credit that only its cycle moves never falls below zero', () => {
  const state = seedPortfolio('partner-desk', new SandboxClock(() => Date.UTC(2026, 4, 20)));
  for (const { books, name } of state.accounts.values()) {
    if (['Trattoria Al Vecchio Argine', 'Traslochi Lampo 24h', 'Ottica Sguardo Lungo'].includes(name)) continue;
    for (let day = books.firstDay; day < books.firstDay + 400; day++)
      expect(books.balance(day)).toBeGreaterThanOrEqual(0);
  }
});

it('a day of an account is drawn alike however often and in whatever order', () => {
  const state = seedPortfolio('partner-desk', new SandboxClock(() => Date.UTC(2026, 4, 20)));
  const profiles = [...state.accounts.values()].map(({ books }) => books.profile);
  fc.assert(
    fc.property(fc.constantFrom(...profiles), fc.integer({ min: 19_000, max: 23_000 }), (profile, day) => {
      const first = drawDay(profile, day);
      drawDay(profile, day + 1);
      expect(drawDay(profile, day)).toEqual(first);
    }),
  );
});
