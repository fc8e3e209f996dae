import { useTheme } from '@mui/material/styles';

export interface ChartColours {
  paper: string;
  text: string;
  grid: string;
  gap: string;
}

/** The neutral colours of a chart, as CSS variables: they follow light and dark without drawing again. */
export function useChartColours(): ChartColours {
  const theme = useTheme();
  const { palette } = theme.vars ?? theme;
  return {
    paper: palette.background.paper,
    text: palette.text.secondary,
    grid: palette.divider,
    gap: palette.text.disabled,
  };
}
