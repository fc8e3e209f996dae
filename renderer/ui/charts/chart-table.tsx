import { type ChartModel, type ChartTexts, bucketTotal } from './chart-model';
import { FigureTable } from './figure-table';

interface ChartTableProps {
  model: ChartModel;
  caption: string;
  texts: ChartTexts;
  height: number;
}

/** The values of a chart as rows, with a last row that is their sum. */
export function ChartTable({ model, caption, texts, height }: ChartTableProps) {
  const stacked = model.kind === 'stack';
  const grandTotal = model.series.reduce<number | null>(
    (sum, { total }) => (total === null ? sum : (sum ?? 0) + total),
    null,
  );
  return (
    <FigureTable caption={caption} height={height} bare>
      <thead>
        <tr>
          <th scope="col">{texts.period}</th>
          {model.series.map(({ id, label }) => (
            <th key={id} scope="col">
              {label}
            </th>
          ))}
          {stacked && <th scope="col">{texts.total}</th>}
        </tr>
      </thead>
      <tbody>
        {model.buckets.map((bucket, index) => (
          <tr key={bucket.key}>
            <th scope="row">
              {bucket.title}
              {bucket.note && <small>{bucket.note}</small>}
            </th>
            {model.series.map(({ id, values }) => (
              <td key={id}>{model.format(values[index] ?? null)}</td>
            ))}
            {stacked && <td>{model.format(bucketTotal(model, index))}</td>}
          </tr>
        ))}
      </tbody>
      {!model.withoutTotals && (
        <tfoot>
          <tr>
            <th scope="row">{texts.total}</th>
            {model.series.map(({ id, total }) => (
              <td key={id}>{model.format(total)}</td>
            ))}
            {stacked && <td>{model.format(grandTotal)}</td>}
          </tr>
        </tfoot>
      )}
    </FigureTable>
  );
}
