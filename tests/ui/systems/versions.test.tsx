// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  checkSystem,
  compareSystems,
  describeScoring,
  systemChoices,
} from '../../../src/engine/index.ts';
import { CompareView } from '../../../src/ui/systems/compare-view.tsx';
import { ImportJson } from '../../../src/ui/systems/import-json.tsx';
import type { SystemsPort } from '../../../src/ui/systems/systems-port.ts';
import { VersionUses } from '../../../src/ui/systems/version-uses.tsx';
import { assessmentOf, storedSystemOf } from '../../support/assessment.ts';
import { indicatorOf } from '../../support/findings.ts';

const item = indicatorOf({ id: 'links', title: '必设栏目', audits: ['required-column'] });
const first = storedSystemOf([item], { version: '1' });
const second = {
  ...storedSystemOf([{ ...item, points: 40 }], { version: '2' }),
  basedOn: first.key,
};
const goBack = vi.fn<SystemsPort['goBack']>(() => Promise.resolve({ rejudged: 0, skipped: [] }));
const port = {
  check: checkSystem,
  compare: compareSystems,
  choices: systemChoices,
  describeScoring,
  goBack,
} as unknown as SystemsPort;

afterEach(cleanup);

describe('versions', () => {
  it('compares any two; the newest with what it was made from at first', () => {
    render(<CompareView port={port} systems={[first, second]} keys={[]} />);
    expect(screen.getByText('必设栏目')).toBeTruthy();
    expect(screen.getByText('40 分')).toBeTruthy();
    cleanup();
    render(<CompareView port={port} systems={[first, second]} keys={[first.key, first.key]} />);
    expect(screen.getByText('两个版本内容相同。')).toBeTruthy();
  });

  it('lets a round go back, and undoes that', async () => {
    const round = assessmentOf({ systems: [second.key] });
    render(<VersionUses port={port} base={second} earlier={first} rounds={[round]} />);
    fireEvent.click(screen.getByRole('button', { name: '改回版本 1' }));
    expect(await screen.findByText(/已改用版本 1/)).toBeTruthy();
    expect(goBack.mock.lastCall?.[0]).toEqual({ assessmentId: 'round', from: second, to: first });
    fireEvent.click(screen.getByRole('button', { name: /撤销，仍用版本 2/ }));
    expect(await screen.findByText(/已改用版本 2/)).toBeTruthy();
    expect(goBack.mock.lastCall?.[0]).toEqual({ assessmentId: 'round', from: first, to: second });
  });

  it('offers no way back from a version that was made from none', () => {
    const round = assessmentOf({ systems: [first.key] });
    render(<VersionUses port={port} base={first} earlier={null} rounds={[round]} />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('an exported system', () => {
  const show = (system: typeof first.system) => {
    const onKeep = vi.fn();
    render(<ImportJson port={port} system={system} systems={[first]} onKeep={onKeep} />);
    return onKeep;
  };

  it('is shown before it is kept, with what differs from the version that is there', () => {
    const onKeep = show(second.system);
    expect(screen.getAllByText('40 分').length).toBeGreaterThan(0);
    expect(screen.getByText('与已有的版本 1 有 1 处不同')).toBeTruthy();
    expect(onKeep).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: '保存为指标体系' }));
    expect(onKeep).toHaveBeenCalledOnce();
  });

  it('is not kept while it has faults', () => {
    show({ ...first.system, items: [item, item] });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '保存为指标体系' }).disabled).toBe(
      true,
    );
    expect(screen.getByText(/处错误/)).toBeTruthy();
  });
});
