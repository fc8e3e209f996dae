import TuneOutlined from '@mui/icons-material/TuneOutlined';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileId } from '@shared/domain/ids';
import type { Margins } from '@shared/domain/operation';
import { PROFIT_CATEGORIES } from '@shared/domain/report';
import type { MarginPreset } from '@shared/ipc/margin-models';
import { useFormat } from '@renderer/lib/format';
import { useMarginPresets, useRemovePreset, useSavePreset } from '@renderer/lib/queries/margins';
import { ConfirmDialog } from '@renderer/ui/confirm-dialog';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { NameDialog } from '@renderer/ui/name-dialog';
import { areSame } from '../model/margin-draft';

interface PresetsMenuProps {
  profileId: ProfileId;
  /** What the form holds; null as long as it is not complete. */
  margins: Margins | null;
  onApply: (margins: Margins) => void;
}

type Asking = { what: 'name' } | { what: 'remove'; preset: MarginPreset } | null;

/** Named sets of margins: apply one, save the form's, replace or remove the one in use. */
export function PresetsMenu({ profileId, margins, onApply }: PresetsMenuProps) {
  const { t } = useTranslation('margins');
  const presets = useMarginPresets(profileId);
  const save = useSavePreset(profileId);
  const remove = useRemovePreset(profileId);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asking, setAsking] = useState<Asking>(null);
  const [appliedId, setAppliedId] = useState<string | null>(null);
  const known = presets.data ?? [];
  const equal = known.find((preset) => areSame(preset.margins, margins));
  const used = equal ?? known.find(({ id }) => id === appliedId) ?? null;
  const andClose = (act: () => void) => () => {
    setAnchor(null);
    act();
  };
  const apply = (preset: MarginPreset) =>
    andClose(() => {
      setAppliedId(preset.id);
      onApply(preset.margins);
    });
  const named = (name: string): MarginPreset | undefined => known.find((preset) => preset.name === name);
  const saveAs = async (name: string, kept: Margins): Promise<void> => {
    const id = named(name)?.id ?? crypto.randomUUID();
    await save.mutateAsync({ id, name, margins: kept });
    setAppliedId(id);
  };
  return (
    <>
      <Button
        variant="outlined"
        color="inherit"
        startIcon={<TuneOutlined />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t('presets.button')}
      </Button>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        slotProps={{ list: { 'aria-label': t('presets.button') }, paper: { sx: { maxHeight: 480, maxWidth: 440 } } }}
      >
        {known.map((preset) => (
          <MenuItem key={preset.id} role="menuitemradio" aria-checked={preset === equal} onClick={apply(preset)}>
            <PresetText preset={preset} />
          </MenuItem>
        ))}
        {known.length === 0 && (
          <MenuItem disabled sx={{ whiteSpace: 'normal' }}>
            {t('presets.none')}
          </MenuItem>
        )}
        <Divider />
        <MenuItem disabled={margins === null} onClick={andClose(() => setAsking({ what: 'name' }))}>
          {t('presets.saveAs')}
        </MenuItem>
        {used && !equal && margins && (
          <MenuItem onClick={andClose(() => save.mutate({ ...used, margins }))}>
            {t('presets.replace', { name: used.name })}
          </MenuItem>
        )}
        {used && (
          <MenuItem onClick={andClose(() => setAsking({ what: 'remove', preset: used }))}>
            {t('presets.remove', { name: used.name })}
          </MenuItem>
        )}
      </Menu>
      {(presets.error ?? (asking === null && save.error)) && (
        <ErrorNotice slim error={presets.error ?? save.error} onDismiss={save.reset} />
      )}
      {asking?.what === 'name' && margins && (
        <NameDialog
          title={t('presets.saveTitle')}
          label={t('presets.name')}
          about={(name) => t(named(name) ? 'presets.nameTaken' : 'presets.keeps')}
          onSave={(name) => saveAs(name, margins)}
          onClose={() => {
            save.reset();
            setAsking(null);
          }}
        />
      )}
      {asking?.what === 'remove' && (
        <ConfirmDialog
          open
          danger
          title={t('presets.removeTitle', { name: asking.preset.name })}
          verb={t('presets.removeVerb')}
          onConfirm={() => remove.mutateAsync(asking.preset.id).then(() => setAsking(null))}
          onClose={() => setAsking(null)}
        >
          {t('presets.removeText')}
        </ConfirmDialog>
      )}
    </>
  );
}

function PresetText({ preset }: { preset: MarginPreset }) {
  const format = useFormat();
  const values = PROFIT_CATEGORIES.map((category) =>
    format.money(preset.margins[category], { decimals: 3, bare: true }),
  );
  return (
    <ListItemText
      primary={preset.name}
      secondary={values.join(' · ')}
      slotProps={{ primary: { noWrap: true }, secondary: { noWrap: true, variant: 'caption' } }}
    />
  );
}
