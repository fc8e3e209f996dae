import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Thousandths } from '@shared/domain/money';
import type { ReportMonth } from '@shared/domain/report-day';
import type { ReconcileRow } from '@shared/ipc/finance-models';
import type { Profile } from '@shared/ipc/models';
import { useFormat } from '@renderer/lib/format';
import { useExplain } from '@renderer/lib/queries/reports';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { LinkButton, TextLink } from '@renderer/ui/links';
import { PlainText } from '@renderer/ui/plain-text';
import { SidePanel } from '@renderer/ui/side-panel';
import { expectedClosing } from './model/reconcile-rows';

interface ReconcilePanelProps {
  profile: Profile;
  month: ReportMonth;
  row: ReconcileRow;
  onClose: () => void;
}

/** One account's month: the sum, line by line, what may be behind a difference, and a person's word on it. */
export function ReconcilePanel({ profile, month, row, onClose }: ReconcilePanelProps) {
  const { t } = useTranslation('reconcile');
  const format = useFormat();
  const titleId = useId();
  return (
    <SidePanel open titleId={titleId} width={520} onClose={onClose}>
      <Box sx={{ p: 5, display: 'grid', gap: 4 }}>
        <div>
          <Typography id={titleId} variant="h2">
            <PlainText>{row.accountName}</PlainText>
          </Typography>
          <Typography sx={{ color: 'text.secondary' }}>{format.month(month)}</Typography>
        </div>
        <Sum row={row} />
        <Recharges row={row} />
        <Causes row={row} />
        <Explain key={row.explained?.at ?? 0} profile={profile} month={month} row={row} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, justifyContent: 'space-between' }}>
          <TextLink to="/accounts/$accountId" params={{ accountId: row.accountId }} search={{ tab: 'credit' }}>
            {t('panel.toAccount')}
          </TextLink>
          <Button onClick={onClose}>{t('panel.close')}</Button>
        </Box>
      </Box>
    </SidePanel>
  );
}

function Lines({ label, lines }: { label: string; lines: readonly [string, Thousandths | null, string?][] }) {
  const format = useFormat();
  return (
    <Box component="section" aria-label={label}>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {label}
      </Typography>
      <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: '1fr auto', columnGap: 4, rowGap: 1 }}>
        {lines.map(([name, value, note]) => (
          <Box key={name} sx={{ display: 'contents' }}>
            <Box component="dt">
              {name}
              {note && (
                <Typography variant="caption" component="span" sx={{ display: 'block', color: 'text.secondary' }}>
                  {note}
                </Typography>
              )}
            </Box>
            <Box component="dd" sx={{ m: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' }}>
              {format.money(value, { decimals: 3 })}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function Sum({ row }: { row: ReconcileRow }) {
  const { t } = useTranslation('reconcile');
  const format = useFormat();
  const noteOf = ({ quality, doubt }: ReconcileRow['opening']): string =>
    quality === 'inferred' && doubt !== null
      ? t('panel.doubt', { amount: format.money(doubt, { decimals: 3 }) })
      : t(`panel.quality.${quality}`);
  return (
    <Lines
      label={t('panel.sum')}
      lines={[
        [t('columns.opening'), row.opening.value, noteOf(row.opening)],
        [t('panel.plusRecharge'), row.recharge],
        [t('panel.minusConsumption'), row.consumption],
        [t('columns.expected'), expectedClosing(row)],
        [t('columns.closing'), row.closing.value, noteOf(row.closing)],
        [t('columns.residual'), row.residual],
      ]}
    />
  );
}

function Recharges({ row }: { row: ReconcileRow }) {
  const { t } = useTranslation('reconcile');
  const format = useFormat();
  const { unknownMoves, unknownSum, journalMoves } = row;
  return (
    <Lines
      label={t('panel.recharges')}
      lines={[
        [t('panel.ofReports'), row.recharge],
        [
          t('panel.ofJournal'),
          row.journalRecharge,
          t('panel.moves', { count: journalMoves, number: format.number(journalMoves) }),
        ],
        [t('columns.difference'), row.rechargeDifference],
        ...(unknownMoves > 0
          ? [
              [t('panel.unknown', { count: unknownMoves, number: format.number(unknownMoves) }), unknownSum] as [
                string,
                Thousandths,
              ],
            ]
          : []),
      ]}
    />
  );
}

function Causes({ row: { causes, missingDays, flaggedDays } }: { row: ReconcileRow }) {
  const { t } = useTranslation('reconcile');
  if (causes.length === 0) return null;
  return (
    <Box component="section" aria-label={t('panel.causes')}>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {t('panel.causes')}
      </Typography>
      <Box component="ol" sx={{ m: 0, pl: 5, display: 'grid', gap: 2 }}>
        {causes.map((cause) => (
          <li key={cause}>
            <Box component="strong" sx={{ fontWeight: 600 }}>
              {t(`causes.${cause}`)}
            </Box>
            <Box sx={{ color: 'text.secondary' }}>{t(`meanings.${cause}`, { missingDays, flaggedDays })}</Box>
            {cause === 'gap-in-data' && (
              <LinkButton size="small" to="/reports" search={{ view: 'sync' }}>
                {t('panel.toSync')}
              </LinkButton>
            )}
            {cause === 'unknown-outcome' && (
              <LinkButton size="small" to="/credit">
                {t('panel.toUnknown')}
              </LinkButton>
            )}
          </li>
        ))}
      </Box>
    </Box>
  );
}

function Explain({ profile, month, row }: Omit<ReconcilePanelProps, 'onClose'>) {
  const { t } = useTranslation('reconcile');
  const format = useFormat();
  const { explained, accountId } = row;
  const [note, setNote] = useState(explained?.note ?? '');
  const explain = useExplain();
  const send = (text: string | null): void => explain.mutate({ profileId: profile.id, month, accountId, note: text });
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (note.trim() !== '') send(note.trim());
      }}
      sx={{ display: 'grid', gap: 2 }}
    >
      <TextField
        label={t('panel.note')}
        helperText={
          explained
            ? t(explained.stale ? 'panel.staleSince' : 'panel.explainedAt', { when: format.dateTime(explained.at) })
            : t('panel.noteHint')
        }
        value={note}
        onChange={(event) => setNote(event.target.value)}
        multiline
        minRows={2}
        slotProps={{ htmlInput: { maxLength: 2_000 } }}
      />
      {explain.error && <ErrorNotice error={explain.error} slim onDismiss={explain.reset} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        <Button type="submit" variant="contained" disabled={explain.isPending || note.trim() === ''}>
          {t(explained ? 'panel.explainAgain' : 'panel.explain')}
        </Button>
        {explained && (
          <Button disabled={explain.isPending} onClick={() => send(null)}>
            {t('panel.takeBack')}
          </Button>
        )}
      </Box>
    </Box>
  );
}
