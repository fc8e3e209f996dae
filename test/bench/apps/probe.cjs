'use strict';
// Runs another app's main script and tells, on one line of standard output, when it came how far. Its window is quit once it is ready.
const { app } = require('electron');

const { BENCH_MAIN, BENCH_SELECTOR, BENCH_COUNT } = process.env;
const marks = { script: Date.now() };

/** Resolves after the first frame that shows as many elements: they have been painted, and the next task is answered. */
const PAINTED = `new Promise((done) => {
  const look = () =>
    document.querySelectorAll(${JSON.stringify(BENCH_SELECTOR)}).length < ${Number(BENCH_COUNT)}
      ? requestAnimationFrame(look)
      : setTimeout(done);
  requestAnimationFrame(look);
})`;

app.once('ready', () => (marks.ready = Date.now()));
app.on('web-contents-created', (_event, contents) => {
  marks.window = Date.now();
  contents.once('did-start-loading', () => (marks.loading = Date.now()));
  contents.once('dom-ready', async () => {
    marks.page = Date.now();
    await contents.executeJavaScript(PAINTED);
    marks.painted = Date.now();
    process.stdout.write(`MARKS ${JSON.stringify(marks)}\n`, () => app.quit());
  });
});

require(BENCH_MAIN);
