import {type AnswersFile, answersFileSchema} from '../../domain/answers-file.ts';
import {UserError} from '../../errors.ts';
import {shown} from '../../packs/finding.ts';
import {parseFile} from '../../packs/parse.ts';
import {readPiped, readText} from '../../packs/read-text.ts';

/** A file of answers, and the line on which each key stands. */
export type ReadAnswers = {readonly file: AnswersFile; readonly lineOf: (key: string) => number | undefined};

const unreadable = (path: string, why: string): UserError =>
	new UserError({
		what: `the answers in \`${path}\` cannot be used`,
		why,
		next: 'mend the file and run the command again; nothing was changed. `klar questions` writes one to start from',
	});

/** `-` is standard input, so that a script can pipe answers in. */
const textOf = (path: string): string => {
	const text = path === '-' ? readPiped() : readText(path);
	if (text.kind === 'none') throw unreadable(path, text.why);
	return text.text;
};

/**
 * Reads a file of answers.
 * @param path of a YAML (or JSON) file; `-` for standard input
 * @throws UserError with line and column of what is wrong with its form
 */
export const readAnswers = (path: string): ReadAnswers => {
	const parsed = parseFile(path, textOf(path), answersFileSchema);
	if (parsed.kind === 'findings') throw unreadable(path, parsed.findings.map(shown).join('; '));
	const {value, at} = parsed.source;
	return {file: value, lineOf: key => at(['answers', key])?.line};
};
