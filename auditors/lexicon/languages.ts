// Groups of languages that signals name. To add one: one word, as FileEntry.language.

/** Languages in which servers and clients are written; shell, batch and markup are none. */
export const programs: readonly string[] = [
	'typescript',
	'javascript',
	'vue',
	'svelte',
	'astro',
	'python',
	'go',
	'java',
	'kotlin',
	'scala',
	'groovy',
	'csharp',
	'fsharp',
	'razor',
	'ruby',
	'php',
	'rust',
	'elixir',
];
