import { describe, expect, it } from 'vitest';
import { ENCODER_CATALOGUE } from '../../core/encoder-catalogue.ts';
import { fakeSource } from '../fakes/fake-encoders.ts';
import { listEncoders } from './encoder-entry.ts';
import { roomForDownload } from './room-for-download.ts';

const encoders = listEncoders({
  catalogue: ENCODER_CATALOGUE,
  embedded: fakeSource('all-MiniLM-L6-v2'),
  kept: [
    { source: fakeSource('small'), bytes: 10e6, licence: null },
    { source: fakeSource('large'), bytes: 90e6, licence: null },
  ],
  transfers: new Map(),
});

describe('roomForDownload', () => {
  it('asks for nothing where there is room, or nobody knows', () => {
    expect(roomForDownload(100e6, 200e6, encoders)).toBeNull();
    expect(roomForDownload(100e6, null, encoders)).toBeNull();
  });

  it('says what is missing and what can be deleted, the largest first', () => {
    const tooLittle = roomForDownload(100e6, 60e6, encoders);
    expect(tooLittle?.missingBytes).toBe(50e6);
    expect(tooLittle?.deletable.map(({ id }) => id)).toEqual(['large', 'small']);
  });
});
