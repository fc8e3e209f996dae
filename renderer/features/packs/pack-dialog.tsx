import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportMonth } from '@shared/domain/report-day';
import { type CsvPreset, type MonthState, PACK_PARTS, type PackPart } from '@shared/ipc/finance-models';
import type { Profile } from '@shared/ipc/models';
import { useFormat } from '@renderer/lib/format';
import { useMonth, useWritePack } from '@renderer/lib/queries/reports';
import { useSettings } from '@renderer/lib/queries/settings';
import { CsvChoice } from './csv-choice';
import { useWriting } from './use-writing';
import { WritingState } from './writing-state';

interface PackDialogProps {
  profile: Profile;
  month: ReportMonth;
  onClose: () => void;
}

/** Writes the files of a month that finance keeps: which ones, for whom, and what can be relied on. Mounted while it is open. */
export function PackDialog({ profile, month, onClose }: PackDialogProps) {
  const { t } = useTranslation('packs');
  const { t: common } = useTranslation();
  const titleId = useId();
  const { language } = useSettings();
  const format = useFormat();
  const { data } = useMonth(profile.id, month);
  const [parts, setParts] = useState<readonly PackPart[]>(PACK_PARTS);
  const [csvPreset, setPreset] = useState<CsvPreset>(language === 'it' ? 'italian' : 'machine');
  const writing = useWriting(useWritePack());
  const { running } = writing;
  const close = (): void => {
    if (!running) onClose();
  };
  const begin = (): void =>
    writing.begin((workId) => ({ profileId: profile.id, month, parts: [...parts], csvPreset, language, workId }));
  return (
    <Dialog open onClose={close} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId}>{t('pack.title', { month: format.month(month) })}</DialogTitle>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
        {data?.state.month === month && <StageNotice state={data.state} />}
        <PartsChoice parts={parts} disabled={running} onParts={setParts} />
        {parts.includes('csv') && <CsvChoice preset={csvPreset} disabled={running} onPreset={setPreset} />}
        <WritingState writing={writing} keepsSome={false} />
      </DialogContent>
      <DialogActions>
        {running ? (
          <Button color="inherit" onClick={writing.cancel}>
            {t('progress.cancel')}
          </Button>
        ) : (
          <Button color="inherit" onClick={onClose}>
            {common('actions.close')}
          </Button>
        )}
        <Button variant="contained" disabled={running || parts.length === 0} onClick={begin}>
          {writing.written ? t('written.again') : t('pack.write')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function StageNotice({ state: { stage, why } }: { state: MonthState }) {
  const { t } = useTranslation('packs');
  if (stage === 'provisional') {
    return <Alert severity="warning">{t('state.provisional', { why: why ? t(`why.${why}`) : '' })}</Alert>;
  }
  return <Alert severity={stage === 'closed' ? 'success' : 'info'}>{t(`state.${stage}`)}</Alert>;
}

interface PartsChoiceProps {
  parts: readonly PackPart[];
  disabled: boolean;
  onParts: (parts: readonly PackPart[]) => void;
}

function PartsChoice({ parts, disabled, onParts }: PartsChoiceProps) {
  const { t } = useTranslation('packs');
  const toggle = (part: PackPart): void =>
    onParts(PACK_PARTS.filter((one) => (one === part ? !parts.includes(one) : parts.includes(one))));
  const many = parts.length > 1 || parts.includes('csv');
  const hint = many ? t('pack.writeHintMany') : t('pack.writeHint');
  return (
    <FormGroup role="group" aria-label={t('pack.parts')}>
      <FormLabel component="div">{t('pack.parts')}</FormLabel>
      {PACK_PARTS.map((part) => (
        <FormControlLabel
          key={part}
          sx={{ alignItems: 'flex-start', mr: 0 }}
          disabled={disabled}
          control={<Checkbox size="small" checked={parts.includes(part)} onChange={() => toggle(part)} />}
          label={
            <Box sx={{ pt: 1 }}>
              {t(`pack.part.${part}`)}
              <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
                {t(`pack.about.${part}`)}
              </Typography>
            </Box>
          }
        />
      ))}
      <FormHelperText>{parts.length === 0 ? t('pack.nothing') : hint}</FormHelperText>
    </FormGroup>
  );
}
