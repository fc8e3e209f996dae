import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvitationPage, RolePage } from '@shared/ipc/support-models';
import { AsOf } from '@renderer/ui/as-of';
import { EmptyState } from '@renderer/ui/empty-state';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { SearchField } from '@renderer/ui/search-field';
import { SkeletonRows } from '@renderer/ui/skeletons';
import { Pager } from './pager';

/** An answer that takes longer than this waits for its turn. */
const SOON_MS = 1_200;

export interface ListPlace {
  search: string;
  /** From 1. */
  page: number;
}

interface ListFrameProps {
  title: string;
  place: ListPlace;
  onPlace: (place: ListPlace) => void;
  data: RolePage | InvitationPage | undefined;
  error: Error | null;
  fetching: boolean;
  onReload: () => void;
  /** At the right of the head. */
  actions: ReactNode;
  /** What stands where nobody was ever there, and where nobody matches. */
  empty: { none: string; noneText?: string; noMatch: string };
  /** The rows. */
  children: ReactNode;
}

/** A list that Spoki searches and pages, and may be asked for five times a minute: the rows of before stay until the next ones come. */
export function ListFrame(props: ListFrameProps) {
  const { title, place, onPlace, data, error, fetching, onReload, actions, empty, children } = props;
  const { t } = useTranslation('access');
  const titleId = useId();
  const [typed, setTyped] = useState(place.search);
  const slow = useSlow(fetching);
  const search = (text: string): void => onPlace({ search: text.trim(), page: 1 });
  const nothing = data && data.rows.length === 0 && data.rowErrors.length === 0;
  // A page that could not be had is asked for again.
  const toPage = (page: number): void => (page === place.page ? onReload() : onPlace({ ...place, page }));
  const clear = (): void => {
    setTyped('');
    search('');
  };
  return (
    <Box component="section" aria-labelledby={titleId} sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3, rowGap: 2 }}>
        <Typography variant="h2" id={titleId}>
          {title}
        </Typography>
        {data && <AsOf at={data.fetchedAt} staleAfterMs={600_000} />}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, marginInlineStart: 'auto' }}>{actions}</Box>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        <SearchField
          value={typed}
          onChange={(text) => (text === '' && place.search !== '' ? clear() : setTyped(text))}
          onEnter={() => search(typed)}
          label={t('search.label')}
          placeholder={t('search.placeholder')}
          clearLabel={t('search.clear')}
          hint={t('search.hint')}
        />
        <Button color="inherit" disabled={fetching} onClick={onReload}>
          {t('reload')}
        </Button>
        {data && <Pager data={data} busy={fetching} onPage={toPage} />}
      </Box>
      <Box sx={{ minHeight: 4 }}>{fetching && <LinearProgress aria-label={title} />}</Box>
      <Box role="status" sx={{ color: 'text.secondary', '&:empty': { display: 'none' } }}>
        {slow && t(data ? 'waiting' : 'waitingFirst')}
      </Box>
      {error && <ErrorNotice error={error} slim={data !== undefined} />}
      {!data && !error && <SkeletonRows count={4} />}
      {nothing && (
        <EmptyState
          why="nothing-matches"
          title={place.search === '' ? empty.none : empty.noMatch}
          text={place.search === '' ? empty.noneText : undefined}
          action={
            place.search !== '' && (
              <Button variant="outlined" onClick={clear}>
                {t('people.clear')}
              </Button>
            )
          }
        />
      )}
      {data && !nothing && children}
    </Box>
  );
}

/** Whether something has been going on for so long that it deserves words. */
function useSlow(going: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!going) return undefined;
    const timer = setTimeout(() => setSlow(true), SOON_MS);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [going]);
  return slow;
}
