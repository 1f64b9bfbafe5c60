import stringWidth from 'string-width';
import type {Change, Comparison} from '../comparison/compare.ts';
import {printable} from '../domain/printable.ts';
import {changeGroups, changeSummary, checkOf, severityText, shiftText, stateText} from './comparison-lines.ts';
import type {TerminalStyle} from './terminal.ts';
import {pad, shorten} from './text-width.ts';

const maxChanges = 20;

const nameOf = ({label, at}: Comparison['before']): string =>
	`${printable(label)}${at === undefined ? '' : ` (${at.slice(0, 10)})`}`;

const changeText = (change: Change, arrow: string): string => {
	const check = checkOf(change);
	const reason = change.after?.reopened ?? change.after?.reason;
	const severity = severityText(change);
	const states = `${stateText(change.before)} ${arrow} ${stateText(change.after)}`;
	return `  ${(check?.code ?? '').padEnd(10)} ${check?.title ?? ''}: ${states}${severity === '' ? '' : `, ${severity}`}${
		reason === undefined ? '' : `. ${printable(reason)}`
	}`;
};

/** What is different between two moments, for a terminal. */
export const comparisonText = (comparison: Comparison, {columns, hasUnicode}: TerminalStyle): string => {
	const {before, after, low, high, proved, categories, remarks} = comparison;
	const arrow = hasUnicode ? '→' : '->';
	const width = Math.max(0, ...categories.map(({title}) => stringWidth(title)));
	const moved = categories.filter(category => category.before !== category.after);
	const decisions =
		before.decision === undefined || after.decision === undefined
			? []
			: [
					`Decision  ${before.decision === after.decision ? after.decision : `${before.decision} ${arrow} ${after.decision}`}`,
				];
	const lines = [
		`From ${nameOf(before)} to ${nameOf(after)}`,
		changeSummary(comparison),
		'',
		`Score     ${shiftText(low, arrow)}`,
		`At best   ${shiftText(high, arrow)}`,
		`Proved    ${shiftText(proved, arrow)}`,
		...decisions,
		...(moved.length === 0 ? [] : ['']),
		...moved.map(({title, before: earlier, after: later}) =>
			earlier === undefined || later === undefined
				? `${pad(title, width)}  ${earlier === undefined ? 'applies now' : 'does not apply any more'}`
				: `${pad(title, width)}  ${shiftText({before: earlier, after: later}, arrow)}`,
		),
		...changeGroups(comparison).flatMap(({title, changes}) => [
			'',
			`${title}: ${changes.length}`,
			...changes.slice(0, maxChanges).map(change => changeText(change, arrow)),
			...(changes.length > maxChanges ? [`  and ${changes.length - maxChanges} more (--json lists them)`] : []),
		]),
		...(remarks.length === 0 ? [] : ['', ...remarks]),
	];
	return lines.map(line => `${shorten(line, columns, hasUnicode)}\n`).join('');
};
