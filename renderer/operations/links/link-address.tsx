import ContentCopy from '@mui/icons-material/ContentCopy';
import OpenInNew from '@mui/icons-material/OpenInNew';
import QrCode2 from '@mui/icons-material/QrCode2';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { QRCodeSVG } from 'qrcode.react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OnboardingLink } from '@shared/ipc/support-models';

/** Pixels, with the white border that a camera needs. */
const QR_SIZE = 220;
const QR_BORDER = 4;

interface LinkAddressProps {
  link: OnboardingLink;
  working: boolean;
  onCopy: () => void;
  onOpen: () => void;
  onQr: () => void;
}

/** The link itself: to copy, to open, to be scanned. */
export function LinkAddress({ link, working, onCopy, onOpen, onQr }: LinkAddressProps) {
  const { t } = useTranslation('links');
  const [qr, setQr] = useState(false);
  return (
    <Box>
      <TextField
        label={t('dialog.url')}
        value={link.url}
        fullWidth
        size="small"
        onFocus={(event) => event.target.select()}
        slotProps={{ htmlInput: { readOnly: true, spellCheck: false, dir: 'ltr' } }}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mt: 2 }}>
        <Button variant="contained" startIcon={<ContentCopy />} disabled={working} onClick={onCopy} autoFocus>
          {t('dialog.copy')}
        </Button>
        <Button variant="outlined" startIcon={<OpenInNew />} disabled={working} onClick={onOpen}>
          {t('dialog.open')}
        </Button>
        <Button variant="outlined" startIcon={<QrCode2 />} aria-expanded={qr} onClick={() => setQr(!qr)}>
          {t(qr ? 'dialog.hideQr' : 'dialog.showQr')}
        </Button>
      </Box>
      {qr && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: 3, mt: 3 }}>
          <QRCodeSVG value={link.url} size={QR_SIZE} marginSize={QR_BORDER} title={t('dialog.qr')} />
          <Button variant="outlined" disabled={working} onClick={onQr}>
            {t('dialog.noteQr')}
          </Button>
        </Box>
      )}
    </Box>
  );
}
