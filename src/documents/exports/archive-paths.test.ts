import { describe, expect, it } from 'vitest';
import { archivePaths } from './archive-paths.ts';

describe('archivePaths', () => {
  it.each([
    ['a/b', '../../etc/passwd', 'a_b/_.._etc_passwd'],
    ['..', '..', '_/_'],
    ['C:\\x', 'CON.txt', 'C_x/CON_.txt'],
    ['', '.hidden', '_/_hidden'],
    ['vision', 'a\u202Efdp.exe\u0000', 'vision/a_fdp.exe_'],
    ['Größe', 'Ünï.pdf', 'Größe/Ünï.pdf'],
  ])('makes %j, %j safe', (folder, name, path) => {
    expect(archivePaths()(folder, name)).toBe(path);
  });

  it('gives each file a name of its own', () => {
    const pathOf = archivePaths();
    expect(['a.pdf', 'A.pdf', 'a.pdf', 'a (2).pdf'].map((name) => pathOf('t', name))).toEqual([
      't/a.pdf',
      't/A (2).pdf',
      't/a (3).pdf',
      't/a (2) (2).pdf',
    ]);
    expect(pathOf('u', 'a.pdf')).toBe('u/a.pdf');
  });

  it('shortens names and keeps their ends', () => {
    expect(archivePaths()('t', `${'x'.repeat(300)}.pdf`)).toMatch(/^t\/x{96}\.pdf$/);
  });
});
