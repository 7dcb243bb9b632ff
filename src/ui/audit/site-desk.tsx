import { use } from 'react';
import { AuditDesk } from './audit-desk.tsx';
import type { AuditPort } from './audit-port.ts';

/** The audit desk once its port is open. */
export function SiteDesk({
  opening,
  startUrl,
}: {
  opening: Promise<AuditPort>;
  startUrl: string | null;
}) {
  return <AuditDesk port={use(opening)} startUrl={startUrl} />;
}
