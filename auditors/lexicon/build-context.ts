// Whether what a Dockerfile copies is there to be copied.
import type {Dockerfile} from '../../source/domain/artefacts/dockerfile.ts';
import type {FileIndex} from '../../source/domain/file.ts';

/** Made by a build before the image is: not tracked on purpose. */
const built =
	/(^|\/)(dist|build|target|out|bin|publish|release|artifacts?|public|\.next|_build)(\/|$)|\.(jar|war|zip|gz|tgz|whl|deb|exe)$|[$*?[{]/;

const normalise = (folder: string, source: string): string | undefined => {
	const parts: string[] = folder === '' ? [] : folder.split('/');
	for (const part of source.split('/')) {
		if (part === '..') {
			if (parts.length === 0) return undefined;
			parts.pop();
		} else if (part !== '.' && part !== '') parts.push(part);
	}
	return parts.join('/');
};

/** The tracked files and folders that a Dockerfile copies by name, as written. */
export const copiedSources = (dockerfile: Dockerfile): readonly string[] =>
	dockerfile.stages
		.flatMap(stage => stage.instructions)
		.filter(
			({keyword, arguments: text}) =>
				(keyword === 'COPY' || keyword === 'ADD') && !/--from=|<<|^\s*\[|https?:/.test(text),
		)
		.flatMap(({arguments: text}) =>
			text
				.split(/\s+/)
				.filter(word => word !== '' && !word.startsWith('--'))
				.slice(0, -1),
		)
		.map(source => source.replace(/^(\.?\/)+|\/$/g, ''))
		.filter(source => source !== '' && source !== '.' && !built.test(source));

/** Sources of COPY that are not in the folder that is built. */
export const missingSources = (dockerfile: Dockerfile, folder: string, files: FileIndex): readonly string[] =>
	copiedSources(dockerfile).filter(source => {
		const path = normalise(folder, source);
		return path !== undefined && path !== '' && !files.has(path) && !files.hasFolder(path);
	});

/** Most of what it copies is not there, so that it cannot be built from this folder. */
export const cannotBuild = (dockerfile: Dockerfile, folder: string, files: FileIndex): boolean => {
	const all = copiedSources(dockerfile);
	const missing = missingSources(dockerfile, folder, files);
	return missing.length > 0 && missing.length * 2 > all.length;
};
