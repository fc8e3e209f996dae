'use strict';
// Takes the place of Electron's own default app, which the fallback runtime lacks: loads the modules named by -r, as that one does, and runs
// the folder named on the command line.
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const { resolve } = require('node:path');

for (let at = process.argv.indexOf('-r'); at > 0; at = process.argv.indexOf('-r')) {
  const [, module] = process.argv.splice(at, 2);
  require(resolve(module));
}
const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (!named) {
  process.stderr.write('usage: electron [switches] <folder of the app>\n');
  process.exit(2);
}
const folder = resolve(named);
const { name, productName, version, main } = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8'));
app.setName(productName ?? name);
app.setVersion(version);
app.setAppPath(folder);
if (!app.commandLine.hasSwitch('user-data-dir')) {
  app.setPath('userData', resolve(app.getPath('appData'), productName ?? name));
}
require(resolve(folder, main));
