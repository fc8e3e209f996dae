import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Intent } from '@shared/domain/operation';
import { type ChangeField, rejectionFields } from '@shared/domain/rejection-fields';
import type { AppError } from '@shared/errors/app-error';
import type { OperationView, Review } from '@shared/ipc/operation-models';
import { ErrorNotice } from '../ui/error-notice';
import { FROM_SPOKI } from './form/form-error';
import { OperationDialog } from './operation-dialog';
import type { OperationDraft } from './operation-draft';

interface OperationFormDialogProps<Values extends FieldValues> {
  /** Whom it concerns. */
  owner: Pick<OperationDraft, 'profileId' | 'accountId' | 'accountName' | 'currency'>;
  title: string;
  /** On the button that sends it. */
  verb: string;
  form: UseFormReturn<Values>;
  /** The fields that Spoki's words may stand at; each is registered under its name. */
  fields: readonly (ChangeField & Path<Values>)[];
  toIntent: (values: Values) => Intent;
  /** The fields themselves. */
  children: ReactNode;
  /** What the caller has to add to the review, such as before and after. */
  extra?: (review: Review) => ReactNode;
  /** With the operation if it was confirmed and its outcome is known to this dialog; else null. */
  onClose: (result: OperationView | null) => void;
}

const LONGEST_NOTE = 500;

/**
 * A change with fields: fields → review → outcome. When Spoki rejects it, the person is back at the fields, with Spoki's words at those
 * they speak of, and nothing lost. Mounted while it is open.
 */
export function OperationFormDialog<Values extends FieldValues>(props: OperationFormDialogProps<Values>) {
  const { owner, title, verb, form, fields, toIntent, children, extra, onClose } = props;
  const [note, setNote] = useState('');
  const [draft, setDraft] = useState<OperationDraft | null>(null);
  const [rejected, setRejected] = useState<AppError | null>(null);

  const submit = form.handleSubmit((values) => {
    setRejected(null);
    setDraft({ ...owner, intent: toIntent(values), note: note.trim() });
  });
  const takeBack = (operation: OperationView): boolean => {
    const error = rejectionOf(operation);
    if (!error) return false;
    setRejected(error);
    setDraft(null);
    for (const { field, words } of rejectionFields(error, fields).byField) {
      const name = fields.find((one) => one === field);
      if (name) form.setError(name, { type: FROM_SPOKI, message: words });
    }
    return true;
  };
  if (draft) {
    return (
      <OperationDialog
        draft={draft}
        title={title}
        verb={verb}
        extra={extra}
        onBack={() => setDraft(null)}
        onRejected={takeBack}
        onClose={(result) => onClose(result)}
      />
    );
  }
  return (
    <FormStep
      form={form}
      fields={fields}
      title={title}
      rejected={rejected}
      note={note}
      onNote={setNote}
      onSubmit={() => void submit()}
      onClose={() => onClose(null)}
    >
      {children}
    </FormStep>
  );
}

/** Why Spoki rejected it, or null if it did not. */
function rejectionOf({ state, records }: OperationView): AppError | null {
  const last = records.at(-1);
  return state === 'REJECTED' && last && 'error' in last ? last.error : null;
}

interface FormStepProps<Values extends FieldValues> extends Pick<
  OperationFormDialogProps<Values>,
  'form' | 'fields' | 'title' | 'children'
> {
  rejected: AppError | null;
  note: string;
  onNote: (note: string) => void;
  onSubmit: () => void;
  onClose: () => void;
}

/** Inside the dialog, because its contents come after it: before, the form only knows the fields of the step that is gone. */
function FocusOnFirstError<Values extends FieldValues>({
  form,
  fields,
}: Pick<FormStepProps<Values>, 'form' | 'fields'>) {
  const focused = useRef(false);
  const { errors } = form.formState;
  useEffect(() => {
    if (focused.current) return;
    focused.current = true;
    const first = fields.find((field) => field in errors);
    if (first) form.setFocus(first);
  }, [fields, errors, form]);
  return null;
}

function FormStep<Values extends FieldValues>(props: FormStepProps<Values>) {
  const { form, fields, title, children, rejected, note, onNote, onSubmit, onClose } = props;
  const { t } = useTranslation('operations');
  const { t: common } = useTranslation();
  const titleId = useId();
  return (
    <Dialog
      open
      onClose={(_event, reason) => reason === 'escapeKeyDown' && onClose()}
      maxWidth="sm"
      fullWidth
      aria-labelledby={titleId}
    >
      <form
        noValidate
        style={{ display: 'contents' }}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
          {rejected && <Rejected error={rejected} fields={fields} />}
          {children}
          <FocusOnFirstError form={form} fields={fields} />
          <TextField
            label={t('dialog.note')}
            value={note}
            onChange={(event) => onNote(event.target.value)}
            fullWidth
            slotProps={{ htmlInput: { maxLength: LONGEST_NOTE, autoComplete: 'off' } }}
          />
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={onClose}>
            {common('actions.cancel')}
          </Button>
          <Button type="submit" variant="contained">
            {t('support.form.review')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function Rejected({ error, fields }: { error: AppError; fields: readonly ChangeField[] }) {
  const { t } = useTranslation('operations');
  const { byField } = rejectionFields(error, fields);
  if (byField.length === 0) return <ErrorNotice past error={error} />;
  return <Alert severity="error">{t('support.form.rejected')}</Alert>;
}
