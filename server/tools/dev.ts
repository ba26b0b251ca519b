/** `npm run dev`: the server, started anew when its files change, and Vite, which reloads the client's modules in place. */
import { type ChildProcess, spawn } from 'node:child_process';

const port = process.env.PORT ?? '2567';
const environment = { ...process.env, HOST: process.env.HOST ?? '127.0.0.1', PORT: port };
const children: readonly ChildProcess[] = [
  spawn(process.execPath, ['--watch-path=server', '--watch-path=shared', '--watch-preserve-output', 'server/main.ts'], {
    env: environment,
    stdio: 'inherit',
  }),
  spawn(process.execPath, ['node_modules/vite/bin/vite.js'], { env: environment, stdio: 'inherit' }),
];

function stop(code: number): void {
  for (const child of children) child.kill('SIGTERM');
  process.exitCode = code;
}

for (const child of children) child.on('exit', (code) => stop(code ?? 0));
process.on('SIGINT', () => stop(0));
process.on('SIGTERM', () => stop(0));
