import { posix } from 'node:path';

const within = (path, folder) => path === folder || path.startsWith(`${folder}/`);
const featureOf = (path) => /^renderer\/features\/([^/]+)/.exec(path)?.[1];
const isPackage = (module, names) => names.some((name) => module === name || module.startsWith(`${name}/`));

const UI_PACKAGES = ['react', 'react-dom', '@mui', '@emotion', '@tanstack', 'recharts'];

/** Who may import whom. The first line that applies to the importer and refuses the target wins. */
const EDGES = [
  {
    from: (file) => !within(file, 'test') && !posix.basename(file).startsWith('playwright.config'),
    refuses: ({ path }) => path !== undefined && within(path, 'test'),
    message: 'The app does not import its tests. Move what both need to shared/ or electron/.',
  },
  {
    from: (file) => within(file, 'shared'),
    refuses: ({ path, module }) =>
      path === undefined
        ? module.startsWith('node:') || isPackage(module, ['electron', ...UI_PACKAGES])
        : !within(path, 'shared'),
    message:
      'shared/ runs in every process: no node:, electron, React or DOM, and nothing of the app. Pass the value in.',
  },
  {
    from: (file) => /^electron\/(print-)?preload\.ts$/.test(file),
    refuses: ({ path, module }) => (path === undefined ? module !== 'electron' : !within(path, 'shared')),
    message: 'The preload script imports shared/ and electron only.',
  },
  {
    from: (file) => within(file, 'electron'),
    refuses: ({ path, module }) => (path === undefined ? isPackage(module, UI_PACKAGES) : within(path, 'renderer')),
    message: 'The main process does not know the interface. Share through shared/.',
  },
  {
    from: (file) => within(file, 'renderer'),
    refuses: ({ path, module }) =>
      path === undefined ? module.startsWith('node:') || isPackage(module, ['electron']) : within(path, 'electron'),
    message: 'The renderer reaches the rest of the app through renderer/lib/bridge.ts only.',
  },
  {
    from: (file) => featureOf(file) !== undefined,
    refuses: ({ path }, file) => path !== undefined && ![undefined, featureOf(file)].includes(featureOf(path)),
    message: 'Features do not import each other. Lift what both need to renderer/ui, renderer/lib or shared/.',
  },
  {
    from: (file) => ['ui', 'lib', 'operations'].some((room) => within(file, `renderer/${room}`)),
    refuses: ({ path }) => path !== undefined && (within(path, 'renderer/features') || within(path, 'renderer/app')),
    message: 'renderer/ui, renderer/lib and renderer/operations are below the features and the app: pass the value in.',
  },
  {
    from: (file) => within(file, 'renderer/ui') || within(file, 'renderer/lib'),
    refuses: ({ path }) => path !== undefined && within(path, 'renderer/operations'),
    message: 'renderer/operations stands on renderer/ui and renderer/lib, not the other way round.',
  },
  {
    from: (file) => within(file, 'renderer/lib'),
    refuses: ({ path }) => path !== undefined && within(path, 'renderer/ui'),
    message: 'renderer/lib draws nothing: it does not import renderer/ui.',
  },
];

/** Why `file` may not import `target`, or null if it may. */
export function refusedEdge(file, target) {
  return EDGES.find(({ from, refuses }) => from(file) && refuses(target, file))?.message ?? null;
}
