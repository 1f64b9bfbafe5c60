import {Marked, type Token} from 'marked';
import {expect, test} from 'vitest';
import {evaluate} from '../../source/commands/evaluate.ts';
import {fail, pass} from '../../source/domain/verdict.ts';
import {html} from '../../source/reporters/html/html.ts';
import {markdown} from '../../source/reporters/markdown/markdown.ts';
import {reportModel} from '../../source/reporters/model.ts';
import {smallAssessment, smallCards, smallPack} from '../assessments.ts';
import {hostile} from './support/reported.ts';

/** A report in which a hostile text stands wherever text of a repository can stand. */
const modelWith = (text: string) => {
	const place = {path: text, line: 3, excerpt: text.slice(0, 150)};
	const assessment = smallAssessment({alpha: fail(text, [place]), beta: pass(text, [place])}, {}, [text]);
	const named = {...assessment, target: {path: `/code/${text}`, name: text}};
	const reported = evaluate({
		assessment: named,
		pack: smallPack,
		cards: smallCards,
		today: '2026-11-21',
		version: '1.2.3',
		isSaved: false,
	});
	return reportModel(reported, {team: 2, start: '2026-11-23'});
};

const marked = new Marked({gfm: true});

const kindsIn = (text: string): readonly string[] => {
	const kinds: string[] = [];
	marked.walkTokens(marked.lexer(text), (token: Token) => void kinds.push(token.type));
	return kinds;
};

/** The tags of a text with their attributes' names; what stands within a style is no tag. Backticks may make code. */
const tagsIn = (text: string): readonly string[] =>
	[...text.replace(/<style>[\s\S]*?<\/style>/, '').matchAll(/<\/?[a-z][a-z0-9]*(?:\s+[a-z-]+(?:="[^"]*")?)*\s*\/?>/gi)]
		.map(([tag]) => tag.replace(/="[^"]*"/g, ''))
		.filter(tag => !/^<\/?code>$/.test(tag));

const harmless = modelWith('a plain word');

test.each(hostile)('in Markdown %j makes no markup, link, image or HTML', text => {
	const kinds = kindsIn(markdown(modelWith(text)));
	expect(kinds.filter(kind => ['link', 'image', 'html', 'del', 'em'].includes(kind))).toEqual([]);
	const structure = ['heading', 'table', 'list', 'list_item', 'strong', 'hr', 'blockquote', 'code'];
	const counted = (list: readonly string[]) => structure.map(kind => [kind, list.filter(one => one === kind).length]);
	expect(counted(kinds)).toEqual(counted(kindsIn(markdown(harmless))));
});

test.each(hostile)('in HTML %j makes no tag and no attribute', text => {
	expect(tagsIn(html(modelWith(text)))).toEqual(tagsIn(html(harmless)));
});

test.each(hostile)('%j brings no control or bidirectional character into a report', text => {
	const written = [markdown(modelWith(text)), html(modelWith(text))].join('');
	expect(written.replaceAll('\n', '')).not.toMatch(
		/[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/,
	);
});

test('a reader of the Markdown sees the text itself', () => {
	const shown = marked.parse(markdown(modelWith('a **b** <c> | d_e_f'))) as string; // Without async extensions it is no promise.
	expect(shown).toContain('a **b** &lt;c&gt; | d_e_f');
});
