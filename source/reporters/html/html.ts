import type {Block, Figure, Inline, Table, Text} from '../document/block.ts';
import {documentOf} from '../document/document.ts';
import type {ReportModel} from '../model.ts';
import {barChart, timeChart} from './charts.ts';
import {escaped, escapedLines} from './escape.ts';
import {style} from './style.ts';

/** No script, no request: even if text of a target became markup, the browser would load and run nothing. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

const inline = (part: Inline): string => {
	if (typeof part === 'string') return escaped(part);
	if ('code' in part) return `<code>${escaped(part.code)}</code>`;
	if ('status' in part) return `<span class="status ${part.tone}">${escaped(part.status)}</span>`;
	if ('to' in part) return `<a href="#${escaped(part.to)}">${escaped(part.text)}</a>`;
	return `<strong>${escaped(part.strong)}</strong>`;
};

const inlines = (text: Text): string => text.map(inline).join('');

const isDay = (text: Text): boolean => text.length === 1 && typeof text[0] === 'string' && isoDay.test(text[0]);

const cell = (tag: 'td' | 'th', text: Text, isNumber: boolean | undefined, scope = ''): string => {
	const kind = isNumber ? ' class="number"' : isDay(text) ? ' class="date"' : '';
	return `<${tag}${scope}${kind}>${inlines(text)}</${tag}>`;
};

/** The first cell of a row names it, so that a screen reader can say where it is. */
const row = (cells: readonly Text[], {columns}: Table): string =>
	`<tr>${cells.map((text, n) => (n === 0 ? cell('th', text, false, ' scope="row"') : cell('td', text, columns[n]?.isNumber))).join('')}</tr>`;

const table = (one: Table): string => {
	const {caption, columns, rows, total} = one;
	const heads = columns.map(({title, isNumber}) => cell('th', [title], isNumber, ' scope="col"')).join('');
	const foot = total === undefined ? '' : `<tfoot>${row(total, one)}</tfoot>`;
	return `<div class="scroll" role="region" tabindex="0" aria-label="${escaped(caption)}"><table><caption>${escaped(caption)}</caption><thead><tr>${heads}</tr></thead><tbody>\n${rows.map(cells => row(cells, one)).join('\n')}\n</tbody>${foot}</table></div>`;
};

const figure = ({label, value, note, tone}: Figure): string =>
	`<div class="${tone}"><dt>${escaped(label)}</dt><dd class="value">${escaped(value)}</dd><dd class="note">${escaped(note)}</dd></div>`;

const block = (one: Block): string => {
	switch (one.kind) {
		case 'heading':
			return `<h${one.level} id="${escaped(one.id)}">${escaped(one.text)}</h${one.level}>`;
		case 'paragraph':
			return `<p>${inlines(one.text)}</p>`;
		case 'list': {
			const tag = one.isOrdered ? 'ol' : 'ul';
			return `<${tag}>\n${one.items.map(item => `<li>${inlines(item)}</li>`).join('\n')}\n</${tag}>`;
		}
		case 'code':
			return `<pre tabindex="0"><code>${escapedLines(one.text)}</code></pre>`;
		case 'decision':
			return `<div class="decision ${one.tone}"><strong>${escaped(one.word)}</strong><p>${inlines(one.text)}</p></div>`;
		case 'figures':
			return `<dl class="figures">${one.items.map(figure).join('')}</dl>`;
		case 'chart':
			return one.chart.kind === 'bars' ? barChart(one.chart) : timeChart(one.chart);
		case 'table':
			return table(one);
	}
};

const contents = (blocks: readonly Block[]): string =>
	blocks
		.flatMap(one => (one.kind === 'heading' && one.level === 2 ? [one] : []))
		.map(({id, text}) => `<li><a href="#${escaped(id)}">${escaped(text)}</a></li>`)
		.join('');

/** The report as one HTML file that needs nothing else: light, dark and on paper. */
export const html = (model: ReportModel): string => {
	const {title, subtitle, blocks} = documentOf(model);
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#summary">Go to the summary</a>
<div class="page">
<header>
<h1>${escaped(title)}</h1>
<p>${inlines(subtitle)}</p>
</header>
<nav aria-label="Contents"><ul>${contents(blocks)}</ul></nav>
<main>
${blocks.map(block).join('\n')}
</main>
<footer>Made by klar ${escaped(model.version)} on ${escaped(model.today)}. Holds for that day: answers and waivers end.</footer>
</div>
</body>
</html>
`;
};
