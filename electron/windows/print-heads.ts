import { stageText, wordsOf } from '@electron/packs/words/words';
import type { PrintJob } from '@shared/ipc/print-models';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/** Inline, because these lines are pages of their own to Chromium, which have no style but this. */
const LINE =
  'width:100%;margin:0 12mm;display:flex;justify-content:space-between;font:8px sans-serif;color:#566159;-webkit-print-color-adjust:exact';
const line = (left: string, right: string): string =>
  `<div style="${LINE}"><span>${left}</span><span>${right}</span></div>`;

/** The line above and the line below each page, as HTML: whose month it is and where it stands, and the number of the page. */
export function printHeads(job: PrintJob): { headerTemplate: string; footerTemplate: string } {
  const words = wordsOf(job.language);
  const { partnerName, month, stage, title } =
    job.kind === 'month'
      ? { ...job, stage: stageText(words, job.state), title: words.summary.title }
      : {
          ...job.statement,
          stage: stageText(words, { stage: job.statement.stage, why: null }),
          title: `${words.sheets.statement}: ${job.statement.accountName}`,
        };
  return {
    headerTemplate: line(escapeHtml(`${partnerName} · ${title}`), escapeHtml(`${month} · ${stage}`)),
    footerTemplate: line('Partner Desk', '<span class="pageNumber"></span> / <span class="totalPages"></span>'),
  };
}
