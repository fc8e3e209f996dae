import type { AccountPage, Profile } from '@shared/ipc/models';
import { PlainText } from '@renderer/ui/plain-text';

export function ChannelsTab({ page }: { profile: Profile; page: AccountPage }) {
  return <PlainText>{page.account.name}</PlainText>;
}
