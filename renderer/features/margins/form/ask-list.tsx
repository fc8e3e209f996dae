import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Asked, Ticks } from './use-asked';

/** What has to be ticked, one by one, before margins are sent. Nothing where nothing is asked. */
export function AskList({ asked, ticks }: { asked: readonly Asked[]; ticks: Ticks }) {
  const { t } = useTranslation('margins');
  if (asked.length === 0) return null;
  return (
    <Alert severity="warning" sx={{ alignItems: 'flex-start' }} role="group" aria-label={t('ask.title')}>
      <Typography component="strong" sx={{ fontWeight: 600, color: 'text.primary', display: 'block' }}>
        {t('ask.title')}
      </Typography>
      <Typography sx={{ color: 'text.secondary' }}>{t('ask.why')}</Typography>
      {asked.map(({ key, text }) => (
        <FormControlLabel
          key={key}
          control={<Checkbox checked={ticks.ticked.has(key)} onChange={() => ticks.toggle(key)} sx={{ p: 1, mr: 1 }} />}
          label={text}
          sx={{ display: 'flex', alignItems: 'center', color: 'text.primary', ml: -1, mr: 0 }}
        />
      ))}
    </Alert>
  );
}
