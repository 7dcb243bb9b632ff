import { printPopup } from './print-popup.ts';

await printPopup();
