import {joinPath} from '../artefacts/paths.ts';

/** Decides whether a folder is a member by workspace patterns (`packages/*`, `!packages/x`), as written in a folder. */
export const memberTest = (base: string, patterns: readonly string[]): ((folder: string) => boolean) => {
	const rules = patterns.slice(0, 500).flatMap(pattern => {
		const isNegated = pattern.startsWith('!');
		const written = pattern.replace(/^!/, '').replace(/\/(?:package\.json|Cargo\.toml)?$/, '');
		const path = joinPath(base, written);
		// Two `**` and four `*` are more than people write; many would let the expression run long.
		if (path === undefined || path.length > 200 || path.split('**').length > 3 || path.split('*').length > 9) return [];
		return [{isNegated, expression: new RegExp(`^${path.split('**').map(segment).join('.*')}$`)}];
	});
	return folder => {
		let isMember = false;
		for (const {isNegated, expression} of rules) if (expression.test(folder)) isMember = !isNegated;
		return isMember;
	};
};

const segment = (text: string): string =>
	text
		.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
		.replace(/\*/g, '[^/]*')
		.replace(/\\\{([^{}]{1,100})\\\}/g, (_, options: string) => `(?:${options.replaceAll(',', '|')})`);
