import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountList } from '@shared/ipc/models';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { PlainText } from '@renderer/ui/plain-text';

function RowErrors({ rowErrors }: Pick<AccountList, 'rowErrors'>) {
  const { t } = useTranslation('accounts');
  const { t: common } = useTranslation();
  const [open, setOpen] = useState(false);
  const listId = useId();
  return (
    <Alert severity="warning">
      {t('notices.rowErrors', { count: rowErrors.length })}
      <Button
        size="small"
        color="inherit"
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => setOpen(!open)}
        sx={{ minHeight: 24, py: 0, ml: 2 }}
      >
        {common(open ? 'actions.hideDetails' : 'actions.showDetails')}
      </Button>
      <Box component="ul" id={listId} hidden={!open} sx={{ m: 0, pl: 4, maxHeight: 120, overflow: 'auto' }}>
        {rowErrors.map(({ position, message, name }) => (
          <li key={position}>
            {name !== null && (
              <>
                <PlainText>{name}</PlainText>
                {' · '}
              </>
            )}
            <PlainText wrap>{t('notices.rowError', { position, message })}</PlainText>
          </li>
        ))}
      </Box>
    </Alert>
  );
}

interface ListNoticesProps {
  list: AccountList;
  /** A refresh that did not even reach main's list. */
  error: unknown;
  onRetry: () => void;
}

/** What is wrong with the list on screen: not renewed, not whole, or with rows that could not be read. */
export function ListNotices({ list, error, onRetry }: ListNoticesProps) {
  const { t } = useTranslation('accounts');
  const { t: common } = useTranslation();
  const failure = error ?? list.lastError;
  const isEmpty = list.rows.length === 0;
  return (
    <>
      {failure && !isEmpty && (
        <ErrorNotice
          slim
          error={failure}
          actions={
            <>
              <span>{t('notices.kept')}</span>
              <Button size="small" onClick={onRetry} sx={{ minHeight: 24, py: 0 }}>
                {common('actions.retry')}
              </Button>
            </>
          }
        />
      )}
      {list.partial && <Alert severity="warning">{t('notices.partial')}</Alert>}
      {list.rowErrors.length > 0 && <RowErrors rowErrors={list.rowErrors} />}
    </>
  );
}
