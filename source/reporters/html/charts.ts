import type {BarChart, TimeChart} from '../document/block.ts';
import {escaped} from './escape.ts';

// Lengths are units of the drawing, which is as wide as the page.
const width = 960;
const labelWidth = 310;
const rightMargin = 90;
const plotWidth = width - labelWidth - rightMargin;
const rowHeight = 26;
const barHeight = 14;
const axisHeight = 26;
const mostLabel = 36;
const daysAWeek = 5;
/** More lines than that would only be noise. */
const mostGridLines = 16;
/** Below this a bar could not be seen. */
const leastBar = 2;

const shortened = (text: string): string => {
	const letters = [...text];
	return letters.length <= mostLabel
		? text
		: `${letters
				.slice(0, mostLabel - 1)
				.join('')
				.trimEnd()}…`;
};

const round = (value: number): string => String(Math.round(value * 10) / 10);

const frame = (title: string, description: string, rows: number, body: readonly string[]): string => {
	const height = axisHeight + rows * rowHeight + 6;
	return `<figure class="chart"><svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(`${title}. ${description}`)}">${body.join('')}</svg></figure>`;
};

const text = (x: number, y: number, content: string, anchor: 'start' | 'end' | 'middle', kind = 'label'): string =>
	`<text class="${kind}" x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${escaped(content)}</text>`;

const bar = (kind: string, x: number, y: number, w: number, h = barHeight): string =>
	`<rect class="${kind}" x="${round(x)}" y="${round(y)}" width="${round(Math.max(0, w))}" height="${h}" rx="2"/>`;

/** Scores from 0 to 100: what is known, what is still open, and how much of it is proved. */
export const barChart = ({title, rows, borders}: BarChart): string => {
	const x = (score: number): number => labelWidth + (score * plotWidth) / 100;
	const bottom = axisHeight + rows.length * rowHeight;
	const lines = [0, ...borders, 100].flatMap(score => [
		`<line class="grid" x1="${round(x(score))}" x2="${round(x(score))}" y1="${axisHeight - 4}" y2="${bottom}"/>`,
		text(x(score), axisHeight - 10, String(score), 'middle', 'axis'),
	]);
	const drawn = rows.map(({label, low, high, proved, tone}, n) => {
		const top = axisHeight + n * rowHeight + (rowHeight - barHeight) / 2;
		const base = top + barHeight - 3;
		const [known, best] = [Math.floor(low + 1e-9), Math.floor(high + 1e-9)];
		return [
			text(labelWidth - 10, base, shortened(label), 'end'),
			bar('track', x(0), top, plotWidth),
			bar('open', x(low), top, x(high) - x(low)),
			bar(`known ${tone}`, x(0), top, Math.max(leastBar, x(low) - x(0))),
			low - proved > 0.5 ? bar('bare', x(proved), top + barHeight / 2 - 1, x(low) - x(proved), 2) : '',
			text(width - rightMargin + 10, base, known === best ? String(known) : `${known} to ${best}`, 'start', 'value'),
		].join('');
	});
	const description = `${rows.map(({label, low, high}) => `${label} ${Math.floor(low)} to ${Math.floor(high)}`).join(', ')}. The table below has the numbers.`;
	return `${frame(title, description, rows.length, [...lines, ...drawn])}<p class="legend"><span class="key known-key"></span>known, in the colour of its band <span class="key open-key"></span>open: would be added if every open check holds <span class="key bare-key"></span>not proved: unconfirmed answers</p>`;
};

/** Work over time, with a line each so many weeks. */
export const timeChart = ({title, rows, length}: TimeChart): string => {
	const x = (day: number): number => labelWidth + (day * plotWidth) / Math.max(1, length);
	const bottom = axisHeight + rows.length * rowHeight;
	const weeks = Math.ceil(length / daysAWeek);
	const every = Math.max(1, Math.ceil(weeks / mostGridLines));
	const lines = Array.from({length: Math.floor((weeks - 1) / every) + 1}, (_, n) => n * every).flatMap(week => [
		`<line class="grid" x1="${round(x(week * daysAWeek))}" x2="${round(x(week * daysAWeek))}" y1="${axisHeight - 4}" y2="${bottom}"/>`,
		text(x(week * daysAWeek), axisHeight - 10, String(week + 1), 'middle', 'axis'),
	]);
	const drawn = rows.map(({label, from, to, phase, isCritical, note}, n) => {
		const top = axisHeight + n * rowHeight + (rowHeight - barHeight) / 2;
		const kind = `phase-${phase}${isCritical ? ' critical' : ''}`;
		return [
			text(labelWidth - 10, top + barHeight - 3, shortened(label), 'end'),
			`<g><title>${escaped(note)}</title>${bar(kind, x(from), top, Math.max(leastBar, x(to) - x(from) - 1))}</g>`,
		].join('');
	});
	const description = `${rows.length} gaps in working days of a roadmap of ${round(length)} days; the table below has the dates.`;
	return `${frame(title, description, rows.length, [text(labelWidth - 10, axisHeight - 10, 'week', 'end', 'axis'), ...lines, ...drawn])}<p class="legend"><span class="key critical-key"></span>on the critical path</p>`;
};
