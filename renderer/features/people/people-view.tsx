import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import type { JobReview } from '@shared/ipc/operation-models';
import type { People, Person } from '@shared/ipc/support-models';
import { useFormat } from '@renderer/lib/format';
import { useLoadPeople, usePeople } from '@renderer/lib/queries/access';
import { useAccountList } from '@renderer/lib/queries/accounts';
import { useReviewJob } from '@renderer/lib/queries/jobs';
import { FilterToggles } from '@renderer/operations/jobs/filter-toggles';
import { JobReviewPanel } from '@renderer/operations/jobs/job-review';
import { ReadingNotice } from '@renderer/operations/reading/reading-notice';
import { useReading } from '@renderer/operations/reading/use-reading';
import { AsOf } from '@renderer/ui/as-of';
import { EmptyState } from '@renderer/ui/empty-state';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { PlainText } from '@renderer/ui/plain-text';
import { SearchField } from '@renderer/ui/search-field';
import { SkeletonBlock } from '@renderer/ui/skeletons';
import { removalRows } from './model/removal';
import { accountColumns, FIRST_FILTER, matchingPeople, MOST_COLUMNS, peopleIn, readingOf } from './model/shown-people';
import { PeopleTable } from './people-table';
import { TeamProblems } from './team-problems';

const NOBODY: People = { people: [], teams: [] };

/** Everybody who works in the partner or in an account, and removing somebody everywhere. */
export function PeopleView({ profile }: { profile: Profile }) {
  const { t } = useTranslation('people');
  const { data, error, isPending } = usePeople(profile.id);
  const loading = useLoadPeople();
  const reading = useReading(loading, (workId) => ({ profileId: profile.id, accountIds: null, workId }));
  const removing = useReviewJob();
  const [whom, setWhom] = useState('');
  const remove = (person: Person): void => {
    setWhom(person.name === '' ? person.email : `${person.name} (${person.email})`);
    removing.mutate({ profileId: profile.id, rows: removalRows(person, t('removeNote')) });
  };

  if (removing.data) return <Removal profile={profile} person={whom} review={removing.data} onBack={removing.reset} />;
  const people = data ?? NOBODY;
  const { oldest } = readingOf(people);
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3 }}>
        <Button variant="outlined" disabled={reading.running} onClick={reading.begin}>
          {t(oldest === null ? 'read.first' : 'read.again')}
        </Button>
        {oldest !== null && <AsOf at={oldest} />}
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {t('read.about')}
        </Box>
      </Box>
      <ReadingNotice reading={reading} what={t('read.working')} />
      {error && <ErrorNotice error={error} />}
      {removing.error && <ErrorNotice error={removing.error} />}
      {isPending && <SkeletonBlock height={240} />}
      <TeamProblems profile={profile} people={people} />
      {!isPending && oldest === null && (
        <EmptyState why="never-synced" title={t('never.title')} text={t('never.text')} />
      )}
      {people.people.length > 0 && <Shown profile={profile} people={people} onRemove={remove} />}
    </>
  );
}

interface RemovalProps {
  profile: Profile;
  /** Name and e-mail. */
  person: string;
  review: JobReview;
  onBack: () => void;
}

function Removal({ profile, person, review, onBack }: RemovalProps) {
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: 'max(480px, calc(100dvh - 190px))' }}>
      <Typography variant="h2" sx={{ mb: 3 }}>
        <PlainText wrap>{t('removal', { person })}</PlainText>
      </Typography>
      <JobReviewPanel
        profile={profile}
        review={review}
        onBack={onBack}
        onStarted={({ jobId }) => void navigate({ to: '/jobs/$jobId', params: { jobId } })}
      />
    </Box>
  );
}

interface ShownProps {
  profile: Profile;
  people: People;
  onRemove: (person: Person) => void;
}

const KINDS = ['all', 'people', 'services'] as const;

function Shown({ profile, people, onRemove }: ShownProps) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const [filter, setFilter] = useState(FIRST_FILTER);
  const { data: list } = useAccountList(profile.id);
  const names = useMemo(() => new Map((list?.rows ?? []).map(({ id, name }) => [id, name])), [list]);
  const matching = useMemo(() => matchingPeople(people.people, filter), [people, filter]);
  const columns = useMemo(() => accountColumns(matching, names, filter.account), [matching, names, filter.account]);
  const drawn = columns.slice(0, MOST_COLUMNS);
  const shown = peopleIn(matching, columns, filter.account);
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        <SearchField
          value={filter.search}
          onChange={(search) => setFilter({ ...filter, search })}
          onEnter={() => undefined}
          label={t('search.label')}
          placeholder={t('search.placeholder')}
          clearLabel={t('search.clear')}
        />
        <SearchField
          value={filter.account}
          onChange={(account) => setFilter({ ...filter, account })}
          onEnter={() => undefined}
          label={t('accounts.label')}
          placeholder={t('accounts.placeholder')}
          clearLabel={t('accounts.clear')}
        />
        <FilterToggles
          label={t('kinds.label')}
          value={filter.services}
          onChange={(services) => setFilter({ ...filter, services })}
          options={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {t('shown', { shown: format.number(shown.length), count: people.people.length })}
        </Box>
      </Box>
      {columns.length > drawn.length && (
        <Alert severity="info">{t('tooWide', { drawn: drawn.length, count: columns.length })}</Alert>
      )}
      {shown.length === 0 ? (
        <EmptyState
          why="nothing-matches"
          title={t('nothing.title')}
          action={
            <Button variant="contained" onClick={() => setFilter(FIRST_FILTER)}>
              {t('nothing.widen')}
            </Button>
          }
        />
      ) : (
        <PeopleTable people={shown} columns={drawn} onRemove={onRemove} />
      )}
    </>
  );
}
