import OutlinedInput from '@mui/material/OutlinedInput';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type MarginChange, diffMargin } from '@shared/domain/margins';
import { type Thousandths, thousandths } from '@shared/domain/money';
import { MAX_MARGIN, type ParsedMargin } from '@shared/domain/money-input';
import type { ProfitCategory } from '@shared/domain/report';
import { MISSING, useFormat } from '@renderer/lib/format';

interface MarginFieldRowProps {
  category: ProfitCategory;
  typed: string;
  field: ParsedMargin;
  before: Thousandths | null;
  beforeWords: string;
  onType: (typed: string) => void;
}

/** One margin: what is registered, the field, how it was read, and what changes. */
export function MarginFieldRow({ category, typed, field, before, beforeWords, onType }: MarginFieldRowProps) {
  const { t } = useTranslation('margins');
  const format = useFormat();
  const echoId = useId();
  const name = t(`categories.${category}`);
  const refused = !field.ok && field.why !== 'empty';
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="figure">
        {before === null ? (
          <span className="quiet">{beforeWords}</span>
        ) : (
          <span title={t('form.thousandths', { value: before })}>
            {format.money(before, { decimals: 3, bare: true })}
          </span>
        )}
      </td>
      <td>
        <OutlinedInput
          value={typed}
          onChange={(event) => onType(event.target.value)}
          error={refused}
          sx={{ width: 84 }}
          inputProps={{
            'aria-label': t('form.fieldLabel', { category: name }),
            'aria-describedby': echoId,
            'aria-invalid': refused,
            inputMode: 'decimal',
            autoComplete: 'off',
            spellCheck: false,
            maxLength: 20,
            style: { textAlign: 'right', padding: '4px 8px', fontVariantNumeric: 'tabular-nums' },
          }}
        />
      </td>
      <td id={echoId} className={refused ? 'echo refused' : 'echo'}>
        {field.ok
          ? t('form.thousandths', { value: field.value })
          : t(`refused.${field.why}`, { most: format.money(MAX_MARGIN, { decimals: 3, bare: true }) })}
      </td>
      <td className="figure">{field.ok ? <Change change={diffMargin(category, before, field.value)} /> : MISSING}</td>
    </tr>
  );
}

function Change({ change }: { change: MarginChange | null }) {
  const { t } = useTranslation('margins');
  const format = useFormat();
  if (!change) return <span className="quiet">{t('form.same')}</span>;
  const { difference, cautions } = change;
  const sign = difference !== null && difference > 0 ? '+' : '';
  const amount =
    difference === null ? MISSING : `${sign}${format.money(thousandths(difference), { decimals: 3, bare: true })}`;
  return (
    <>
      {amount}
      {cautions.map((caution) => (
        <span key={caution} className="caution">
          {' '}
          · {t(`ask.short.${caution}`)}
        </span>
      ))}
    </>
  );
}
