import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountId } from '@shared/domain/ids';
import type { ReportMonth } from '@shared/domain/report-day';
import { type CsvPreset, STATEMENT_FORMATS, type StatementFormat } from '@shared/ipc/finance-models';
import type { Profile } from '@shared/ipc/models';
import { useFormat } from '@renderer/lib/format';
import { useWriteStatements } from '@renderer/lib/queries/reports';
import { useSettings } from '@renderer/lib/queries/settings';
import { CsvChoice } from './csv-choice';
import { StatementPreview } from './statement-preview';
import { useWriting } from './use-writing';
import { WritingState } from './writing-state';

interface StatementsDialogProps {
  profile: Profile;
  month: ReportMonth;
  /** At least one. */
  accountIds: readonly AccountId[];
  onClose: () => void;
}

/** Writes a file for each of these clients that can be sent to them; one of them is shown. Mounted while it is open. */
export function StatementsDialog({ profile, month, accountIds, onClose }: StatementsDialogProps) {
  const { t } = useTranslation('packs');
  const { t: common } = useTranslation();
  const titleId = useId();
  const { language } = useSettings();
  const { month: monthText } = useFormat();
  const [format, setFormat] = useState<StatementFormat>('pdf');
  const [csvPreset, setPreset] = useState<CsvPreset>(language === 'it' ? 'italian' : 'machine');
  const writing = useWriting(useWriteStatements());
  const { running } = writing;
  const count = accountIds.length;
  const [first] = accountIds;
  const begin = (): void =>
    writing.begin((workId) => ({
      ...{ month, format, csvPreset, language, workId },
      profileId: profile.id,
      accountIds: [...accountIds],
    }));
  return (
    <Dialog open onClose={() => !running && onClose()} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId}>{t('statements.title', { count })}</DialogTitle>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
        <Typography>{t('statements.about', { month: monthText(month) })}</Typography>
        <FormatChoice format={format} disabled={running} onFormat={setFormat} />
        {format === 'csv' && <CsvChoice preset={csvPreset} disabled={running} onPreset={setPreset} />}
        {first && !running && !writing.written && (
          <StatementPreview profileId={profile.id} month={month} accountId={first} />
        )}
        <WritingState writing={writing} keepsSome />
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={running ? writing.cancel : onClose}>
          {running ? t('progress.cancel') : common('actions.close')}
        </Button>
        <Button variant="contained" disabled={running || count === 0} onClick={begin}>
          {writing.written ? t('written.again') : t('statements.write', { count })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface FormatChoiceProps {
  format: StatementFormat;
  disabled: boolean;
  onFormat: (format: StatementFormat) => void;
}

function FormatChoice({ format, disabled, onFormat }: FormatChoiceProps) {
  const { t } = useTranslation('packs');
  const labelId = useId();
  return (
    <FormControl disabled={disabled}>
      <FormLabel id={labelId}>{t('statements.format')}</FormLabel>
      <RadioGroup
        row
        aria-labelledby={labelId}
        value={format}
        onChange={(_, value) => onFormat(STATEMENT_FORMATS.find((known) => known === value) ?? format)}
      >
        {STATEMENT_FORMATS.map((one) => (
          <FormControlLabel
            key={one}
            value={one}
            control={<Radio size="small" />}
            label={t(`statements.formats.${one}`)}
          />
        ))}
      </RadioGroup>
      <FormHelperText sx={{ mx: 0 }}>
        {t('statements.hint')} {format === 'pdf' && t('statements.slow')}
      </FormHelperText>
    </FormControl>
  );
}
