import {stringify} from 'yaml';
import {answersFileId} from '../domain/answers-file.ts';
import {printable} from '../domain/printable.ts';

/** One question as an owner reads it. */
export type QuestionEntry = {
	readonly id: string;
	readonly code: string;
	readonly severity: string;
	readonly text: string;
	readonly why: string;
	/** What the scan says, in one sentence. */
	readonly scan: string;
	/** What can be written behind `answer`, with what it means. */
	readonly words: readonly (readonly [word: string, meaning: string])[];
	/** What to name as evidence. */
	readonly evidenceHint: string;
	/** What is saved of it now. */
	readonly saved: {
		readonly answer?: string | undefined;
		readonly because?: string | undefined;
		readonly reason?: string | undefined;
		readonly score?: number | undefined;
		readonly note?: string | undefined;
		readonly evidence: readonly string[];
		readonly owner?: string | undefined;
		readonly answeredOn?: string | undefined;
		readonly base?: string | undefined;
	};
};

export type QuestionsFile = {
	readonly assessment: string;
	readonly target: string;
	readonly owner: string | undefined;
	/** ISO date. */
	readonly day: string;
	readonly questions: readonly QuestionEntry[];
};

const width = 100;

/** A comment in lines; whatever a text holds, it can't leave its comment. */
const comment = (text: string, indent = ''): string => {
	const lines: string[] = [];
	let line = '';
	for (const word of printable(text.replaceAll(/\s+/g, ' ').trim()).split(/\s+/)) {
		if (line !== '' && line.length + word.length >= width) {
			lines.push(line);
			line = '';
		}

		line = line === '' ? word : `${line} ${word}`;
	}

	return [...lines, line].map(one => `${indent}# ${one}`.trimEnd()).join('\n');
};

const pair = (key: string, value: unknown): string =>
	value === undefined ? `${key}:` : stringify({[key]: value}, {lineWidth: 0}).trimEnd();

const indented = (text: string): string => text.replaceAll(/^(?=.)/gm, '    ');

const entry = ({id, code, severity, text, why, scan, words, evidenceHint, saved}: QuestionEntry): string => {
	const longest = Math.max(...words.map(([word]) => word.length));
	const comments = [
		comment(`${code}, ${severity}: ${text}`, '  '),
		comment(why, '  '),
		comment(`The scan: ${scan}`, '  '),
		...words.map(([word, meaning]) => `  #   ${word.padEnd(longest)}  ${printable(meaning)}`),
		comment(`Evidence: ${evidenceHint}`, '  '),
	];
	const {answer, because, reason, score, note, evidence, owner, answeredOn, base} = saved;
	const optional = {because, reason, score, owner, answeredOn, base};
	const values = [
		pair('answer', answer),
		pair('note', note),
		pair('evidence', evidence),
		...Object.entries(optional).flatMap(([key, value]) => (value === undefined ? [] : [pair(key, value)])),
	];
	return `${comments.join('\n')}\n  ${id}:\n${indented(values.join('\n'))}\n`;
};

/** A file of questions that a person fills in with an editor and `klar answer --file` merges back. */
export const questionsFile = ({assessment, target, owner, day, questions}: QuestionsFile): string =>
	[
		comment(`Questions about ${target}, written on ${day}. Fill in what you know and leave the rest empty.`),
		comment('`answer` takes one of the words above it; `confirm` agrees with the scan.'),
		comment(
			'Whoever contradicts the scan, or says `not-applicable`, says why in `because`. Evidence is a path of the target, `path:line`, or an https:// link.',
		),
		comment('Merge it back with: klar answer --file <this file>'),
		pair('klar', answersFileId),
		pair('assessment', assessment),
		...(owner === undefined ? [] : [pair('owner', owner)]),
		questions.length === 0 ? 'answers: {}' : 'answers:',
		'',
	].join('\n') + questions.map(entry).join('\n');
