import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { type ChartModel, bucketTotal } from './chart-model';
import { Swatch } from './swatch';

interface ChartTooltipProps {
  model: ChartModel;
  /** The bucket under the pointer or the keyboard. */
  bucketKey: string | undefined;
  totalLabel: string;
}

/** Every value of one bucket, known or not. */
export function ChartTooltip({ model, bucketKey, totalLabel }: ChartTooltipProps) {
  const index = model.buckets.findIndex(({ key }) => key === bucketKey);
  const bucket = model.buckets[index];
  if (!bucket) return null;
  return (
    <Paper role="status" variant="outlined" sx={{ px: 3, py: 2, minWidth: 180, maxWidth: 320 }}>
      <Typography variant="caption" component="p" sx={{ fontWeight: 600 }}>
        {bucket.title}
      </Typography>
      {model.series.map((series) => (
        <TooltipLine
          key={series.id}
          swatch={<Swatch mark={series.mark} colour={series.colour} kind={model.kind} />}
          label={series.label}
          value={model.format(series.values[index] ?? null)}
        />
      ))}
      {model.kind === 'stack' && (
        <TooltipLine label={totalLabel} value={model.format(bucketTotal(model, index))} strong />
      )}
      {bucket.note && (
        <Typography variant="caption" component="p" color="text.secondary" sx={{ mt: 1 }}>
          {bucket.note}
        </Typography>
      )}
    </Paper>
  );
}

interface TooltipLineProps {
  swatch?: React.ReactNode;
  label: string;
  value: string;
  strong?: boolean;
}

function TooltipLine({ swatch, label, value, strong = false }: TooltipLineProps) {
  return (
    <Stack direction="row" spacing={2} sx={{ alignItems: 'center', fontWeight: strong ? 600 : 400 }}>
      {swatch}
      <Typography variant="caption" sx={{ flex: 1, fontWeight: 'inherit' }}>
        {label}
      </Typography>
      <Typography variant="caption" sx={{ fontVariantNumeric: 'tabular-nums', fontWeight: 'inherit' }}>
        {value}
      </Typography>
    </Stack>
  );
}
