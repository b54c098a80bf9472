import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  // Relative addresses, so that the app can be hosted under any path.
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    // Every asset stays a file of its own: `data:` addresses would need a laxer security policy.
    assetsInlineLimit: 0,
  },
});
