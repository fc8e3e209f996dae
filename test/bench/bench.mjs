// `npm run bench`: measures the app and prints one `name value unit` line each. See README.md for the options.
import { runnerImport } from 'vite';
import { root } from '../../build/runtime.mjs';

const { module } = await runnerImport('./test/bench/run.ts', {
  root,
  configFile: false,
  logLevel: 'error',
  resolve: { tsconfigPaths: true },
});
await module.run(process.argv.slice(2));
process.exit();
