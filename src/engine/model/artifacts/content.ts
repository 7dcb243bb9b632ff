import { z } from 'zod';
import { CivilDate } from '../civil-date.ts';
import { Locator } from '../locator.ts';

/** A named field: its value's place, or null where this search did not find it. */
const field = <Id extends z.ZodType>(id: Id) =>
  z.object({ id, value: z.string().nullable(), locator: Locator.nullable() });

/** Six fields of 国务院令第711号 第二十条第（二）项. */
export const OrganizationFieldId = z.enum([
  'functions',
  'structure',
  'address',
  'officeHours',
  'contact',
  'head',
]);
export type OrganizationFieldId = z.infer<typeof OrganizationFieldId>;

/** The organisation profile as this page shows it. */
export const OrganizationProfile = z.object({
  fields: z.array(field(OrganizationFieldId)),
  /** Sub-pages (领导信息, 内设机构, 联系我们 …) that may hold the rest. */
  related: z.array(z.object({ text: z.string(), href: z.string() })),
});
export type OrganizationProfile = z.infer<typeof OrganizationProfile>;

/** A head of the organ. */
export const Leader = z.object({
  name: z.string(),
  title: z.string().nullable(),
  href: z.string().nullable(),
  locator: Locator,
});
export type Leader = z.infer<typeof Leader>;

/** Nine fields of 国务院令第711号 第十二条第二款. */
export const GuideFieldId = z.enum([
  'classification',
  'arrangement',
  'access',
  'organ',
  'address',
  'officeHours',
  'telephone',
  'fax',
  'internet',
]);
export type GuideFieldId = z.infer<typeof GuideFieldId>;

/** The disclosure guide on this page. */
export const Guide = z.object({
  fields: z.array(field(GuideFieldId)),
  /** Text of the superseded regulation that stands as if in force. */
  superseded: z.array(
    z.object({
      id: z.enum(['reply-term', 'fees', 'old-regulation', 'special-needs', 'own-tariff']),
      locator: Locator,
    }),
  ),
  /** True where the guide's text is an attachment or a picture. */
  isElsewhere: z.boolean(),
});
export type Guide = z.infer<typeof Guide>;

/** A message of a citizen and its reply. */
export const Message = z.object({
  title: z.string(),
  asked: CivilDate.nullable(),
  answered: CivilDate.nullable(),
  /** `unanswered` only where the page says so (待回复, 办理中, 未答复). */
  state: z.enum(['answered', 'unanswered', 'unknown']),
  locator: Locator,
});
export type Message = z.infer<typeof Message>;

/** A call for opinions. */
export const Consultation = z.object({
  title: z.string(),
  /** `opinion` 征求意见 on a draft; `survey` and `notice` (公示) have their own terms. */
  kind: z.enum(['opinion', 'feedback', 'survey', 'notice']),
  start: z
    .object({ value: CivilDate, from: z.enum(['text', 'pubDate']), locator: Locator })
    .nullable(),
  end: z.object({ value: CivilDate, locator: Locator }).nullable(),
  /** A stated reason for a shorter term. */
  reason: Locator.nullable(),
  /** Ground that the notice itself names (713号, 722号, 规章制定程序条例, 590号), or null. */
  ground: z.string().nullable(),
});
export type Consultation = z.infer<typeof Consultation>;

/** A yearly catalogue of major administrative decisions. */
export const DecisionCatalogue = z.object({
  year: z.number().int(),
  title: z.string(),
  fields: z.array(field(z.enum(['matter', 'unit', 'time']))),
  rows: z.number().int(),
  /** True where the catalogue is a picture or an attachment. */
  isElsewhere: z.boolean(),
  locator: Locator,
});
export type DecisionCatalogue = z.infer<typeof DecisionCatalogue>;

/** A policy interpretation. */
export const Interpretation = z.object({
  forms: z.array(
    z.enum([
      'text',
      'picture',
      'video',
      'audio',
      'questions',
      'press-conference',
      'head',
      'expert',
      'media',
      'case',
      'digital',
    ]),
  ),
  textLength: z.number().int(),
  locator: Locator,
});
export type Interpretation = z.infer<typeof Interpretation>;

/** A hit of personal data; the raw value is never kept. */
export const PersonalDatum = z.object({
  kind: z.enum(['id-number', 'id-number-15', 'mobile', 'bank-card', 'home-address', 'sensitive']),
  /** First three and last two characters only. */
  masked: z.string(),
  /** `certain` unmasked, checksum or shape right, and no allowed context. */
  certainty: z.enum(['certain', 'lead']),
  /** Why it is only a lead: the allowed context met (招标联系人, 办公电话 …), or null. */
  context: z.string().nullable(),
  /** Hits of the same kind in the same table, this one included. */
  tableHits: z.number().int(),
  locator: Locator,
});
export type PersonalDatum = z.infer<typeof PersonalDatum>;

/** A classification mark. */
export const SecretMark = z.object({
  kind: z.enum(['classified', 'internal']),
  text: z.string(),
  /** False in teaching pages, on forms, where declassification is stated. */
  isLikely: z.boolean(),
  context: z.string().nullable(),
  locator: Locator,
});
export type SecretMark = z.infer<typeof SecretMark>;

/** Text that a publisher left behind by mistake. */
export const Residue = z.object({
  kind: z.enum([
    'local-path',
    'import-mark',
    'script-value',
    'template',
    'placeholder',
    'field-error',
    'entity',
    'wrapper',
    'blank',
  ]),
  text: z.string(),
  certainty: z.enum(['certain', 'lead']),
  locator: Locator,
});
export type Residue = z.infer<typeof Residue>;
