/** Look of the frames in the page; lives in a closed shadow root, so that page styles cannot reach it. */
export const highlightStyle = `
:host { all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important;
  width: 0 !important; height: 0 !important; z-index: 2147483647 !important; pointer-events: none !important; }
.box { position: fixed; box-sizing: border-box; border: 2px solid var(--tone); border-radius: 4px;
  box-shadow: 0 0 0 2px #fff, 0 0 0 3px rgb(0 0 0 / 25%), inset 0 0 0 1px rgb(255 255 255 / 70%); }
.failed { --tone: #b3261e; } .cantTell { --tone: #8a5a00; } .passed { --tone: #1d6b4a; }
.mark { position: absolute; left: -14px; top: -14px; min-width: 22px; height: 22px; box-sizing: border-box;
  padding: 0 5px; border-radius: 11px; background: var(--tone); color: #fff; text-align: center;
  font: 600 13px/22px system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  box-shadow: 0 0 0 2px #fff; }
.at-top .mark { top: 2px; } .at-left .mark { left: 2px; }
@media print { .box { display: none; } }
`;
