import type { PortalStyle } from '../site.ts';
import { cardsStyle } from './cards.ts';
import { framedStyle } from './framed.ts';
import { genericStyle } from './generic.ts';
import { gkmlptStyle } from './gkmlpt.ts';
import { jhtmlStyle } from './jhtml.ts';
import { jpageStyle } from './jpage.ts';
import { kaipuStyle } from './kaipu.ts';
import { longxunStyle } from './longxun.ts';
import { oldStyle } from './old.ts';
import { prerenderStyle } from './prerender.ts';
import { registerStyle } from './register.ts';
import { scriptStyle } from './script.ts';
import { subsiteStyle } from './subsite.ts';
import { trsStyle } from './trs.ts';
import { vsbStyle } from './vsb.ts';

/** Every way in which invented portals are built. */
export const portalStyles: readonly PortalStyle[] = [
  genericStyle,
  trsStyle,
  jpageStyle,
  gkmlptStyle,
  vsbStyle,
  longxunStyle,
  kaipuStyle,
  oldStyle,
  scriptStyle,
  framedStyle,
  cardsStyle,
  prerenderStyle,
  jhtmlStyle,
  subsiteStyle,
  registerStyle,
];
