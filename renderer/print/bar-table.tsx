import { useId } from 'react';
import { MarkPattern, markId } from '../ui/charts/marks';
import { useChartColours } from '../ui/charts/use-chart-colours';
import { PaperTable } from './paper';

export interface BarRow {
  key: string;
  name: string;
  /** What the bar is as long as; null has none. */
  value: number | null;
  colour: string;
  /** The pattern of the bar. */
  mark: number;
  /** The texts of the other columns. */
  texts: readonly string[];
}

interface BarTableProps {
  /** Of all columns but that of the bars. */
  heads: readonly string[];
  rows: readonly BarRow[];
  total?: readonly string[];
}

const BAR = { width: 190, height: 11 };

/** A chart and its table in one: each row has its bar beside its figures. Patterns tell the bars apart in black and white. */
export function BarTable({ heads, rows, total }: BarTableProps) {
  const [first, ...others] = heads;
  const most = Math.max(1, ...rows.map(({ value }) => Math.abs(value ?? 0)));
  return (
    <PaperTable>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <td />
          {others.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            <td>
              <Bar row={row} most={most} />
            </td>
            {row.texts.map((text, i) => (
              <td key={heads[i + 1]}>{text}</td>
            ))}
          </tr>
        ))}
      </tbody>
      {total && (
        <tfoot>
          <tr>
            <th scope="row">{total[0]}</th>
            <td />
            {total.slice(1).map((text, i) => (
              <td key={heads[i + 1]}>{text}</td>
            ))}
          </tr>
        </tfoot>
      )}
    </PaperTable>
  );
}

function Bar({ row: { value, colour, mark }, most }: { row: BarRow; most: number }) {
  const scope = useId();
  const { paper, text } = useChartColours();
  const width = (Math.abs(value ?? 0) / most) * (BAR.width - 2);
  return (
    <svg width={BAR.width} height={BAR.height} aria-hidden="true">
      <defs>
        <MarkPattern scope={scope} mark={mark} colour={colour} paper={paper} />
      </defs>
      {width > 0 && (
        <rect
          x={0.5}
          y={0.5}
          width={Math.max(1, width)}
          height={BAR.height - 1}
          // A loss is an empty bar, because a length has no sign.
          fill={(value ?? 0) < 0 ? paper : `url(#${markId(scope, mark)})`}
          stroke={(value ?? 0) < 0 ? text : colour}
          strokeWidth={0.75}
        />
      )}
    </svg>
  );
}
