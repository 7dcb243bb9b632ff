// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { type ScanTab, ViewTabs } from '../../src/ui/view-tabs.tsx';

afterEach(cleanup);

function Tabs() {
  const [tab, setTab] = useState<ScanTab>('checklist');
  return <ViewTabs chosen={tab} onChoose={setTab} />;
}

const tabOf = (name: string): HTMLElement => screen.getByRole('tab', { name });

describe('view tabs', () => {
  it.each(['ArrowLeft', 'ArrowRight'])('are switched by %s, the keyboard going along', (key) => {
    render(<Tabs />);
    fireEvent.keyDown(tabOf('检查表'), { key });
    expect(tabOf('年报核对').getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement).toBe(tabOf('年报核对'));
  });

  it('stay as they are for other keys', () => {
    render(<Tabs />);
    fireEvent.keyDown(tabOf('检查表'), { key: 'ArrowDown' });
    expect(tabOf('检查表').getAttribute('aria-selected')).toBe('true');
  });

  it('are one stop of the Tab key, in a named list', () => {
    render(<Tabs />);
    expect(screen.getByRole('tablist').getAttribute('aria-label')).toBeTruthy();
    expect(tabOf('检查表').tabIndex).toBe(0);
    expect(tabOf('年报核对').tabIndex).toBe(-1);
    fireEvent.click(tabOf('年报核对'));
    expect(tabOf('年报核对').tabIndex).toBe(0);
  });
});
