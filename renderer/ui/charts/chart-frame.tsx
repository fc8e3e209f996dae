import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import BarChartIcon from '@mui/icons-material/BarChart';
import TableRowsIcon from '@mui/icons-material/TableRows';
import { type ReactNode, Suspense, lazy, useId, useState } from 'react';
import { ChartLegend } from './chart-legend';
import { type ChartModel, type ChartTexts, isQuiet } from './chart-model';
import { ChartTable } from './chart-table';
import { FormulaButton } from './formula-button';

const SeriesPlot = lazy(async () => ({ default: (await import('./series-plot')).SeriesPlot }));

export const PLOT_HEIGHT = 232;

interface ChartFrameProps {
  title: string;
  model: ChartModel;
  texts: ChartTexts;
  /** How the values come about, in words and symbols. */
  formula: string;
  /** Other ways to look at it, such as a switch; stands before chart and table. */
  actions?: ReactNode;
}

/** A chart with its title, legend, totals, formula and the same values as a table. Its size is the same in both views. */
export function ChartFrame({ title, model, texts, formula, actions }: ChartFrameProps) {
  const titleId = useId();
  const [view, setView] = useState<'chart' | 'table'>('chart');
  return (
    <Box
      component="section"
      aria-labelledby={titleId}
      sx={{ border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper', p: 4, minWidth: 0 }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, mb: 1 }}>
        <Typography id={titleId} variant="h3" component="h2">
          {title}
        </Typography>
        <FormulaButton label={`${texts.formula}: ${title}`} formula={formula} />
        <Box sx={{ flex: 1 }} />
        {actions}
        <ToggleButtonGroup
          size="small"
          exclusive
          value={view}
          onChange={(_, next: 'chart' | 'table' | null) => next && setView(next)}
        >
          <ViewButton value="chart" label={`${texts.showChart}: ${title}`} icon={<BarChartIcon fontSize="inherit" />} />
          <ViewButton
            value="table"
            label={`${texts.showTable}: ${title}`}
            icon={<TableRowsIcon fontSize="inherit" />}
          />
        </ToggleButtonGroup>
      </Box>
      <Box sx={{ minHeight: 40, mb: 2 }}>
        <ChartLegend model={model} />
      </Box>
      {view === 'table' ? (
        <ChartTable model={model} caption={title} texts={texts} height={PLOT_HEIGHT} />
      ) : (
        <Box sx={{ position: 'relative', height: PLOT_HEIGHT }}>
          <Suspense fallback={<Skeleton variant="rectangular" height={PLOT_HEIGHT} aria-label={texts.loading} />}>
            <SeriesPlot model={model} label={title} texts={texts} height={PLOT_HEIGHT} />
          </Suspense>
          {isQuiet(model) && <QuietNote text={texts.empty} />}
        </Box>
      )}
    </Box>
  );
}

function ViewButton({ value, label, icon }: { value: string; label: string; icon: ReactNode }) {
  return (
    <ToggleButton value={value} aria-label={label} sx={{ p: 1 }}>
      <Tooltip title={label}>
        <Box component="span" sx={{ display: 'flex', fontSize: 16 }}>
          {icon}
        </Box>
      </Tooltip>
    </ToggleButton>
  );
}

function QuietNote({ text }: { text: string }) {
  return (
    <Typography
      variant="caption"
      color="text.secondary"
      sx={{ position: 'absolute', top: 12, left: 0, right: 0, textAlign: 'center', pointerEvents: 'none' }}
    >
      {text}
    </Typography>
  );
}
