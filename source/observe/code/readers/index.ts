import {c, csharp, dart, groovy, java, kotlin, scala, solidity, swift} from './brace-languages.ts';
import {go} from './go.ts';
import {javascript} from './javascript.ts';
import {php} from './php.ts';
import {python} from './python.ts';
import type {LanguageReader} from './reader.ts';
import {elixir, lua, perl, ruby, rust, schema, shell, sql} from './script-languages.ts';

/** By FileEntry.language. */
const readers: Readonly<Record<string, LanguageReader>> = {
	typescript: javascript,
	javascript,
	vue: javascript,
	svelte: javascript,
	astro: javascript,
	python,
	go,
	java,
	groovy,
	kotlin,
	scala,
	csharp,
	razor: csharp,
	c,
	cpp: c,
	objectivec: c,
	swift,
	dart,
	solidity,
	php,
	ruby,
	rust,
	elixir,
	lua,
	perl,
	shell,
	sql,
	protobuf: schema,
	graphql: schema,
	prisma: schema,
};

/** The reader of a language; one that counts words only when the language is not known. */
export const readerOf = (language: string): LanguageReader =>
	Object.hasOwn(readers, language) ? (readers[language] ?? {}) : {};
