// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act, cleanup, configure, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { createJudgementPort } from '../../../src/browser/workbench/judgement-port.ts';
import { openWorkbench } from '../../../src/browser/workbench/open-workbench.ts';
import { JudgeDesk } from '../../../src/ui/judgement/judge-desk.tsx';
import type { JudgementPort } from '../../../src/ui/judgement/judgement-port.ts';
import { assessmentOf, storedSystemOf } from '../../support/assessment.ts';
import { findingOf, indicatorOf } from '../../support/findings.ts';
import { siteAuditOf } from '../../support/site-audit.ts';

afterEach(cleanup);
configure({ asyncUtilTimeout: 10_000 });
Element.prototype.scrollIntoView = () => undefined;

const stored = storedSystemOf([
  indicatorOf({ title: '公开时限' }),
  indicatorOf({ id: 'on-site', title: '实地查阅点', method: 'manual', audits: [] }),
]);
const place = { assessmentId: 'round', targetId: 'county', systemKey: stored.key };
let opened = 0;

function Desk({ port }: { port: JudgementPort }) {
  const [itemId, setItemId] = useState<string | null>(null);
  return (
    <JudgeDesk
      port={port}
      place={place}
      itemId={itemId}
      onItem={setItemId}
      isNarrow={false}
      head={() => null}
      whenDone={<p>都核实了</p>}
    />
  );
}

/** The desk over real records of an agency with one doubt and one item that only a person sees. */
async function renderDesk() {
  const now = () => new Date('2026-11-21T03:00:00Z');
  const workbench = await openWorkbench(now, `desk-${String((opened += 1))}`);
  await workbench.addSystem(stored);
  const assessment = assessmentOf({ systems: [stored.key] });
  await workbench.saveAssessment(assessment);
  const findings = [findingOf({ id: 'late', outcome: 'cantTell' })];
  await workbench.saveAudit(assessment, 'county', 'audit', [{ ...siteAuditOf(), findings }]);
  const port = createJudgementPort(workbench, () => Promise.resolve(null), now);
  render(<Desk port={{ ...port, capture: null }} />);
  return { port };
}
async function openDesk() {
  const desk = await renderDesk();
  await screen.findByText(/公开时限/, { selector: '#judged-item' });
  return desk;
}
const press = (code: string) => act(() => fireEvent.keyDown(document.body, { code }));
const readItem = async (port: Pick<JudgementPort, 'openSheet'>, id: string) =>
  (await port.openSheet(place))?.items.find((item) => item.id === id);

describe('judging by hand', () => {
  it('goes through what waits by digits alone', async () => {
    const { port } = await openDesk();
    await press('Digit3');
    await screen.findByText(/实地查阅点/, { selector: '#judged-item' });
    await press('Digit1');
    expect(await screen.findByText('都核实了')).toBeTruthy();
    expect((await readItem(port, 'item'))?.final).toMatchObject({ outcome: 'failed', scored: 0 });
    expect((await readItem(port, 'on-site'))?.final.outcome).toBe('passed');
  });

  it('goes on from a digit that is pressed the moment the item is drawn', async () => {
    const onSight = new MutationObserver(() => {
      if (document.querySelector('#judged-item') === null) return;
      onSight.disconnect();
      fireEvent.keyDown(document.body, { code: 'Digit3' });
    });
    onSight.observe(document.body, { childList: true, subtree: true });
    await renderDesk();
    expect(await screen.findByText(/实地查阅点/, { selector: '#judged-item' })).toBeTruthy();
  });

  it('takes the last verdict back', async () => {
    const { port } = await openDesk();
    await press('Digit1');
    await screen.findByText(/已记录：公开时限/);
    await press('KeyU');
    await screen.findByText('本单位待核实 2 项');
    expect((await readItem(port, 'item'))?.human).toBeNull();
  });

  it('gives part of the points, half where none are typed', async () => {
    const { port } = await openDesk();
    await press('Digit2');
    await screen.findByText(/已记录/);
    expect((await readItem(port, 'item'))?.final).toMatchObject({ outcome: 'failed', scored: 5 });
  });
});
