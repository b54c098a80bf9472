import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findMessages } from './find-messages.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'messages-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const IMPORTS = `
  import { t } from '../app/words/t.ts';
  import { type Words, words } from '../core/words.ts';
`;

function found(source: string, imports = IMPORTS) {
  const file = join(folder, 'source.tsx');
  writeFileSync(file, `${imports}${source}`);
  const { messages, unclear } = findMessages([file]);
  return { messages: [...messages], unclear };
}

describe('findMessages', () => {
  it('finds what t and words say, each once, in JSX too', () => {
    expect(
      found(`
        const NOTE = words('Kept {count}.', { count: 1 });
        const view = <p title={t("The set's own")}>{t('Retry')} {t('Retry')}</p>;
      `),
    ).toEqual({ messages: ['Kept {count}.', "The set's own", 'Retry'], unclear: [] });
  });

  it('finds either end of a choice', () => {
    const { messages } = found(`t(isOpen ? 'Close' : isNew ? 'Open' : 'Open again', { name });`);
    expect(messages).toEqual(['Close', 'Open', 'Open again']);
  });

  it('leaves out what another place says', () => {
    expect(found(`t(failure.message); t(NOTE); other('Not said'); x.t('Nor this');`)).toEqual({
      messages: [],
      unclear: [],
    });
  });

  it('leaves out what is only called so', () => {
    const imports = "import { words } from './split-text.ts';";
    expect(found("words('to be', 1); words(`${a}`); t('x');", imports)).toEqual({
      messages: [],
      unclear: [],
    });
  });

  it.each(['t(`Kept ${count}.`)', `t('Kept ' + count)`, `words(isOne ? 'One' : 'Many ' + n)`])(
    'flags what is put together: %s',
    (source) => {
      expect(found(source).unclear).toEqual([expect.stringMatching(/source\.tsx:\d+$/)]);
    },
  );
});
