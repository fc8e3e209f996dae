import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import { EmptyState } from '@renderer/ui/empty-state';
import { PageHeader } from '@renderer/ui/page-header';
import { HealthView } from './health-view';
import { KeyOverview } from './key-overview';
import { KeyTaskScreen } from './key-task-screen';
import { KeyViews } from './key-views';
import { KeysFrame } from './keys-frame';
import type { KeyTask } from './model/key-task';

interface KeysScreenProps {
  profile: Profile;
  /** What is to be done to the marked accounts; undefined: the keys of all accounts. */
  task?: KeyTask | undefined;
  /** The `view` of the address. */
  view?: string | undefined;
}

/** The keys of the client accounts: created, verified, copied, rotated and revoked, one or many. */
export function KeysScreen({ profile, task, view }: KeysScreenProps) {
  const { t } = useTranslation('keys');
  if (profile.kind === 'agency') {
    return (
      <KeysFrame>
        <PageHeader title={t('title')} />
        <EmptyState why="not-permitted" title={t('agency.title')} text={t('agency.text')} />
      </KeysFrame>
    );
  }
  if (task) {
    return (
      <KeysFrame>
        <KeyTaskScreen key={task} profile={profile} task={task} />
      </KeysFrame>
    );
  }
  return (
    <KeysFrame>
      {view === 'health' ? (
        <HealthView profile={profile} views={<KeyViews view="health" />} />
      ) : (
        <KeyOverview profile={profile} views={<KeyViews view="keys" />} />
      )}
    </KeysFrame>
  );
}
