import useMediaQuery from '@mui/material/useMediaQuery';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/lib/format';
import { LinkButton } from '@renderer/ui/links';
import { SelectionToolbar } from '@renderer/ui/selection-toolbar';
import { BULK_ACTIONS, BULK_GROUPS } from './bulk-actions';
import { BulkMenu } from './bulk-menu';

/** Below this width there is room for a menu of each group, but not for every action. */
const NARROW = '(max-width: 1099px)';

interface SelectionBarProps {
  selected: number;
  /** Of the selected accounts, those that search and filters hide. */
  hidden: number;
  shown: number;
  onClear: () => void;
}

function Actions() {
  const { t } = useTranslation('accounts');
  const narrow = useMediaQuery(NARROW);
  return BULK_GROUPS.map((group) =>
    (narrow && BULK_ACTIONS[group].length > 1) || group === 'keys' ? (
      <BulkMenu key={group} group={group} />
    ) : (
      BULK_ACTIONS[group].map(({ id, link }) => (
        <LinkButton key={id} {...link} size="small" variant="outlined" color="inherit" sx={{ minHeight: 28, py: 0 }}>
          {t(`bulk.actions.${id}`)}
        </LinkButton>
      ))
    ),
  );
}

/** What can be done to the marked accounts. */
export function SelectionBar({ selected, hidden, shown, onClear }: SelectionBarProps) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const some = selected > 0;
  const words = { count: selected, selected: format.number(selected), shown: format.number(shown) };
  return (
    <SelectionToolbar
      label={t('bulk.label')}
      some={some}
      words={
        <>
          {!some && t('bulk.hint')}
          {some && hidden === 0 && t('bulk.count', words)}
          {some && hidden > 0 && t('bulk.countHidden', { ...words, hidden: format.number(hidden) })}
        </>
      }
      edgeToEdge
      clearLabel={t('bulk.clear')}
      onClear={onClear}
    >
      <Actions />
    </SelectionToolbar>
  );
}
