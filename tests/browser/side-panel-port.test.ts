import { describe, expect, it } from 'vitest';
import { chooseAudit, isOnPlatform } from '../../src/browser/side-panel-port.ts';
import { storedAuditOf } from '../support/audit-port.ts';

describe('chooseAudit', () => {
  it('takes the newest judged audit of the host', () => {
    const audits = [
      storedAuditOf('unjudged', { counts: null }),
      storedAuditOf('new'),
      storedAuditOf('old'),
    ];
    expect(chooseAudit(audits, 'http://www.lanxi-demo.gov.cn/a.html')?.id).toBe('new');
  });

  it('never takes the audit of another portal', () => {
    const audits = [storedAuditOf('a')];
    expect(chooseAudit(audits, 'https://www.qingchuan-demo.gov.cn/')).toBeNull();
    expect(chooseAudit(audits, 'https://www.lanxi-demo.gov.cn.example.com/')).toBeNull();
    expect(chooseAudit(audits, 'about:blank')).toBeNull();
  });
});

describe('isOnPlatform', () => {
  it('follows the columns up to the platform', () => {
    expect(isOnPlatform('disclosure-platform')).toBe(true);
    expect(isOnPlatform('policy-documents')).toBe(true);
    expect(isOnPlatform('news')).toBe(false);
    expect(isOnPlatform('unknown')).toBe(false);
  });
});
