import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/lib/format';
import { Figure } from '@renderer/ui/figure';
import { MISSING } from '@renderer/lib/format';
import type { WhatIfResult } from '../model/what-if-clients';
import { Between } from './between';

const FIGURES = ['observed', 'replayed', 'difference'] as const;

/** Earned, would have earned, and the difference; each with its formula behind a click. */
export function WhatIfTotals({ result }: { result: WhatIfResult }) {
  const { t } = useTranslation('margins');
  const format = useFormat();
  const { total, range } = result;
  const inputs = [
    {
      label: t('whatIf.daysInput'),
      value: t('whatIf.range', { from: format.day(range.from), to: format.day(range.to) }),
    },
    { label: t('whatIf.accountsInput'), value: format.number(result.accounts.length) },
  ];
  const value = (figure: (typeof FIGURES)[number]) => {
    if (!total) return MISSING;
    if (figure === 'observed') return <Between value={{ least: total.observed, most: total.observed }} />;
    return <Between value={total[figure]} signed={figure === 'difference'} />;
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', mx: -3 }}>
      {FIGURES.map((figure) => (
        <Figure
          key={figure}
          label={t(`whatIf.${figure}`)}
          value={value(figure)}
          explanation={{
            formula: t(`whatIf.formulas.${figure}`),
            inputs,
            note: t(result.complete ? 'whatIf.complete' : 'whatIf.incomplete'),
          }}
        />
      ))}
    </Box>
  );
}
