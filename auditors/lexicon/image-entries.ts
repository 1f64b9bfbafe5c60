// What the entry point of an image does with the words that a container is started with: `docker compose run app tests`.
import type {Observations} from '../../source/domain/observations.ts';
import {branchFor} from './script-branches.ts';
import {program, wordsOf} from './shell-words.ts';

type Seen = Pick<Observations, 'artefacts' | 'files' | 'text'>;

const startsContainer = /\b(?:docker[ -]compose|podman-compose)\b.{0,200}\brun\b/;

/** Scripts of the target that images start by, found by the end of the path that they have in the image. */
const entryScripts = (seen: Seen): readonly string[] => {
	const paths = seen.artefacts.dockerfiles.flatMap(({value}) =>
		value.stages
			.flatMap(({instructions}) => instructions)
			.filter(({keyword}) => keyword === 'ENTRYPOINT')
			.flatMap(instruction => {
				const parts = (/["'\s[]?(\/?(?:[\w.-]{1,60}\/){0,8}[\w.-]{1,60})/.exec(instruction.arguments)?.[1] ?? '')
					.split('/')
					.filter(part => part !== '' && part !== '.');
				const found = parts.map((_, from) => parts.slice(from).join('/')).find(path => seen.text(path) !== undefined);
				return found === undefined ? [] : [found];
			}),
	);
	return [...new Set(paths)];
};

/** The commands that a started container runs by its entry point's branch; undefined where there is no such branch, or several. */
export const entryBranch = (
	seen: Seen,
	command: string,
): {readonly path: string; readonly text: string; readonly word: string} | undefined => {
	if (!startsContainer.test(command) || /--entrypoint\b/.test(command)) return undefined;
	const [word = ''] = wordsOf(program(command));
	const [path, ...others] = entryScripts(seen);
	if (word === '' || path === undefined || others.length > 0) return undefined;
	const text = branchFor(seen.text(path) ?? '', word);
	return text === undefined ? undefined : {path, text, word};
};
