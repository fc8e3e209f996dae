import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { ParsedMoney } from '@shared/domain/money-input';
import { AmountField } from '@renderer/operations/amount-field';
import { renderApp, testProfile } from '@test/support/renderer';
import { goWithoutStyleSheets } from '@test/support/without-styles';

goWithoutStyleSheets();

function Field({ onParsed }: { onParsed?: (parsed: ParsedMoney) => void }) {
  const [typed, setTyped] = useState('');
  return (
    <AmountField label="Amount" value={typed} onChange={setTyped} currency={testProfile.currency} onParsed={onParsed} />
  );
}

async function type(typed: string, language: 'en' | 'it' = 'en') {
  const onParsed = vi.fn<(parsed: ParsedMoney) => void>();
  await renderApp(<Field onParsed={onParsed} />, { settings: { language } });
  const field = screen.getByRole('textbox', { name: 'Amount' });
  if (typed !== '') await userEvent.type(field, typed);
  return { field, onParsed, echo: screen.getByRole('status') };
}

describe('the field of an amount', () => {
  it.each([
    ['en', '1,234.50', '€1,234.50 = 1234500 thousandths'],
    ['it', '1.234,50', /1\.234,50\s€ = 1234500 millesimi/],
    ['en', '10,5', '€10.50 = 10500 thousandths'],
    ['en', '0.001', '€0.001 = 1 thousandths'],
  ] as const)('echoes in %s what %s means', async (language, typed, echo) => {
    const shown = await type(typed, language);
    expect(shown.echo).toHaveTextContent(echo);
    expect(shown.field).toBeValid();
    expect(shown.onParsed).toHaveBeenLastCalledWith(expect.objectContaining({ ok: true }));
  });

  it.each([
    ['0', 'An amount is more than 0.'],
    ['-5', 'An amount has no minus.'],
    ['5 €', 'Type the number alone; the currency is EUR.'],
    ['1e21', 'This is not a number.'],
    ['1.2345', 'Spoki counts in thousandths: at most three decimals.'],
    ['1.234,50', 'The separators are those of another language. Here an amount looks like 1234.5.'],
    ['9007199254741', 'This is more than can be counted exactly.'],
  ])('refuses %s and says why', async (typed, why) => {
    const { field, echo, onParsed } = await type(typed);
    expect(echo).toHaveTextContent(why);
    expect(field).toBeInvalid();
    expect(onParsed).toHaveBeenLastCalledWith(expect.objectContaining({ ok: false }));
  });

  it('shows an example while nothing was typed, which is no mistake yet', async () => {
    const { field, echo } = await type('');
    expect(echo).toHaveTextContent('For example 1234.5');
    expect(field).toBeValid();
  });

  it.each([
    ['€1,234.00', '1234', '€1,234.00 = 1234000 thousandths'],
    ['€1.234', '01.234', '€1.234 = 1234 thousandths'],
  ])('asks which reading of 1.234 is meant, and takes %s', async (reading, filled, echo) => {
    const shown = await type('1.234');
    await userEvent.click(screen.getByRole('button', { name: reading }));
    expect(shown.field).toHaveValue(filled);
    expect(shown.echo).toHaveTextContent(echo);
  });
});
