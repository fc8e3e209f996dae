import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header';
import { AboutSection } from './about-section';
import { AlertsSection } from './alerts-section';
import { AppearanceSection } from './appearance-section';
import { DataSection } from './data-section';
import { LanesSection } from './lanes-section';
import { LimitsSection } from './limits-section';

const SECTIONS = ['profiles', 'appearance', 'limits', 'alerts', 'keychain', 'lanes', 'data', 'about'] as const;
type SectionName = (typeof SECTIONS)[number];

interface SettingsScreenProps {
  /** Which section to bring into view, from the address. */
  section: string | undefined;
  onSection: (section: SectionName) => void;
  /** Sections that belong to another feature. */
  profiles: ReactNode;
  keychain: ReactNode;
}

interface SectionProps {
  name: SectionName;
  wanted: boolean;
  children: ReactNode;
}

function Section({ name, wanted, children }: SectionProps) {
  const { t } = useTranslation('settings');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!wanted) return;
    heading.current?.scrollIntoView?.({ block: 'start' });
    heading.current?.focus({ preventScroll: true });
  }, [wanted]);
  return (
    <Box
      component="section"
      aria-labelledby={`settings-${name}`}
      sx={{ pt: 5, pb: 7, '& + &': { borderTop: 1, borderColor: 'divider' } }}
    >
      <Typography
        ref={heading}
        id={`settings-${name}`}
        variant="h2"
        tabIndex={-1}
        sx={{ mb: 3, scrollMarginTop: 16, '&:focus-visible': { outline: 'none' } }}
      >
        {t(`sections.${name}`)}
      </Typography>
      {children}
    </Box>
  );
}

function Contents({ current, onSection }: { current: string | undefined; onSection: (name: SectionName) => void }) {
  const { t } = useTranslation('settings');
  return (
    <Box
      component="nav"
      aria-label={t('contents')}
      sx={{ display: { xs: 'none', md: 'flex' }, flexDirection: 'column', width: 200, flexShrink: 0, px: 3, gap: 0.5 }}
    >
      {SECTIONS.map((name) => (
        <Box
          key={name}
          component="button"
          type="button"
          aria-current={current === name ? 'true' : undefined}
          onClick={() => onSection(name)}
          sx={{
            all: 'unset',
            cursor: 'pointer',
            px: 2,
            py: 1.5,
            borderRadius: 1,
            color: 'text.secondary',
            '&:hover': { bgcolor: 'action.hover', color: 'text.primary' },
            '&[aria-current]': { color: 'text.primary', fontWeight: 550 },
            '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main' },
          }}
        >
          {t(`sections.${name}`)}
        </Box>
      ))}
    </Box>
  );
}

/** Everything that can be set, and what the app holds on this computer, in one scrolling page. */
export function SettingsScreen({ section, onSection, profiles, keychain }: SettingsScreenProps) {
  const { t } = useTranslation('settings');
  const contents: Record<SectionName, ReactNode> = {
    profiles,
    appearance: <AppearanceSection />,
    limits: <LimitsSection />,
    alerts: <AlertsSection />,
    keychain,
    lanes: <LanesSection />,
    data: <DataSection />,
    about: <AboutSection />,
  };
  return (
    <>
      <PageHeader title={t('title')} />
      <Box sx={{ flex: 1, minHeight: 0, display: 'flex', borderTop: 1, borderColor: 'divider' }}>
        <Box sx={{ pt: 4, display: 'flex' }}>
          <Contents current={section} onSection={onSection} />
        </Box>
        <Box sx={{ flex: 1, minWidth: 0, overflowY: 'auto', px: 5 }}>
          <Box sx={{ maxWidth: 860 }}>
            {SECTIONS.map((name) => (
              <Section key={name} name={name} wanted={section === name}>
                {contents[name]}
              </Section>
            ))}
          </Box>
        </Box>
      </Box>
    </>
  );
}
