interface SparkPoint {
  at: number;
  value: number;
}

interface SparklineProps {
  /** In order of time; at least two, else nothing is drawn. */
  points: readonly SparkPoint[];
  /** What the line shows, in words, with its first and last value. */
  label: string;
  colour: string;
  width?: number;
  height?: number;
}

/** A line of steps: each value holds until the next change. Drawn by hand, because Recharts would be loaded for it at once. */
export function Sparkline({ points, label, colour, width = 120, height = 28 }: SparklineProps) {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return null;
  const values = points.map(({ value }) => value);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const x = (at: number): number => 2 + ((at - first.at) / (last.at - first.at || 1)) * (width - 6);
  const y = (value: number): number => height - 3 - ((value - low) / (high - low || 1)) * (height - 6);
  const steps = points.slice(1).map(({ at, value }) => `H${x(at).toFixed(1)}V${y(value).toFixed(1)}`);
  return (
    <svg role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <path
        d={`M${x(first.at).toFixed(1)} ${y(first.value).toFixed(1)}${steps.join('')}`}
        fill="none"
        stroke={colour}
        strokeWidth={1.5}
      />
      <circle cx={x(last.at)} cy={y(last.value)} r={2.25} fill={colour} />
    </svg>
  );
}
