import {expect, test} from 'vitest';
import {askEach} from '../../source/commands/ask-parameters.ts';
import type {Parameter} from '../../source/domain/parameter.ts';

/** Types these lines, one a question. */
const typed = async (parameters: readonly Parameter[], lines: readonly string[]) => {
	const left = [...lines];
	const asked: string[] = [];
	const said: string[] = [];
	const ask = async (text: string): Promise<string> => {
		asked.push(text);
		const line = left.shift();
		if (line === undefined) throw new Error(`nothing is typed for ${text}`);
		return line;
	};
	const values = await askEach(parameters, ask, text => void said.push(text));
	return {values, asked, said, left};
};

test('each kind is read from what is typed, and an empty line takes the default', async () => {
	const {values, asked} = await typed(
		[
			{id: 'team', kind: 'text', title: 'Who owns it?'},
			{id: 'most', kind: 'number', title: 'The most', unit: '%', default: 5},
			{id: 'rate', kind: 'number', title: 'The rate'},
			{id: 'live', kind: 'yes-no', title: 'Is it live?'},
			{id: 'regions', kind: 'list', title: 'Where?'},
			{id: 'on', kind: 'date', title: 'Since when?'},
		],
		['Ada', '', '0,5', 'yes', 'eu, us', '2026-11-21'],
	);
	expect(values).toEqual({team: 'Ada', rate: 0.5, live: true, regions: ['eu', 'us'], on: '2026-11-21'});
	expect(asked[1]).toBe('The most (a number in %) [5]: ');
});

test('what is no value is asked again with the reason', async () => {
	const {values, said} = await typed([{id: 'on', kind: 'date', title: 'Since when?'}], ['yesterday', '', '2026-11-21']);
	expect(values).toEqual({on: '2026-11-21'});
	expect(said).toEqual(['  the value of `on` is not a date like `2026-11-21`', '  a value is needed']);
});

test('a table is asked row by row until an empty line', async () => {
	const columns = [
		{id: 'name', title: 'Name', kind: 'text' as const},
		{id: 'agents', title: 'Agents', kind: 'list' as const, default: ['lead']},
	];
	const {values, left} = await typed(
		[{id: 'teams', kind: 'table', title: 'Which teams?', columns}],
		['Svea', 'lead, coder', 'Meet', '', ''],
	);
	expect(values).toEqual({teams: [{name: 'Svea', agents: ['lead', 'coder']}, {name: 'Meet'}]});
	expect(left).toEqual([]);
});
