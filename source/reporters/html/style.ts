// Text and its background differ by at least 4.5 to 1 (WCAG 2.2 AA) in both schemes; test/reporters/html.test.ts computes it.
const light = {
	text: '#1b1f24',
	quiet: '#57606a',
	page: '#ffffff',
	panel: '#f5f7f9',
	line: '#d3d9df',
	link: '#0b5394',
	good: '#116329',
	middling: '#7d4e00',
	bad: '#b42318',
	track: '#e6eaee',
};
const dark: Palette = {
	text: '#e6e9ee',
	quiet: '#a3adba',
	page: '#14171c',
	panel: '#1d2229',
	line: '#39414c',
	link: '#7ab7ff',
	good: '#5bd17c',
	middling: '#e3b341',
	bad: '#ff8f85',
	track: '#2a313a',
};
type Palette = Readonly<Record<keyof typeof light, string>>;

/** The colours of both schemes, by meaning. */
export const palettes: Readonly<Record<'light' | 'dark', Palette>> = {light, dark};

const variables = (palette: Palette): string =>
	Object.entries(palette)
		.map(([name, value]) => `--${name}:${value}`)
		.join(';');

/** The whole style of the report. Paper is always light. */
export const style = `
:root{color-scheme:light dark;${variables(light)}}
@media (prefers-color-scheme:dark){:root{${variables(dark)}}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--page);color:var(--text);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
a{color:var(--link)}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;background:var(--page);padding:.5rem 1rem}
.page{display:grid;grid-template-columns:minmax(0,1fr);max-width:76rem;margin:0 auto;padding:1.5rem}
header{border-bottom:1px solid var(--line);margin-bottom:1.5rem;padding-bottom:1rem}
header p{color:var(--quiet);margin:.25rem 0 0}
h1{font-size:1.9rem;line-height:1.2;margin:0;overflow-wrap:anywhere}
h2{font-size:1.45rem;line-height:1.25;margin:3rem 0 1rem;padding-top:1rem;border-top:1px solid var(--line)}
h3{font-size:1.15rem;margin:2rem 0 .6rem}
h4{font-size:1rem;margin:1.3rem 0 .4rem;color:var(--quiet)}
p,ul,ol{margin:.5rem 0 .9rem;max-width:75ch}
li{margin:.3rem 0}
p,li,td{overflow-wrap:anywhere}
td:not(.number):not(.date){min-width:6.5em}
nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1rem;max-width:none;font-size:.92rem}
nav{margin-bottom:1rem}
nav li{margin:0}
main>h2:first-child{margin-top:0;border-top:0;padding-top:0}
code{font:.88em/1.45 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;background:var(--panel);padding:.1em .3em;border-radius:3px}
pre{background:var(--panel);border:1px solid var(--line);border-radius:6px;padding:.8rem 1rem;overflow-x:auto;max-width:100%}
pre code{background:none;padding:0}
.decision{display:flex;flex-wrap:wrap;align-items:baseline;gap:.4rem 1.2rem;border:1px solid var(--line);border-left:8px solid var(--tone);border-radius:6px;background:var(--panel);padding:1rem 1.2rem;margin:1rem 0}
.decision strong{font-size:1.7rem;line-height:1.2;color:var(--tone);white-space:nowrap}
.decision p{margin:0}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(10.5rem,1fr));gap:.8rem;margin:1rem 0;padding:0}
.figures div{border:1px solid var(--line);border-radius:6px;padding:.8rem 1rem;display:flex;flex-direction:column}
.figures dt{color:var(--quiet);font-size:.88rem;line-height:1.35;min-height:2.7em;display:flex;align-items:end}
.figures dd{margin:0}
.figures .value{font-size:1.9rem;font-weight:650;line-height:1.3;color:var(--tone);font-variant-numeric:tabular-nums}
.figures .note{font-size:.85rem;color:var(--quiet)}
.good{--tone:var(--good)}.middling{--tone:var(--middling)}.bad{--tone:var(--bad)}.quiet{--tone:var(--text)}
.status{color:var(--tone);font-weight:600}
.status.quiet{--tone:var(--quiet);font-weight:400}
.scroll{overflow-x:auto;margin:.8rem 0 1.4rem}
table{border-collapse:collapse;width:100%;font-size:.9rem}
caption{text-align:left;font-weight:600;padding:.3rem 0 .5rem}
th,td{text-align:left;vertical-align:top;padding:.42rem .6rem;border-bottom:1px solid var(--line)}
thead th{border-bottom:2px solid var(--line);background:var(--panel);vertical-align:bottom}
tbody th{font-weight:600;white-space:nowrap}
tfoot td,tfoot th{font-weight:650;border-top:2px solid var(--line);border-bottom:0}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.date{white-space:nowrap}
.chart{margin:1rem 0 .2rem;overflow-x:auto}
.chart svg{display:block;width:100%;min-width:40rem;height:auto;font:13px system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif}
.label,.value{fill:var(--text)}.axis{fill:var(--quiet);font-size:11px}
.grid{stroke:var(--line);stroke-width:1}
.track{fill:var(--track)}
.open,.open-key{fill:var(--quiet);background:var(--quiet);opacity:.45}
.known{fill:var(--tone)}.known-key{background:var(--text)}
.bare,.bare-key{fill:var(--page);background:var(--page);outline:1px solid var(--text)}
.phase-0{fill:var(--bad)}.phase-1{fill:var(--middling)}.phase-2{fill:var(--link)}.phase-3{fill:var(--quiet)}
.critical{stroke:var(--text);stroke-width:2}
.critical-key{outline:2px solid var(--text);outline-offset:-2px}
.legend{color:var(--quiet);font-size:.85rem;margin:0 0 1rem;max-width:none}
.key{display:inline-block;width:1rem;height:.7rem;margin:0 .3rem 0 .9rem;border-radius:2px}
.key:first-child{margin-left:0}
footer{color:var(--quiet);font-size:.85rem;border-top:1px solid var(--line);margin-top:3rem;padding-top:1rem}
@media print{
:root{color-scheme:light;${variables(light)}}
@page{size:A4;margin:14mm 13mm}
body{font-size:9pt;line-height:1.4;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.page{max-width:none;padding:0}
nav,.skip{display:none}
a{color:inherit;text-decoration:none}
h1{font-size:18pt}h2{font-size:14pt;break-after:avoid;margin:1.4rem 0 .6rem;padding-top:.6rem}h3,h4{break-after:avoid}
h3{font-size:11pt;margin:1rem 0 .4rem}h4{font-size:9.5pt;margin:.7rem 0 .3rem}
p,ul,ol{margin:.3rem 0 .5rem}li{margin:.15rem 0}
p,ul,ol{max-width:none;orphans:3;widows:3}
.scroll,.chart{overflow:visible}
.chart svg{min-width:0}
table{font-size:7.5pt;line-height:1.35}
th,td{padding:.18rem .35rem}
.scroll{margin:.4rem 0 .8rem}
tr,li,.figures,.decision,.chart{break-inside:avoid}
caption{break-after:avoid}
thead{display:table-header-group}tfoot{display:table-row-group}
pre{white-space:pre-wrap}
.figures{grid-template-columns:repeat(5,1fr)}
.figures .value{font-size:15pt}
.figures dt,.figures .note{font-size:7.5pt}
.figures div{padding:.4rem .6rem}
.decision{padding:.6rem .9rem}.decision strong{font-size:15pt}
.legend,footer{font-size:7.5pt}
}
`;
