import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ChartModel } from './chart-model';
import { Swatch } from './swatch';

/** The series in words, each with its pattern and the sum of its values. */
export function ChartLegend({ model }: { model: ChartModel }) {
  return (
    <Box
      component="ul"
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1, m: 0, p: 0, listStyle: 'none' }}
    >
      {model.series.map((series) => (
        <Box component="li" key={series.id} sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
          <Swatch mark={series.mark} colour={series.colour} kind={model.kind} />
          <Typography variant="caption" color="text.secondary">
            {series.label}
          </Typography>
          {!model.withoutTotals && (
            <Typography variant="caption" sx={{ fontVariantNumeric: 'tabular-nums', fontWeight: 600 }}>
              {model.format(series.total)}
            </Typography>
          )}
        </Box>
      ))}
    </Box>
  );
}
