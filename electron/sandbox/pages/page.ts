import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';

type Html = ReturnType<typeof html>;

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; --line: #d5dcd8; --soft: #5d6a64; --accent: #0b6b4f; --card: #fff; --page: #f1f5f2 }
@media (prefers-color-scheme: dark) { :root { --line: #36403b; --soft: #a3b0aa; --accent: #58c9a0; --card: #1b201e; --page: #121513 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--page); color: CanvasText }
main { max-width: 34rem; margin: 8vh auto; padding: 2rem; background: var(--card); border: 1px solid var(--line); border-radius: 14px }
main.wide { max-width: none; min-height: 100vh; margin: 0; padding: 0; border: 0; border-radius: 0; display: grid; grid-template: auto 1fr / minmax(13rem, 20rem) 1fr }
header { grid-column: 1 / -1; padding: 1rem 1.5rem; border-bottom: 1px solid var(--line) }
h1 { font-size: 1.25rem; margin: 0; overflow-wrap: anywhere }
p { margin: .5rem 0; overflow-wrap: anywhere }
.soft { color: var(--soft) }
ol.steps { list-style: none; margin: 1.5rem 0; padding: 0; counter-reset: step }
ol.steps li { counter-increment: step; padding: .5rem 0; color: var(--soft) }
ol.steps li::before { content: counter(step); display: inline-block; width: 1.9rem; height: 1.9rem; margin-right: .75rem; border: 1px solid var(--line); border-radius: 50%; text-align: center; line-height: 1.8rem }
ol.steps li.done::before { content: '✓' }
ol.steps li.done { color: inherit }
ol.steps li[aria-current] { color: inherit; font-weight: 600 }
ol.steps li[aria-current]::before, ol.steps li.done::before { border-color: var(--accent); color: var(--accent) }
button { font: inherit; font-weight: 600; padding: .65rem 1.4rem; border: 0; border-radius: 9px; background: #0b6b4f; color: #fff; cursor: pointer }
button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
ul { list-style: none; margin: 0; padding: 0 }
ul.list { border-right: 1px solid var(--line) }
ul.list li { padding: .8rem 1.5rem; border-bottom: 1px solid var(--line) }
ul.list li[aria-current] { background: var(--page) }
ul.talk { padding: 1.5rem; display: flex; flex-direction: column; gap: .6rem; align-items: flex-start }
ul.talk li { max-width: 34rem; padding: .6rem .9rem; border-radius: 12px; background: var(--page) }
ul.talk li.ours { align-self: flex-end; border: 1px solid var(--accent) }
footer { padding: 0 1.5rem 1rem }
`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** Headers of a page whose address holds a token: nothing is loaded, kept, or told to another site. */
function headers(framed: boolean): Record<string, string> {
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${STYLE_HASH}'`,
    "form-action 'self'",
    "base-uri 'none'",
    ...(framed ? [] : ["frame-ancestors 'none'"]),
  ].join('; ');
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policy,
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  };
}

export interface Page {
  status?: number;
  lang: 'en' | 'it';
  title: string;
  body: Html;
  /** Whether another site may show it in an iframe, as the inbox is embedded. Default false. */
  framed?: boolean;
}

/** A page of plain HTML without scripts. Texts in `body` are escaped by `html`. */
export async function pageResponse({ status = 200, lang, title, body, framed = false }: Page): Promise<Response> {
  const head = html`<meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" />`;
  const page = await html`<!doctype html>
    <html lang="${lang}">
      <head>
        ${head}
        <title>${title}</title>
        ${raw(`<style>${STYLE}</style>`)}
      </head>
      <body>
        ${body}
      </body>
    </html>`;
  return new Response(String(page), { status, headers: headers(framed) });
}
