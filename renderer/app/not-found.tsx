import Button from '@mui/material/Button';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state';

export function NotFound() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <EmptyState
      why="nothing-matches"
      title={t('notFound.title')}
      action={
        <Button variant="outlined" onClick={() => void navigate({ to: '/' })}>
          {t('notFound.action')}
        </Button>
      }
    />
  );
}
