// Starts a program and waits for it; npm and npx work on Windows too.
import { spawn } from 'node:child_process';

/**
 * Runs a command to its end.
 * `isQuiet` collects what it prints instead of showing it.
 */
export function runCommand(command, args, { env = {}, isQuiet = false } = {}) {
  const needsShell = process.platform === 'win32' && /^(?:npm|npx)$/.test(command);
  return new Promise((resolve) => {
    const child = spawn(needsShell ? `${command}.cmd` : command, args, {
      env: { ...process.env, ...env },
      shell: needsShell,
      stdio: ['ignore', isQuiet ? 'pipe' : 'inherit', isQuiet ? 'pipe' : 'inherit'],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Arguments that run a package's own program with this very Node: no npx, no shell. */
export function binOf(packageName, file) {
  return [`node_modules/${packageName}/${file}`];
}
