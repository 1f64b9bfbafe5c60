import type {FileEntry, FileIndex} from '../../../domain/file.ts';
import {foldersUpFrom, joinPath} from '../../artefacts/paths.ts';
import {sourceOfOutput} from '../imports/javascript-files.ts';

/** Configuration in which programs are named that are run: package scripts, images, tasks, pipelines, process lists. */
const namesPrograms =
	/(^|\/)(package\.json|deno\.jsonc?|dockerfile[^/]*|containerfile|makefile|justfile|procfile[^/]*|tox\.ini|setup\.(cfg|py)|pyproject\.toml|noxfile\.py|taskfile\.ya?ml|turbo\.json|project\.json|angular\.json|vercel\.json|netlify\.toml|wrangler\.(toml|jsonc?)|fly\.toml|app\.json|serverless\.ya?ml|template\.ya?ml|skaffold\.ya?ml|supervisord?\.conf|ecosystem\.config\.[cm]?js|(docker-)?compose[^/]*\.ya?ml|manifest\.json|.*\.gradle(\.kts)?|composer\.json|.*\.(webpack|rollup|esbuild|tsup|vite|electron-builder)?\.?config\.[cm]?[jt]s|webpack\.[\w.]+\.[cm]?js|gulpfile\.[cm]?js|esbuild\.\w+|\.pre-commit-config\.ya?ml|mise\.toml|lefthook\.ya?ml|nodemon\.json|\.?goreleaser\.ya?ml|cloudbuild\.ya?ml|cdk\.json|now\.json)$/i;
const scriptToken = /[@\w./-]{1,200}\.(?:[cm]?[jt]sx?|py|vue|svelte|php|rb)\b/g;
/** `app.main:app`, `-m app.tasks`, `python -m app`, `handler: src/x.handler`. */
const moduleToken = /(?:-m[ ",']{1,4}|\b)([a-zA-Z_]\w{0,60}(?:\.[a-zA-Z_]\w{0,60}){0,8})(?::[a-zA-Z_]\w*)?/g;
const moduleContext = /(-m[ ",']{1,4}[a-zA-Z_]|[\w.]+:[a-zA-Z_]\w*)/;
const handlerToken = /\b(?:handler|Handler)['"]?\s{0,4}[:=]\s{0,4}['"]?([\w./-]{1,200})\.\w+/g;
/** `main: ./examples/base`: the folder or file that GoReleaser makes a program of, wherever it stands. */
const goMain = /^[ \t]{0,12}(?:- )?main:[ \t]{1,4}["']?([\w./-]{1,200})/gm;
const maxTokens = 2000;
/** @unit characters */
const maxTextLength = 400_000;

/** What `-m app.tasks` and `app.main:app` mean in one line. */
const modulesIn = (line: string): readonly string[] =>
	moduleContext.test(line)
		? [...line.matchAll(moduleToken)]
				.filter(match => match[0].startsWith('-m') || match[0].includes(':'))
				.map(match => (match[1] ?? '').replaceAll('.', '/'))
		: [];

/** The path as it is, then with its first folders left out: images and build contexts put programs elsewhere. */
const shorter = (path: string): readonly string[] => {
	const parts = path.split('/').filter(part => part !== '' && part !== '.');
	return parts.map((_, i) => parts.slice(i).join('/'));
};

/**
 * Files that configuration names as programs: scripts of manifests, commands of images and tasks.
 * @param text texts of files that were kept
 */
export const mentionedPrograms = (
	files: FileIndex,
	text: (path: string) => string | undefined,
): ReadonlySet<string> => {
	const mentioned = new Set<string>();
	const addPath = (folder: string, token: string): void => {
		const isUp = token.startsWith('..');
		for (const up of isUp ? [folder] : foldersUpFrom(folder)) {
			for (const path of isUp ? [token] : shorter(token)) {
				const file = sourceOfOutput(files, up, path);
				if (file === undefined) continue;
				mentioned.add(file);
				return;
			}
		}
	};
	const addModule = (folder: string, module: string): void => {
		for (const up of foldersUpFrom(folder)) {
			for (const root of [up, joinPath(up, 'src'), joinPath(up, 'app')]) {
				const at = root === undefined ? undefined : joinPath(root, module);
				const file = [`${at}.py`, `${at}/__main__.py`, `${at}/__init__.py`].filter(path => files.has(path));
				for (const path of file) mentioned.add(path);
				if (file.length > 0) return;
			}
		}
	};

	const addGoMain = (folder: string, main: string): void => {
		const path = joinPath(folder, main.replace(/\/+$/, '') || '.');
		if (path === undefined) return;
		const own = files.has(path)
			? path
			: files.withExtension('go').find(file => file.folder === path && file.role !== 'test')?.path;
		if (own !== undefined) mentioned.add(own);
	};

	const read = (file: FileEntry): void => {
		const source = text(file.path)?.slice(0, maxTextLength) ?? '';
		for (const match of [...source.matchAll(scriptToken)].slice(0, maxTokens)) addPath(file.folder, match[0]);
		for (const match of [...source.matchAll(handlerToken)].slice(0, maxTokens)) addPath(file.folder, match[1] ?? '');
		if (/goreleaser/i.test(file.base))
			for (const match of source.matchAll(goMain)) addGoMain(file.folder, match[1] ?? '');
		for (const line of source.split('\n').slice(0, maxTokens)) {
			for (const module of modulesIn(line.slice(0, 1000))) addModule(file.folder, module);
		}
	};

	for (const file of files.all) {
		if (file.role === 'ci' || (file.role !== 'vendored' && file.role !== 'generated' && namesPrograms.test(file.path)))
			read(file);
	}

	return mentioned;
};
