import type {
  Choice,
  HolidaysAnswer,
  Place,
  PlaceResult,
  ScanAnswer,
} from '../engine/model/popup-message.ts';
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
  save(view: ScanView, form: 'xlsx' | 'json' | 'report'): Promise<string>;
  /** Opens the workbench: its first room, or where annual reports are checked from files. */
  openWorkbench(room?: 'reports'): Promise<void>;
  /** Opens the page where the whole site of an address is audited. */
  openSiteAudit(url: string): Promise<void>;
  writeSettings(settings: Settings): Promise<void>;
  readonly holidays: HolidayPort;
}

/** A calendar of the person's own for years that the program does not know. */
export interface HolidayPort {
  read(): Promise<HolidaysAnswer>;
  load(file: File): Promise<HolidaysAnswer>;
  remove(): Promise<HolidaysAnswer>;
  /** Where a file cannot be chosen in the popup: opens the settings in a tab. */
  readonly openInTab: (() => void) | null;
}
