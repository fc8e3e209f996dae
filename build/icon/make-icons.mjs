// Draws icon.svg with the provisioned Electron and writes the icon files that packages use. Run by hand after changing the SVG.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { resolveElectron, root, rootSwitches } from '../runtime.mjs';
import { runWithDesktop } from '../with-desktop.mjs';
import { toIcns, toIco } from './containers.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const OUT = join(root, 'build', 'resources');
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const LARGEST_IN_ICO = 256;

const scratch = mkdtempSync(join(tmpdir(), 'partner-desk-icons-'));
try {
  const { executable } = resolveElectron();
  const painter = [
    executable,
    ...rootSwitches(),
    join(HERE, 'painter'),
    '--',
    join(HERE, 'icon.svg'),
    scratch,
    ...SIZES.map(String),
  ];
  const code = await runWithDesktop(painter, { timeoutSeconds: 60 });
  if (code !== 0) throw new Error(`drawing failed with code ${code}`);
  const images = SIZES.map((size) => ({ size, png: readFileSync(join(scratch, `${size}.png`)) }));
  mkdirSync(join(OUT, 'icons'), { recursive: true });
  for (const { size, png } of images) writeFileSync(join(OUT, 'icons', `${size}x${size}.png`), png);
  writeFileSync(join(OUT, 'icon.png'), images.at(-1).png);
  writeFileSync(join(OUT, 'icon.ico'), toIco(images.filter(({ size }) => size <= LARGEST_IN_ICO)));
  writeFileSync(join(OUT, 'icon.icns'), toIcns(images));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
