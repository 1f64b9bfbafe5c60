import {createInterface, type Interface} from 'node:readline/promises';
import type {Parameter} from '../domain/parameter.ts';
import type {ParameterValue, ParameterValues} from '../domain/parameter-value.ts';
import {printable} from '../domain/printable.ts';
import {valueProblem} from '../packs/resolve/parameters.ts';
import type {Terminal} from './assess.ts';

type Column = Extract<Parameter, {kind: 'table'}>['columns'][number];
/** Puts one question and gives the line that was typed, without the spaces around it. */
type Ask = (text: string) => Promise<string>;
type Say = (text: string) => void;

const listOf = (line: string): string[] =>
	line
		.split(',')
		.map(item => item.trim())
		.filter(item => item !== '');

/** What a typed line means for a kind of value. */
export const readValue = (kind: Parameter['kind'], line: string): ParameterValue => {
	switch (kind) {
		case 'number':
			// A comma is a decimal point to half of the people who type one.
			return Number(line.replace(',', '.'));
		case 'yes-no':
			return /^(?:y|yes|true|j|ja)$/i.test(line);
		case 'list':
			return listOf(line);
		default:
			return line;
	}
};

const hints: Readonly<Record<Parameter['kind'], string>> = {
	text: '',
	number: 'a number',
	'yes-no': 'yes or no',
	date: 'a date like 2026-11-21',
	choice: '',
	list: 'several with commas between',
	table: 'one after the other; an empty line ends',
};

const shown = (value: ParameterValue): string =>
	Array.isArray(value)
		? value.map(item => (typeof item === 'object' ? Object.values(item).join(' ') : String(item))).join(', ')
		: String(value);

const headline = (parameter: Parameter): string => {
	const {title, help, kind} = parameter;
	const hint = kind === 'choice' ? parameter.options.join(', ') : hints[kind];
	const unit = kind === 'number' && parameter.unit !== undefined ? ` in ${parameter.unit}` : '';
	const usual = parameter.default === undefined ? '' : ` [${shown(parameter.default)}]`;
	return printable(
		`${title}${hint === '' && unit === '' ? '' : ` (${hint}${unit})`}${usual}${help === undefined ? '' : ` ${help}`}`,
	);
};

const askRow = async (
	columns: readonly Column[],
	ask: Ask,
): Promise<Record<string, string | number | (string | number | boolean)[]> | undefined> => {
	const row: Record<string, string | number | (string | number | boolean)[]> = {};
	for (const [n, {id, title, kind, default: usual}] of columns.entries()) {
		const line = await ask(`  ${printable(title)}${usual === undefined ? '' : ` [${shown(usual)}]`}: `);
		if (line === '' && n === 0) return undefined;
		if (line === '' && usual !== undefined) continue;
		if (kind === 'list') row[id] = listOf(line);
		else row[id] = kind === 'number' ? Number(line) : line;
	}
	return row;
};

const askTable = async (columns: readonly Column[], ask: Ask): Promise<ParameterValue | undefined> => {
	const rows: Record<string, string | number | (string | number | boolean)[]>[] = [];
	for (let row = await askRow(columns, ask); row !== undefined; row = await askRow(columns, ask)) rows.push(row);
	return rows.length === 0 ? undefined : rows;
};

/** Asks until the answer is a value; an empty line takes the default. */
const askOne = async (parameter: Parameter, ask: Ask, say: Say): Promise<ParameterValue | undefined> => {
	for (;;) {
		let value: ParameterValue | undefined;
		if (parameter.kind === 'table') {
			say(headline(parameter));
			value = await askTable(parameter.columns, ask);
		} else {
			const line = await ask(`${headline(parameter)}: `);
			value = line === '' ? undefined : readValue(parameter.kind, line);
		}
		if (value === undefined && parameter.default !== undefined) return undefined;
		const problem = value === undefined ? 'a value is needed' : valueProblem(parameter, value);
		if (problem === undefined) return value;
		say(`  ${printable(problem)}`);
	}
};

/** Asks for each parameter in turn. Those for which the default was taken are left out. */
export const askEach = async (parameters: readonly Parameter[], ask: Ask, say: Say): Promise<ParameterValues> => {
	const values: Record<string, ParameterValue> = {};
	for (const parameter of parameters) {
		const value = await askOne(parameter, ask, say);
		if (value !== undefined) values[parameter.id] = value;
	}
	return values;
};

const closed = (lines: Interface): Promise<never> =>
	new Promise((_, reject) => {
		const stop = (): void => reject(new Error('closed'));
		lines.once('SIGINT', stop);
		lines.once('close', stop);
	});

/** Asks on the terminal before the wizard opens; undefined when the person stopped with Ctrl+C or Ctrl+D. */
export const askParameters = async (
	parameters: readonly Parameter[],
	{stdin, stdout}: Pick<Terminal, 'stdin' | 'stdout'>,
): Promise<ParameterValues | undefined> => {
	const lines = createInterface({input: stdin, output: stdout});
	const end = closed(lines);
	// Only the race below looks at it; closing after the last answer is no error.
	end.catch(() => undefined);
	let isStopped = false;
	const ask: Ask = async text => {
		const line = await Promise.race([lines.question(text), end]).catch((error: unknown) => {
			isStopped = true;
			throw error;
		});
		return line.trim();
	};
	try {
		return await askEach(parameters, ask, text => void stdout.write(`${text}\n`));
	} catch (error) {
		if (isStopped) return undefined;
		throw error;
	} finally {
		lines.close();
	}
};
