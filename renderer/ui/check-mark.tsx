import CheckBox from '@mui/icons-material/CheckBox';
import CheckBoxOutlineBlank from '@mui/icons-material/CheckBoxOutlineBlank';

/** The look of a check box inside a menu item, which itself is the control. */
export function CheckMark({ checked }: { checked: boolean }) {
  const Icon = checked ? CheckBox : CheckBoxOutlineBlank;
  return <Icon aria-hidden sx={{ color: checked ? 'primary.main' : 'text.secondary' }} />;
}
