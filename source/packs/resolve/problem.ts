import type {Rule} from '../finding.ts';
import type {Keys} from '../parse.ts';

/** Something wrong with a pack while it is put together; `keys` lead to its place in the pack's own file. */
export type Problem = {
	readonly keys: Keys;
	readonly rule: Rule;
	readonly message: string;
	readonly level?: 'error' | 'warning';
};
