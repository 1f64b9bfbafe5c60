import {readFileSync} from 'node:fs';
import {UserError} from '../errors.ts';

const identityForm = /^AGE-SECRET-KEY-(1|PQ-1)[A-Z0-9]+$/;

const problem = (file: string, why: string, cause?: unknown): UserError =>
	new UserError(
		{
			what: `\`${file}\` gives no key to decrypt with`,
			why,
			next: 'name a file that `age-keygen -o key.txt` wrote',
		},
		{cause},
	);

const readText = (file: string): string => {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		throw problem(file, error instanceof Error ? error.message : String(error), error);
	}
};

/**
 * The identities of an age identity file: one a line, beside comments and blank lines.
 * @throws UserError when it cannot be read or holds anything else. No line of it is told, as it may be a key.
 */
export const readIdentities = (file: string): readonly [string, ...string[]] => {
	const lines = readText(file)
		.split(/\r?\n/)
		.map((text, n) => ({text: text.trim(), number: n + 1}))
		.filter(({text}) => text !== '' && !text.startsWith('#'));
	const foreign = lines.find(({text}) => !identityForm.test(text));
	if (foreign !== undefined) throw problem(file, `line ${foreign.number} is no age identity (\`AGE-SECRET-KEY-1…\`)`);
	const [first, ...rest] = lines.map(({text}) => text);
	if (first === undefined) throw problem(file, 'it holds none');
	return [first, ...rest];
};
