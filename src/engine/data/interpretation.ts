import { z } from 'zod';
import { Interpretation } from '../model/artifacts/content.ts';
import interpretation from './interpretation.json' with { type: 'json' };

const words = z.array(z.string()).readonly();
const Form = Interpretation.shape.forms.element;

/** Words by which interpretations and their forms are told. Source: `interpretation.json`. */
export const interpretationWords = z
  .object({
    titleWords: words,
    otherTitles: words,
    columnIds: words,
    /** Columns whose documents are 规范性文件 or 规章 by their place. */
    normativeColumns: words,
    /** Titles that end so are mostly 规范性文件, though nothing says it. */
    regulatingEndings: words,
    /** Titles of documents that need no interpretation. */
    exemptTitles: words,
    forms: z.array(z.object({ form: Form, words })).readonly(),
    names: z.record(Form, z.string()),
  })
  .readonly()
  .parse(interpretation);
