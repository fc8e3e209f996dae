import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableFooter from '@mui/material/TableFooter';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { type ChartModel, type ChartTexts, bucketTotal } from './chart-model';

interface ChartTableProps {
  model: ChartModel;
  caption: string;
  texts: ChartTexts;
  height: number;
}

const firstColumn = {
  position: 'sticky',
  left: 0,
  zIndex: 1,
  bgcolor: 'background.paper',
  whiteSpace: 'nowrap',
} as const;
const numeric = { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' } as const;

/** The values of a chart as rows, with a last row that is their sum. */
export function ChartTable({ model, caption, texts, height }: ChartTableProps) {
  const stacked = model.kind === 'stack';
  const grandTotal = model.series.reduce<number | null>(
    (sum, { total }) => (total === null ? sum : (sum ?? 0) + total),
    null,
  );
  return (
    <Box tabIndex={0} role="group" aria-label={caption} sx={{ height, overflow: 'auto' }}>
      <Table size="small" stickyHeader aria-label={caption}>
        <TableHead sx={{ '& th': { bgcolor: 'background.paper' } }}>
          <TableRow>
            <TableCell sx={{ ...firstColumn, zIndex: 3 }}>{texts.period}</TableCell>
            {model.series.map(({ id, label }) => (
              <TableCell key={id} align="right">
                {label}
              </TableCell>
            ))}
            {stacked && <TableCell align="right">{texts.total}</TableCell>}
          </TableRow>
        </TableHead>
        <TableBody>
          {model.buckets.map((bucket, index) => (
            <TableRow key={bucket.key}>
              <TableCell component="th" scope="row" sx={firstColumn}>
                {bucket.title}
                {bucket.note && (
                  <Typography variant="caption" component="div" color="text.secondary">
                    {bucket.note}
                  </Typography>
                )}
              </TableCell>
              {model.series.map(({ id, values }) => (
                <TableCell key={id} align="right" sx={numeric}>
                  {model.format(values[index] ?? null)}
                </TableCell>
              ))}
              {stacked && (
                <TableCell align="right" sx={numeric}>
                  {model.format(bucketTotal(model, index))}
                </TableCell>
              )}
            </TableRow>
          ))}
        </TableBody>
        <TableFooter sx={{ position: 'sticky', bottom: 0, zIndex: 2, bgcolor: 'background.paper' }}>
          <TableRow>
            <TableCell component="th" scope="row">
              {texts.total}
            </TableCell>
            {model.series.map(({ id, total }) => (
              <TableCell key={id} align="right" sx={numeric}>
                {model.format(total)}
              </TableCell>
            ))}
            {stacked && (
              <TableCell align="right" sx={numeric}>
                {model.format(grandTotal)}
              </TableCell>
            )}
          </TableRow>
        </TableFooter>
      </Table>
    </Box>
  );
}
