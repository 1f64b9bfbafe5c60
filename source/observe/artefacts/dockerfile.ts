import {DockerfileParser} from 'dockerfile-ast';
import type {Dockerfile, DockerInstruction, DockerStage} from '../../domain/artefacts/dockerfile.ts';
import {checkedText} from './hostile.ts';
import type {ArtefactReader} from './reader.ts';
import {optional} from './values.ts';
import {substitute} from './variables.ts';

/** The parser takes up to a second for the worst 256 KiB. @unit characters */
const maxLength = 256 * 1024;

const named = /^(dockerfile|containerfile)$|^(dockerfile|containerfile)[._-].+|.+\.(dockerfile|containerfile)$/;
const otherKinds = /\.(dockerignore|containerignore|md|markdown|rst|adoc|html|json|ya?ml|lock|sha256|png|svg|vim)$/;
const keywords =
	/^(FROM|ARG|RUN|CMD|LABEL|MAINTAINER|EXPOSE|ENV|ADD|COPY|ENTRYPOINT|VOLUME|USER|WORKDIR|ONBUILD|STOPSIGNAL|HEALTHCHECK|SHELL)$/;

/** Stages that exist to test, lint or develop and are not shipped. */
const sideStage =
	/^(.+[-_.])?(tests?|tester|testing|dev|devel|develop|development|debug|debugger|lint|linter|ci|e2e|watch|devcontainer|playwright|cypress)([-_.].+)?$/;

/** Joins continuation lines as Docker does: comment lines inside are dropped. Here-documents keep their lines. */
const joinLines = (text: string, escapeCharacter: string): string => {
	const [first = '', ...rest] = text.split(/\r?\n/);
	if (rest.length === 0 || (!first.trimEnd().endsWith(escapeCharacter) && /<<-?["']?\w/.test(first))) return text;
	const kept = [first, ...rest.filter(line => !line.trimStart().startsWith('#'))];
	return kept
		.map((line, index) => {
			const end = line.trimEnd();
			const body = end.endsWith(escapeCharacter) ? end.slice(0, -1) : end;
			// The indentation of a continuation line is one blank between words.
			return index === 0 ? body : body.replace(/^\s+/, ' ');
		})
		.join('')
		.replace(/ {2,}/g, ' ');
};

const readInstructions = (text: string): readonly DockerInstruction[] => {
	const dockerfile = DockerfileParser.parse(text);
	const escapeCharacter = dockerfile.getEscapeCharacter();
	return dockerfile.getInstructions().map(instruction => {
		const joined = joinLines(instruction.getTextContent(), escapeCharacter).trim();
		return {
			keyword: instruction.getKeyword(),
			arguments: joined.replace(/^\S+\s*/, ''),
			line: instruction.getRange().start.line + 1,
		};
	});
};

/** `ARG A=1 B="2"` before the first FROM: the defaults that FROM lines may use. */
const argumentDefaults = (text: string): readonly (readonly [string, string])[] =>
	[...text.matchAll(/(?:^|\s)(\w+)=(?:"([^"]*)"|'([^']*)'|(\S*))/g)].map(([, name = '', double, single, bare]) => [
		name,
		double ?? single ?? bare ?? '',
	]);

type OpenStage = {base: string; name?: string; line: number; parent?: DockerStage; instructions: DockerInstruction[]};

const openStage = (
	from: DockerInstruction,
	{defaults, earlier}: {defaults: ReadonlyMap<string, string>; earlier: readonly DockerStage[]},
): OpenStage => {
	const words = from.arguments.split(/\s+/).filter(word => !word.startsWith('--'));
	const base = substitute(words[0] ?? '', name => defaults.get(name));
	const name = words[1]?.toLowerCase() === 'as' ? words[2]?.toLowerCase() : undefined;
	const parent = earlier.findLast(stage => stage.name !== undefined && stage.name === base.toLowerCase());
	return {base, line: from.line, instructions: [], ...optional('name', name), ...optional('parent', parent)};
};

const stagesOf = (instructions: readonly DockerInstruction[]): readonly DockerStage[] => {
	const defaults = new Map<string, string>();
	const stages: OpenStage[] = [];
	for (const instruction of instructions) {
		if (instruction.keyword === 'FROM') stages.push(openStage(instruction, {defaults, earlier: stages}));
		else if (stages.length > 0) stages.at(-1)?.instructions.push(instruction);
		else if (instruction.keyword === 'ARG') {
			for (const [name, value] of argumentDefaults(instruction.arguments)) {
				defaults.set(
					name,
					substitute(value, known => defaults.get(known)),
				);
			}
		}
	}
	return stages;
};

/** Dockerfiles and Containerfiles by their usual names; a file of that name without a FROM is something else. */
export const dockerfileReader: ArtefactReader<Dockerfile> = {
	matches: ({base}) => named.test(base.toLowerCase()) && !otherKinds.test(base.toLowerCase()),
	parse: (source, file) => {
		const text = checkedText(source, maxLength);
		const instructions = readInstructions(text);
		const isPlainName = /^(dockerfile|containerfile)$/i.test(file.base);
		const unknown = instructions.filter(({keyword}) => !keywords.test(keyword)).length;
		// Templates and programs with such a name (`dockerfile.go`, `Dockerfile.j2`) hold lines that Docker does not know.
		if (!isPlainName && unknown > 0) return undefined;
		const stages = stagesOf(instructions);
		if (stages.length === 0) return undefined;
		const shipped = stages.findLast(stage => !sideStage.test(stage.name ?? ''));
		return {stages, finalStage: shipped ?? stages.at(-1)};
	},
};
