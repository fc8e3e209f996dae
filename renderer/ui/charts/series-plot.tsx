import Typography from '@mui/material/Typography';
import { Fragment, useId } from 'react';
import {
  Bar,
  type BarShapeProps,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { axisTicks, extentOf } from './axis-ticks';
import type { ChartBucket, ChartModel, ChartSeries, ChartTexts } from './chart-model';
import { ChartTooltip } from './chart-tooltip';
import { MarkPattern, MarkPoint, lineDash, markId } from './marks';
import { UnknownBands } from './unknown-bands';
import { type ChartColours, useChartColours } from './use-chart-colours';

export interface SeriesPlotProps {
  model: ChartModel;
  /** What a screen reader calls the plot. */
  label: string;
  texts: ChartTexts;
  height: number;
}

const OPEN_EDGE = '3 2';
const Y_AXIS_WIDTH = 48;
const X_AXIS_HEIGHT = 22;
const SMALL_PLOT = 130;
/** Beyond it the points of a line would cover the line. */
const MOST_POINTS = 62;
/** Half the height of the lowest number beside the axis. */
const TICK_LABEL_OVERHANG = 8;

const PANEL_TITLE_HEIGHT = 18;

/** Draws the series; one plot, or a small one with its name for each series. Loaded lazily, because Recharts is large. */
export function SeriesPlot({ model, label, height, texts }: SeriesPlotProps) {
  const shared = { model, texts, syncId: useId() };
  if (model.kind !== 'panels') return <Plot {...shared} drawn={model.series} label={label} height={height} withAxis />;
  const axis = X_AXIS_HEIGHT / model.series.length;
  return model.series.map((series, position) => {
    const last = position === model.series.length - 1;
    return (
      <Fragment key={series.id}>
        <Typography variant="caption" component="div" sx={{ color: 'text.secondary', height: PANEL_TITLE_HEIGHT }}>
          {series.label}
        </Typography>
        <Plot
          {...shared}
          drawn={[series]}
          label={`${label}: ${series.label}`}
          height={height / model.series.length - PANEL_TITLE_HEIGHT + (last ? X_AXIS_HEIGHT - axis : -axis)}
          withAxis={last}
        />
      </Fragment>
    );
  });
}

interface PlotProps extends SeriesPlotProps {
  drawn: readonly ChartSeries[];
  withAxis: boolean;
  /** Plots with the same id show the tooltip of the same bucket. */
  syncId: string;
}

function Plot({ model, drawn, label, texts, height, syncId, withAxis }: PlotProps) {
  const scope = useId();
  const colours = useChartColours();
  const data = [...model.buckets];
  const labels = new Map(model.buckets.map((bucket) => [bucket.key, bucket.label]));
  const ticks = axisTicks(...extentOf(model.kind, drawn), height < SMALL_PLOT ? 2 : 4);
  const tick = { fontSize: 11, fill: colours.text };
  return (
    <ComposedChart
      responsive
      accessibilityLayer
      data={data}
      title={label}
      syncId={syncId}
      stackOffset="sign"
      barCategoryGap="18%"
      barGap={1}
      margin={{ top: 8, right: 4, bottom: withAxis ? 0 : TICK_LABEL_OVERHANG, left: 0 }}
      style={{ width: '100%', height }}
    >
      <defs>
        {drawn.map((series) => (
          <MarkPattern key={series.id} scope={scope} mark={series.mark} colour={series.colour} paper={colours.paper} />
        ))}
      </defs>
      <CartesianGrid vertical={false} stroke={colours.grid} />
      <XAxis
        dataKey="key"
        scale="band"
        hide={!withAxis}
        height={X_AXIS_HEIGHT}
        tick={tick}
        tickFormatter={(key: string) => labels.get(key) ?? key}
        tickLine={false}
        axisLine={{ stroke: colours.grid }}
        minTickGap={14}
        interval="equidistantPreserveStart"
      />
      <YAxis
        width={Y_AXIS_WIDTH}
        tick={tick}
        tickFormatter={model.formatAxis}
        tickLine={false}
        axisLine={false}
        ticks={ticks}
        domain={[ticks[0] ?? 0, ticks.at(-1) || 1]}
        interval={0}
      />
      <UnknownBands buckets={model.buckets} label={texts.notFetched} colours={colours} />
      <ReferenceLine y={0} stroke={colours.text} strokeOpacity={0.6} />
      <Tooltip
        cursor={
          model.kind === 'lines'
            ? { stroke: colours.text, strokeDasharray: '3 3' }
            : { fill: colours.grid, fillOpacity: 0.5 }
        }
        isAnimationActive={false}
        filterNull={false}
        content={({ active, label: key }) =>
          active ? (
            <ChartTooltip model={{ ...model, series: drawn }} bucketKey={String(key)} totalLabel={texts.total} />
          ) : null
        }
      />
      {drawn.map((each) => (model.kind === 'lines' ? lineOf(each, model, colours) : barOf(each, model, scope)))}
    </ComposedChart>
  );
}

function barOf(series: ChartSeries, model: ChartModel, scope: string) {
  const open = provisionalKeys(model);
  const fill = `url(#${markId(scope, series.mark)})`;
  return (
    <Bar
      key={series.id}
      name={series.label}
      dataKey={valueOf(series, model)}
      stackId={model.kind === 'stack' ? 'whole' : undefined}
      maxBarSize={36}
      minPointSize={(value) => (model.kind !== 'stack' && value ? 1 : 0)}
      isAnimationActive={false}
      shape={(props: BarShapeProps) => (
        <BarMark box={props} fill={fill} edge={open.has(keyOf(props.payload)) ? series.colour : null} />
      )}
    />
  );
}

function lineOf(series: ChartSeries, model: ChartModel, { paper }: ChartColours) {
  const open = provisionalKeys(model);
  const withPoints = model.buckets.length <= MOST_POINTS;
  return (
    <Line
      key={series.id}
      name={series.label}
      dataKey={valueOf(series, model)}
      type="linear"
      stroke={series.colour}
      strokeWidth={1.75}
      strokeDasharray={lineDash(series.mark)}
      connectNulls={false}
      isAnimationActive={false}
      dot={({ key, cx, cy, payload }) =>
        !withPoints || typeof cx !== 'number' || typeof cy !== 'number' ? null : (
          <MarkPoint
            key={key}
            mark={series.mark}
            cx={cx}
            cy={cy}
            colour={series.colour}
            paper={paper}
            hollow={open.has(keyOf(payload))}
          />
        )
      }
      activeDot={false}
    />
  );
}

function provisionalKeys({ buckets }: ChartModel): ReadonlySet<string> {
  return new Set(buckets.filter(({ state }) => state === 'provisional').map(({ key }) => key));
}

/** Recharts leaves out what has no value, so that a mark's place says nothing; what it was drawn from does. */
function keyOf(drawnFrom: unknown): string {
  const known = typeof drawnFrom === 'object' && drawnFrom !== null && 'key' in drawnFrom;
  return known ? String(drawnFrom.key) : '';
}

interface BarMarkProps {
  box: Pick<BarShapeProps, 'x' | 'y' | 'width' | 'height'>;
  fill: string;
  /** The colour of the dashed edge of what may still change; null for what will not. */
  edge: string | null;
}

/** A plain rectangle: a year by week draws thousands of them, and the animated one of Recharts costs ten times as much. */
function BarMark({ box: { x, y, width, height }, fill, edge }: BarMarkProps) {
  if (height === 0) return null;
  return (
    <rect
      x={x}
      y={Math.min(y, y + height)}
      width={width}
      height={Math.abs(height)}
      fill={fill}
      fillOpacity={edge ? 0.45 : 1}
      stroke={edge ?? 'none'}
      strokeDasharray={edge ? OPEN_EDGE : undefined}
    />
  );
}

function valueOf(series: ChartSeries, model: ChartModel): (bucket: ChartBucket) => number | null {
  const values = new Map(model.buckets.map((bucket, index) => [bucket.key, series.values[index] ?? null]));
  return (bucket) => values.get(bucket.key) ?? null;
}
