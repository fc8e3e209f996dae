'use strict';
// Takes the place of Electron's own default app, which the fallback runtime lacks: runs the folder named on the command line.
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const { resolve } = require('node:path');

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
