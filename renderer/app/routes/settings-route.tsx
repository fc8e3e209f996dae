import { getRouteApi } from '@tanstack/react-router';
import { KeychainSection } from '../../features/profiles/keychain-section';
import { ProfilesSection } from '../../features/profiles/profiles-section';
import { SettingsScreen } from '../../features/settings/settings-screen';

const route = getRouteApi('/settings');

export function SettingsRoute() {
  const { section } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <SettingsScreen
      section={section}
      onSection={(next) => void navigate({ search: { section: next }, replace: true })}
      profiles={<ProfilesSection />}
      keychain={<KeychainSection />}
    />
  );
}
