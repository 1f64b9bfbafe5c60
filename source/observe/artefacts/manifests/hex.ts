import type {Manifest} from '../../../domain/artefacts/manifest.ts';
import type {ArtefactReader} from '../reader.ts';
import {declare, dependency, distinct} from './declare.ts';

const entry = /\{\s*:(\w{1,60})\s*,(?:\s*"([^"\n]{1,60})")?([^}\n]{0,200})/g;

/** `mix.exs` of Elixir, read as text. */
export const hexManifest: ArtefactReader<Manifest> = {
	matches: file => file.base === 'mix.exs',
	parse: text => {
		const lines = text.split('\n').map(line => line.replace(/(^|\s)#.*$/, '$1'));
		const start = lines.findIndex(line => /^\s*defp?\s+deps\b/.test(line));
		const end = lines.findIndex((line, index) => index > start && /^\s*end\b/.test(line));
		const body = start === -1 ? [] : lines.slice(start, end === -1 ? undefined : end);
		return declare('hex', {
			name: /\bapp:\s*:(\w{1,60})/.exec(text)?.[1],
			version: /\bversion:\s*"([\w.+-]{1,40})"/.exec(text)?.[1],
			dependencies: distinct(
				body.flatMap((line, index) =>
					[...line.matchAll(entry)].map(match =>
						dependency({
							name: match[1] ?? '',
							version: match[2],
							isDevelopment: /\bonly:\s*\[?\s*:(?:dev|test)\b/.test(match[3] ?? ''),
							line: start + index + 1,
						}),
					),
				),
			),
			executables: /\bescript:/.test(text) ? [/\bapp:\s*:(\w{1,60})/.exec(text)?.[1] ?? 'main'] : [],
			workspaces: /\bapps_path:\s*"([^"\n]{1,60})"/.test(text) ? ['apps/*'] : [],
		});
	},
};
