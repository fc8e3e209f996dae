import { useId } from 'react';
import { usePlotArea, useXAxisScale } from 'recharts';
import { type ChartBucket, runsOf } from './chart-model';
import type { ChartColours } from './use-chart-colours';

interface UnknownBandsProps {
  buckets: readonly ChartBucket[];
  label: string;
  colours: ChartColours;
}

const ROOM_FOR_LABEL = 72;

/** Hatches the part of the plot of which nothing is known, so that it cannot be taken for zero. Belongs inside a chart. */
export function UnknownBands({ buckets, label, colours }: UnknownBandsProps) {
  const area = usePlotArea();
  const scale = useXAxisScale();
  const id = useId();
  if (!area || !scale) return null;
  const bands = runsOf(buckets, 'unknown').flatMap(({ first, last }) => {
    const from = scale(first.key, { position: 'start' });
    const to = scale(last.key, { position: 'end' });
    return from === undefined || to === undefined ? [] : [{ key: first.key, from, width: to - from }];
  });
  return (
    <g aria-hidden="true">
      <defs>
        <pattern id={id} width={7} height={7} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width={7} height={7} fill={colours.gap} />
          <line x1={0} y1={0} x2={0} y2={7} stroke={colours.gapLine} strokeOpacity={0.5} strokeWidth={1.2} />
        </pattern>
      </defs>
      {bands.map(({ key, from, width }) => (
        <g key={key}>
          <rect x={from} y={area.y} width={width} height={area.height} fill={`url(#${id})`} />
          {width >= ROOM_FOR_LABEL && (
            <text
              x={from + width / 2}
              y={area.y + area.height / 2}
              textAnchor="middle"
              dominantBaseline="central"
              fontSize={11}
              fill={colours.text}
              stroke={colours.paper}
              strokeWidth={4}
              paintOrder="stroke"
            >
              {label}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}
