import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ClientReading } from '@shared/ipc/support-models';
import type { Answers, Rendered } from '@test/support/renderer';
import { giveElementsSize } from '@test/support/visible-elements';
import { goWithoutStyleSheets } from '@test/support/without-styles';
import { callsOf, show, user } from './support';

giveElementsSize(1_200, 600);
goWithoutStyleSheets();

const reading: ClientReading = {
  ok: true,
  table: {
    fileName: 'march.csv',
    header: ['Name', 'Country', 'E-mail', 'First name', 'VAT', 'Notes'],
    rows: [
      { line: 2, cells: ['Aurora', 'it', 'a@aurora.it', 'Anna', '22', ''] },
      { line: 3, cells: ['Panificio moretti', 'Italia', 'm@moretti.it', 'Mario', '10', ''] },
      { line: 4, cells: ['Bellini', 'Atlantis', 'bellini', 'Bea', '', ''] },
    ],
  },
};

async function readFile(answers: Answers = {}): Promise<Rendered> {
  const shown = await show({ 'clients.pickFile': () => reading, ...answers });
  await user.click(await screen.findByRole('button', { name: 'Many clients' }));
  await user.click(screen.getByRole('button', { name: 'Choose a CSV file…' }));
  await screen.findByText('march.csv');
  return shown;
}
const rowOf = (text: string): HTMLElement => {
  const row = screen.getByText(text).closest('[role="row"]');
  if (!(row instanceof HTMLElement)) throw new Error(`no row has ${text}`);
  return row;
};

describe('many new clients', () => {
  it('need a column for everything that is asked, and a column means one thing only', async () => {
    await readFile();
    const holds = (name: string) => screen.getByRole('combobox', { name: `What ${name} holds` });
    expect(holds('Notes')).toHaveTextContent('Nothing that is used');
    await user.click(holds('Notes'));
    await user.click(screen.getByRole('option', { name: 'First name' }));
    expect(holds('First name')).toHaveTextContent('Nothing that is used');
    await user.click(holds('Notes'));
    await user.click(screen.getByRole('option', { name: 'Nothing that is used' }));
    expect(screen.getByText('No column holds: First name.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Check 3 rows' })).toBeDisabled();
  });

  it('are checked row by row; what is wrong cannot be sent, what is doubtful is left out until it is taken in', async () => {
    const shown = await readFile();
    await user.click(screen.getByRole('button', { name: 'Check 3 rows' }));
    expect(await screen.findByText('1 of 3 rows will be created.')).toBeInTheDocument();
    expect(rowOf('Bellini')).toHaveTextContent('Country: No country has this code');
    expect(rowOf('Bellini')).toHaveTextContent('E-mail: This is not an e-mail address.');
    expect(screen.getByRole('checkbox', { name: 'Create Bellini' })).toBeDisabled();
    expect(rowOf('Panificio moretti')).toHaveTextContent('An account looks the same: Panificio Moretti (7).');
    expect(screen.getByRole('checkbox', { name: 'Create Panificio moretti' })).not.toBeChecked();

    await user.click(screen.getByRole('checkbox', { name: 'Create Panificio moretti' }));
    await user.click(screen.getByRole('button', { name: 'Review 2 clients…' }));
    expect(callsOf(shown, 'jobs.review')).toMatchObject([
      {
        rows: [
          {
            accountId: null,
            intent: { kind: 'add-clients', clients: [{ accountName: 'Aurora' }, { accountName: 'Panificio moretti' }] },
            note: 'march.csv #2 #3',
          },
        ],
      },
    ]);
  });

  it('are corrected where they stand', async () => {
    await readFile();
    await user.type(screen.getByRole('textbox', { name: /^VAT where the row has none/ }), '22');
    await user.click(screen.getByRole('button', { name: 'Check 3 rows' }));
    await user.click(await screen.findByRole('button', { name: 'Correct Bellini' }));
    const dialog = screen.getByRole('dialog', { name: 'Correct line 4' });
    expect(await within(dialog).findByText('This is not an e-mail address.')).toBeInTheDocument();
    const country = within(dialog).getByRole('combobox', { name: 'Country' });
    await user.clear(country);
    await user.type(country, 'fr');
    const email = within(dialog).getByRole('textbox', { name: 'E-mail' });
    await user.clear(email);
    await user.type(email, 'bea@bellini.fr');
    await user.click(within(dialog).getByRole('button', { name: 'Take over' }));
    expect(await screen.findByText('2 of 3 rows will be created.')).toBeInTheDocument();
    expect(rowOf('Bellini')).toHaveTextContent('France');
    expect(rowOf('Bellini')).toHaveTextContent('22.00%, by default');
  });

  it('are refused as a whole with the reason, and what was read before stays', async () => {
    await show({
      'clients.readText': () => ({ ok: false, fileName: null, refusal: { why: 'unclosed-quote', line: 3 } }),
    });
    await user.click(await screen.findByRole('button', { name: 'Many clients' }));
    await user.type(screen.getByRole('textbox', { name: 'Or paste cells here' }), 'name"');
    await user.click(screen.getByRole('button', { name: 'Read pasted cells' }));
    expect(await screen.findByText(/The quotation mark that opens in line 3 is never closed/)).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Or paste cells here' })).toHaveValue('name"');
  });
});
