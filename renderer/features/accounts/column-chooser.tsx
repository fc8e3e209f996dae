import ViewColumnOutlined from '@mui/icons-material/ViewColumnOutlined';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/lib/format';
import { CheckMenu } from '@renderer/ui/check-menu';
import { FIXED_COLUMN, toggleColumn, type ColumnId } from './model/columns';

interface ColumnChooserProps {
  /** Those there are for this profile. */
  offered: readonly ColumnId[];
  columns: readonly ColumnId[];
  onChange: (columns: ColumnId[]) => void;
}

/** Which columns are shown; their order is fixed. */
export function ColumnChooser({ offered, columns, onChange }: ColumnChooserProps) {
  const { t } = useTranslation('accounts');
  const { currency } = useFormat();
  const toggle = (column: string): void => {
    const known = offered.find((id) => id === column);
    if (known) onChange(toggleColumn(columns, known));
  };
  return (
    <CheckMenu
      button={t('columns.button')}
      label={t('columns.button')}
      icons={{ start: <ViewColumnOutlined /> }}
      items={() =>
        offered.map((id) => ({
          id,
          label: t(`columns.${id}`, { currency }),
          checked: columns.includes(id),
          title: t(`about.${id}`),
          disabled: id === FIXED_COLUMN,
        }))
      }
      onToggle={toggle}
    />
  );
}
