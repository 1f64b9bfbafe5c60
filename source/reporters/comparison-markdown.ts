import type {Change, Comparison} from '../comparison/compare.ts';
import {changeGroups, changeSummary, checkOf, severityText, shiftText, stateText} from './comparison-lines.ts';
import {escaped} from './markdown/escape.ts';

const maxChanges = 30;
const arrow = '→';

const markdownText = (text: string): string => escaped(text, true);

const changeRow = (change: Change): string => {
	const check = checkOf(change);
	const reason = change.after?.reopened ?? change.after?.reason ?? '';
	const cells = [
		check?.code ?? '',
		check?.title ?? '',
		`${stateText(change.before)} ${arrow} ${stateText(change.after)}`,
		severityText(change),
		reason,
	];
	return `| ${cells.map(markdownText).join(' | ')} |`;
};

/** What is different between two moments, as Markdown for a pull request. Text of the target is escaped. */
export const comparisonMarkdown = (comparison: Comparison): string => {
	const {before, after, low, high, proved, categories, remarks} = comparison;
	const moved = categories.filter(category => category.before !== category.after);
	const number = (value: number | undefined): string => (value === undefined ? 'n/a' : value.toFixed(1));
	return [
		`**${changeSummary(comparison)}** since ${markdownText(before.label)}${before.at === undefined ? '' : ` (${before.at.slice(0, 10)})`}.`,
		'',
		'| | |',
		'|---|---|',
		`| Score | ${shiftText(low, arrow)} |`,
		`| At best | ${shiftText(high, arrow)} |`,
		`| Proved | ${shiftText(proved, arrow)} |`,
		...(before.decision === undefined || after.decision === undefined
			? []
			: [
					`| Decision | ${before.decision === after.decision ? after.decision : `${before.decision} ${arrow} ${after.decision}`} |`,
				]),
		...(moved.length === 0 ? [] : ['', '| Category | Before | After |', '|---|---:|---:|']),
		...moved.map(one => `| ${markdownText(one.title)} | ${number(one.before)} | ${number(one.after)} |`),
		...changeGroups(comparison).flatMap(({title, changes}) => [
			'',
			`### ${title}: ${changes.length}`,
			'',
			'| Code | Check | Change | Severity | Reason |',
			'|---|---|---|---|---|',
			...changes.slice(0, maxChanges).map(changeRow),
			...(changes.length > maxChanges ? ['', `and ${changes.length - maxChanges} more.`] : []),
		]),
		...(remarks.length === 0 ? [] : ['', ...remarks]),
		'',
	].join('\n');
};
