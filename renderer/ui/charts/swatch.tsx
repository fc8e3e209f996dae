import { useId } from 'react';
import type { ChartKind } from './chart-model';
import { MarkPattern, MarkPoint, lineDash, markId } from './marks';
import { useChartColours } from './use-chart-colours';

interface SwatchProps {
  mark: number;
  colour: string;
  kind: ChartKind;
}

/** A small picture of how a series is drawn, beside its name. */
export function Swatch({ mark, colour, kind }: SwatchProps) {
  const scope = useId();
  const { paper } = useChartColours();
  return (
    <svg width={18} height={12} viewBox="0 0 18 12" aria-hidden="true" focusable="false">
      {kind === 'lines' ? (
        <>
          <line x1={0} y1={6} x2={18} y2={6} stroke={colour} strokeWidth={1.75} strokeDasharray={lineDash(mark)} />
          <MarkPoint mark={mark} cx={9} cy={6} colour={colour} paper={paper} hollow={false} />
        </>
      ) : (
        <>
          <defs>
            <MarkPattern scope={scope} mark={mark} colour={colour} paper={paper} />
          </defs>
          <rect x={1} y={0} width={16} height={12} rx={2} fill={`url(#${markId(scope, mark)})`} />
        </>
      )}
    </svg>
  );
}
