import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the product listens, with the demonstration in it. */
    address: string;
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const patience = 900_000;

/**
 * Starts the product as an operator would, on a new data folder, and waits until it can be used. With
 * WERKKRING_ADDRESS the tests try a product that runs already, which saves filling the demonstration again.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env.WERKKRING_ADDRESS;
  if (running !== undefined) {
    project.provide('address', running);
    return async () => undefined;
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'werkkring-journeys-'));
  const port = await freePort();
  const product = spawn(process.execPath, ['src/main.ts'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: '', OIDC_ISSUER: '' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const complaints: string[] = [];
  product.stderr?.on('data', (chunk: Buffer) => complaints.push(chunk.toString()));
  const address = `http://localhost:${port}`;
  await usable(address, product, complaints);
  project.provide('address', address);
  return async () => {
    const ended = new Promise((resolve) => product.once('exit', resolve));
    product.kill('SIGTERM');
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  };
}

async function usable(address: string, product: ChildProcess, complaints: readonly string[]): Promise<void> {
  const until = Date.now() + patience;
  while (Date.now() < until) {
    if (product.exitCode !== null) throw new Error(`the product stopped: ${complaints.join('')}`);
    const health = await fetch(`${address}/healthz`).catch(() => null);
    if (health?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`the product cannot be used after ${patience / 1000} seconds: ${complaints.join('')}`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
