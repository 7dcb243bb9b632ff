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
    forms: z.array(z.object({ form: Form, words })).readonly(),
    names: z.record(Form, z.string()),
  })
  .readonly()
  .parse(interpretation);
