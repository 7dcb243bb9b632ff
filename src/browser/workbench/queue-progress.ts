import { RunProgress } from '../../engine/model/assessment/run-progress.ts';

const channelName = 'mingcha-run-queue';
/** A tab that is silent for so long is gone. */
const silentMs = 90_000;
const leastGapMs = 250;

interface QueueNews {
  readonly progress: RunProgress | null;
  /** Another tab wants the queue to end. */
  readonly wish: 'pause' | 'stop' | null;
}

/** How the queue is going, told to every tab; a tab that does not run it can ask the one that does to end. */
export function openQueueProgress(nowMs: () => number) {
  const channel = new BroadcastChannel(channelName);
  const listeners = new Set<() => void>();
  const wishes = new Set<(wish: 'pause' | 'stop') => void>();
  let progress: RunProgress | null = null;
  let heardAtMs = 0;
  let toldAtMs = 0;
  const show = (next: RunProgress | null): void => {
    progress = next;
    heardAtMs = nowMs();
    for (const listener of listeners) listener();
  };
  channel.addEventListener('message', ({ data }: MessageEvent<Partial<QueueNews> | null>) => {
    if (data?.wish === 'pause' || data?.wish === 'stop') {
      for (const listener of wishes) listener(data.wish);
    } else if (data !== null && 'progress' in data) {
      const news = RunProgress.nullable().safeParse(data.progress);
      if (news.success) show(news.data);
    }
  });
  const post = (news: QueueNews): void => channel.postMessage(news);
  return {
    /** Null where no queue runs. */
    read: (): RunProgress | null => {
      if (progress !== null && nowMs() - heardAtMs > silentMs) progress = null;
      return progress;
    },
    /** A busy crawl answers many times a second; nobody reads that fast. */
    tell: (next: RunProgress | null, isUrgent: boolean): void => {
      if (!isUrgent && nowMs() - toldAtMs < leastGapMs) return;
      toldAtMs = nowMs();
      post({ progress: next, wish: null });
      show(next);
    },
    wish: (wish: 'pause' | 'stop'): void => {
      post({ progress: null, wish });
      for (const listener of wishes) listener(wish);
    },
    onWish: (listener: (wish: 'pause' | 'stop') => void): void => {
      wishes.add(listener);
    },
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: (): void => channel.close(),
  };
}

export type QueueProgress = ReturnType<typeof openQueueProgress>;
