import {defineCheck} from '../../source/domain/check.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import {at, list} from '../../source/domain/place.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {installCommand, runCommand, testCommand} from '../lexicon/document-commands.ts';
import {type Topic, topicPattern} from '../lexicon/document-topics.ts';
import type {OwnDocument} from '../lexicon/own-documents.ts';
import {placeOf, type Section, sectionsWhere, wholeOf} from '../lexicon/sections.ts';
import {isWritten, writtenWords} from '../lexicon/written.ts';
import {mainReadme} from './shared/main-readme.ts';

type Answered = {readonly part: string; readonly place: Evidence | undefined; readonly isLink: boolean};

const questions: readonly {readonly part: string; readonly topic: Topic; readonly command: RegExp}[] = [
	{part: 'how to install', topic: 'install', command: installCommand},
	{part: 'how to run', topic: 'run', command: runCommand},
	{part: 'how to test', topic: 'test', command: testCommand},
];

/** A sentence before the first instructions says what it is. */
const purpose = (readme: OwnDocument): Evidence | undefined => {
	const lines = readme.value.text.split('\n').slice(0, 120);
	const index = lines.findIndex(line => {
		const text = line.slice(0, 1000).replace(/!?\[[^\]]{0,200}\]\([^)]{0,400}\)|<[^>]{0,400}>|[#*_`>|-]/g, ' ');
		return (text.match(/[\p{L}]{2,}/gu)?.length ?? 0) >= 7 && !/^\s{0,3}#/.test(line);
	});
	return index === -1 ? undefined : at(readme.file.path, index + 1, lines[index]);
};

/** @unit characters of the README that are searched for commands in backticks */
const maxText = 100_000;

const commandIn = (readme: OwnDocument, command: RegExp): Evidence | undefined => {
	for (const block of readme.value.codeBlocks) {
		const lines = block.text.slice(0, 20_000).split('\n');
		const index = lines.findIndex(line => command.test(line.slice(0, 500)));
		if (index !== -1) return at(readme.file.path, block.line + index + 1, lines[index]);
	}
	const lines = readme.value.text.slice(0, maxText).split('\n');
	const index = lines.findIndex(line =>
		[...line.slice(0, 1000).matchAll(/`([^`]{3,200})`/g)].some(([, code = '']) => command.test(code)),
	);
	return index === -1 ? undefined : at(readme.file.path, index + 1, lines[index]);
};

/** Screenshots have headings too. */
const isPictureOnly = ({lines}: Section): boolean => {
	const said = lines.slice(0, 40).filter(line => line.trim() !== '' && !/^\s{0,3}#/.test(line));
	return said.length > 0 && said.every(line => /^\s*(?:!\[|<img\b)/.test(line));
};

const answer = (readme: OwnDocument, {part, topic, command}: (typeof questions)[number]): Answered => {
	const named = commandIn(readme, command);
	if (named !== undefined) return {part, place: named, isLink: false};
	const sections = sectionsWhere(readme, ({text}) => topicPattern[topic].test(text));
	// Tests are told by a command: a heading with a list of tools does not say how.
	const told =
		topic === 'test' ? undefined : sections.find(section => isWritten(section) && writtenWords(section) >= 20);
	if (told !== undefined) return {part, place: placeOf(told), isLink: false};
	const link = readme.value.links.find(
		({text, href, isImage}) =>
			!isImage && !text.startsWith('![') && !href.startsWith('#') && topicPattern[topic].test(text),
	);
	const place = link === undefined ? undefined : at(readme.file.path, link.line, link.text);
	return {part, place: place ?? sections.filter(section => !isPictureOnly(section)).map(placeOf)[0], isLink: true};
};

/** The main README says what it is, and how to install, run and test it. */
export const readmeComplete = defineCheck({
	id: 'readme-complete',
	decide: seen => {
		const readme = mainReadme(seen);
		if (readme === undefined) return fail('there is no main README');
		if (writtenWords(wholeOf(readme)) < 5)
			return fail(`${readme.file.path} is all but empty`, [at(readme.file.path, 1)]);
		const what = purpose(readme);
		const answers: readonly Answered[] = [
			{part: 'what it is', place: what, isLink: false},
			...questions.map(question => answer(readme, question)),
		];
		const told = answers.filter(({place, isLink}) => place !== undefined && !isLink);
		const linked = answers.filter(({place, isLink}) => place !== undefined && isLink);
		const missing = answers.filter(({place}) => place === undefined);
		const places = [...told, ...linked].flatMap(({place}) => (place === undefined ? [] : [place]));
		if (told.length === answers.length)
			return pass(`${readme.file.path} says what it is, and how to install, run and test it`, places);
		const parts = (some: readonly Answered[]): string => list(some.map(({part}) => part));
		const only = linked.length === 0 ? '' : `, and tells ${parts(linked)} only by a link or a few words`;
		const lacks = missing.length === 0 ? '' : `, but not ${parts(missing)}`;
		const score = 25 * told.length + 12.5 * linked.length;
		if (score === 0)
			return fail(`${readme.file.path} says neither what it is nor how to install, run and test it`, [
				at(readme.file.path, 1),
			]);
		return partial(
			`${readme.file.path} says ${parts(told)}${lacks}${only}`,
			[...places, at(readme.file.path, 1)],
			score,
		);
	},
});
