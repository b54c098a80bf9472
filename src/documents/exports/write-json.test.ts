import { describe, expect, it } from 'vitest';
import { hostileTable } from './fixtures/hostile-table.ts';
import { writeJson } from './write-json.ts';

describe('writeJson', () => {
  it('has the settings, and the probabilities by tag', () => {
    const { settings, tags, documents } = JSON.parse(
      writeJson(hostileTable),
    ) as typeof hostileTable & {
      documents: unknown[];
    };
    expect(settings).toEqual(hostileTable.settings);
    expect(tags).toEqual(hostileTable.tags);
    expect(documents).toHaveLength(3);
    expect(documents[1]).toEqual({
      ...hostileTable.rows[1],
      probability: 0.123457,
      secondProbability: 0,
      probabilities: { vision: 0, '=language': 0.123457 },
    });
    expect(documents[2]).toMatchObject({ tag: null, probabilities: null });
  });
});
