import { test as base, type Page } from '@playwright/test';
import { civilDateAt } from '../../../src/browser/today.ts';
import type { Assessment } from '../../../src/engine/model/assessment/assessment.ts';
import type { Target } from '../../../src/engine/model/assessment/target.ts';
import { createPortal } from '../../support/portal/create-portal.ts';
import { type PortalServer, servePortal } from '../../support/portal/serve-portal.ts';
import { type Host, startHost } from './extension.ts';

/** The day on which the journey is made. */
export const asOf = civilDateAt(new Date());

/** An invented county portal. */
export const portal = createPortal(3, 'generic', { asOf, level: 'county' });

/** Tests with a browser and that portal of their own. */
export const test = base.extend<{ site: { host: Host; server: PortalServer } }>({
  site: async ({}, use) => {
    const server = await servePortal(portal);
    const host = await startHost({ port: server.port, requests: [], close: () => server.close() });
    await use({ host, server });
    await host.context.close();
    await server.close();
  },
});

/** A county government with that portal. */
export function targetOf({ port }: PortalServer): Target {
  const url = `http://${portal.host}:${String(port)}/`;
  const name = '岚溪县人民政府';
  return { id: 'county', name, level: 'county', url, unit: null, contact: null };
}

/** A round as the assessment room makes it, beside the records given by store. */
export async function plantRound(
  workbench: Page,
  more: Partial<Assessment> = {},
  records: Readonly<Record<string, readonly unknown[]>> = {},
): Promise<void> {
  await workbench.getByRole('link', { name: '监测对象' }).click();
  await workbench.getByText('还没有评估任务。监测对象属于评估任务').waitFor();
  const round: Assessment = {
    schema: 'mingcha/assessment@1',
    id: 'round',
    name: '2026年第四季度政务公开第三方评估',
    round: '第 2 轮',
    asOf,
    systems: ['site-checklist@1'],
    targets: [],
    sample: 1,
    maxPages: 4,
    assessor: '评估员',
    createdAt: '2026-11-01T00:00:00.000Z',
    updatedAt: '2026-11-01T00:00:00.000Z',
    ...more,
  };
  await workbench.evaluate(
    async (stores) => {
      const opening = indexedDB.open('mingcha-workbench');
      const database = await new Promise<IDBDatabase>((resolve) => {
        opening.onsuccess = () => resolve(opening.result);
      });
      const work = database.transaction(Object.keys(stores), 'readwrite');
      for (const [store, values] of Object.entries(stores)) {
        for (const value of values) work.objectStore(store).put(value);
      }
      await new Promise((resolve) => {
        work.oncomplete = resolve;
      });
      database.close();
    },
    { ...records, assessments: [round] },
  );
  await workbench.goto(`${workbench.url().split('#')[0] ?? ''}#/targets/round`);
  await workbench.reload();
}
