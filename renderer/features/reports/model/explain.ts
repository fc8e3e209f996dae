import { thousandths } from '@shared/domain/money';
import type { Explanation } from '@renderer/ui/figure';
import { type ColumnId, type MoneyColumn, isChange } from './columns';
import { type MonthTools, reasonOf } from './reasons';
import { figureText, headerOf } from './words';

type Input = Explanation['inputs'][number];

/** How a figure of an account came about: formula, inputs, and how well it is known. Made when somebody asks. */
export function explain(tools: MonthTools, id: ColumnId, at: number): Explanation {
  const { t, figures } = tools;
  const reason = reasonOf(tools, id, at);
  const quality = t(`quality.${figures.quality(id, at)}`);
  const note = reason === null ? quality : `${quality}: ${reason}.`;
  return { formula: formulaOf(tools, id), inputs: inputsOf(tools, id, at), note };
}

function formulaOf({ t }: MonthTools, id: ColumnId): string {
  if (isChange(id)) return t('formulas.change');
  switch (id) {
    case 'opening':
    case 'closing':
    case 'recharge':
    case 'consumption':
    case 'residual':
    case 'margin':
    case 'markup':
    case 'share':
      return t(`formulas.${id}`);
    default:
      return t('formulas.profit');
  }
}

function inputsOf(tools: MonthTools, id: ColumnId, at: number): Input[] {
  const { t, format, figures } = tools;
  const figure = (column: MoneyColumn): Input => ({
    label: headerOf(t, format, column),
    value: figureText(format, column, figures.value(column, at)),
  });
  if (isChange(id)) return changeInputs(tools, at, id);
  switch (id) {
    case 'residual':
      return [figure('opening'), figure('recharge'), figure('consumption'), figure('closing'), figure('residual')];
    case 'margin':
      return [figure('profit'), figure('consumption')];
    case 'markup': {
      const [profit, charged] = [figures.number('profit', at), figures.number('consumption', at)];
      const cost = profit === null || charged === null ? null : charged - profit;
      return [
        figure('profit'),
        figure('consumption'),
        { label: t('inputs.cost'), value: figureText(format, 'profit', cost) },
      ];
    }
    case 'share': {
      const whole = figureText(format, 'consumption', figures.portfolioConsumption());
      return [figure('consumption'), { label: t('inputs.portfolio'), value: whole }];
    }
    case 'opening':
    case 'closing':
      return [figure(id)];
    default:
      return [
        { label: headerOf(t, format, id), value: figureText(format, id, figures.value(id, at)) },
        {
          label: t('inputs.days'),
          value: `${format.number(figures.number('coveredDays', at))} / ${format.number(figures.table.days)}`,
        },
      ];
  }
}

function changeInputs(
  { t, format, figures }: MonthTools,
  at: number,
  id: Parameters<typeof figures.change>[0],
): Input[] {
  const change = figures.change(id, at);
  const money = (value: number | undefined): string =>
    format.money(value === undefined ? null : thousandths(Math.round(value)));
  const named = (label: string): string => (change?.perDay ? t('inputs.perDay', { label }) : label);
  return [
    { label: named(t('inputs.now')), value: money(change?.now) },
    { label: named(t('inputs.before')), value: money(change?.before) },
    { label: named(t('inputs.difference')), value: money(change ? change.now - change.before : undefined) },
  ];
}
