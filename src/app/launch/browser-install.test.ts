import { describe, expect, it } from 'vitest';
import { type InstallState, watchInstall } from './browser-install.ts';

function openPage(given: { isInstalled?: boolean; isByMenu?: boolean } = {}) {
  const page = new EventTarget();
  const install = watchInstall({ page, isInstalled: false, isByMenu: false, ...given });
  const states: InstallState[] = [];
  install.subscribe((state) => states.push(state));
  let prompts = 0;
  const offer = (): Event => {
    const event = new Event('beforeinstallprompt', { cancelable: true });
    const prompt = (): Promise<void> => {
      prompts += 1;
      return Promise.resolve();
    };
    page.dispatchEvent(Object.assign(event, { prompt }));
    return event;
  };
  return { page, install, states, offer, prompts: () => prompts };
}

describe('watchInstall', () => {
  it.each([
    [{}, 'unknown'],
    [{ isByMenu: true }, 'by-menu'],
    [{ isInstalled: true, isByMenu: true }, 'installed'],
  ] as const)('begins with %j as %s', (given, state) => {
    expect(openPage(given).install.state).toBe(state);
  });

  it('holds the offer back, and asks once when the person takes it up', async () => {
    const { install, states, offer, prompts } = openPage();
    expect(offer().defaultPrevented).toBe(true);
    expect(prompts()).toBe(0);
    await install.ask();
    await install.ask();
    expect(prompts()).toBe(1);
    expect(states).toEqual(['offered', 'unknown']);
  });

  it('asks again when the browser makes another offer', async () => {
    const { install, offer, prompts } = openPage();
    offer();
    await install.ask();
    offer();
    await install.ask();
    expect(prompts()).toBe(2);
  });

  it('knows when the app was installed, by whichever way', () => {
    const { page, install, offer } = openPage();
    offer();
    page.dispatchEvent(new Event('appinstalled'));
    expect(install.state).toBe('installed');
  });
});
