import type { createReportPort } from './report-port.ts';

/** The report desk's port whose engine is loaded with the first file, not with the page. */
export function openReportPort(now: () => Date): ReturnType<typeof createReportPort> {
  let opening: Promise<ReturnType<typeof createReportPort>> | null = null;
  const open = () =>
    (opening ??= import('./report-port.ts').then((module) => module.createReportPort(now)));
  return {
    read: async (file) => (await open()).read(file),
    judge: async () => (await open()).judge(),
    remove: (id) => void open().then((port) => port.remove(id)),
    save: async (id, form) => (await open()).save(id, form),
  };
}
