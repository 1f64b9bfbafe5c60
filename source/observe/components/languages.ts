import type {Candidate} from './candidate.ts';

/** Languages that describe rather than run: they name a component's language only where there is no other. */
export const helperLanguages = new Set([
	'shell',
	'sql',
	'css',
	'scss',
	'less',
	'html',
	'powershell',
	'batch',
	'protobuf',
	'make',
	'hcl',
	'graphql',
]);

/** Languages in which packages of an ecosystem are written. */
export const languagesOf: Readonly<Record<string, readonly string[]>> = {
	npm: ['javascript', 'typescript', 'vue', 'svelte', 'astro'],
	python: ['python'],
	go: ['go'],
	cargo: ['rust'],
	maven: ['java', 'kotlin', 'scala'],
	gradle: ['java', 'kotlin', 'groovy'],
	nuget: ['csharp', 'fsharp', 'vb', 'razor'],
	rubygems: ['ruby'],
	composer: ['php'],
};

/** The language of most files; of those that its manifests are for, where there are such files. */
export const mainLanguage = ({sources, manifests}: Pick<Candidate, 'sources' | 'manifests'>): string => {
	const packaged = new Set(manifests.flatMap(({value}) => languagesOf[value.ecosystem] ?? []));
	const counts = new Map<string, number>();
	for (const {language} of sources) {
		const weight = helperLanguages.has(language) ? 0.001 : 1;
		counts.set(language, (counts.get(language) ?? 0) + (packaged.has(language) ? 1000 * weight : weight));
	}
	return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? '';
};
