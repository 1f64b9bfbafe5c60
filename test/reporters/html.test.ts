import {expect, test} from 'vitest';
import {evaluate} from '../../source/commands/evaluate.ts';
import {fail, partial, pass, unknown} from '../../source/domain/verdict.ts';
import {html} from '../../source/reporters/html/html.ts';
import {palettes} from '../../source/reporters/html/style.ts';
import {reportModel} from '../../source/reporters/model.ts';
import {smallAssessment, smallCards, smallPack} from '../assessments.ts';

const page = (): string => {
	const assessment = smallAssessment({
		alpha: fail('2 of 3 are missing', [{path: 'src/a.ts', line: 3, excerpt: 'const a = 1'}]),
		beta: pass('all 3 hold', [{path: 'src/b.ts'}]),
		gamma: unknown('no file tells'),
		delta: partial('half', [], 50),
	});
	const reported = evaluate({
		assessment,
		pack: smallPack,
		cards: smallCards,
		today: '2026-11-21',
		version: '1.2.3',
		isSaved: false,
	});
	return html(reportModel(reported, {team: 2, start: '2026-11-23', dayRate: 900}));
};

test('the file asks for nothing: no script, no address, no picture from elsewhere', () => {
	const text = page();
	expect(text).not.toMatch(/<(?:script|link|img|iframe|object|embed|form|base)\b/i);
	expect(text).not.toMatch(/(?:src|srcset|action|poster|data)\s*=/i);
	expect(text).not.toMatch(/url\(|@import|https?:/i);
	expect(text).toContain("default-src 'none'");
});

test('headings step down by one at most, and each id stands once', () => {
	const text = page();
	const levels = [...text.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
	expect(levels[0]).toBe(1);
	for (const [n, level] of levels.slice(1).entries()) expect(level - (levels[n] ?? 1)).toBeLessThanOrEqual(1);
	const ids = [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
	expect(ids).toEqual([...new Set(ids)]);
	for (const [, to] of text.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(to);
});

test('each table has a caption, heads with a scope, and a name for each row', () => {
	const tables = [...page().matchAll(/<table>[\s\S]*?<\/table>/g)].map(([table]) => table);
	expect(tables.length).toBeGreaterThan(8);
	for (const table of tables) {
		expect(table).toMatch(/^<table><caption>[^<]+<\/caption><thead><tr><th scope="col"/);
		for (const [row] of table.matchAll(/<tbody>[\s\S]*<\/tbody>/g)) expect(row).toMatch(/<tr><th scope="row"/);
	}
});

test('each drawing says in words what it shows', () => {
	const drawings = [...page().matchAll(/<svg[^>]*>/g)].map(([tag]) => tag);
	expect(drawings.length).toBeGreaterThan(1);
	for (const tag of drawings) expect(tag).toMatch(/role="img" aria-label="[^"]{20,}"/);
});

const channel = (value: number): number => (value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const luminance = (colour: string): number => {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => channel(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
/** As WCAG 2.2 defines it. */
const contrast = (a: string, b: string): number => {
	const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
	return (high + 0.05) / (low + 0.05);
};

test.each(['light', 'dark'] as const)('in the %s scheme every text stands out from its background', scheme => {
	const palette = palettes[scheme];
	for (const background of [palette.page, palette.panel])
		for (const name of ['text', 'quiet', 'link', 'good', 'middling', 'bad'] as const)
			expect(contrast(palette[name], background), `${name} on ${background}`).toBeGreaterThanOrEqual(4.5);
});
