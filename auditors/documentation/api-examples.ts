import {defineCheck} from '../../source/domain/check.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {agree, at, count, list, saying} from '../../source/domain/place.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {apiFiles} from '../lexicon/api-files.ts';
import {ownDocuments} from '../lexicon/own-documents.ts';
import {readmePlace} from './shared/main-readme.ts';

/** Calls of an API as documents show them: a tool or a client with a path behind the host. */
const call =
	/^\s{0,12}[$>]?\s{0,3}(curl|https?|xh|wget|Invoke-RestMethod|Invoke-WebRequest|iwr|irm)\s[^\n]{0,300}((https?:\/\/[^\s/"']{1,200}|localhost(:\d{2,5})?|127\.0\.0\.1(:\d{2,5})?|\$\{?\w{0,40}(URL|HOST|BASE|API|ENDPOINT|SERVER)\w{0,20}\}?|(?<=\s)["']?[A-Z][A-Z0-9_]{2,30}|<[\w-]{2,40}>|\{\{\w{1,40}\}\}|\s:\d{2,5}|\s)\/[\w{$<])|\bgrpcurl\s|^\s{0,8}(GET|POST|PUT|PATCH|DELETE)\s+(https?:\/\/[^\s/]{1,200}\/[\w{]|\/[\w{])|\b(fetch|axios(\.\w{3,6})?|requests\.\w{3,7}|httpx\.\w{3,7}|http\.(Get|Post))\(\s*f?["'`](https?:\/\/[^\s/]{1,200}\/[\w{]|\/api|\{|\$\{)|"method"\s*:\s*"[a-z]{2,20}\/[a-z]{2,20}"|^\s{0,8}(query|mutation|subscription)(\s+\w{1,60})?(\s*\(|\s*\{)/i;
const download =
	/(curl|wget)\b[^\n]{0,200}(\|\s{0,3}(sudo )?(ba|z)?sh|\.(sh|ya?ml|tar\.gz|tgz|zip|deb|rpm|gpg|key|asc|pub)\b|githubusercontent|github\.com|get\.|-[a-zA-Z]{0,4}[oO]\b|--output)/i;
const health =
	/\/(health|healthz|livez|readyz|ready|live|ping|status|metrics|version)\b[^/\s"']{0,40}["']?\s*(\||$|#)/i;

type Example = {readonly place: Evidence; readonly isHealth: boolean};

const examples = (seen: Pick<Observations, 'artefacts'>): readonly Example[] =>
	ownDocuments(seen)
		.filter(({file}) => !/(^|\/)tests?\//.test(file.path))
		.flatMap(({file, value}) =>
			value.codeBlocks.flatMap(block =>
				block.text
					.slice(0, 30_000)
					.split('\n')
					.flatMap((line, index): readonly Example[] => {
						const text = line.slice(0, 600);
						if (!call.test(text) || download.test(text)) return [];
						return [{place: at(file.path, block.line + index + 1, text), isHealth: health.test(text)}];
					})
					// A block is one example, a list of routes in it too.
					.slice(0, 2),
			),
		);

/** Calls in a sentence, with their host: `POST http://localhost:3333/api/v1/import`. */
const inSentence = /`(?:GET|POST|PUT|PATCH|DELETE)\s{1,3}https?:\/\/[^\s`/]{1,200}\/[^`\n]{1,200}`/;

/** Calls that Spring REST Docs writes down while tests run, taken into a document of AsciiDoc. */
const recorded =
	/^(?:include::|:[\w-]{1,40}:[ \t])[^\n[]{1,200}\b(?:curl|httpie|http)-request\.adoc\b|^operation::[^\n[]{1,200}\[[^\n\]]{0,200}\b(?:curl|httpie|http)-request\b/;

const sentences = (seen: Pick<Observations, 'artefacts'>): readonly Example[] =>
	ownDocuments(seen)
		.filter(({file}) => !/(^|\/)tests?\//.test(file.path))
		.flatMap(({file, value}) =>
			value.text.split('\n').flatMap((line, index): readonly Example[] => {
				const text = line.slice(0, 600);
				return inSentence.test(text) || recorded.test(text)
					? [{place: at(file.path, index + 1, text), isHealth: health.test(`${text.replaceAll('`', ' ')}#`)}]
					: [];
			}),
		);

const maxDepth = 14;
/** Whole bodies by example; the example of one parameter shows no call. */
const hasExamples = (value: unknown, isBody = false, depth = 0): boolean => {
	if (depth > maxDepth || typeof value !== 'object' || value === null) return false;
	return Object.entries(value)
		.slice(0, 800)
		.some(([key, inner]) => {
			if (isBody && (key === 'example' || key === 'examples') && inner !== null) return true;
			return hasExamples(
				inner,
				isBody || key === 'requestBody' || key === 'responses' || key === 'schemas' || key === 'definitions',
				depth + 1,
			);
		});
};

/** Requests to run from an editor or a client: `.http`, Bruno, Postman, Insomnia. */
const requestFiles = ({files, artefacts}: Pick<Observations, 'files' | 'artefacts'>): readonly Evidence[] => [
	...files
		.withExtension('http', 'rest', 'bru')
		.filter(({role}) => role !== 'vendored' && role !== 'generated')
		.map(({path}) => at(path, 1)),
	...artefacts.json
		.filter(({file}) => /postman_collection\.json$|insomnia[\w.-]{0,40}\.(json|ya?ml)$/i.test(file.base))
		.map(({file}) => at(file.path, 1)),
];

/** Clients of the API among the examples, each with a document beside it: `examples/grpc-client/client.go`. */
const clientExamples = ({files}: Pick<Observations, 'files'>): readonly Evidence[] => {
	const isClient = /(^|\/)(examples?|samples?)\/(?:[\w.-]{1,60}\/){0,2}[\w.-]{0,40}client[\w.-]{0,40}$/i;
	const told = new Set(
		files.all.filter(({base, folder}) => /^readme\./i.test(base) && isClient.test(folder)).map(({folder}) => folder),
	);
	return files.all
		.filter(
			({folder, role, language}) =>
				told.has(folder) &&
				role === 'example' &&
				/^(go|python|ruby|java|php|csharp|rust|kotlin|typescript|javascript)$/.test(language),
		)
		.map(({path}) => at(path, 1));
};

/** The documentation shows example calls. */
export const apiExamples = defineCheck({
	id: 'api-examples',
	decide: seen => {
		const shown = [...examples(seen), ...sentences(seen)];
		const calls = shown.filter(({isHealth}) => !isHealth).map(one => one.place);
		const described = apiFiles(seen)
			.filter(({value}) => hasExamples(value))
			.map(one => one.place);
		const requests = requestFiles(seen);
		const services = seen.components.filter(({kind}) => kind === 'service');
		const covered = services.filter(({folder}) => requests.some(({path}) => path.startsWith(`${folder}/`)));
		const places = [...calls.slice(0, 4), ...described.slice(0, 3), ...requests.slice(0, 4)];
		const showing = [...new Set(places.map(({path}) => path))];
		const where = list(showing, 4);
		if (calls.length >= 3 || described.length > 0 || (calls.length > 0 && requests.length > 0))
			return pass(`${where} ${agree(showing.length, 'shows', 'show')} example calls`, places);
		if (calls.length > 0)
			return partial(
				`${where} ${agree(showing.length, 'shows', 'show')} ${count(calls.length, 'example call')}, which is little`,
				places,
			);
		if (requests.length > 0) {
			if (services.length <= 1 || covered.length === services.length)
				return pass(`${where} ${agree(showing.length, 'holds', 'hold')} example calls`, places);
			return partial(
				`${where} ${agree(showing.length, 'holds', 'hold')} example calls, but only for ${covered.length} of ${count(services.length, 'service')}, and no document shows any`,
				places,
			);
		}
		const clients = clientExamples(seen);
		if (clients.length > 0)
			return pass(
				`${list([...new Set(clients.map(({path}) => path))], 3)} ${agree(clients.length, 'shows', 'show')} how a client calls the API`,
				clients,
			);
		if (shown.length > 0)
			return partial(
				`${saying([...new Set(shown.map(one => one.place.path))], 'shows', 'show', 3)} only a health call`,
				shown.map(one => one.place),
				25,
			);
		return fail('no document shows an example call of the API', readmePlace(seen));
	},
});
