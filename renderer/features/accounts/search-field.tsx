import { useTranslation } from 'react-i18next';
import { SearchField as Field } from '@renderer/ui/search-field';

interface SearchFieldProps {
  value: string;
  onChange: (search: string) => void;
  /** Arrow down or Enter: into the table. */
  onEnterTable: () => void;
}

export function SearchField({ value, onChange, onEnterTable }: SearchFieldProps) {
  const { t } = useTranslation('accounts');
  return (
    <Field
      value={value}
      onChange={onChange}
      onEnter={onEnterTable}
      label={t('search.label')}
      placeholder={t('search.placeholder')}
      clearLabel={t('search.clear')}
      hint={t('search.hint')}
    />
  );
}
