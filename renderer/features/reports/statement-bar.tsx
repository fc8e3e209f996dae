import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/lib/format';
import { SelectionToolbar } from '@renderer/ui/selection-toolbar';

interface StatementBarProps {
  selected: number;
  /** Of the selected accounts, those that search and filters hide. */
  hidden: number;
  onClear: () => void;
  onStatements?: () => void;
}

/** What can be done with the selected accounts' month. */
export function StatementBar({ selected, hidden, onClear, onStatements }: StatementBarProps) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const count = t('selection.count', { count: selected, number: format.number(selected) });
  const words = hidden > 0 ? t('selection.hidden', { words: count, hidden: format.number(hidden) }) : count;
  return (
    <SelectionToolbar
      label={t('selection.label')}
      some={selected > 0}
      words={selected > 0 ? words : t('selection.hint')}
      clearLabel={t('selection.clear')}
      onClear={onClear}
    >
      {onStatements && (
        <Button size="small" variant="outlined" color="inherit" onClick={onStatements} sx={{ minHeight: 28, py: 0 }}>
          {t('selection.statements')}
        </Button>
      )}
    </SelectionToolbar>
  );
}
