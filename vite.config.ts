import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  // Relative, so that the built app works below any path of any static host.
  base: './',
  plugins: [react()],
  build: {
    // The first browsers with all that the styles use (`light-dark()`, `popover`).
    target: ['chrome123', 'edge123', 'firefox125', 'safari17.5'],
    // Every asset stays a file of its own: `data:` addresses would need a laxer security policy.
    assetsInlineLimit: 0,
  },
  worker: { format: 'es' },
});
