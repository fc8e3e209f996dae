import { ThemeProvider } from '@mui/material/styles';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { theme } from '@renderer/app/theme/theme';
import { DataTable } from '@renderer/ui/data-table/data-table';
import type { TableColumn } from '@renderer/ui/data-table/table-types';
import { giveElementsSize } from '@test/support/visible-elements';
import { goWithoutStyleSheets } from '@test/support/without-styles';

const user = userEvent.setup({ delay: null });
goWithoutStyleSheets();
giveElementsSize(800, 400);

interface City {
  id: string;
  name: string;
}
const cities: City[] = Array.from({ length: 10_000 }, (_, index) => ({ id: `c${index}`, name: `City ${index}` }));
const columns: TableColumn<City>[] = [
  { id: 'name', header: 'Name', size: 200, cell: ({ name }) => name },
  { id: 'size', header: 'Size', size: 100, cell: ({ id }) => `size of ${id}` },
];
const visible = ['name', 'size'];
const rowId = ({ id }: City): string => id;
const labelOf = ({ name }: City): string => `Select ${name}`;
/** City 3 cannot be selected. */
const mayMark = ({ id }: City): boolean => id !== 'c3';

const onOpen = vi.fn();
const told = vi.fn<(selected: ReadonlySet<string>) => void>();

function Table({ rows = cities, some = false }: { rows?: City[]; some?: boolean }) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const change = (next: ReadonlySet<string>): void => {
    told(next);
    setSelected(next);
  };
  const mark = (ids: readonly string[], marked: boolean): void => {
    const next = new Set(selected);
    for (const id of ids)
      if (marked) next.add(id);
      else next.delete(id);
    change(next);
  };
  return (
    <ThemeProvider theme={theme} storageManager={null}>
      <DataTable
        label="Cities"
        rows={rows}
        rowId={rowId}
        columns={columns}
        visible={visible}
        onOpen={onOpen}
        totals={{ name: 'Total' }}
        selection={{
          selected,
          onToggle: (id) => mark([id], !selected.has(id)),
          boxes: {
            onMark: mark,
            onClear: () => change(new Set()),
            labelOf,
            allLabel: 'Select all shown',
            ...(some ? { mayMark } : {}),
          },
        }}
      />
    </ThemeProvider>
  );
}

const box = (name: string): HTMLElement => screen.getByRole('checkbox', { name });
const all = (): HTMLElement => box('Select all shown');
const selectedNow = (): string[] => [...(told.mock.lastCall?.[0] ?? [])];
const active = (): HTMLElement | null =>
  document.getElementById(screen.getByRole('grid').getAttribute('aria-activedescendant') ?? '');

describe('a data table with check boxes', () => {
  it('puts them before the first column, which still names the row and is where one begins', async () => {
    render(<Table />);
    const row = screen.getByRole('row', { name: /City 1 size/ });
    expect(within(row).getAllByRole('gridcell')[0]).toHaveAttribute('aria-colindex', '1');
    expect(within(row).getByRole('rowheader')).toHaveAttribute('aria-colindex', '2');
    expect(screen.getByRole('grid')).toHaveAttribute('aria-colcount', '3');
    await user.tab();
    expect(active()).toHaveTextContent('City 0');
    await user.keyboard('{ArrowLeft}');
    expect(active()).toContainElement(box('Select City 0'));
  });

  it('selects the active row with Space from every column, and lets go of it again', async () => {
    render(<Table />);
    await user.tab();
    await user.keyboard('{ArrowDown} ');
    expect(box('Select City 1')).toBeChecked();
    expect(screen.getByRole('row', { name: /City 1 size/ })).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{ArrowRight} ');
    expect(box('Select City 1')).not.toBeChecked();
  });

  it('selects a row by a click on its box, which neither opens it nor takes the focus from the table', async () => {
    onOpen.mockClear();
    render(<Table />);
    await user.dblClick(box('Select City 4'));
    await user.click(box('Select City 2'));
    expect(selectedNow()).toEqual(['c2']);
    expect(onOpen).not.toHaveBeenCalled();
    expect(screen.getByRole('grid')).toHaveFocus();
  });

  it('does not open a row with Enter on its box, but selects it', async () => {
    onOpen.mockClear();
    render(<Table />);
    await user.tab();
    await user.keyboard('{Home}{Enter}');
    expect(onOpen).not.toHaveBeenCalled();
    expect(selectedNow()).toEqual(['c0']);
  });

  it('selects from the last row to this one with Shift and Space, and with Shift and a click', async () => {
    render(<Table />);
    await user.tab();
    await user.keyboard('{ArrowDown} {ArrowDown}{ArrowDown}{Shift>} {/Shift}');
    expect(selectedNow()).toEqual(['c1', 'c2', 'c3']);
    await user.click(box('Select City 8'));
    await user.keyboard('{Shift>}');
    await user.click(box('Select City 6'));
    await user.keyboard('{/Shift}');
    expect(selectedNow()).toEqual(['c1', 'c2', 'c3', 'c8', 'c6', 'c7']);
  });

  it('lets go of a whole range when its first row was let go of', async () => {
    render(<Table />);
    await user.tab();
    await user.keyboard('{Control>}a{/Control} {ArrowDown}{ArrowDown}{Shift>} {/Shift}');
    expect(selectedNow()).toHaveLength(cities.length - 3);
    expect(box('Select City 2')).not.toBeChecked();
    expect(box('Select City 3')).toBeChecked();
  });

  it('selects all rows shown with Ctrl and A, and lets go of all with Esc', async () => {
    render(<Table />);
    await user.tab();
    await user.keyboard('{Control>}a{/Control}');
    expect(selectedNow()).toHaveLength(10_000);
    expect(all()).toBeChecked();
    await user.keyboard('{Escape}');
    expect(selectedNow()).toEqual([]);
    expect(all()).not.toBeChecked();
  });

  it('shows in the header whether all, some or none are selected, and changes all by it', async () => {
    render(<Table />);
    expect(all()).toHaveAttribute('aria-checked', 'false');
    await user.click(box('Select City 0'));
    expect(all()).toHaveAttribute('aria-checked', 'mixed');
    await user.click(all());
    expect(all()).toHaveAttribute('aria-checked', 'true');
    screen.getByRole('grid').focus();
    await user.keyboard('{Control>}{Home}{/Control}{ArrowUp} ');
    expect(selectedNow()).toEqual([]);
  });

  it('speaks only of the rows shown when others are selected too', async () => {
    const { rerender } = render(<Table />);
    await user.click(box('Select City 0'));
    rerender(<Table rows={cities.slice(1, 4)} />);
    expect(all()).toHaveAttribute('aria-checked', 'false');
    await user.click(all());
    expect(selectedNow()).toEqual(['c0', 'c1', 'c2', 'c3']);
  });

  it('passes over rows that cannot be selected', async () => {
    render(<Table rows={cities.slice(0, 6)} some />);
    expect(box('Select City 3')).toHaveAttribute('aria-disabled', 'true');
    told.mockClear();
    await user.click(box('Select City 3'));
    expect(told).not.toHaveBeenCalled();
    await user.click(box('Select City 2'));
    await user.keyboard('{Shift>}');
    await user.click(box('Select City 4'));
    await user.keyboard('{/Shift}');
    expect(selectedNow()).toEqual(['c2', 'c4']);
    await user.click(all());
    expect(selectedNow()).toEqual(['c2', 'c4', 'c0', 'c1', 'c5']);
    expect(all()).toHaveAttribute('aria-checked', 'true');
  });
});
