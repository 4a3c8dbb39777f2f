import { spawn } from 'node:child_process';
import path from 'node:path';
import { endWith } from './lib/failure.mjs';
import { install } from './lib/prepare.mjs';
import { childEnvironment, findNode, root } from './lib/runtime.mjs';

/**
 * `node scripts/run.mjs <file.ts | tool> …`: runs one of our programs, or a tool from node_modules, with the runtime
 * and the dependencies brought up to date first, so that every script of package.json works under any Node.
 */

const say = (line) => console.error(line);

const run = async ([program, ...rest]) => {
  const node = await findNode(say);
  await install(node, say);
  const file = /\.(ts|mjs)$/.test(program) ? program : path.join('node_modules/.bin', program);
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', file, ...rest], {
    cwd: root,
    env: childEnvironment(node),
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.once('error', endWith);
  child.once('exit', (code) => process.exit(code ?? 1));
};

await run(process.argv.slice(2)).catch(endWith);
