import type { Finding } from '../model/finding.ts';
import type { SiteDocument } from '../model/site/site-view.ts';
import { addressKey } from '../text/address-key.ts';

/** Adds to each finding about a document the unit that answers for it (责任单位: 发布机构, else 来源), as `data.unit`. */
export function nameUnits<Said extends Pick<Finding, 'subject' | 'data'>>(
  findings: readonly Said[],
  documents: readonly SiteDocument[],
): readonly Said[] {
  const units = new Map(
    documents.map(({ page, unit }) => [addressKey(page.artifacts.snapshot.finalUrl), unit]),
  );
  return findings.map((finding) => {
    if (finding.subject.kind !== 'document') return finding;
    const unit = units.get(addressKey(finding.subject.url)) ?? null;
    return unit === null ? finding : { ...finding, data: { ...finding.data, unit } };
  });
}
