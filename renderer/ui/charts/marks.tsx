import type { ReactElement } from 'react';

/** Each series has a pattern and a shape of its own, so that no chart depends on colour. */
const PATTERNS = ['solid', 'diagonal', 'dots', 'horizontal', 'grid', 'back-diagonal', 'vertical', 'rings'] as const;
const SHAPES = ['circle', 'square', 'triangle', 'diamond'] as const;
const DASHES = [undefined, '6 3', '2 3', '8 3 2 3'] as const;

const TILE = 6;

function overlay(mark: number, paper: string): ReactElement | null {
  const line = { stroke: paper, strokeOpacity: 0.4, strokeWidth: 1.3 };
  switch (PATTERNS[mark % PATTERNS.length]) {
    case 'diagonal':
    case 'back-diagonal':
    case 'vertical':
      return <line x1={3} y1={0} x2={3} y2={TILE} {...line} />;
    case 'horizontal':
      return <line x1={0} y1={3} x2={TILE} y2={3} {...line} />;
    case 'grid':
      return <path d={`M3 0V${TILE}M0 3H${TILE}`} fill="none" {...line} />;
    case 'dots':
      return <circle cx={3} cy={3} r={1.2} fill={paper} fillOpacity={0.5} />;
    case 'rings':
      return <circle cx={3} cy={3} r={1.6} fill="none" {...line} />;
    default:
      return null;
  }
}

function rotation(mark: number): string | undefined {
  const pattern = PATTERNS[mark % PATTERNS.length];
  if (pattern === 'diagonal') return 'rotate(45)';
  return pattern === 'back-diagonal' ? 'rotate(-45)' : undefined;
}

export function markId(scope: string, mark: number): string {
  return `${scope}-mark-${mark}`;
}

interface MarkPatternProps {
  scope: string;
  mark: number;
  colour: string;
  /** The colour of the surface under the chart. */
  paper: string;
}

/** The fill of a series; belongs into the `defs` of the svg that uses it. */
export function MarkPattern({ scope, mark, colour, paper }: MarkPatternProps) {
  return (
    <pattern
      id={markId(scope, mark)}
      width={TILE}
      height={TILE}
      patternUnits="userSpaceOnUse"
      patternTransform={rotation(mark)}
    >
      <rect width={TILE} height={TILE} fill={colour} />
      {overlay(mark, paper)}
    </pattern>
  );
}

export function lineDash(mark: number): string | undefined {
  return DASHES[mark % DASHES.length];
}

interface PointProps {
  mark: number;
  cx: number;
  cy: number;
  colour: string;
  paper: string;
  hollow: boolean;
}

const SHAPE_PATHS: Record<(typeof SHAPES)[number], string> = {
  circle: 'M-3 0A3 3 0 1 0 3 0A3 3 0 1 0 -3 0Z',
  square: 'M-2.8 -2.8H2.8V2.8H-2.8Z',
  triangle: 'M0 -3.6L3.4 2.6H-3.4Z',
  diamond: 'M0 -3.8L3.4 0L0 3.8L-3.4 0Z',
};

/** A point on a line; hollow where the value may still change. */
export function MarkPoint({ mark, cx, cy, colour, paper, hollow }: PointProps) {
  const shape = SHAPES[mark % SHAPES.length] ?? 'circle';
  return (
    <path
      d={SHAPE_PATHS[shape]}
      transform={`translate(${cx} ${cy})`}
      fill={hollow ? paper : colour}
      stroke={colour}
      strokeWidth={1.25}
    />
  );
}
