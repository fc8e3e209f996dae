import { createInboxOpener, type InboxParts } from '@electron/services/inbox/inbox-service';
import { createSampleAdvance, type SampleAdvanceParts } from '@electron/services/sample-advance';
import type { HandlersOf } from './handlers';

/** The client's inbox, and the client who is played in the sample data. */
export function inboxHandlers(parts: InboxParts & SampleAdvanceParts): HandlersOf<'inbox' | 'sample'> {
  const advance = createSampleAdvance(parts);
  return { 'inbox.open': createInboxOpener(parts), 'sample.advance': advance };
}
