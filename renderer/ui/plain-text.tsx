import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';

// Controls and format characters: direction overrides and isolates, zero-width characters, soft hyphens, the byte-order mark.
const HIDDEN = /(?![\n\t])[\p{Cc}\p{Cf}\u2028\u2029]/u;
const SPLIT = new RegExp(`(${HIDDEN.source})`, 'u');
const JOINERS = /[\u200C\u200D]/u;

/** Whether a text holds characters that cannot be seen but change how it reads. Joiners are part of several scripts and of emoji. */
export function hasHidden(text: string): boolean {
  return text.split(SPLIT).some((part) => HIDDEN.test(part) && !JOINERS.test(part));
}

/** The text without those characters: for titles and labels, where no mark can stand. */
export function withoutHidden(text: string): string {
  return text
    .split(SPLIT)
    .filter((part) => !HIDDEN.test(part) || JOINERS.test(part))
    .join('');
}

function mark(character: string): string {
  return `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
}

function Marked({ text }: { text: string }) {
  return text.split(SPLIT).map((part, index) =>
    HIDDEN.test(part) && !JOINERS.test(part) ? (
      <Box
        key={index}
        component="span"
        sx={{ mx: '1px', px: '3px', borderRadius: '2px', fontSize: '0.6875rem', color: 'warning.main', border: 1 }}
      >
        {mark(part)}
      </Box>
    ) : (
      part
    ),
  );
}

/** Characters from which on a text that wraps scrolls in a place of its own instead of pushing everything away. */
const LONG = 500;
const scrolling = { display: 'inline-block', maxWidth: '100%', maxHeight: '12em', overflowY: 'auto' } as const;

interface PlainTextProps {
  /** As it came from Spoki. */
  children: string | null;
  /** One line with an ellipsis (default), or as many as it takes. */
  wrap?: boolean;
}

/**
 * A text from outside: isolated from the direction of what stands around it, and with hidden characters shown as marks, so that a
 * name can neither reorder the screen nor pretend to be another.
 */
export function PlainText({ children, wrap = false }: PlainTextProps) {
  const { t } = useTranslation();
  if (children === null || children.trim() === '') {
    return (
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {t('text.empty')}
      </Box>
    );
  }
  const hidden = hasHidden(children);
  return (
    <Box
      component="bdi"
      title={hidden ? t('text.controlCharacters') : children}
      // Whoever works by keyboard must be able to scroll it.
      tabIndex={wrap && children.length > LONG ? 0 : undefined}
      sx={
        wrap
          ? { overflowWrap: 'anywhere', whiteSpace: 'pre-line', ...(children.length > LONG && scrolling) }
          : {
              display: 'inline-block',
              maxWidth: '100%',
              overflow: 'hidden',
              textOverflow: 'ellipsis',
              whiteSpace: 'nowrap',
              verticalAlign: 'bottom',
            }
      }
    >
      {hidden ? <Marked text={children} /> : children}
    </Box>
  );
}
