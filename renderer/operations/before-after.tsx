import ArrowForward from '@mui/icons-material/ArrowForward';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { MISSING } from '../lib/format';
import { Details } from '../ui/details';
import { PlainText } from '../ui/plain-text';
import { visuallyHidden } from '../ui/visually-hidden';

interface BeforeAfterProps {
  label: string;
  before: string | null;
  after: string | null;
}

/** A text before → after, with its name; "—" for none. */
export function BeforeAfter({ label, before, after }: BeforeAfterProps) {
  const { t } = useTranslation('operations');
  const shown = (text: string | null) => (text === null || text === '' ? MISSING : <PlainText wrap>{text}</PlainText>);
  return (
    <Details
      items={[
        {
          label,
          value: (
            <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2 }}>
              <Box component="span" sx={visuallyHidden}>
                {t('between.before')}{' '}
              </Box>
              {shown(before)}
              <ArrowForward aria-hidden sx={{ fontSize: 14, color: 'text.secondary' }} />
              <Box component="span" sx={visuallyHidden}>
                {t('between.after')}{' '}
              </Box>
              <strong>{shown(after)}</strong>
            </Box>
          ),
        },
      ]}
    />
  );
}
