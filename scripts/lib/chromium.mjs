import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { failure } from './failure.mjs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const present = () =>
  [
    process.env.CHROMIUM_PATH ?? '',
    ...places,
    ...(process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, 'chromium')),
  ].find((file) => file !== '' && fs.existsSync(file));

/** The browser for the browser tests: the one on this system, else (as root on Debian) the one apt brings. */
export const findChromium = (say) => {
  const found = present();
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')) {
    say('Installing Chromium (apt-get install chromium) …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      env,
      stdio: 'ignore',
    });
  }
  const installed = present();
  if (installed !== undefined) return installed;
  throw failure(
    'No Chromium found for the browser tests: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH to it.',
  );
};
