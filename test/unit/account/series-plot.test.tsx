import { ThemeProvider } from '@mui/material/styles';
import { render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { theme } from '@renderer/app/theme/theme';
import type { BucketState, ChartKind, ChartModel, ChartTexts } from '@renderer/ui/charts/chart-model';
import { SeriesPlot } from '@renderer/ui/charts/series-plot';

const texts: ChartTexts = {
  period: 'Period',
  total: 'Total',
  notFetched: 'Not fetched',
  showChart: 'Chart',
  showTable: 'Table',
  formula: 'Formula',
  empty: 'Nothing',
  loading: 'Loading',
};

function model(kind: ChartKind, states: BucketState[], ...values: (number | null)[][]): ChartModel {
  return {
    kind,
    buckets: states.map((state, index) => ({
      key: `2026-01-0${index + 1}`,
      label: `${index + 1} Jan`,
      title: '',
      state,
      note: null,
    })),
    series: values.map((all, mark) => ({
      id: `s${mark}`,
      label: `Series ${mark}`,
      colour: '#123456',
      mark,
      values: all,
      total: null,
    })),
    format: String,
    formatAxis: String,
  };
}

function draw(drawn: ChartModel) {
  const { container } = render(
    <ThemeProvider theme={theme}>
      <SeriesPlot model={drawn} label="Messages" texts={texts} height={240} />
    </ThemeProvider>,
  );
  const bars = [...container.querySelectorAll('.recharts-bar-rectangle rect')];
  return { container, bars, dashed: bars.filter((bar) => bar.getAttribute('stroke-dasharray')) };
}

describe('a plot', () => {
  beforeEach(() => {
    const box = { x: 0, y: 0, top: 0, left: 0, right: 600, bottom: 240, width: 600, height: 240, toJSON: () => ({}) };
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(box);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('draws a bar for each known value, and none for an unknown one or for 0', () => {
    const { bars } = draw(model('bars', ['known', 'unknown', 'known'], [5, null, 0], [3, null, 2]));
    expect(bars).toHaveLength(3);
  });

  it('draws what may still change with a dashed edge, whatever is unknown before it', () => {
    const { bars, dashed } = draw(model('bars', ['known', 'unknown', 'provisional'], [5, null, 4]));
    expect(bars).toHaveLength(2);
    expect(dashed).toEqual([bars[1]]);
  });

  it('draws negative values below 0', () => {
    const { bars } = draw(model('stack', ['known', 'known'], [5, -2]));
    const tops = bars.map((bar) => Number(bar.getAttribute('y')));
    expect(tops[1]).toBeGreaterThan(tops[0] ?? Infinity);
  });

  it('names the part that was not fetched', () => {
    const { container } = draw(model('bars', ['known', 'unknown', 'unknown'], [5, null, null]));
    expect(container).toHaveTextContent('Not fetched');
  });

  it('gives panels a plot and a name each', () => {
    const { container } = draw(model('panels', ['known', 'known'], [5, 2], [900, 1]));
    expect(container.querySelectorAll('.recharts-wrapper')).toHaveLength(2);
    expect(container).toHaveTextContent('Series 0');
  });

  it('can be reached by keyboard and has a name', () => {
    const { container } = draw(model('lines', ['known', 'known'], [5, 2]));
    const surface = container.querySelector('svg.recharts-surface');
    expect(surface).toHaveAttribute('tabindex', '0');
    expect(surface?.querySelector('title')).toHaveTextContent('Messages');
  });
});
