import { z } from 'zod';

/** What changed in the workbench's data; every open tab of the workbench and the side panel hears of it. */
export const ChangeNotice = z.object({
  kind: z.enum([
    'assessments',
    'systems',
    'runs',
    'sheets',
    'verdicts',
    'evidence',
    'rectifications',
  ]),
  assessmentId: z.string().nullable(),
  targetId: z.string().nullable(),
});
export type ChangeNotice = z.infer<typeof ChangeNotice>;

const channelName = 'mingcha-workbench';

/** Tells of changes in this page and hears of them, its own ones too. */
export function openChangeNotices() {
  const channel = new BroadcastChannel(channelName);
  const listeners = new Set<(notice: ChangeNotice) => void>();
  const hear = (notice: ChangeNotice): void => {
    for (const listener of listeners) listener(notice);
  };
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const notice = ChangeNotice.safeParse(data);
    if (notice.success) hear(notice.data);
  });
  return {
    tell: (notice: ChangeNotice): void => {
      channel.postMessage(notice);
      hear(notice);
    },
    subscribe: (listener: (notice: ChangeNotice) => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => channel.close(),
  };
}

export type ChangeNotices = ReturnType<typeof openChangeNotices>;
