import type { Invitation, Role } from '@shared/domain/team';
import { withoutHidden } from '@renderer/ui/plain-text';

type Named = Pick<Role | Invitation, 'email' | 'firstName' | 'lastName'>;

/** First and last name; null for neither. */
export function nameOf({ firstName, lastName }: Named): string | null {
  const name = [firstName, lastName]
    .map((part) => part?.trim() ?? '')
    .filter((part) => part !== '')
    .join(' ');
  return name === '' ? null : name;
}

/** What the journal calls somebody: the name with the address, whichever there is. */
export function calledOf(who: Named): string | null {
  const name = nameOf(who);
  if (name === null) return who.email;
  return who.email === null ? name : `${name} (${who.email})`.slice(0, 300);
}

/** The same in a sentence; the id where there is neither. */
export function shownAs(who: Named & { id: string }): string {
  return withoutHidden(nameOf(who) ?? who.email ?? who.id);
}
