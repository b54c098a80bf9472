import { startsWithEmbedded } from './app/encoders/starts-with-embedded.ts';
import { leaveOwnText } from './app/keeping/kept-text.ts';
import { openKeptValues } from './app/keeping/kept-values.ts';
import { watchInstall } from './app/launch/browser-install.ts';
import { putAside, WITHOUT_LAST } from './app/recovery/put-aside.ts';
import { trustOwnScripts } from './app/security/trust-own-scripts.ts';
import { browserTab } from './app/tab.ts';
import { browserDependencies } from './engine/browser-dependencies.ts';
import { createEngine } from './engine/create-engine.ts';
import { embeddedEncoder } from './engine/embedded-encoder.ts';
import type { Engine } from './engine/engine.ts';
import { createValueJournal } from './storage/values/value-journal.ts';

const storage = openKeptValues({
  local: () => localStorage,
  journal: createValueJournal(),
  onStorage: (listener) => addEventListener('storage', ({ key }) => listener(key)),
});
const tab = browserTab();

if (location.search === WITHOUT_LAST) {
  putAside(storage);
  leaveOwnText(storage, tab);
  history.replaceState(null, '', location.pathname + location.hash);
}
// The browser makes its offer once.
const install = watchInstall({
  page: window,
  isInstalled: matchMedia('(display-mode: standalone), (display-mode: minimal-ui)').matches,
  // Safari alone has it.
  isByMenu: 'standalone' in navigator,
});
trustOwnScripts(new URL('.', document.baseURI));

const newEngine = (): Engine => createEngine(browserDependencies(storage));
const engine = newEngine();

// Where the browser lacks what the app needs, public/start.js has found so before this runs.
if (document.documentElement.dataset['state'] !== 'failed') {
  // The encoder takes longest, so it begins before the page's own code is there.
  if (startsWithEmbedded(storage, embeddedEncoder(document.baseURI).id)) engine.start();
  // Not awaited at the top: the page's code imports from this one's and would wait for its end.
  void Promise.all([import('./open-page.tsx'), pageWithStyles()]).then(([{ openPage }]) =>
    openPage({ storage, tab, install, engine, newEngine }),
  );
}

/** All of index.html with its style sheets: this script runs as soon as it is there, before them if need be. */
async function pageWithStyles(): Promise<void> {
  if (document.readyState === 'loading') {
    await new Promise((resolve) => addEventListener('DOMContentLoaded', resolve, { once: true }));
  }
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]');
  const coming = [...links].filter(({ sheet }) => sheet === null);
  // One that does not come must not keep the page away.
  await Promise.all(
    coming.map((link) => new Promise((resolve) => (link.onload = link.onerror = resolve))),
  );
}
