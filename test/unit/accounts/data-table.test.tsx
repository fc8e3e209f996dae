import { ThemeProvider } from '@mui/material/styles';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { theme } from '@renderer/app/theme/theme';
import { DataTable, type DataTableProps } from '@renderer/ui/data-table/data-table';
import type { TableColumn, TablePlace } from '@renderer/ui/data-table/table-types';
import { giveElementsSize } from '@test/support/visible-elements';
import { goWithoutStyleSheets } from '@test/support/without-styles';

const user = userEvent.setup({ delay: null });
goWithoutStyleSheets();

interface City {
  id: string;
  name: string;
  people: number;
}

const cities: City[] = Array.from({ length: 1_000 }, (_, index) => ({
  id: `c${index}`,
  name: `City ${index}`,
  people: index * 10,
}));
const columns: TableColumn<City>[] = [
  { id: 'name', header: 'Name', size: 200, cell: ({ name }) => name },
  { id: 'people', header: 'People', size: 100, align: 'end', cell: ({ people }) => people },
];
const rowId = ({ id }: City): string => id;

function Table(props: Partial<DataTableProps<City>>) {
  const [sort, setSort] = useState({ column: 'name', descending: false });
  return (
    <ThemeProvider theme={theme} storageManager={null}>
      <DataTable
        label="Cities"
        rows={cities}
        rowId={rowId}
        columns={columns}
        visible={['name', 'people']}
        sort={sort}
        onSort={setSort}
        {...props}
      />
    </ThemeProvider>
  );
}

const grid = (): HTMLElement => screen.getByRole('grid', { name: 'Cities' });
const active = (): HTMLElement => {
  const cell = document.getElementById(grid().getAttribute('aria-activedescendant') ?? '');
  if (!cell) throw new Error('The active cell is not in the document');
  return cell;
};

describe('a data table', () => {
  giveElementsSize(800, 400);

  it('draws only what fits, and tells how much there is', () => {
    render(<Table totals={{ name: 'Total' }} />);
    expect(grid()).toHaveAttribute('aria-rowcount', '1002');
    expect(screen.getAllByRole('row').length).toBeLessThan(40);
    expect(screen.getByRole('row', { name: /City 0 0/ })).toHaveAttribute('aria-rowindex', '2');
  });

  it('is one stop for the Tab key', async () => {
    render(<Table onOpen={() => undefined} />);
    await user.tab();
    expect(grid()).toHaveFocus();
    await user.tab();
    expect(document.body).toHaveFocus();
  });

  it('moves by keys and keeps the active cell in the document however far it goes', async () => {
    render(<Table />);
    await user.tab();
    expect(active()).toHaveTextContent('City 0');
    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect(active()).toHaveTextContent('10');
    await user.keyboard('{Control>}{End}{/Control}');
    expect(active()).toHaveTextContent('9990');
    await user.keyboard('{Control>}{Home}{/Control}');
    expect(active()).toHaveTextContent('City 0');
  });

  it('keeps the focus on its row when the table is scrolled away from it', async () => {
    render(<Table />);
    await user.tab();
    await user.keyboard('{ArrowDown}');
    grid().scrollTo({ top: 20_000 });
    expect(await screen.findByText('City 560')).toBeVisible();
    expect(active()).toHaveTextContent('City 1');
  });

  it('opens the active row with Enter, and any row by its name or a double click', async () => {
    const onOpen = vi.fn();
    render(<Table onOpen={onOpen} />);
    await user.tab();
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(onOpen).toHaveBeenLastCalledWith(cities[2]);
    await user.click(screen.getByRole('link', { name: 'City 4' }));
    expect(onOpen).toHaveBeenLastCalledWith(cities[4]);
    await user.dblClick(screen.getByRole('gridcell', { name: '50' }));
    expect(onOpen).toHaveBeenLastCalledWith(cities[5]);
    expect(grid()).toHaveFocus();
  });

  it('sorts by a header, by mouse and by key, figures from the greatest at first', async () => {
    render(<Table />);
    const header = (name: string): HTMLElement => screen.getByRole('columnheader', { name });
    expect(header('Name')).toHaveAttribute('aria-sort', 'ascending');
    await user.click(within(header('People')).getByRole('button'));
    expect(header('People')).toHaveAttribute('aria-sort', 'descending');
    expect(header('Name')).toHaveAttribute('aria-sort', 'none');
    grid().focus();
    await user.keyboard('{ArrowUp}{ArrowRight}{Enter}');
    expect(header('People')).toHaveAttribute('aria-sort', 'ascending');
  });

  it('selects with Space only where rows can be selected', async () => {
    const onToggle = vi.fn();
    render(<Table selection={{ selected: new Set(['c1']), onToggle }} />);
    await user.tab();
    await user.keyboard('{ArrowDown} ');
    expect(onToggle).toHaveBeenCalledExactlyOnceWith('c1');
    expect(screen.getByRole('row', { name: /City 1 10/ })).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByRole('row', { name: /City 2 20/ })).toHaveAttribute('aria-selected', 'false');
  });

  it('stays on its row when rows come and go, and returns to the top with another order', async () => {
    const { rerender } = render(<Table resetKey="a" />);
    await user.tab();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    rerender(<Table resetKey="a" rows={cities.slice(1)} />);
    expect(active()).toHaveTextContent('City 2');
    rerender(<Table resetKey="b" rows={cities.slice(1)} />);
    expect(active()).toHaveTextContent('City 1');
  });

  it('tells where the person was, and takes them back there', () => {
    const onLeave = vi.fn<(place: TablePlace) => void>();
    const { unmount } = render(<Table onLeave={onLeave} />);
    grid().focus();
    grid().scrollTo({ top: 7_200 });
    unmount();
    expect(onLeave).toHaveBeenCalledOnce();
    render(<Table start={onLeave.mock.calls[0]?.[0]} />);
    expect(grid().scrollTop).toBe(7_200);
    expect(grid()).toHaveFocus();
  });

  it('tells no place of a table that was not used, so that none is forgotten for it', () => {
    const onLeave = vi.fn();
    render(<Table onLeave={onLeave} />).unmount();
    expect(onLeave).not.toHaveBeenCalled();
  });

  it('shows rows of the final size while loading, and words where there are none', () => {
    const { rerender } = render(<Table rows={[]} loading empty="None here" />);
    expect(grid()).toHaveAttribute('aria-busy', 'true');
    expect(screen.queryByText('None here')).not.toBeInTheDocument();
    rerender(<Table rows={[]} empty="None here" />);
    expect(grid()).toHaveAttribute('aria-busy', 'false');
    expect(screen.getByText('None here')).toBeVisible();
  });

  it('shows the columns asked for, in their own order', () => {
    render(<Table visible={['people']} />);
    expect(screen.getAllByRole('columnheader').map((header) => header.textContent)).toEqual(['People']);
    expect(grid()).toHaveAttribute('aria-colcount', '1');
  });
});
