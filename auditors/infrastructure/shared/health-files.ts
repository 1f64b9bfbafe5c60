// Where health is decided: files named after it, and the functions that health routes name.
import type {Definition} from '../../../source/domain/code-index.ts';
import type {Evidence} from '../../../source/domain/evidence.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import {isBesideProduct} from '../../lexicon/product-code.ts';

/** A file that is about health by its name. */
export const healthFile = /(health|readiness|ready|liveness|status)[^/]{0,40}$/i;

/** A class or module by its name, where imports do not lead to it: `api/health.go`, `StatusController.php`. */
const healthBase =
	/^_?(health|healthz|readiness|liveness|status)[-_.]?(checks?|checker|controller|handlers?|service|indicator|resource|routes?)?\.\w{1,5}$|Health\w{0,20}\.(java|kt|cs|php)$/i;

/** Files where health is decided: those with a route, those named after health, and those named so that they import. */
export const healthFiles = (paths: readonly string[], {code, files}: Observations): ReadonlySet<string> => {
	const importsOf = (from: readonly string[]): readonly string[] =>
		from
			.flatMap(path => code.importsOf(path).flatMap(({resolved}) => resolved ?? []))
			.filter(path => healthFile.test(path));
	const near = importsOf(paths);
	const named = files.all.filter(
		({role, base, path}) => role === 'source' && healthBase.test(base) && !isBesideProduct(path),
	);
	return new Set([...paths, ...near, ...importsOf(near), ...named.map(({path}) => path)]);
};

/** A view of Django by its class, on the lines below its address. */
const viewBelow = /,\s{0,4}\n?\s{0,40}(?:\w{1,60}\.){0,2}([A-Z]\w{2,60})\.as_view\(/;

/** The function that a route names last, where it stands: `path("status/", views.status)`, `r.GET("/healthz", api.Health)`. */
export const handlersOf = (places: readonly Evidence[], {code, files, text}: Observations): readonly Definition[] =>
	places.flatMap(({path, line, excerpt}) => {
		const route = (text(path) ?? '')
			.split('\n')
			.slice((line ?? 1) - 1, (line ?? 1) + 2)
			.join('\n');
		const name =
			/,\s{0,4}(?:[\w$]{1,60}\.){0,3}([A-Za-z_$][\w$]{2,60})\s{0,4}\)/.exec(excerpt ?? '')?.[1] ??
			viewBelow.exec(route)?.[1];
		const language = files.get(path)?.language;
		const found =
			name === undefined
				? []
				: code.definitionsOf(name).filter(definition => files.get(definition.path)?.language === language);
		return found.length > maxHandlers ? [] : found;
	});

/** A name that more functions bear tells nothing. */
const maxHandlers = 4;
