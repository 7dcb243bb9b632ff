import { z } from 'zod';
import { DecisionCatalogue } from '../model/artifacts/content.ts';
import catalogue from './decision-catalogue.json' with { type: 'json' };

const words = z.array(z.string()).readonly();
const FieldId = DecisionCatalogue.shape.fields.element.shape.id;

/** Words by which a catalogue of major decisions and its columns are told. Source: `decision-catalogue.json`. */
export const catalogueWords = z
  .object({
    titleWords: words,
    otherTitles: words,
    fields: z.array(z.object({ id: FieldId, name: z.string(), labels: words })).readonly(),
  })
  .readonly()
  .parse(catalogue);
