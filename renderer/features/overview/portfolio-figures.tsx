import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Thousandths } from '@shared/domain/money';
import type { Overview } from '@shared/ipc/finance-models';
import type { AccountRow, Profile } from '@shared/ipc/models';
import { useFormat } from '@renderer/lib/format';
import type { KnownSum } from '@renderer/lib/known-sum';
import { Figure } from '@renderer/ui/figure';
import { portfolioOf } from './model/portfolio';
import { useComparison } from './use-comparison';

interface PortfolioFiguresProps {
  profile: Profile;
  rows: readonly AccountRow[];
  /** The month so far beside the month before; undefined while it is not known. */
  overview: Overview | undefined;
}

const OF_PARTNER = ['credit', 'consumption', 'profit'] as const;
/** Spoki gives the daily report, which the others come from, to partner keys only. */
const OF_AGENCY = ['credit'] as const satisfies readonly (typeof OF_PARTNER)[number][];

/** Credit, consumption, profit and margin of all accounts, each with its formula, its inputs and how many accounts it knows. */
export function PortfolioFigures({ profile, rows, overview }: PortfolioFiguresProps) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const portfolio = portfolioOf(rows);
  const withReport = profile.kind === 'partner';
  const known = (sum: KnownSum<Thousandths>): string =>
    t('known', { known: format.number(sum.known), accounts: format.number(portfolio.accounts) });
  const inputs = (sum: KnownSum<Thousandths>) => [
    { label: t('inputs.accounts'), value: known(sum) },
    { label: t('inputs.thousandths'), value: sum.sum === null ? format.money(null) : String(sum.sum) },
  ];
  const compared = useComparison(overview);
  const shares = [
    { label: t('profit.label'), value: format.money(portfolio.profit.sum) },
    { label: t('consumption.label'), value: format.money(portfolio.consumption.sum) },
  ];
  return (
    <Box
      component="section"
      aria-label={t('totals')}
      sx={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
        gap: 1,
        p: 1,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
      }}
    >
      {(withReport ? OF_PARTNER : OF_AGENCY).map((name) => (
        <Figure
          key={name}
          label={t(`${name}.label`)}
          value={format.money(portfolio[name].sum)}
          detail={name === 'credit' ? known(portfolio[name]) : (compared.change(name) ?? known(portfolio[name]))}
          explanation={{
            formula: t(`${name}.formula`),
            inputs: [...inputs(portfolio[name]), ...(name === 'credit' ? [] : compared.inputs(name))],
            note: t(`${name}.note`),
          }}
        />
      ))}
      {withReport && (
        <Figure
          label={t('margin.label')}
          value={format.percent(portfolio.margin)}
          detail={t('margin.markup', { markup: format.percent(portfolio.markup) })}
          explanation={{
            formula: t('margin.formula'),
            inputs: [...shares, ...compared.marginInputs],
            note: t('margin.note'),
          }}
        />
      )}
    </Box>
  );
}
