import { z } from 'zod';
import { Level } from '../level.ts';

/** One agency (监测对象) whose portal an assessment looks at. */
export const Target = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  level: Level.nullable(),
  /** Home page. */
  url: z.string(),
  /** 责任单位, or null. */
  unit: z.string().nullable(),
  /** 联系人 as the user wrote it, or null. */
  contact: z.string().nullable(),
});
export type Target = z.infer<typeof Target>;
