import type {Manifest} from '../../../domain/artefacts/manifest.ts';
import {stripComments} from '../../code/comments.ts';
import {lineFinder} from '../lines.ts';
import type {ArtefactReader} from '../reader.ts';
import {declare, dependency, distinct} from './declare.ts';

const packageUrl =
	/\.package\s*\(\s*(?:name:\s*"[^"\n]{1,100}"\s*,\s*)?url:\s*"([^"\n]{1,300})"(?:[^"\n)]{0,60}"([\w.+-]{1,40})")?/g;
const executable = /\.executable(?:Target)?\s*\(\s*name:\s*"([^"\n]{1,100})"/g;

/** `Package.swift`, read as text. */
export const swiftManifest: ArtefactReader<Manifest> = {
	matches: file => file.base === 'Package.swift',
	parse: text => {
		const code = stripComments(text, 'swift');
		const lineOf = lineFinder(code);
		return declare('swift', {
			name: /\bPackage\s*\(\s*name:\s*"([^"\n]{1,100})"/.exec(code)?.[1],
			dependencies: distinct(
				[...code.matchAll(packageUrl)].map(match =>
					dependency({
						name:
							(match[1] ?? '')
								.replace(/\.git$/, '')
								.split('/')
								.at(-1) ?? '',
						version: match[2],
						line: lineOf(match.index),
					}),
				),
			),
			executables: [...new Set([...code.matchAll(executable)].map(match => match[1] ?? ''))],
		});
	},
};
