import { describe, expect, it } from 'vitest';
import { inEnglish } from '../../core/words.ts';
import { settled } from '../fakes/fake-app.ts';
import { FakeStorage } from '../fakes/fake-storage.ts';
import { followLaunches, type Launch } from './follow-launches.ts';

interface Given {
  readonly session?: FakeStorage;
  readonly isReload?: boolean;
}

/** A page that follows launches, with what it was brought and said. */
function openPage({ session = new FakeStorage(), isReload = false }: Given = {}) {
  const brought: string[][] = [];
  const said: string[] = [];
  let launch: (launch: Launch) => void = () => undefined;
  followLaunches(
    { queue: { setConsumer: (consumer) => (launch = consumer) }, isReload },
    {
      bringFiles: (files) => brought.push(files.map(({ name }) => name)),
      say: (notice) => said.push(inEnglish(notice)),
      tab: { session },
    },
  );
  return { launch, brought, said };
}

const handle = (name: string, content = name, opens = Promise.resolve()) => ({
  name,
  getFile: () => opens.then(() => new File([content], name, { lastModified: 1 })),
});

const gone = (name: string) => ({
  name,
  getFile: () => Promise.reject(new DOMException('Gone', 'NotFoundError')),
});

describe('followLaunches', () => {
  it('brings the files of each launch, in the order of the launches', async () => {
    const { launch, brought } = openPage();
    let open = (): void => undefined;
    launch({ files: [handle('slow.pdf', '', new Promise((resolve) => (open = resolve)))] });
    launch({ files: [handle('a.txt'), handle('b.txt')] });
    await settled();
    expect(brought).toEqual([]);
    open();
    await settled();
    expect(brought).toEqual([['slow.pdf'], ['a.txt', 'b.txt']]);
  });

  it('brings nothing where the app was opened without a file', async () => {
    const { launch, brought, said } = openPage();
    launch({ files: [] });
    await settled();
    expect([brought, said]).toEqual([[], []]);
  });

  it('says which file could not be opened, and brings the others', async () => {
    const { launch, brought, said } = openPage();
    launch({ files: [gone('a.pdf'), handle('b.txt')] });
    launch({ files: [gone('c.pdf'), gone('d.pdf')] });
    await settled();
    expect(brought).toEqual([['b.txt']]);
    expect(said).toEqual([
      'a.pdf could not be opened. Check that it is still there, then open it again.',
      '2 files could not be opened, such as c.pdf. Check that they are still there, then open them again.',
    ]);
  });

  it('does not bring again what the browser repeats after a reload', async () => {
    const session = new FakeStorage();
    openPage({ session }).launch({ files: [handle('a.txt')] });
    await settled();
    const { launch, brought } = openPage({ session, isReload: true });
    launch({ files: [handle('a.txt')] });
    await settled();
    expect(brought).toEqual([]);
    launch({ files: [handle('a.txt')] });
    await settled();
    expect(brought).toEqual([['a.txt']]);
  });

  it.each([
    ['another file', { isReload: true }, handle('b.txt')],
    ['the file with other contents', { isReload: true }, handle('a.txt', 'longer than before')],
    ['the same file in a window that was not reloaded', { isReload: false }, handle('a.txt')],
  ])('brings %s', async (_, given, file) => {
    const session = new FakeStorage();
    openPage({ session }).launch({ files: [handle('a.txt')] });
    await settled();
    const { launch, brought } = openPage({ session, ...given });
    launch({ files: [file] });
    await settled();
    expect(brought).toEqual([[file.name]]);
  });
});
