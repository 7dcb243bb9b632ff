import { z } from 'zod';
import content from './misplaced-content.json' with { type: 'json' };

/**
 * Columns that hold documents only, and words that tell a news title from a document's.
 * Source: scorecards that take points off for 动态信息 among 政策文件 (法治蓝皮书 2017; 霍邱 2020).
 */
export const misplacedWords = z
  .object({
    columns: z.array(z.string()),
    newsWords: z.array(z.string()),
    documentWords: z.array(z.string()),
  })
  .parse(content);
