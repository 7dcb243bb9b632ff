import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArchiveEntry } from '../../../src/archive/archive-entry.ts';
import { forgeLink, headLink } from '../../../src/archive/chain.ts';
import type { ArchiveManifest, ChainLink } from '../../../src/archive/manifest.ts';
import { writeArchiveHead, writeEntry } from '../../../src/archive/write-entry.ts';
import { archiveTools } from '../../../src/node/archive/archive-tools.ts';
import { pageChecklist } from '../../../src/engine/index.ts';
import { hashBytes, openArchive } from '../../../src/node/archive/open-archive.ts';
import { rejudgeArchive, sealedTerms } from '../../../src/node/archive/rejudge-archive.ts';
import { call } from '../../support/command-line.ts';
import { day } from '../../support/pages.ts';

const url = 'http://www.lanxi-demo.gov.cn/';
const at = '2026-11-21T01:42:00.000Z';

const html = `<html><head><title>岚溪县人民政府</title></head><body>
<a href="/zwgk/">政府信息公开</a><ul><li><a href="/a.html">动态一则</a><span>2026-11-20</span></li></ul></body></html>`;

const entry: ArchiveEntry = {
  record: {
    url,
    finalUrl: url,
    state: 'fetched',
    status: 200,
    purpose: { kind: 'home', column: null, from: null },
    attempts: [{ method: 'GET', via: 'fetch', at, state: 'fetched', status: 200, reason: '' }],
    redirects: [],
    mime: 'text/html',
    sizeBytes: html.length,
    sha256: null,
    validators: { etag: null, lastModified: null },
  },
  feed: null,
  exchanges: [
    {
      url,
      method: 'GET',
      at,
      requestHeaders: [],
      status: 200,
      statusText: 'OK',
      responseHeaders: [['content-type', 'text/html; charset=utf-8']],
      body: new TextEncoder().encode(html),
      isTruncated: false,
    },
  ],
  rendered: null,
};

let folder = '';

async function writeAudit(): Promise<void> {
  await mkdir(join(folder, 'archive'));
  const parts = [
    await writeArchiveHead({ software: 'mingcha/0.1.0', at, target: url }, archiveTools),
    await writeEntry(entry, archiveTools),
  ];
  const links: ChainLink[] = [];
  for (const [i, part] of parts.entries()) {
    links.push(await forgeLink(links.at(-1) ?? null, i === 0 ? headLink : url, part, hashBytes));
  }
  const manifest: ArchiveManifest = {
    schema: 'mingcha/archive-manifest@1',
    url,
    terms: {
      name: null,
      level: 'county',
      asOf: day('2026-11-21'),
      sample: 10,
      engine: { version: '0.1.0', calendarRevision: 'x' },
      systems: [pageChecklist],
      holidays: null,
    },
    links,
    seal: links.at(-1)?.chain ?? '',
    auditSha256: null,
  };
  await writeFile(join(folder, 'archive/pages.warc.gz'), Buffer.concat(parts));
  await writeManifest(manifest);
  const opened = await openArchive(folder);
  if (!opened.ok) throw new Error(opened.error.message);
  const { audit } = await rejudgeArchive(opened.value, sealedTerms);
  const text = JSON.stringify(audit);
  await writeFile(join(folder, 'audit.json'), text);
  const auditSha256 = await hashBytes(new TextEncoder().encode(text));
  await writeManifest({ ...manifest, auditSha256 });
}

const writeManifest = (manifest: ArchiveManifest): Promise<void> =>
  writeFile(join(folder, 'archive/manifest.json'), JSON.stringify(manifest));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingcha-verify-'));
  await writeAudit();
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

interface Printed {
  isIntact: boolean;
  sameVerdicts: boolean | null;
  faults: { message: string }[];
}

async function verify(source = folder): Promise<{ status: number; printed: Printed }> {
  const { status, out } = await call(['verify', source, '--format', 'json']);
  return { status, printed: JSON.parse(out) as Printed };
}

describe('mingcha verify', () => {
  it('finds an untouched archive intact, with the same verdicts', async () => {
    const { status, printed } = await verify();
    expect(printed).toMatchObject({ isIntact: true, sameVerdicts: true, faults: [] });
    expect(status).toBe(0);
  });

  it.each(['archive', 'archive/manifest.json', 'archive/pages.warc.gz'])(
    'takes %s for the archive as well',
    async (part) => {
      expect((await verify(join(folder, part))).printed.isIntact).toBe(true);
    },
  );

  it('sees a changed byte in the archive', async () => {
    const path = join(folder, 'archive/pages.warc.gz');
    const bytes = await readFile(path);
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    await writeFile(path, bytes);
    const { status, printed } = await verify();
    expect(printed.isIntact).toBe(false);
    expect(printed.faults[0]?.message).toContain('SHA-256');
    expect(status).toBe(2);
  });

  it('sees a changed audit, and that its verdicts are not those of the archive', async () => {
    const path = join(folder, 'audit.json');
    const text = await readFile(path, 'utf8');
    const changed = text.replace(/"outcome":"\w{1,20}"/, '"outcome":"failed"');
    expect(changed).not.toBe(text);
    await writeFile(path, changed);
    const { printed } = await verify();
    expect(printed).toMatchObject({ isIntact: false, sameVerdicts: false });
    const { out } = await call(['verify', folder]);
    expect(out).toContain('audit.json 与封存时的不符');
    expect(out).toMatch(/不符合 → /);
  });

  it('says in one line what is no archive', async () => {
    const { status, err } = await call(['verify', join(folder, 'nothing')]);
    expect(status).toBe(2);
    expect(err).toContain('没有找到存档');
    await writeFile(join(folder, 'archive/manifest.json'), '{}');
    expect((await call(['verify', folder])).err).toContain('不是存档清单或已损坏');
  });

  it('asks for the archive where none is named, and takes only one', async () => {
    expect((await call(['verify'])).err).toContain('缺少存档');
    expect((await call(['verify', 'a', 'b'])).err).toContain('只接受一个存档');
  });
});
