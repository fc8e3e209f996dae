import { useId } from 'react';
import {
  Bar,
  type BarShapeProps,
  CartesianGrid,
  ComposedChart,
  Line,
  Rectangle,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
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
  /** Plots with the same id show the tooltip of the same bucket. */
  syncId?: string;
}

interface Drawn {
  series: ChartSeries;
  /** Place in the model, which gives pattern and shape. */
  index: number;
}

const OPEN_EDGE = '3 2';
const Y_AXIS_WIDTH = 48;

function plotted(model: ChartModel): Drawn[][] {
  const drawn = model.series.map((series, index) => ({ series, index }));
  return model.kind === 'panels' ? drawn.map((each) => [each]) : [drawn];
}

/** Draws the series; one plot, or a small one for each series. Loaded lazily, because Recharts is large. */
export function SeriesPlot(props: SeriesPlotProps) {
  const scope = useId();
  const panels = plotted(props.model);
  return panels.map((drawn, position) => (
    <Plot
      key={drawn[0]?.series.id ?? 'none'}
      {...props}
      drawn={drawn}
      syncId={props.syncId ?? scope}
      label={panels.length > 1 ? `${props.label}: ${drawn[0]?.series.label ?? ''}` : props.label}
      height={props.height / panels.length}
      withAxis={position === panels.length - 1}
    />
  ));
}

interface PlotProps extends SeriesPlotProps {
  drawn: Drawn[];
  withAxis: boolean;
}

function Plot({ model, drawn, label, texts, height, syncId, withAxis }: PlotProps) {
  const scope = useId();
  const colours = useChartColours();
  const data = [...model.buckets];
  const labels = new Map(model.buckets.map((bucket) => [bucket.key, bucket.label]));
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
      margin={{ top: 8, right: 4, bottom: 0, left: 0 }}
      style={{ width: '100%', height }}
    >
      <defs>
        {drawn.map(({ series, index }) => (
          <MarkPattern key={series.id} scope={scope} index={index} colour={series.colour} paper={colours.paper} />
        ))}
      </defs>
      <CartesianGrid vertical={false} stroke={colours.grid} />
      <XAxis
        dataKey="key"
        scale="band"
        hide={!withAxis}
        tick={tick}
        tickFormatter={(key: string) => labels.get(key) ?? key}
        tickLine={false}
        axisLine={{ stroke: colours.grid }}
        minTickGap={14}
        interval="preserveStartEnd"
      />
      <YAxis
        width={Y_AXIS_WIDTH}
        tick={tick}
        tickFormatter={model.formatAxis}
        tickLine={false}
        axisLine={false}
        allowDecimals={false}
        tickCount={height < 130 ? 3 : 5}
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
          active ? <ChartTooltip model={model} bucketKey={String(key)} totalLabel={texts.total} /> : null
        }
      />
      {drawn.map((each) => (model.kind === 'lines' ? lineOf(each, model, colours) : barOf(each, model, scope)))}
    </ComposedChart>
  );
}

function barOf({ series, index }: Drawn, model: ChartModel, scope: string) {
  const fill = `url(#${markId(scope, index)})`;
  return (
    <Bar
      key={series.id}
      name={series.label}
      dataKey={valueOf(series, model)}
      stackId={model.kind === 'stack' ? 'whole' : undefined}
      maxBarSize={36}
      minPointSize={model.kind === 'stack' ? 0 : 1}
      isAnimationActive={false}
      shape={(props: BarShapeProps) => {
        const provisional = model.buckets[props.index]?.state === 'provisional';
        return (
          <Rectangle
            x={props.x}
            y={props.y}
            width={props.width}
            height={props.height}
            fill={fill}
            fillOpacity={provisional ? 0.45 : 1}
            stroke={provisional ? series.colour : 'none'}
            strokeDasharray={provisional ? OPEN_EDGE : undefined}
          />
        );
      }}
    />
  );
}

function lineOf({ series, index }: Drawn, model: ChartModel, { paper }: ChartColours) {
  return (
    <Line
      key={series.id}
      name={series.label}
      dataKey={valueOf(series, model)}
      type="linear"
      stroke={series.colour}
      strokeWidth={1.75}
      strokeDasharray={lineDash(index)}
      connectNulls={false}
      isAnimationActive={false}
      dot={({ key, cx, cy, index: at }) =>
        typeof cx !== 'number' || typeof cy !== 'number' ? null : (
          <MarkPoint
            key={key}
            index={index}
            cx={cx}
            cy={cy}
            colour={series.colour}
            paper={paper}
            hollow={model.buckets[at]?.state === 'provisional'}
          />
        )
      }
      activeDot={false}
    />
  );
}

function valueOf(series: ChartSeries, model: ChartModel): (bucket: ChartBucket) => number | null {
  const values = new Map(model.buckets.map((bucket, index) => [bucket.key, series.values[index] ?? null]));
  return (bucket) => values.get(bucket.key) ?? null;
}
