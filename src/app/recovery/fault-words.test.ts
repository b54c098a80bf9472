import { describe, expect, it } from 'vitest';
import { faultWords } from './fault-words.ts';

describe('faultWords', () => {
  it('gives name, message and where it came from', () => {
    const [head, ...frames] = faultWords(new TypeError('no such thing')).split('\n');
    expect(head).toBe('TypeError: no such thing');
    expect(frames[0]).toContain('fault-words.test.ts');
  });

  it('repeats nothing of a text that could not be read', () => {
    let thrown: unknown;
    try {
      JSON.parse('a secret "quoted" text of the person');
    } catch (error) {
      thrown = error;
    }
    expect(faultWords(thrown)).toContain('SyntaxError');
    expect(faultWords(thrown)).not.toMatch(/secret|quoted|person/);
  });

  it('repeats no lines of a message as if they were places in the code', () => {
    const error = new Error('line one\nwrite to ada@example.org: 3');
    expect(faultWords(error).split('\n').slice(2).join('\n')).not.toContain('ada@');
  });

  it('takes what is no error', () => {
    expect(faultWords('gone')).toBe('Thrown: gone');
  });
});
