// Routers that calls hang into others.
import {pathIn, type RouterCall} from './call-events.ts';
import {type Around, plainParts, withoutRouters} from './call-guards.ts';
import type {Mount} from './route.ts';

const scripts = /^(use|register|route|mount)$/;
const others = /^(Mount|Handle|nest|merge|service|group|Map[A-Z]\w+)$/;

/** The mount that a call makes which declares no address; undefined where it makes none. */
export const mountOf = (
	path: string,
	call: RouterCall,
	{language, isScript, around}: {readonly language: string; readonly isScript: boolean; readonly around: Around},
): Mount | undefined => {
	if (!(isScript ? scripts : others).test(call.verb)) return undefined;
	const given = call.parts.join(', ').slice(0, 2000);
	const names =
		language === 'csharp'
			? [call.verb]
			: [...given.replace(/(["'`])[^"'`\n]*\1/g, ' ').matchAll(/[A-Za-z_$][\w$]*/g)].map(([name]) => name);
	const file = /([\w/.-]*routes\/[\w/.-]+\.php)/.exec(given)?.[1];
	return {
		from: path,
		names,
		guards: `${withoutRouters(`${plainParts(call.parts)} ${call.chain}`)}\n${around(call, pathIn(call.parts[0]) ?? '')}`,
		...(file === undefined ? {} : {file: file.replace(/^.*?(?=routes\/)/, '')}),
	};
};

/** Functions that get a router handed over (`orders.Register(api)`), and files that are required inside a group. */
export const functionMounts = (
	path: string,
	text: string,
	language: string,
	{calls, around}: {readonly calls: readonly RouterCall[]; readonly around: Around},
): readonly Mount[] => {
	const [sample] = calls;
	if (sample === undefined && language !== 'php') return [];
	const pattern =
		language === 'php'
			? /(?:require|include|loadRoutesFrom|base_path)(?:_once)?\b[^;\n]{0,80}?(routes\/[\w/.-]+\.php)/g
			: /(?<![\w.])(?:await\s+)?(?:[\w$]{1,60}\.){0,2}([A-Za-z_$][\w$]{2,60})\(\s*([\w$.]{1,60}(?:\.Group\([^)\n]{0,200}\))?)\s*[,)]/g;
	const routers = new Set(calls.map(({receiver}) => receiver));
	return [...text.matchAll(pattern)].slice(0, 500).flatMap(match => {
		const at: RouterCall = {
			offset: match.index,
			receiver: language === 'php' ? 'Route' : (match[2] ?? '').replace(/\..*$/, ''),
			verb: '',
			open: 0,
			close: 0,
			parts: [],
			chain: '',
		};
		if (language !== 'php' && !routers.has(at.receiver)) return [];
		const guards = `${withoutRouters(match[2] ?? '')}\n${around(at, '')}`;
		return language === 'php'
			? [{from: path, names: [], file: match[1] ?? '', guards}]
			: [{from: path, names: [match[1] ?? ''], guards}];
	});
};
