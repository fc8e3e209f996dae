import { MISSING } from '../lib/format';
import { Details } from '../ui/details';
import { PlainText } from '../ui/plain-text';
import { Between } from './between';

interface BeforeAfterProps {
  label: string;
  before: string | null;
  after: string | null;
}

const shown = (text: string | null) => (text === null || text === '' ? MISSING : <PlainText wrap>{text}</PlainText>);

/** A text before → after, with its name; "—" for none. */
export function BeforeAfter({ label, before, after }: BeforeAfterProps) {
  return <Details items={[{ label, value: <Between before={shown(before)} after={shown(after)} /> }]} />;
}
