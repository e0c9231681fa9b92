/** The look of the page; it follows the light and dark mode of the system and prints without its controls. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--ink:#1b1b1b;--quiet:#5a5a5a;--line:#d6d6d6;--ground:#fff;--head:#f2f5f9;--error:#a4121b;--error-ground:#fde7e9;--warning:#7f4a00;--warning-ground:#fff1cc;--info:#1f4e79;--info-ground:#e3eefa;--link:#0b57a4}
@media (prefers-color-scheme:dark){:root{--ink:#f0f0f0;--quiet:#b5b5b5;--line:#454545;--ground:#1d1d1d;--head:#2a2f36;--error:#ff9a9f;--error-ground:#4a1d20;--warning:#ffd27a;--warning-ground:#463410;--info:#9cc8f2;--info-ground:#1d3347;--link:#8ec2f5}}
*{box-sizing:border-box}
body{margin:0;padding:0 24px 48px;background:var(--ground);color:var(--ink);font:14px/20px "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;font-variant-numeric:tabular-nums}
h1{font-size:20px;line-height:28px;margin:20px 0 4px}
h2{font-size:16px;line-height:22px;margin:28px 0 8px}
h3{font-size:14px;margin:8px 0 4px}
header p{margin:0;color:var(--quiet)}
a{color:var(--link)}
button{font:inherit;color:inherit;background:none;border:1px solid var(--line);border-radius:4px;padding:3px 10px;min-height:28px;cursor:pointer}
button[aria-pressed=true]{background:var(--info-ground);border-color:var(--info);color:var(--info);font-weight:600}
:focus-visible{outline:2px solid var(--link);outline-offset:1px}
.filters{display:flex;flex-wrap:wrap;gap:8px;align-items:center;margin:8px 0}
input{font:inherit;color:inherit;background:var(--ground);border:1px solid var(--quiet);border-radius:4px;padding:3px 8px;width:260px;min-height:28px}
#shown{color:var(--quiet)}
.wide{overflow-x:auto;border:1px solid var(--line);border-radius:4px}
table{border-collapse:collapse;width:100%}
th{position:sticky;top:0;background:var(--head);text-align:left;padding:0;white-space:nowrap;border-bottom:1px solid var(--line)}
th button{border:none;border-radius:0;width:100%;text-align:left;font-weight:600;padding:6px 10px}
th[aria-sort=ascending] button::after{content:" ▲"}
th[aria-sort=descending] button::after{content:" ▼"}
td{padding:5px 10px;vertical-align:top;border-top:1px solid var(--line)}
tr.more td{border-top:none;padding-top:0}
tr.more ol,tr.more ul{margin:4px 0;padding-left:28px}
tr.more li{margin:4px 0}
.w{min-width:13em}
.n{text-align:right;white-space:nowrap}
.n .error,.n .warning,.n .info,.word{display:inline-block;border-radius:4px;padding:0 6px;font-size:12px;font-weight:600;white-space:nowrap}
.error{color:var(--error);background:var(--error-ground)}
.warning{color:var(--warning);background:var(--warning-ground)}
.info{color:var(--info);background:var(--info-ground)}
.none{color:var(--quiet)}
.good{color:var(--quiet)}
summary{cursor:pointer;color:var(--link)}
small{color:var(--quiet);font-size:12px}
i{font-style:normal;color:var(--quiet)}
.bars{list-style:none;margin:0;padding:0;max-width:1000px}
.bar{display:grid;grid-template-columns:56px minmax(0,2fr) minmax(80px,1fr) 150px;gap:10px;align-items:center;width:100%;border:none;text-align:left}
.bar:hover{background:var(--head)}
.bar .name{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.bar .number{text-align:right;color:var(--quiet)}
meter{width:100%;height:14px}
meter::-webkit-meter-bar{background:var(--head);border:none;border-radius:0;height:12px}
meter::-webkit-meter-optimum-value{background:var(--info)}
.across li{margin:6px 0}
[hidden]{display:none!important}
@media (max-width:700px){body{padding:0 12px 32px}.bar{grid-template-columns:56px minmax(0,1fr) 130px}.bar meter{display:none}}
@media print{.filters,details>summary{display:none}body{padding:0}.wide{overflow:visible;border:none}th{position:static}tbody{break-inside:avoid}}
`;
