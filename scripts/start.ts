/**
 * Builds the app and serves it: npm start -- [--port 4173] [--host 127.0.0.1] [--no-build]
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { serveFolder } from './server/serve-folder.ts';

const OUT = 'dist';

const { values } = parseArgs({
  options: {
    // `npm start --port 5000`, without the `--`, reaches a script only through the environment.
    port: { type: 'string', default: process.env['npm_config_port'] ?? '4173' },
    host: { type: 'string', default: '127.0.0.1' },
    'no-build': { type: 'boolean', default: false },
  },
});

if (!values['no-build']) {
  console.log('Building the app.');
  const { build } = await import('vite');
  await build({ logLevel: 'warn' });
} else if (!existsSync(OUT)) {
  throw new Error(`There is no ${OUT} to serve. Start without --no-build.`);
}

try {
  const { port } = await serveFolder(OUT, { port: Number(values.port), host: values.host });
  const host = values.host === '127.0.0.1' ? 'localhost' : values.host;
  console.log(`Taglight is at http://${host}:${port} (Ctrl+C ends it).`);
} catch (error) {
  if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
  console.error(`Port ${values.port} is taken. Choose another: npm start -- --port 4180`);
  process.exitCode = 1;
}
