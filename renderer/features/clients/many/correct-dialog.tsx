import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Box from '@mui/material/Box';
import { type FormEvent, useEffect, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/lib/format';
import type { ClientValues } from '../model/drafts';
import type { CheckRow } from '../model/many';
import { ClientFields } from '../one/client-fields';
import { useClientForm } from '../one/use-client-form';

interface CorrectDialogProps {
  /** Null: closed. */
  row: CheckRow | null;
  /** Percent as typed. */
  defaultVat: string;
  onClose: () => void;
  onCorrect: (line: number, values: ClientValues) => void;
}

/** One row in fields, to be corrected where it stands. */
export function CorrectDialog({ row, ...props }: CorrectDialogProps) {
  return row && <OpenDialog key={row.checked.line} row={row} {...props} />;
}

function OpenDialog({ row, defaultVat, onClose, onCorrect }: CorrectDialogProps & { row: CheckRow }) {
  const { t } = useTranslation('clients');
  const { t: common } = useTranslation();
  const format = useFormat();
  const titleId = useId();
  const { line, draft, state } = row.checked;
  const { form, submit } = useClientForm({
    first: draft.values,
    said: row.said,
    defaultVat,
    onSubmit: (_client, values) => onCorrect(line, values),
  });
  const { trigger } = form;
  useEffect(() => {
    if (state === 'error' && draft.cells === null) void trigger();
  }, [trigger, state, draft.cells]);
  const send = (event: FormEvent): void => {
    event.stopPropagation();
    void submit(event);
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={titleId}>
      <Box component="form" noValidate onSubmit={send}>
        <DialogTitle id={titleId}>{t('correct.title', { line: format.number(line) })}</DialogTitle>
        <DialogContent>
          <Box sx={{ pt: 2 }}>
            <ClientFields
              form={form}
              autoFocus
              vatHelp={defaultVat === '' ? undefined : t('correct.vatHelp', { vat: defaultVat })}
            />
          </Box>
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={onClose}>
            {common('actions.cancel')}
          </Button>
          <Button type="submit" variant="contained">
            {t('correct.done')}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
