/** Look of report.html: a well-set official document, on screen (light and dark) and on paper. */
export const siteStyle = `
:root{color-scheme:light dark;--ink:#1b2430;--soft:#55606e;--line:#d5dae1;--tint:#f4f6f9;--paper:#fff;--link:#1f4b99;
--failed:#b3261e;--cantTell:#8a5a00;--passed:#1d6b4a;--inapplicable:#5b6472;--untested:#5f6673}
@media (prefers-color-scheme:dark){:root{--ink:#e6e9ee;--soft:#aab3bf;--line:#3a4350;--tint:#1d232c;--paper:#14181e;--link:#9dbdf5;
--failed:#ff9a8f;--cantTell:#f0bd62;--passed:#7fd0a8;--inapplicable:#aab3bf;--untested:#aab3bf}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.75 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","WenQuanYi Zen Hei",sans-serif;font-variant-numeric:tabular-nums}
main{max-width:1080px;margin:0 auto;padding:32px 24px 64px}
h1{font-size:26px;line-height:1.4;margin:0 0 8px;text-align:center;font-weight:600}
h2{font-size:19px;margin:40px 0 12px;padding-bottom:4px;border-bottom:2px solid var(--line)}
h3{font-size:15px;margin:0;font-weight:600}
p{margin:6px 0}.lead{text-align:center;color:var(--soft)}
a{color:var(--link);overflow-wrap:anywhere}
nav{display:flex;flex-wrap:wrap;gap:16px;padding:12px 0}
.figures{list-style:none;display:flex;flex-wrap:wrap;gap:28px;padding:12px 0;margin:0}
.figures strong{font-size:22px}
.mark{font-weight:600;white-space:nowrap}
.failed{color:var(--failed)}.cantTell{color:var(--cantTell)}.passed{color:var(--passed)}.inapplicable{color:var(--inapplicable)}.untested{color:var(--untested)}
.finding{border:1px solid var(--line);border-radius:4px;padding:12px 16px;margin:12px 0;break-inside:avoid}
.number{color:var(--soft);font-weight:400;margin-right:4px}
.weight{border:1px solid currentColor;border-radius:2px;padding:0 6px;font-size:12px;font-weight:400}
.facts{color:var(--soft);font-size:13px}
blockquote{margin:8px 0 0;padding:8px 12px;background:var(--tint);border-left:3px solid var(--line);overflow-wrap:anywhere}
cite{display:block;font-style:normal;font-size:12px;color:var(--soft)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:13px}
th,td{border:1px solid var(--line);padding:6px 8px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:var(--tint);white-space:nowrap}
dl{margin:0}dl div{display:flex;gap:12px;border-bottom:1px solid var(--line);padding:4px 0}dt{flex:0 0 200px;color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
@page{size:A4;margin:20mm 18mm}
@media print{:root{color-scheme:light;--ink:#000;--soft:#333;--line:#999;--tint:#f4f4f4;--paper:#fff;--link:#000}body{font-size:11pt}main{max-width:none;padding:0}
nav{display:none}thead{display:table-header-group}tr{break-inside:avoid}h2,h3{break-after:avoid}}
`;
