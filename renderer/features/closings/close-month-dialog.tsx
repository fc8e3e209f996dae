import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportMonth } from '@shared/domain/report-day';
import type { MonthTable } from '@shared/ipc/finance-models';
import type { Profile } from '@shared/ipc/models';
import { useFormat } from '@renderer/lib/format';
import { useCloseMonth, useMonth } from '@renderer/lib/queries/reports';
import { stageWords } from '@renderer/operations/reports/stage-words';
import { Details } from '@renderer/ui/details';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { Money } from '@renderer/ui/money';
import { SkeletonBlock } from '@renderer/ui/skeletons';
import { FROZEN_FIGURES, frozenOf } from './model/frozen';

interface CloseMonthDialogProps {
  profile: Profile;
  month: ReportMonth;
  open: boolean;
  onClose: () => void;
}

const LONGEST_NOTE = 2_000;

/** Shows what would be frozen, asks for more if the month may still change, and freezes it. */
export function CloseMonthDialog(props: CloseMonthDialogProps) {
  const titleId = useId();
  return (
    <Dialog open={props.open} onClose={props.onClose} maxWidth="sm" fullWidth aria-labelledby={titleId}>
      {props.open && <Content {...props} titleId={titleId} />}
    </Dialog>
  );
}

function Content({ profile, month, onClose, titleId }: CloseMonthDialogProps & { titleId: string }) {
  const { t } = useTranslation('closings');
  const { t: common } = useTranslation();
  const format = useFormat();
  const { data, error } = useMonth(profile.id, month);
  const closing = useCloseMonth();
  const [note, setNote] = useState('');
  const [anyway, setAnyway] = useState(false);
  const table = data?.state.month === month ? data : undefined;
  const provisional = table?.state.stage === 'provisional';
  const verb = t('close.verb', { month: format.month(month) });
  const mayGo = table !== undefined && (!provisional || anyway) && !closing.isPending;
  const close = (): void =>
    closing.mutate({ profileId: profile.id, month, note, provisional: provisional && anyway }, { onSuccess: onClose });
  return (
    <>
      <DialogTitle id={titleId}>{verb}</DialogTitle>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
        <Typography>{t('close.frozen')}</Typography>
        {error && <ErrorNotice error={error} />}
        {!table && !error && <SkeletonBlock height={168} />}
        {table && <WhatIsFrozen table={table} />}
        {provisional && (
          <FormControlLabel
            control={<Checkbox checked={anyway} onChange={(event) => setAnyway(event.target.checked)} />}
            label={t('close.anyway')}
          />
        )}
        <TextField
          label={t('close.note')}
          helperText={t('close.noteHint')}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          multiline
          maxRows={4}
          slotProps={{ htmlInput: { maxLength: LONGEST_NOTE } }}
        />
        <Typography sx={{ color: 'text.secondary' }}>{t('close.nothing')}</Typography>
        {closing.error && <ErrorNotice error={closing.error} />}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose} disabled={closing.isPending}>
          {common('actions.cancel')}
        </Button>
        <Button variant="contained" disabled={!mayGo} onClick={close}>
          {closing.isPending ? t('close.working') : verb}
        </Button>
      </DialogActions>
    </>
  );
}

function WhatIsFrozen({ table }: { table: MonthTable }) {
  const { t } = useTranslation('closings');
  const { t: months } = useTranslation('months');
  const format = useFormat();
  const { accounts, sums, inferred, missing } = frozenOf(table);
  const stage = stageWords(months, format, table.state);
  return (
    <>
      <Details
        items={[
          { label: t('close.accounts'), value: format.number(accounts) },
          ...FROZEN_FIGURES.map((figure) => ({ label: t(`close.${figure}`), value: <Money value={sums[figure]} /> })),
          { label: t('close.stage'), value: stage },
        ]}
      />
      <Typography component="div">
        {inferred + missing === 0 && t('close.quality.exact')}
        {inferred > 0 && <div>{t('close.quality.inferred', { count: inferred, number: format.number(inferred) })}</div>}
        {missing > 0 && <div>{t('close.quality.missing', { count: missing, number: format.number(missing) })}</div>}
      </Typography>
      {table.state.stage === 'provisional' && <Alert severity="warning">{t('close.provisional', { stage })}</Alert>}
    </>
  );
}
