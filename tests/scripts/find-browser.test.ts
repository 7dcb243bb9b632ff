import { describe, expect, it } from 'vitest';
import { findNodeFault } from '../../scripts/bootstrap.mjs';
import { findBrowser, findFirefox } from '../../scripts/find-browser.mjs';

const installed =
  (...paths: string[]) =>
  (path: string): boolean =>
    paths.includes(path.replaceAll('\\', '/'));

describe('finding a browser', () => {
  it('takes CHROME_PATH before all others', () => {
    const env = { CHROME_PATH: '/opt/mine', PATH: '/usr/bin' };
    expect(findBrowser(env, 'linux', installed('/opt/mine', '/usr/bin/chromium'))).toBe(
      '/opt/mine',
    );
  });

  it('does not quietly take another browser than CHROME_PATH names', () => {
    const env = { CHROME_PATH: '/opt/gone', PATH: '/usr/bin' };
    expect(findBrowser(env, 'linux', installed('/usr/bin/chromium'))).toBeNull();
  });

  it('prefers Chromium on Linux', () => {
    const exists = installed('/usr/bin/google-chrome', '/usr/bin/chromium');
    expect(findBrowser({ PATH: '/usr/bin' }, 'linux', exists)).toBe('/usr/bin/chromium');
  });

  it('finds Chrome in the applications of a Mac', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser({ HOME: '/Users/a' }, 'darwin', installed(chrome))).toBe(chrome);
  });

  it('finds Edge on Windows', () => {
    const edge = 'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe';
    const env = { 'PROGRAMFILES(X86)': 'C:/Program Files (x86)' };
    expect(findBrowser(env, 'win32', installed(edge))?.replaceAll('\\', '/')).toBe(edge);
  });

  it('answers null where there is none', () => {
    expect(findBrowser({ PATH: '/usr/bin' }, 'linux', () => false)).toBeNull();
  });
});

describe('finding Firefox', () => {
  it.each([
    ['linux', '/usr/bin/firefox-esr', { PATH: '/usr/bin' }],
    ['darwin', '/Applications/Firefox.app/Contents/MacOS/firefox', {}],
    ['win32', 'C:/Program Files/Mozilla Firefox/firefox.exe', { PROGRAMFILES: 'C:/Program Files' }],
    ['linux', '/opt/firefox', { FIREFOX_PATH: '/opt/firefox' }],
  ])('finds it on %s: %s', (platform, path, env) => {
    expect(findFirefox(env, platform, installed(path))?.replaceAll('\\', '/')).toBe(path);
  });

  it('answers null where there is none, or none where FIREFOX_PATH says', () => {
    expect(findFirefox({ PATH: '/usr/bin' }, 'linux', () => false)).toBeNull();
    const exists = installed('/usr/bin/firefox');
    expect(findFirefox({ PATH: '/usr/bin', FIREFOX_PATH: '/gone' }, 'linux', exists)).toBeNull();
  });
});

describe('the version of Node', () => {
  it.each(['v20.19.0', 'v20.20.2', 'v22.1.0', 'v24.0.0'])('%s is enough', (version) => {
    expect(findNodeFault(version, '>=20.19')).toBeNull();
  });

  it.each(['v18.20.0', 'v20.18.9'])('%s is told apart in one line', (version) => {
    expect(findNodeFault(version, '>=20.19')).toMatch(/^mingcha needs Node 20\.19 or newer[^\n]*$/);
  });
});
