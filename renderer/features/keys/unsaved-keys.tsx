import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnsavedKeyView } from '@shared/ipc/key-models';
import { useFormat } from '@renderer/lib/format';
import { useSaveUnsavedKey, useShowUnsavedKey, useUnsavedKeys } from '@renderer/lib/queries/client-keys';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { PlainText } from '@renderer/ui/plain-text';

/** New keys that the keychain failed to keep, pinned until each is saved. Nothing where there is none. */
export function UnsavedKeys() {
  const { t } = useTranslation('keys');
  const headingId = useId();
  const { data, error } = useUnsavedKeys();
  if (error) return <ErrorNotice error={error} />;
  if (!data || data.length === 0) return null;
  return (
    <Box
      component="section"
      aria-labelledby={headingId}
      sx={{ border: 1, borderColor: 'error.main', borderRadius: 1, bgcolor: 'background.paper', flexShrink: 0 }}
    >
      <Box sx={{ px: 4, py: 3 }}>
        <Typography variant="h2" id={headingId}>
          {t('unsaved.title', { count: data.length })}
        </Typography>
        <Box sx={{ color: 'text.secondary' }}>{t('unsaved.text')}</Box>
      </Box>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', maxHeight: 240, overflowY: 'auto' }}>
        {data.map((unsaved) => (
          <UnsavedKey key={unsaved.operationId} unsaved={unsaved} />
        ))}
      </Box>
    </Box>
  );
}

function UnsavedKey({ unsaved }: { unsaved: UnsavedKeyView }) {
  const { t } = useTranslation('keys');
  const format = useFormat();
  const save = useSaveUnsavedKey();
  const show = useShowUnsavedKey();
  const busy = save.isPending || show.isPending;
  const error = save.error ?? show.error;
  const { operationId, accountName, accountId, profileName, privateKeyOf, at } = unsaved;
  const begin = (one: typeof save | typeof show): void => {
    save.reset();
    show.reset();
    one.mutate(operationId);
  };
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider', px: 4, py: 2, display: 'grid', gap: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        <Box sx={{ minWidth: 0, flex: '1 1 220px' }}>
          <Box sx={{ fontWeight: 550 }}>
            <PlainText>
              {[privateKeyOf?.called, accountName ?? accountId ?? profileName].filter(Boolean).join(' · ')}
            </PlainText>
          </Box>
          <Box sx={{ color: 'text.secondary' }}>
            <PlainText wrap>
              {t('unsaved.what', {
                id: privateKeyOf?.roleId ?? accountId ?? '',
                profile: profileName,
                when: format.dateTime(at),
              })}
            </PlainText>
          </Box>
        </Box>
        <Button variant="contained" disabled={busy} onClick={() => begin(save)}>
          {t(save.isPending ? 'unsaved.saving' : 'unsaved.save')}
        </Button>
        <Button variant="outlined" color="inherit" disabled={busy} onClick={() => begin(show)}>
          {t(show.isPending ? 'unsaved.showing' : 'unsaved.show')}
        </Button>
      </Box>
      {error && <ErrorNotice error={error} />}
    </Box>
  );
}
