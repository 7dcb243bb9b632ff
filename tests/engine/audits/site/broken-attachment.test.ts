import { describe, expect, it } from 'vitest';
import { brokenAttachment } from '../../../../src/engine/audits/site/broken-attachment.ts';
import type { FetchRecord } from '../../../../src/engine/model/site/fetch-record.ts';
import { fetchOf, homeUrl, siteOf, sitePageOf } from '../../../support/site-fixture.ts';
import { contextOf, locatorOf } from '../../../support/test-audit.ts';

const attempt = {
  method: 'HEAD',
  via: 'fetch',
  at: '2026-11-21T01:00:00.000Z',
  reason: '',
} as const;
const missing = { ...attempt, state: 'client-error', status: 404 } as const;
const fileOf = (path: string, more: Partial<FetchRecord> = {}): FetchRecord =>
  fetchOf(path, {
    state: 'client-error',
    status: 404,
    attempts: [missing, missing],
    purpose: { kind: 'attachment', column: null, from: `${homeUrl}zcwj/1.html` },
    ...more,
  });
const attachment = {
  text: '附件1：申请表.docx',
  href: `${homeUrl}files/1.docx`,
  extension: 'docx',
  locator: locatorOf('附件1：申请表.docx', 'p > a'),
};
const page = sitePageOf('zcwj/1.html', { attachments: [attachment] });

function judge(fetches: readonly FetchRecord[]) {
  const site = siteOf({ pages: [page], fetches });
  return brokenAttachment.audit(site, contextOf());
}

describe('broken-attachment', () => {
  it('fails a file that was missing twice, at its place on the page that offers it', () => {
    const [seen] = judge([fileOf('files/1.docx')]);
    expect(seen).toMatchObject({
      verdict: 'fault',
      message: 'broken',
      subject: { kind: 'page', url: `${homeUrl}zcwj/1.html` },
      data: { text: '附件1：申请表.docx', answer: '404' },
    });
    expect(seen?.evidence[0]).toMatchObject({ kind: 'found', locator: { selector: 'p > a' } });
    expect(seen?.evidence[1]).toMatchObject({ kind: 'status' });
  });

  it('passes a file that came', () => {
    const came = { ...attempt, state: 'fetched', status: 200 } as const;
    const record = fileOf('files/1.docx', { state: 'fetched', status: 200, attempts: [came] });
    expect(judge([record]).map(({ verdict }) => verdict)).toEqual(['passed']);
  });

  it('takes a file by its name whatever it was asked for', () => {
    const purpose = { kind: 'link' as const, column: null, from: `${homeUrl}zcwj/1.html` };
    expect(judge([fileOf('files/1.docx', { purpose })]).map(({ verdict }) => verdict)).toEqual([
      'fault',
    ]);
  });

  it('says so where no file was asked for', () => {
    expect(judge([]).map(({ verdict }) => verdict)).toEqual(['untested']);
  });
});
