import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useTranslation } from 'react-i18next';
import type { InvitationPage, RolePage } from '@shared/ipc/support-models';
import { useFormat } from '@renderer/lib/format';
import { pagesOf } from './model/pages';

interface PagerProps {
  data: RolePage | InvitationPage;
  /** While another page is on its way. */
  busy: boolean;
  onPage: (page: number) => void;
}

/** Which page it is, of how many, and the total as the server says it. */
export function Pager({ data, busy, onPage }: PagerProps) {
  const { t } = useTranslation('access');
  const format = useFormat();
  const { page, nextPage, total } = data;
  const pages = pagesOf(data);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, color: 'text.secondary' }}>
      <IconButton aria-label={t('pages.previous')} disabled={busy || page === 1} onClick={() => onPage(page - 1)}>
        <ChevronLeft />
      </IconButton>
      <Box role="status">
        {pages === null
          ? t('pages.one', { page: format.number(page) })
          : t('pages.of', { page: format.number(page), pages: format.number(pages) })}
      </Box>
      <IconButton
        aria-label={t('pages.next')}
        disabled={busy || nextPage === null}
        onClick={() => nextPage !== null && onPage(nextPage)}
      >
        <ChevronRight />
      </IconButton>
      {total !== null && <span>{t('pages.total', { count: total, number: format.number(total) })}</span>}
      {data.rowErrors.length > 0 && <span>{t('pages.rowErrors', { count: data.rowErrors.length })}</span>}
    </Box>
  );
}
