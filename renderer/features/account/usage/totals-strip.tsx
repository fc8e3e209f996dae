import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { type Format, useFormat } from '@renderer/lib/format';
import { Figure } from '@renderer/ui/figure';
import { Money } from '@renderer/ui/money';
import { thousandths } from '@shared/domain/money';
import type { UsageTotals } from '../model/usage-totals';

const FIGURES = [
  'consumption',
  'recharges',
  'profit',
  'margin',
  'markup',
  'messagesOut',
  'messagesIn',
  'conversations',
  'deliveredRate',
  'readRate',
  'errorRate',
] as const;
export type TotalFigure = (typeof FIGURES)[number];

const isMoney = (figure: TotalFigure): figure is 'consumption' | 'recharges' | 'profit' =>
  figure === 'consumption' || figure === 'recharges' || figure === 'profit';

type Label = `totals.${TotalFigure}` | `totals.inputs.${'errors' | 'delivered' | 'read' | 'days' | 'cost'}`;
type Input = readonly [label: Label | { raw: string }, value: string];

interface TotalsStripProps {
  totals: UsageTotals;
  /** What the figures leave out or may still change, in words. */
  note?: string;
}

/** A figure of the totals as text, in its own unit. */
export function figureText(figure: TotalFigure, totals: UsageTotals, format: Format): string {
  if (isMoney(figure)) return format.money(totals[figure]);
  switch (figure) {
    case 'margin':
    case 'markup':
    case 'deliveredRate':
    case 'readRate':
    case 'errorRate':
      return format.percent(totals[figure]);
    default:
      return format.number(totals[figure]);
  }
}

function inputsOf(figure: TotalFigure, totals: UsageTotals, format: Format): readonly Input[] {
  const of = (name: TotalFigure): Input => [`totals.${name}`, figureText(name, totals, format)];
  const days: Input = ['totals.inputs.days', format.number(totals.activeDays)];
  const { consumption, profit } = totals;
  switch (figure) {
    case 'consumption':
      return [
        [{ raw: 'transaction_amount' }, format.money(totals.transactionAmount)],
        [{ raw: 'recharge_amount' }, format.money(totals.recharges)],
        days,
      ];
    case 'margin':
      return [of('profit'), of('consumption')];
    case 'markup': {
      const cost = consumption === null || profit === null ? null : thousandths(consumption - profit);
      return [of('profit'), of('consumption'), ['totals.inputs.cost', format.money(cost)]];
    }
    case 'errorRate':
      return [['totals.inputs.errors', format.number(totals.errors)], of('messagesOut')];
    case 'deliveredRate':
      return [
        ['totals.inputs.delivered', format.number(totals.delivered)],
        ['totals.inputs.read', format.number(totals.read)],
        of('messagesOut'),
      ];
    case 'readRate':
      return [
        ['totals.inputs.read', format.number(totals.read)],
        ['totals.inputs.delivered', format.number(totals.delivered)],
      ];
    default:
      return [of(figure), days];
  }
}

/** The range in eleven figures, each with its formula and inputs behind a click. */
export function TotalsStrip({ totals, note }: TotalsStripProps) {
  const { t } = useTranslation('account');
  const format = useFormat();
  return (
    <Box
      component="section"
      aria-label={t('totals.label')}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
        p: 1,
      }}
    >
      {FIGURES.map((figure) => (
        <Figure
          key={figure}
          label={t(`totals.${figure}`)}
          value={isMoney(figure) ? <Money value={totals[figure]} /> : figureText(figure, totals, format)}
          explanation={{
            formula: t(`totals.formulas.${figure}`),
            inputs: inputsOf(figure, totals, format).map(([label, value]) => ({
              label: typeof label === 'string' ? t(label) : label.raw,
              value,
            })),
            note,
          }}
        />
      ))}
    </Box>
  );
}
