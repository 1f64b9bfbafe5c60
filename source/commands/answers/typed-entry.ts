import {type Entry, entrySchema} from '../../domain/answers-file.ts';
import {UserError} from '../../errors.ts';

/** Takes what was typed as an entry of a file of answers. @throws UserError that names the flags that are wrong */
export const typedEntry = ({score, ...texts}: Readonly<Record<string, unknown>>): Entry => {
	const parsed = entrySchema.safeParse({...texts, ...(score === undefined ? {} : {score: Number(score)})});
	if (parsed.success) return parsed.data;
	throw new UserError({
		what: 'this answer cannot be taken',
		why: parsed.error.issues.map(({path, message}) => `\`--${path.join('.')}\`: ${message}`).join('; '),
		next: 'see `klar answer --help` for what each flag takes',
	});
};
