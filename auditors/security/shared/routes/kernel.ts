import type {Observations} from '../../../../source/domain/observations.ts';

/** Adds to a text what the groups of middleware that it names consist of: `'api' => [… ApiAuthenticate …]` of Laravel. */
export const groupExpander = ({files, text}: Pick<Observations, 'files' | 'text'>): ((given: string) => string) => {
	const kernel = files.all.find(({path, role}) => role === 'source' && /Http\/Kernel\.php$/.test(path));
	const source = kernel === undefined ? '' : (text(kernel.path) ?? '');
	const listed = /middlewareGroups\s*=\s*\[([\s\S]{0,6000}?)\n\s{0,4}\];/.exec(source)?.[1] ?? '';
	const groups = [...listed.matchAll(/'(\w+)'\s*=>\s*\[([^\]]*)\]/g)].map(([, name = '', members = '']) => ({
		name,
		members,
	}));
	return given =>
		groups.reduce((all, {name, members}) => (given.includes(`'${name}'`) ? `${all}\n${members}` : all), given);
};
