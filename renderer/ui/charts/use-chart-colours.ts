import { useTheme } from '@mui/material/styles';

export interface ChartColours {
  paper: string;
  text: string;
  grid: string;
  /** The ground under what is not known, and the lines across it. */
  gap: string;
  gapLine: string;
}

/** The neutral colours of a chart, as CSS variables: they follow light and dark without drawing again. */
export function useChartColours(): ChartColours {
  const { palette } = useTheme().vars;
  return {
    paper: palette.background.paper,
    text: palette.chart.axis,
    grid: palette.chart.grid,
    gap: palette.chart.gap,
    gapLine: palette.text.disabled,
  };
}
