import { z } from 'zod';
import register from './meta-tags.json' with { type: 'json' };

/** A tag of the standard: where it belongs, whether it is asked for, and what its template's placeholder says. */
const MetaTagDefinition = z.object({
  name: z.string(),
  meaning: z.string(),
  page: z.enum(['every', 'list', 'article']),
  asked: z.boolean(),
  placeholders: z.array(z.string()),
});
/** One tag of the standard and the pages that it belongs on. */
export type MetaTagDefinition = z.infer<typeof MetaTagDefinition>;

/** All tags of the standard. Source: 国办发〔2017〕47号 附件 网页设计规范. */
export const metaTagDefinitions: readonly MetaTagDefinition[] = z
  .array(MetaTagDefinition)
  .parse(register.tags);

/** Values that mean "nothing" and that scripts leave behind; lower case. */
export const nullWords: readonly string[] = register.nullWords;

/** Signs of a template that was never filled; lower case. */
export const templateMarks: readonly string[] = register.templateMarks;
