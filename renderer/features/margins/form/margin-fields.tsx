import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { Margins } from '@shared/domain/operation';
import { PROFIT_CATEGORIES } from '@shared/domain/report';
import { useFormat } from '@renderer/lib/format';
import type { MarginDraft, ReadDraft } from '../model/margin-draft';
import { MarginFieldRow } from './margin-field-row';

const Grid = styled('table')(({ theme }) => {
  const { palette } = theme.vars;
  return {
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    'th, td': { padding: '3px 6px', textAlign: 'end', fontWeight: 400, borderBottom: `1px solid ${palette.divider}` },
    'th:first-of-type, td.echo': { textAlign: 'start' },
    'th:first-of-type': { paddingInlineStart: 0 },
    'thead th': { fontSize: '0.75rem', fontWeight: 550, color: palette.text.secondary, whiteSpace: 'nowrap' },
    '.echo': { minWidth: 104, fontSize: '0.75rem', lineHeight: '16px', color: palette.text.secondary },
    '.echo.refused': { color: palette.error.main },
    '.quiet': { color: palette.text.secondary },
    'td.figure': { whiteSpace: 'nowrap' },
    'th:last-of-type, td:last-of-type': { paddingInlineEnd: 0 },
    '.caution': { color: palette.warning.main },
  };
});

interface MarginFieldsProps {
  draft: MarginDraft;
  read: ReadDraft;
  /** The registered margins; null if none are known, or the chosen accounts have different ones. */
  before: Margins | null;
  /** What stands where `before` is null. */
  beforeWords: string;
  onChange: (draft: MarginDraft) => void;
}

/** The seven margins as a table of fields: registered, new with its thousandths, and the change. */
export function MarginFields({ draft, read, before, beforeWords, onChange }: MarginFieldsProps) {
  const { t } = useTranslation('margins');
  const { currency } = useFormat();
  return (
    <Grid aria-label={t('form.caption')}>
      <thead>
        <tr>
          <th scope="col">{t('form.category')}</th>
          <th scope="col">{t('form.registered')}</th>
          <th scope="col">{t('form.fresh', { currency })}</th>
          <th scope="col" aria-label={t('form.reading')} />
          <th scope="col">{t('form.change')}</th>
        </tr>
      </thead>
      <tbody>
        {PROFIT_CATEGORIES.map((category) => (
          <MarginFieldRow
            key={category}
            category={category}
            typed={draft[category]}
            field={read.fields[category]}
            before={before?.[category] ?? null}
            beforeWords={beforeWords}
            onType={(typed) => onChange({ ...draft, [category]: typed })}
          />
        ))}
      </tbody>
    </Grid>
  );
}
