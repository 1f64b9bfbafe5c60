import type {Manifest} from '../../../domain/artefacts/manifest.ts';
import type {FileEntry} from '../../../domain/file.ts';
import {declare, distinct} from './declare.ts';
import {isDevelopmentGroup, requirement} from './requirement.ts';

const byName = /^(?:[\w.-]{0,60}[-_.])?requirements?(?:[-_.][\w.-]{0,60})?\.(?:txt|in)$/i;
const inFolder = /(?:^|\/)requirements\/[\w.-]{1,80}\.(?:txt|in)$/i;

/** A requirements file by its name: `requirements-dev.txt`, `dev-requirements.in`, `requirements/base.txt`. */
export const isRequirementsName = (file: FileEntry): boolean => byName.test(file.base) || inFolder.test(file.path);

/**
 * Reads a requirements file of pip. Of a compiled one only what is asked for itself counts, not what that needs in turn.
 * Undefined when no line is a requirement or an option of pip.
 */
export const readRequirements = (text: string, file: FileEntry): Manifest | undefined => {
	const stem = file.base.replace(/\.(?:txt|in)$/i, '').replace(/requirements?/i, '');
	const isDevelopment = isDevelopmentGroup(stem);
	const lines = text.split('\n');
	const named = lines
		.map((line, index) => {
			const egg = /#egg=([\w.-]{1,100})/.exec(line)?.[1];
			if (egg !== undefined) return requirement(egg, {line: index + 1, isDevelopment});
			if (/^\s*(?:#|-|$)/.test(line)) return undefined;
			return requirement(line, {line: index + 1, isDevelopment});
		})
		.filter(found => found !== undefined);
	const direct = named.filter(found => !isTransitive(lines, found.line));
	const hasOption = lines.some(line => /^\s*(?:-r|-c|-e|--[a-z])/.test(line));
	if (named.length === 0 && !hasOption) return undefined;
	return declare('python', {dependencies: distinct(direct.length === 0 ? named : direct)});
};

/** pip-compile and uv write below a pin who asks for it: `# via flask`, or `# via -r requirements.in`. */
const isTransitive = (lines: readonly string[], line: number): boolean => {
	const reasons: string[] = [];
	for (let index = line; /^\s+(?:#|--hash)/.test(lines[index] ?? ''); index++) reasons.push(lines[index] ?? '');
	const comment = `${lines[line - 1] ?? ''} ${reasons.join(' ')}`;
	return /# {0,4}via\b/.test(comment) && !/\s-[rc] |\((?:pyproject|setup)|\.(?:in|toml)\b/.test(comment);
};
