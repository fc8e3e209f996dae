import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { hasHidden, PlainText } from '@renderer/ui/plain-text';

/** Name and id of an account; the name may be missing, never the id. Null: the partner itself. */
export function AccountCell({ id, name }: { id: string | null; name: string | null }) {
  const { t } = useTranslation('jobs');
  const { t: operations } = useTranslation('operations');
  if (id === null) return <span>{operations('support.itself')}</span>;
  return (
    <>
      {name === null ? (
        <span className="quiet">{t('review.noName')}</span>
      ) : hasHidden(name) || name.trim() === '' ? (
        <PlainText>{name}</PlainText>
      ) : (
        <bdi title={name}>{name}</bdi>
      )}
      <Box component="span" className="quiet id">
        {id}
      </Box>
    </>
  );
}
