import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PlainText, hasHidden } from '@renderer/ui/plain-text';
import { renderApp } from '@test/support/renderer';

describe('PlainText', () => {
  it.each(['a\u202Eb', 'zero\u200Bwidth', 'nul\u0000', '\uFEFFbom', 'soft\u00ADhyphen', 'mark\u200Fer'])(
    'finds the hidden character in %j',
    (text) => expect(hasHidden(text)).toBe(true),
  );

  it.each(['Caffè', '株式会社', 'متجر النور', 'शक्\u200Dति', '👩\u200D💻', 'a b\nc'])(
    'finds nothing hidden in %j',
    (text) => expect(hasHidden(text)).toBe(false),
  );

  it('shows a direction override as a mark, isolated from what stands around it', async () => {
    await renderApp(<PlainText>{'safe\u202Egpj.exe'}</PlainText>);
    expect(screen.getByText('U+202E').closest('bdi')).toHaveTextContent('safeU+202Egpj.exe');
  });

  it('shows markup as text', async () => {
    await renderApp(<PlainText>{'<img src=x onerror=alert(1)>'}</PlainText>);
    expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeInTheDocument();
    expect(document.querySelector('img')).toBeNull();
  });

  it('says that there is no name instead of showing nothing', async () => {
    await renderApp(<PlainText>{'  '}</PlainText>);
    expect(screen.getByText('no name')).toBeVisible();
  });
});
