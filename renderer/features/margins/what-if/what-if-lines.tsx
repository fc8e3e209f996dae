import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { MISSING, useFormat } from '@renderer/lib/format';
import { useMoneyFormat } from '@renderer/operations/use-money-format';
import { FigureTable } from '@renderer/ui/charts/figure-table';
import type { WhatIfAccount, WhatIfResult } from '../model/what-if-clients';
import { Between } from './between';

type Line = NonNullable<WhatIfAccount['lines']>[number];
type Compared = WhatIfResult['lines'][number];

const WRAPS = { whiteSpace: 'normal' } as const;

/** By category and in sum: earned, would have earned, difference. Of a single account also what was counted. */
export function WhatIfLines({ result }: { result: WhatIfResult }) {
  const { t } = useTranslation('margins');
  const { currency } = useFormat();
  const [only] = result.accounts;
  const own = result.accounts.length === 1 ? (only?.lines ?? null) : null;
  const caption = t('whatIf.byCategory', { currency });
  return (
    <FigureTable caption={caption}>
      <thead>
        <tr>
          <th scope="col" style={WRAPS}>
            {caption}
          </th>
          {own && <th scope="col">{t('whatIf.charged')}</th>}
          <th scope="col">{t('whatIf.observed')}</th>
          <th scope="col" style={WRAPS}>
            {t('whatIf.replayed')}
          </th>
          <th scope="col">{t('whatIf.difference')}</th>
        </tr>
      </thead>
      <tbody>
        {result.lines.map((each) => (
          <LineRow
            key={each.line}
            compared={each}
            own={own?.find(({ line }) => line === each.line) ?? null}
            withCount={own !== null}
          />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('whatIf.total')}</th>
          {own && <td />}
          <Amounts compared={result.total} />
        </tr>
      </tfoot>
    </FigureTable>
  );
}

function LineRow({
  compared: { line, compared },
  own,
  withCount,
}: {
  compared: Compared;
  own: Line | null;
  withCount: boolean;
}) {
  const { t } = useTranslation('margins');
  const format = useFormat();
  return (
    <tr>
      <th scope="row">
        {t(`categories.${line}`)}
        {own && <Notes line={own} />}
      </th>
      {withCount && <td>{format.number(own?.count)}</td>}
      <Amounts compared={compared} />
    </tr>
  );
}

function Amounts({ compared }: { compared: Compared['compared'] }) {
  const observed = compared && { least: compared.observed, most: compared.observed };
  return (
    <>
      <td>{observed ? <Between value={observed} bare /> : MISSING}</td>
      <td>
        <Between value={compared?.replayed ?? null} bare />
      </td>
      <td>
        <Between value={compared?.difference ?? null} bare signed />
      </td>
    </>
  );
}

/** Why a line is not known, or what it leaves out. */
function Notes({ line }: { line: Line }) {
  const { t } = useTranslation('margins');
  const money = useMoneyFormat(useFormat().currency);
  const { count, observed, uncountedDays, uncountedProfit } = line;
  const leftOut = uncountedProfit !== null && uncountedProfit !== 0;
  const noProfit = count !== null && observed === null;
  return (
    <>
      {count === null && <small>{t('whatIf.noCounts')}</small>}
      {noProfit && <small>{t('whatIf.noProfit')}</small>}
      {leftOut && (
        <Box component="small" sx={{ whiteSpace: 'normal', maxWidth: 190 }}>
          {t('whatIf.leftOut', { count: uncountedDays, profit: money.exact(uncountedProfit) })}
        </Box>
      )}
    </>
  );
}
