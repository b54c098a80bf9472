import { writeFileSync } from 'node:fs';
import { currentNotices } from './notices/current-notices.ts';

writeFileSync('THIRD-PARTY-NOTICES.md', currentNotices());
