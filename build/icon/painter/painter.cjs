'use strict';
// A one-page app that draws an SVG in several sizes. Usage: electron painter <picture.svg> <folder> <size>…
const { app, BrowserWindow } = require('electron');
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const [svgPath, folder, ...sizes] = process.argv.slice(process.argv.indexOf('--') + 1);

async function draw(window, svg, size) {
  const dataUrl = await window.webContents.executeJavaScript(`(async () => {
    const image = new Image(${size}, ${size});
    image.src = 'data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}';
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = ${size};
    canvas.getContext('2d').drawImage(image, 0, 0, ${size}, ${size});
    return canvas.toDataURL('image/png');
  })()`);
  writeFileSync(join(folder, `${size}.png`), Buffer.from(dataUrl.split(',')[1], 'base64'));
}

app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
  await window.loadURL('data:text/html,<!doctype html>');
  for (const size of sizes) await draw(window, readFileSync(svgPath, 'utf8'), Number(size));
  app.quit();
});
