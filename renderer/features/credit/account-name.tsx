import type { AccountId } from '@shared/domain/ids';
import { PlainText } from '@renderer/ui/plain-text';

/** Who it is: the name and, because names may be alike, the id below it. */
export function AccountName({ id, name }: { id: AccountId; name: string | null }) {
  return (
    <>
      {name !== null && <PlainText wrap>{name}</PlainText>}
      <small>{id}</small>
    </>
  );
}
