import { ThemeProvider } from '@mui/material/styles';
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { theme } from '@renderer/app/theme/theme';
import { RowTable } from '@renderer/ui/row-table';
import { giveElementsSize } from '@test/support/visible-elements';
import { goWithoutStyleSheets } from '@test/support/without-styles';

goWithoutStyleSheets();

describe('a table whose rows hold fields', () => {
  giveElementsSize(800, 400);

  it('draws only the rows in sight of ten thousand, and tells how many there are', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => ({ id: `r${index}`, name: `Row ${index}` }));
    render(
      <ThemeProvider theme={theme} storageManager={null}>
        <RowTable
          label="Amounts"
          rows={rows}
          rowId={({ id }) => id}
          rowHeight={40}
          maxHeight={400}
          minWidth={300}
          columns={[
            { id: 'name', header: 'Name', width: '1fr', cell: ({ name }) => name },
            { id: 'field', header: 'Field', width: '1fr', cell: ({ name }) => <input aria-label={name} /> },
          ]}
          totals={{ name: '10,000 rows' }}
        />
      </ThemeProvider>,
    );
    const table = screen.getByRole('table', { name: 'Amounts' });
    expect(table).toHaveAttribute('aria-rowcount', '10002');
    expect(screen.getByRole('textbox', { name: 'Row 0' })).toBeInTheDocument();
    expect(screen.getAllByRole('textbox').length).toBeLessThan(40);
    expect(screen.getByText('10,000 rows').closest('[role="row"]')).toHaveAttribute('aria-rowindex', '10002');
  });
});
