import {createGoResolver} from './go.ts';
import {createJavascriptResolver} from './javascript.ts';
import {createJvmResolver} from './jvm.ts';
import {createPathResolver, createRubyResolver, createRustResolver} from './path-languages.ts';
import {createPhpResolver} from './php.ts';
import {createPythonResolver} from './python.ts';
import {external, type ResolveContext, type Resolver} from './resolver.ts';

/** The resolver of each language, made when the language is met first. C# and others without one resolve nothing. */
export const createResolvers = (context: ResolveContext) => {
	const makers: Readonly<Record<string, (context: ResolveContext) => Resolver>> = {
		javascript: createJavascriptResolver,
		python: createPythonResolver,
		go: createGoResolver,
		jvm: createJvmResolver,
		php: createPhpResolver,
		ruby: createRubyResolver,
		rust: createRustResolver,
		path: createPathResolver,
	};
	const families: Readonly<Record<string, string>> = {
		typescript: 'javascript',
		javascript: 'javascript',
		vue: 'javascript',
		svelte: 'javascript',
		astro: 'javascript',
		python: 'python',
		go: 'go',
		java: 'jvm',
		kotlin: 'jvm',
		scala: 'jvm',
		groovy: 'jvm',
		php: 'php',
		ruby: 'ruby',
		rust: 'rust',
		c: 'path',
		cpp: 'path',
		objectivec: 'path',
		dart: 'path',
		shell: 'path',
	};
	const nothing: Resolver = (_from, {specifier}) => external(specifier);
	const made = new Map<string, Resolver>();
	return (language: string): Resolver => {
		const family = families[language];
		const maker = family === undefined ? undefined : makers[family];
		if (family === undefined || maker === undefined) return nothing;
		const resolver = made.get(family) ?? maker(context);
		made.set(family, resolver);
		return resolver;
	};
};
