import { readFileSync } from 'node:fs';
import { licenceText } from './licence-text.ts';
import { shippedPackages } from './shipped-packages.ts';
import { works } from './works.ts';
import { writeNotices } from './write-notices.ts';

/** The notices for what package-lock.json names and node_modules holds now. */
export function currentNotices(): string {
  const lock: unknown = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const packages = shippedPackages(lock).map((entry) => ({ ...entry, text: licenceText(entry) }));
  return writeNotices(packages, works);
}
