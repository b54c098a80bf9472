import { expect, it } from 'vitest';
import { fillTemplate, templateColumns } from './text-template.ts';

it('names the columns in their order', () => {
  expect(templateColumns('{title}. {full description}')).toEqual(['title', 'full description']);
  expect(templateColumns('no place {} here')).toEqual([]);
});

it('fills places once: what fills them is text, not template', () => {
  const values = new Map([
    ['title', '{description} $& $1'],
    ['description', 'A rose.'],
  ]);
  const fill = (template: string) => fillTemplate(template, (column) => values.get(column) ?? '');
  expect(fill('{title}. {description}')).toBe('{description} $& $1. A rose.');
});
