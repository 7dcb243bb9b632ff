// Starts a headless Firefox in a profile of its own and speaks WebDriver BiDi with it (https://w3c.github.io/webdriver-bidi/).
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'undici';

/** Firefox could not be started here: a matter of the machine, not of the extension. */
export class FirefoxAbsent extends Error {}

function writeProfile(preferences) {
  const folder = mkdtempSync(join(tmpdir(), 'mingcha-firefox-'));
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(folder, 'user.js'), lines.join('\n'));
  return folder;
}

/** Address of the port that Firefox opens, as it says on its error output. */
function waitForPort(firefox, timeoutMs) {
  return new Promise((done, fail) => {
    let said = '';
    const timer = setTimeout(() => fail(new FirefoxAbsent('Firefox did not start')), timeoutMs);
    const end = (settle, value) => {
      clearTimeout(timer);
      settle(value);
    };
    firefox.stderr.setEncoding('utf8').on('data', (text) => {
      said += text;
      const found = /WebDriver BiDi listening on (ws:\S{1,100})/.exec(said);
      if (found !== null) end(done, found[1]);
    });
    firefox.once('error', ({ message }) => end(fail, new FirefoxAbsent(message)));
    firefox.once('exit', (code) =>
      end(fail, new FirefoxAbsent(`Firefox ended with ${String(code)} before it opened a port`)),
    );
  });
}

async function connect(url) {
  const socket = new WebSocket(`${url}/session`);
  await new Promise((done, fail) => {
    socket.addEventListener('open', done, { once: true });
    socket.addEventListener('error', () => fail(new FirefoxAbsent(`no answer at ${url}`)), {
      once: true,
    });
  });
  const waiting = new Map();
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(data);
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  let count = 0;
  return async (method, params = {}) => {
    const id = (count += 1);
    const answered = new Promise((done) => waiting.set(id, done));
    socket.send(JSON.stringify({ id, method, params }));
    const { type, result, message } = await answered;
    if (type !== 'success') throw new Error(`${method}: ${message}`);
    return result;
  };
}

/**
 * Starts Firefox; `send` speaks to it, `close` ends it and removes its profile.
 * System access lets a program look at the toolbar and open pages of an extension.
 */
export async function launchFirefox({ executablePath, preferences }) {
  const profile = writeProfile(preferences);
  const args = ['--headless', '--no-remote', '--profile', profile, 'about:blank'];
  const debugging = ['--remote-debugging-port', '0', '--remote-allow-system-access'];
  const firefox = spawn(executablePath, [...debugging, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((done) => firefox.once('exit', done));
  const close = async () => {
    if (firefox.pid !== undefined && firefox.exitCode === null) {
      firefox.kill();
      await ended;
    }
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const send = await connect(await waitForPort(firefox, 60_000));
    const { capabilities } = await send('session.new', { capabilities: {} });
    return { send, close, version: capabilities.browserVersion };
  } catch (error) {
    await close();
    throw error;
  }
}
