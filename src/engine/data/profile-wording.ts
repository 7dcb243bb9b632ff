import { z } from 'zod';
import { OrganizationFieldId } from '../model/artifacts/content.ts';
import wording from './profile-wording.json' with { type: 'json' };

const words = z.array(z.string());

const ProfileWording = z.object({
  /** Labels of the six fields. Source: 国务院令第711号 第二十条第（二）项, names as printed on portals. */
  fields: z.record(OrganizationFieldId, words),
  /** Fields that tell a profile from any page with a footer. */
  profileFields: z.array(OrganizationFieldId),
  profileColumns: words,
  profileTitles: words,
  /** Columns and link texts under which the rest of a profile stands. */
  relatedColumns: words,
  relatedLinks: words,
  leaderTitles: words,
  leaderColumns: words,
  nameLabels: words,
  postLabels: words,
  /** Words that a post ends in. */
  posts: words,
});

/** How profiles of organs and their heads are worded. */
export const profileWording = ProfileWording.parse(wording);
