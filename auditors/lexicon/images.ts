// What image names say: how they are pinned, which bases run as an ordinary user, which hold little. To add one: one line.

/** A reference to an image, taken apart. */
export type ImageReference = {
	/** Without tag and digest: `gcr.io/distroless/static`. */
	readonly repository: string;
	/** Last part of the repository. */
	readonly name: string;
	readonly tag?: string;
	readonly digest?: string;
};

/** Takes a reference apart; undefined for `scratch` and for what only a build argument or template decides. */
export const readImage = (text: string): ImageReference | undefined => {
	const [reference = '', digest] = text.trim().split('@', 2);
	const slash = reference.lastIndexOf('/');
	const colon = reference.indexOf(':', slash + 1);
	const repository = colon === -1 ? reference : reference.slice(0, colon);
	if (repository === '' || repository === 'scratch' || /[${}<>\s]/.test(repository)) return undefined;
	const tag = colon === -1 ? undefined : reference.slice(colon + 1);
	return {
		repository,
		name: repository.slice(repository.lastIndexOf('/') + 1),
		...(tag === undefined ? {} : {tag}),
		...(digest === undefined ? {} : {digest}),
	};
};

/** Names of releases, which are versions although they hold no digit. */
const releaseNames =
	/^(bookworm|bullseye|buster|trixie|forky|stretch|jammy|focal|noble|bionic|xenial|plucky|resolute)\b/;

/** `latest` or no tag: another image tomorrow. `alpine`, `lts`, `stable`: the same by another name. */
export const isFloating = ({tag, digest}: ImageReference): boolean => {
	if (digest !== undefined) return false;
	if (tag === undefined) return true;
	// What a variable fills in is pinned elsewhere or not at all: nothing can be said.
	if (/[${}<>]/.test(tag)) return false;
	return !/\d/.test(tag) && !releaseNames.test(tag);
};

/** A distroless image names its system's version in its repository: its tags are variants. */
export const isPinned = (image: ImageReference): boolean =>
	!isFloating(image) || (image.tag !== undefined && image.tag !== 'latest' && /-(debian|ubuntu)\d+$/.test(image.name));

/** Bases whose own user is not root, tested against repository and tag. */
const ordinaryUser: readonly RegExp[] = [
	/(^|[-_:/])(nonroot|non-root|rootless|unprivileged)([-_:/]|$)/,
	/^(cgr\.dev\/[\w-]{1,60}|docker\.io\/chainguard|chainguard|dhi\.io)\//,
	/(^|\/)bitnami(legacy|secure)?\//,
	/^mcr\.microsoft\.com\/dotnet\/.{1,80}(chiseled|distroless)/,
	/(^|\/)ubi\d{1,2}\/(nodejs|python|php|ruby|perl|openjdk|dotnet|go-toolset|httpd|nginx)/,
	/(^|\/)(prom|grafana|otel|jaegertracing|curlimages|oryd|selenium|jupyter)\//,
	/(^|\/)(apache\/airflow|serversideup\/php|keycloak\/keycloak|paketobuildpacks\/run[\w-]{0,40}|jenkins\/jenkins)(:|$)/,
	/(^|\/)elasticsearch\/elasticsearch(:|$)/,
	// The platform runs it as a user of its own whatever the image says.
	/^(public\.ecr\.aws\/lambda|amazon\/aws-lambda-[\w.]{1,30})(\/|:|$)/,
];

/** The base's own user is not root. */
export const runsAsOrdinaryUser = ({repository, tag}: ImageReference): boolean =>
	ordinaryUser.some(rule => rule.test(tag === undefined ? repository : `${repository}:${tag}`));

const minimal =
	/(^|[-_./:\d])(slim|alpine|distroless|scratch|chiseled|busybox|minimal|micro|static|wolfi|wolfi-base|jre|runtime|runtime-deps|aspnet)([-_.:\d]|$)/;

/** The base holds little beside what a program needs to run: no compilers, few tools. */
export const isMinimalBase = ({repository, tag}: ImageReference): boolean =>
	/(^|\/)(distroless|chainguard)\//.test(repository) || minimal.test(`${repository}:${tag ?? ''}`);

/** Names of users that bases bring along. */
export const usersOfBases: ReadonlySet<string> = new Set(
	'node www-data nobody nginx daemon app appuser bin apache postgres redis mysql nonroot user deno bun ubuntu spring jovyan airflow cnb default caddy elasticsearch grafana guest operator jboss tomcat seluser'.split(
		' ',
	),
);
