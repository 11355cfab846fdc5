// Bundles frontend/ into wwwroot/dist: main.js (starts islands), hashed chunks (each island), wutong.css; offline.js and worker.js, whole in one file each, for a phone keeps them by name.
import { build } from 'esbuild';
import { rmSync } from 'node:fs';
import { cutFonts } from './fonts.mjs';

await cutFonts();
rmSync('wwwroot/dist', { recursive: true, force: true });
await build({
  entryPoints: { main: 'frontend/main.ts', wutong: 'frontend/wutong.css' },
  outdir: 'wwwroot/dist', entryNames: '[name]', chunkNames: 'chunks/[name]-[hash]', assetNames: 'assets/[name]-[hash]',
  bundle: true, splitting: true, format: 'esm', target: ['es2020', 'chrome80', 'safari15'], minify: true, legalComments: 'linked',
  loader: { '.woff2': 'file' }, logLevel: 'warning',
});
await build({
  entryPoints: { offline: 'frontend/offline/shell.ts', worker: 'frontend/offline/worker.ts' },
  outdir: 'wwwroot/dist', entryNames: '[name]',
  bundle: true, splitting: false, format: 'esm', target: ['es2020', 'chrome80', 'safari15'], minify: true, legalComments: 'none', charset: 'utf8', logLevel: 'warning',
});
