import type { Choice, Place, PlaceResult, ScanAnswer } from '../engine/model/popup-message.ts';
import type { ScanView } from '../engine/model/scan-view.ts';
import type { Settings } from '../engine/model/settings.ts';

/** All that the popup asks of the world around it. */
export interface PopupPort {
  scan(choice: Choice, force: boolean): Promise<ScanAnswer>;
  judge(choice: Choice): Promise<ScanAnswer>;
  locate(places: readonly Place[]): Promise<PlaceResult[]>;
  clearMarks(): Promise<void>;
  copy(view: ScanView, form: 'text' | 'markdown'): Promise<void>;
  /** Saves a file and tells its name. */
  save(view: ScanView, form: 'xlsx' | 'json'): Promise<string>;
  writeSettings(settings: Settings): Promise<void>;
}
