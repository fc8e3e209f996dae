import Button from '@mui/material/Button';
import Dialog, { type DialogProps } from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RowTitle } from './row-title';

interface RowDialogProps<Row> {
  /** Null: closed. */
  row: Row | null;
  maxWidth: DialogProps['maxWidth'];
  children: (row: Row) => ReactNode;
  onClose: () => void;
}

/** More of one row than its line in the table has room for. */
export function RowDialog<Row extends Parameters<typeof RowTitle>[0]>(props: RowDialogProps<Row>) {
  const { row, maxWidth, children, onClose } = props;
  const { t } = useTranslation();
  return (
    <Dialog open={row !== null} onClose={onClose} maxWidth={maxWidth} fullWidth>
      {row && (
        <>
          <DialogTitle>
            <RowTitle {...row} />
          </DialogTitle>
          <DialogContent>{children(row)}</DialogContent>
          <DialogActions>
            <Button onClick={onClose} autoFocus>
              {t('actions.close')}
            </Button>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}
