import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { MAX_CSV_BYTES } from '@shared/domain/csv-import';
import type { Profile } from '@shared/ipc/models';
import type { ClientReading } from '@shared/ipc/support-models';
import { useFormat } from '@renderer/lib/format';
import { usePickClientFile, useReadClientText, useSaveClientTemplate } from '@renderer/lib/queries/clients';
import { useSettings } from '@renderer/lib/queries/settings';
import { refusalWords } from '@renderer/operations/csv-refusal';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { ExportNotice } from '@renderer/ui/export-notice';
import { PlainText } from '@renderer/ui/plain-text';
import { type ManyDraft, type Refused, withReading } from '../model/drafts';

interface SourceStepProps {
  profile: Profile;
  draft: ManyDraft;
  change: (next: (before: ManyDraft) => ManyDraft) => void;
}

const TOO_LARGE: ClientReading = { ok: false, fileName: null, refusal: { why: 'too-large' } };

/** Where the clients come from: a file, pasted cells, or the template to begin with. */
export function SourceStep({ profile, draft, change }: SourceStepProps) {
  const { t } = useTranslation('clients');
  const pick = usePickClientFile();
  const paste = useReadClientText();
  const take = (reading: ClientReading | null): void => {
    if (reading) change((before) => withReading(before, reading));
  };
  const { table, refused, pasted } = draft;
  const working = pick.isPending || paste.isPending;
  const failure = pick.error ?? paste.error;
  return (
    <Box sx={{ display: 'grid', gap: 4, maxWidth: 720 }}>
      <Typography sx={{ color: 'text.secondary' }}>{t('source.text')}</Typography>
      {failure && <ErrorNotice error={failure} />}
      {refused && <Refusal refused={refused} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        <Button
          variant="contained"
          disabled={working}
          onClick={() => pick.mutate({ profileId: profile.id }, { onSuccess: take })}
        >
          {t('source.choose')}
        </Button>
        <TemplateButton />
        {table && (
          <Button color="inherit" onClick={() => change((before) => ({ ...before, step: 'columns' }))}>
            {t('source.keep', { count: table.rows.length })}
          </Button>
        )}
      </Box>
      <TextField
        label={t('source.paste')}
        helperText={t('source.pasteHelp')}
        value={pasted}
        multiline
        minRows={6}
        maxRows={16}
        onChange={(event) => change((before) => ({ ...before, pasted: event.target.value }))}
        slotProps={{ htmlInput: { spellCheck: false } }}
      />
      <Box>
        <Button
          variant="outlined"
          disabled={working || pasted.trim() === ''}
          onClick={() => (pasted.length > MAX_CSV_BYTES ? take(TOO_LARGE) : paste.mutate(pasted, { onSuccess: take }))}
        >
          {t('source.read')}
        </Button>
      </Box>
    </Box>
  );
}

function TemplateButton() {
  const { t } = useTranslation('clients');
  const { language } = useSettings();
  const template = useSaveClientTemplate();
  return (
    <>
      <Button variant="outlined" disabled={template.isPending} onClick={() => template.mutate({ language })}>
        {t('source.template')}
      </Button>
      {(template.data || template.error) && (
        <Box sx={{ flexBasis: '100%' }}>
          <ExportNotice
            exported={template.data}
            error={template.error}
            done={() => t('source.templateSaved')}
            revealLabel={t('source.reveal')}
            onDismiss={template.reset}
          />
        </Box>
      )}
    </>
  );
}

function Refusal({ refused: { fileName, refusal } }: { refused: Refused }) {
  const { t } = useTranslation('clients');
  const { t: credit } = useTranslation('credit');
  const format = useFormat();
  return (
    <Alert severity="error">
      <strong>{t(fileName === null ? 'source.textRefused' : 'source.fileRefused')}</strong>{' '}
      {fileName !== null && (
        <>
          <PlainText wrap>{fileName}</PlainText>:{' '}
        </>
      )}
      {refusalWords(credit, format, refusal)}
    </Alert>
  );
}
