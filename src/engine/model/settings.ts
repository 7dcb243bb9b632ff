import { z } from 'zod';

/** What a person has set for good in the extension. */
export const Settings = z.object({
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  language: z.enum(['auto', 'zh_CN', 'en']).catch('auto'),
  systemId: z.string().nullable().catch(null),
});
export type Settings = z.infer<typeof Settings>;
