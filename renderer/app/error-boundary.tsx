import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@shared/errors/app-error';

/** What is shown instead of a screen that threw while it was drawn. It needs no data, so that nothing can break it again. */
export function Crash({ error }: { error: unknown }) {
  const { t } = useTranslation();
  return (
    <Box role="alert" sx={{ p: 6, maxWidth: 640 }}>
      <Typography variant="h1">{t('crash.title')}</Typography>
      <Typography sx={{ my: 2, color: 'text.secondary' }}>{t('crash.text')}</Typography>
      <Typography component="pre" variant="caption" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {toAppError(error).message}
      </Typography>
      <Button variant="contained" sx={{ mt: 3 }} onClick={() => window.location.reload()}>
        {t('actions.reload')}
      </Button>
    </Box>
  );
}

interface Props {
  /** A screen that threw is tried again when this changes. */
  screen?: string;
  children: ReactNode;
}

interface State {
  caught: { error: unknown } | null;
}

/** Catches what a component throws while drawing. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { caught: null };

  static getDerivedStateFromError(error: unknown): State {
    return { caught: { error } };
  }

  override componentDidUpdate(before: Props): void {
    if (before.screen !== this.props.screen && this.state.caught) this.setState({ caught: null });
  }

  override render(): ReactNode {
    return this.state.caught ? <Crash error={this.state.caught.error} /> : this.props.children;
  }
}
