import { describe, expect, it } from 'vitest';
import { ScanView } from '../../src/engine/model/scan-view.ts';
import { buildScanView, maxFindingsOfItem } from '../../src/report/build-scan-view.ts';
import { evidenceOf, findingOf, itemOf, scanFixture } from '../support/scan-fixture.ts';

const view = buildScanView(scanFixture);

describe('buildScanView', () => {
  it('fits its own schema', () => {
    expect(ScanView.parse(view)).toEqual(view);
  });

  it('counts items by outcome', () => {
    expect(view.counts).toEqual({
      failed: 2,
      cantTell: 1,
      passed: 2,
      inapplicable: 1,
      untested: 1,
    });
  });

  it('puts the worst group and item first and folds what was not judged', () => {
    expect(view.groups.map(({ title }) => title)).toEqual(['时效', '网站', '要素']);
    expect(view.groups[0]?.items.map(({ id }) => id)).toEqual(['timeliness', 'dates']);
    expect(view.groups[2]?.items.map(({ id }) => id)).toEqual(['validity', 'metadata']);
    expect(view.rest.map(({ id }) => id)).toEqual(['consultation', 'site']);
  });

  it('numbers in reading order only what asks for action and can be framed', () => {
    const findings = view.groups.flatMap((group) => group.items.flatMap((item) => item.findings));
    expect(findings.map(({ id, mark }) => [id, mark])).toEqual([
      ['late', 1],
      ['absent', null],
      ['doubt', 2],
      ['complete', null],
    ]);
  });

  it('says in a few words how late a document was', () => {
    expect(view.groups[0]?.items[0]?.summary).toBe('晚4个工作日');
  });

  it('names the portal, else the title, else the host', () => {
    const nameOf = (page: Partial<typeof scanFixture.page>): string =>
      buildScanView({ ...scanFixture, page: { ...scanFixture.page, ...page } }).header.name;
    expect(nameOf({})).toBe('岚溪县人民政府');
    expect(nameOf({ siteName: null })).toBe('岚溪县户外广告设施若干措施');
    expect(nameOf({ siteName: null, title: null })).toBe('www.lanxi-demo.gov.cn');
  });

  it('puts a veto before other failures', () => {
    const veto = findingOf('veto', { outcome: 'failed', severity: 'veto' });
    const deduct = findingOf('deduct', { outcome: 'failed' });
    const scan = {
      ...scanFixture,
      findings: [deduct, veto],
      checklist: {
        ...scanFixture.checklist,
        items: [
          itemOf('a', { outcome: 'failed', findings: ['deduct'] }),
          itemOf('b', { outcome: 'failed', findings: ['veto'] }),
        ],
      },
    };
    const items = buildScanView(scan).groups[0]?.items;
    expect(items?.map(({ id, isVeto }) => [id, isVeto])).toEqual([
      ['b', true],
      ['a', false],
    ]);
  });

  it('lists a bounded number of findings and tells how many more there are', () => {
    const findings = Array.from({ length: 5000 }, (_, i) =>
      findingOf(`f${i}`, { outcome: 'failed', evidence: [evidenceOf(`第${i}处`)] }),
    );
    const ids = findings.map(({ id }) => id);
    const scan = {
      ...scanFixture,
      findings,
      checklist: {
        ...scanFixture.checklist,
        items: [itemOf('many', { outcome: 'failed', findings: ids })],
      },
    };
    const item = buildScanView(scan).groups[0]?.items[0];
    expect(item?.findings).toHaveLength(maxFindingsOfItem);
    expect(item?.more).toBe(5000 - maxFindingsOfItem);
    expect(item?.summary).toMatch(/^5000处：/);
  });

  it('leaves the scan untouched and gives the same view again', () => {
    const before = JSON.stringify(scanFixture);
    expect(JSON.stringify(buildScanView(scanFixture))).toBe(JSON.stringify(view));
    expect(JSON.stringify(scanFixture)).toBe(before);
  });
});
