import { loadPack } from '../../../src/app/load-pack.ts';
import { headProbabilities } from '../../../src/core/head-probabilities.ts';
import { openPeer } from './open-peer.ts';
import type { PeerSettings } from './peer-settings.ts';

/**
 * The least page that tags a text with transformers.js' pipeline: it opens the pipeline in a worker,
 * applies the same head, and shows one meter a tag.
 */
const query = new URLSearchParams(location.search);
const settings = JSON.parse(query.get('settings')!) as PeerSettings;
const text = query.get('text')!;

const [pack, [vector]] = await Promise.all([
  loadPack(new URL('/packs/made-with-ml.taglight.json', location.href), fetch),
  openPeer(settings).then((peer) => peer.embed([[text]])),
]);
const probabilities = headProbabilities(pack, vector!);
for (const [index, { name }] of pack.tags.entries()) {
  const meter = document.createElement('li');
  meter.role = 'meter';
  meter.ariaLabel = name;
  meter.ariaValueNow = String(100 * probabilities[index]!);
  meter.ariaValueText = `${(100 * probabilities[index]!).toFixed(1)} %`;
  meter.textContent = `${name} ${meter.ariaValueText}`;
  document.querySelector('ul')!.append(meter);
}
document.documentElement.dataset['state'] = 'ready';
