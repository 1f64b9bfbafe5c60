import {z} from 'zod';

/** A glob over whole paths of the target, `/` between folders: `**` any folders, `*` and `?` within a name, `{a,b}` either. */
export const globSchema = z
	.string()
	.min(1)
	.max(300)
	.refine(
		glob => !/^[/\\]|^[A-Za-z]:|(^|\/)\.\.(\/|$)/.test(glob),
		'must stay within the target: no `..`, no absolute path',
	);
