// Who calls the methods that call a model, where no import tells: plugins that a registry hands out, clients that are injected.
import type {Observations} from '../../../source/domain/observations.ts';
import type {Signal} from '../../../source/domain/signal.ts';
import {programs} from '../../lexicon/languages.ts';
import {isProduct, type LlmSites} from '../../lexicon/llm-sites.ts';
import {type Handler, handlersAfter} from './handlers.ts';

/** Calls of methods that are named for what a model does: the files are kept, so that their handlers can be read. */
export const callsByName: Signal = {
	keywords: [
		'chat_',
		'chatC',
		'completion(',
		'generate_answer',
		'generateAnswer',
		'summarize',
		'summarise',
		'ask_model',
		'askModel',
		'askAi',
		'ask_ai',
	],
	pattern:
		/\.(?:chat_[a-z]\w{2,40}|chat[A-Z]\w{2,40}|\w{0,40}completion|generate_?[aA]nswer\w{0,20}|summari[sz]e\w{0,30}|ask_?(?:model|Model|ai|Ai)\w{0,20})\(/,
	roles: ['source'],
	languages: programs,
	maxPerFile: 1,
	keepsText: true,
};

/** A name of two words or more tells which method is meant: `chat_parse`, `generateAnswer`. */
const telling = /^(?=.{8,60}$)(?:[a-z0-9]+_[a-z0-9_]+|[a-z]+[A-Z]\w+)$/;
/** The interface, its implementation and a stand-in of the tests may define it; more tell nothing. */
const maxHomes = 3;
const maxNames = 12;
const maxFiles = 20;

/** Names of the functions around the calls of models. */
const namesAround = ({code}: Observations, {calls, core}: LlmSites): readonly string[] => {
	const names = calls
		.filter(({path}) => core.includes(path))
		.flatMap(({path, line}) => {
			const around = code
				.definitionsIn(path)
				.filter(definition => definition.line <= line)
				.toSorted((a, b) => b.line - a.line)[0];
			return around === undefined ? [] : [around.name];
		});
	return [...new Set(names)]
		.filter(name => telling.test(name) && code.definitionsOf(name).length <= maxHomes)
		.slice(0, maxNames);
};

/** Handlers below calls of these methods, in other product files. */
export const handlersOfCallers = (
	seen: Observations,
	sites: LlmSites,
): readonly {readonly path: string; readonly handler: Handler}[] =>
	namesAround(seen, sites).flatMap(name =>
		seen.code
			.filesMentioning(name)
			.filter(path => !sites.core.includes(path) && isProduct(path) && seen.files.get(path)?.role === 'source')
			.slice(0, maxFiles)
			.flatMap(path => {
				const text = seen.text(path) ?? '';
				const lines = text.split('\n').flatMap((line, index) => (line.includes(`.${name}(`) ? [index + 1] : []));
				return lines.length === 0 ? [] : handlersAfter(text, lines).map(handler => ({path, handler}));
			}),
	);
