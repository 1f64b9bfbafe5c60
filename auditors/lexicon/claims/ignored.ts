import type {Observations} from '../../../source/domain/observations.ts';

/** Made by tools everywhere, whether a rule names them or not. */
const made =
	/^(node_modules|dist|build|out|target|bin|obj|coverage|htmlcov|\.next|\.nuxt|\.venv|venv|env|\.env|vendor|__pycache__|\.git|tmp|temp|logs?|\.cache|\.terraform|\.idea|\.vs|playwright-report|test-results|storage)$/i;

const maxFiles = 60;
/** Rules with a star or a slash; names alone are looked up and have no limit. */
const maxPatterns = 150;
const maxPath = 400;

const escaped = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

type Rule = {readonly name: string} | {readonly pattern: RegExp};

/** The rules of one ignore file on paths below its folder. Negations are left out: they bring a file back. */
const rulesOf = (text: string, folder: string): readonly Rule[] =>
	text.split('\n').flatMap((full): readonly Rule[] => {
		const line = full.trim();
		// Three stars and more would make a pattern slow on long paths.
		const stars = line.match(/\*+/g)?.length ?? 0;
		if (line === '' || /^[#!]/.test(line) || line.length > 200 || stars > 2) return [];
		const bare = line.replace(/\/$/, '').replace(/^\*\*\//, '');
		if (!/[*/?]/.test(bare) && folder === '') return [{name: bare}];
		const isRooted = bare.includes('/');
		const body = escaped(bare.replace(/^\//, ''))
			.replace(/\*{2,}\/?/g, '\u0000')
			.replaceAll('*', '[^/]{0,200}')
			.replaceAll('\u0000', '.{0,300}');
		const base = folder === '' ? '' : `${escaped(folder)}/`;
		return [{pattern: new RegExp(`^${base}${isRooted ? '' : '(?:.{1,300}/)?'}${body}(?:/|$)`)}];
	});

/** Whether a path is made by a build or a person and kept out of the repository. */
export const ignoredBy = ({files, text}: Pick<Observations, 'files' | 'text'>): ((path: string) => boolean) => {
	const rules = files
		.named('.gitignore')
		.filter(({role}) => role !== 'vendored')
		.slice(0, maxFiles)
		.flatMap(file => rulesOf(text(file.path) ?? '', file.folder));
	const names = new Set(rules.flatMap(rule => ('name' in rule ? [rule.name] : [])));
	const patterns = rules.flatMap(rule => ('pattern' in rule ? [rule.pattern] : [])).slice(0, maxPatterns);
	const known = new Map<string, boolean>();
	return full => {
		const path = full.slice(0, maxPath);
		const before = known.get(path);
		if (before !== undefined) return before;
		const isIgnored =
			path.split('/').some(part => names.has(part) || made.test(part)) || patterns.some(pattern => pattern.test(path));
		known.set(path, isIgnored);
		return isIgnored;
	};
};
