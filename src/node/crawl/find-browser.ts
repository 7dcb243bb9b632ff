import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const linux = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const linuxEdge = ['microsoft-edge', 'microsoft-edge-stable'];
const macos = [
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Google Chrome.app/Contents/MacOS/Google Chrome',
];
const windows = [
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
  'Google/Chrome/Application/chrome.exe',
];

function listPaths(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): readonly string[] {
  const within = (folders: readonly (string | undefined)[], names: readonly string[]) =>
    names.flatMap((name) => folders.flatMap((folder) => (folder ? [join(folder, name)] : [])));
  if (platform === 'darwin') {
    return within(['/Applications', join(env['HOME'] ?? '', 'Applications')], macos);
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return within(folders, windows);
  }
  const folders = [...(env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
  return within([...folders, '/snap/bin'], [...linux, ...linuxEdge]);
}

/** Path of an installed Chromium, Edge or Chrome, `CHROME_PATH` first; null where there is none. */
export function findBrowser(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  exists: (path: string) => boolean = existsSync,
): string | null {
  const chosen = env['CHROME_PATH'];
  if (chosen) return exists(chosen) ? chosen : null;
  return listPaths(env, platform).find(exists) ?? null;
}
