import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Channel, WHATSAPP } from '@shared/domain/channel';
import type { Intent } from '@shared/domain/operation';
import type { HistoryPoint } from '@shared/ipc/models';
import { MISSING } from '@renderer/lib/format';
import type { Whose } from '@renderer/lib/queries/channels';
import { BeforeAfter } from '@renderer/operations/before-after';
import { OperationDialog } from '@renderer/operations/operation-dialog';
import type { OperationDraft } from '@renderer/operations/operation-draft';
import { AsOf } from '@renderer/ui/as-of';
import { Details } from '@renderer/ui/details';
import { PlainText } from '@renderer/ui/plain-text';
import { SidePanel } from '@renderer/ui/side-panel';
import { ChannelHistory } from './channel-history';
import { PhoneStatusText, PlatformText, QualityText, StatusText, useChannelName } from './channel-words';
import { RenameDialog } from './rename-dialog';
import type { Watch } from './use-watch';
import { WatchNotice } from './watch-notice';

interface ChannelPanelProps {
  whose: Whose;
  owner: Pick<OperationDraft, 'profileId' | 'accountId' | 'accountName' | 'currency'>;
  /** Null: closed. */
  channel: Channel | null;
  /** All of the account, of which another may be primary now. */
  channels: readonly Channel[];
  fetchedAt: number;
  accountHistory: readonly HistoryPoint[];
  watch: Watch;
  onClose: () => void;
}

/** One channel at the side: what is known of it, how it went, and what can be done. Esc closes. */
export function ChannelPanel({ channel, ...props }: ChannelPanelProps) {
  const titleId = useId();
  return (
    <SidePanel open={channel !== null} titleId={titleId} onClose={props.onClose}>
      {channel && <Content key={channel.id} channel={channel} titleId={titleId} {...props} />}
    </SidePanel>
  );
}

type ContentProps = ChannelPanelProps & { channel: Channel; titleId: string };

function Content(props: ContentProps) {
  const { whose, channel, fetchedAt, accountHistory, watch, titleId, onClose } = props;
  const { t } = useTranslation('channels');
  const nameOf = useChannelName();
  const content = useRef<HTMLDivElement>(null);
  // The button that stops the waiting is gone once it has ended, and a primary channel has none to make it so.
  useEffect(() => {
    if (!watch.waiting && document.activeElement === document.body) content.current?.focus();
  }, [watch.waiting, channel.isPrimary]);
  return (
    <>
      <Box
        sx={{ display: 'flex', alignItems: 'center', gap: 2, px: 5, py: 2, borderBottom: 1, borderColor: 'divider' }}
      >
        <Typography variant="h2" id={titleId} sx={{ flex: 1, minWidth: 0 }}>
          <PlainText>{nameOf(channel)}</PlainText>
        </Typography>
        <IconButton aria-label={t('actions.close')} onClick={onClose}>
          <Close />
        </IconButton>
      </Box>
      <Box
        ref={content}
        tabIndex={0}
        role="group"
        aria-labelledby={titleId}
        sx={{ flex: 1, overflow: 'auto', px: 5, py: 3, display: 'grid', gap: 4, alignContent: 'start' }}
      >
        <Actions {...props} />
        {watch.before?.id === channel.id && <WatchNotice watch={watch} />}
        <Box>
          <AsOf at={fetchedAt} staleAfterMs={300_000} />
          <Facts channel={channel} />
        </Box>
        <ChannelHistory whose={whose} channel={channel} accountHistory={accountHistory} />
      </Box>
    </>
  );
}

function Facts({ channel }: { channel: Channel }) {
  const { t } = useTranslation('channels');
  const text = (value: string | null) => (value === null ? MISSING : <PlainText wrap>{value}</PlainText>);
  return (
    <Details
      items={[
        { label: t('columns.platform'), value: <PlatformText channel={channel} /> },
        { label: t('columns.identifier'), value: text(channel.identifier) },
        { label: t('columns.status'), value: <StatusText channel={channel} /> },
        { label: t('columns.phoneStatus'), value: <PhoneStatusText channel={channel} /> },
        { label: t('columns.quality'), value: <QualityText channel={channel} /> },
        {
          label: t('columns.primary'),
          value: channel.isPrimary === null ? MISSING : t(channel.isPrimary ? 'primary' : 'notPrimary'),
        },
        { label: t('panel.waba'), value: text(channel.wabaId) },
        { label: t('panel.id'), value: channel.id },
      ]}
    />
  );
}

type Asked = 'rename' | 'set-primary-channel' | 'refresh-channel-status' | null;

function Actions({ owner, channel, channels, watch }: ContentProps) {
  const { t } = useTranslation('channels');
  const nameOf = useChannelName();
  const [asked, setAsked] = useState<Asked>(null);
  const { platform } = channel;
  const primaryNow = channels.find((one) => one.platform === platform && one.isPrimary === true);
  const intent: Intent | null =
    asked === null || asked === 'rename' ? null : { kind: asked, channelId: channel.id, called: nameOf(channel) };
  const words = asked === 'set-primary-channel' ? 'setPrimary' : 'refresh';
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
      <Button variant="outlined" color="inherit" onClick={() => setAsked('rename')}>
        {t('actions.rename')}
      </Button>
      <Button
        variant="outlined"
        color="inherit"
        disabled={channel.isPrimary === true}
        title={channel.isPrimary === true ? t('panel.isPrimary') : undefined}
        onClick={() => setAsked('set-primary-channel')}
      >
        {t('actions.setPrimary')}
      </Button>
      <Button
        variant="outlined"
        color="inherit"
        disabled={platform !== WHATSAPP}
        title={platform === WHATSAPP ? undefined : t('panel.onlyWhatsApp')}
        onClick={() => setAsked('refresh-channel-status')}
      >
        {t('actions.refresh')}
      </Button>
      <Button variant="outlined" color="inherit" disabled={watch.waiting} onClick={() => watch.begin(channel)}>
        {t('actions.watch')}
      </Button>
      {asked === 'rename' && <RenameDialog owner={owner} channel={channel} onClose={() => setAsked(null)} />}
      <OperationDialog
        draft={intent && { ...owner, intent, note: '' }}
        title={t(`${words}.title`)}
        verb={t(`${words}.verb`)}
        extra={() =>
          asked === 'set-primary-channel' && (
            <BeforeAfter
              label={t('columns.primary')}
              before={primaryNow ? nameOf(primaryNow) : t('setPrimary.none')}
              after={nameOf(channel)}
            />
          )
        }
        onClose={(result) => {
          if (asked === 'refresh-channel-status' && result?.state === 'OK') watch.begin(channel);
          setAsked(null);
        }}
      />
    </Box>
  );
}
