import type {FileEntry} from '../../../domain/file.ts';

/** Files that a framework loads by their place. `when` names npm or python dependencies, one of which must be declared. */
type RouteRule = {readonly when?: readonly string[]; readonly path: RegExp};

const code = String.raw`\.([cm]?[jt]sx?|vue|svelte|astro|mdx?)$`;
const rule = (path: string, ...when: readonly string[]): RouteRule => ({
	path: new RegExp(path),
	...(when.length > 0 ? {when} : {}),
});

/** Paths are relative to the nearest package manifest. */
const rules: readonly RouteRule[] = [
	rule(
		`^(src/)?app/(.*/)?(page|layout|route|loading|error|not-found|template|default|global-error|sitemap|robots|manifest|icon|apple-icon|opengraph-image|twitter-image|unauthorized|forbidden)${code}`,
		'next',
	),
	rule(`^(src/)?(pages/.*|middleware|proxy|instrumentation(-client)?|mdx-components)${code}`, 'next'),
	rule(`^(src/)?(routes/.*|hooks(\\.\\w+)?|service-worker|params/.*)${code}`, '@sveltejs/kit'),
	rule(
		`^((src|app)/)?(pages|layouts|middleware|plugins|components|composables|utils|server|modules|app|error|stores)(/.*)?${code}`,
		'nuxt',
	),
	rule(
		`^(app|src)/(routes/.*|root|routes|entry\\.\\w+|router|client|server|ssr|start)${code}`,
		'@remix-run/react',
		'@remix-run/node',
		'react-router',
		'@react-router/dev',
		'@tanstack/react-router',
		'@tanstack/react-start',
		'@solidjs/start',
	),
	rule(`^src/(routes/.*|routeTree\\.gen)${code}`, '@tanstack/react-router', '@solidjs/start', '@builder.io/qwik-city'),
	rule(`^src/(pages/.*|content/.*|middleware|actions/index|content\\.config)${code}`, 'astro'),
	rule(`^src/(pages|templates|api)/.*${code}|^gatsby-\\w+${code}`, 'gatsby'),
	rule(`^(src/)?app/.*${code}`, 'expo-router'),
	rule(`^(src/)?(api|pages|docs|theme)/.*${code}`, 'vitepress', '@docusaurus/core', 'nextra', '@strapi/strapi'),
	rule(
		`^(src/)?(routes|plugins)/.*${code}`,
		'@fastify/autoload',
		'fastify-cli',
		'express-file-routing',
		'@hono/vite-build',
	),
	rule(
		`^src/(api|subscribers|jobs|workflows|links|admin|modules|loaders)/.*${code}`,
		'@medusajs/medusa',
		'@medusajs/framework',
	),
	rule(
		`^(background|content|popup|options|newtab|sidepanel|entrypoints|contents|tabs)(/.*)?${code}|^src/(entrypoints|contents|popup|background)(/.*)?${code}`,
		'wxt',
		'plasmo',
	),
	rule(`^api/.*${code}`, 'vercel', '@vercel/node', '@vercel/functions'),
	rule(`(^|/)supabase/functions/[^/]+/index${code}|^netlify/(edge-)?functions/.*${code}|^functions/.*${code}`),
	rule(`(^|/)(migrations|seeds|seeders)/[^/]+${code}`),
	rule(`(^|/)public/.*\\.m?js$|(^|/)static/.*\\.m?js$|(^|/)(service-worker|sw)\\.[jt]s$`),
	rule(
		`(^|/)migrations/[^/]+\\.py$|(^|/)alembic/(env|versions/[^/]+)\\.py$|(^|/)hooks/(pre|post)_gen_project\\.py$|(^|/)(manage|wsgi|asgi|urls|settings|celery|celeryconfig|conftest|fabfile|tasks|noxfile|setup|gunicorn[._]conf|gunicorn_config|locustfile|lambda_function|function_app|handler)\\.py$|(^|/)settings/[^/]+\\.py$`,
	),
	rule(
		`(^|/)(admin|apps|models|signals|views|tests|context_processors|middleware)\\.py$|(^|/)(management/commands|templatetags)/[^/]+\\.py$`,
		'django',
	),
	rule(`(^|/)dags/.*\\.py$`, 'apache-airflow'),
	rule(`(^|/)(spiders|pipelines|middlewares)(/[^/]+)?\\.py$`, 'scrapy'),
	rule(`(^|/)pages/[^/]+\\.py$`, 'streamlit'),
	rule(`(^|/)(agent|graph)\\.py$`, 'langgraph', 'managed-deepagents', 'deepagents', 'google-adk'),
	rule(`^identity\\.py$|^connectors/[^/]+\\.py$`, 'managed-deepagents'),
];

/**
 * A framework of the package loads the file by its place or name.
 * @param path relative to the folder of the nearest manifest
 * @param dependencies names that this manifest declares
 */
export const isRouted = (path: string, dependencies: ReadonlySet<string>): boolean =>
	rules.some(
		({path: pattern, when}) => (when === undefined || when.some(name => dependencies.has(name))) && pattern.test(path),
	);

/** Names under which programs start, at a package's root or in its `src`. */
const startNames =
	/^(main|index|server|app|cli|worker|start|bootstrap|boot|entry[-.]?\w*|run|preload|electron|background|extension)\.([cm]?[jt]sx?|py|vue|svelte)$/;
const pythonStarts = /^(__main__|main|app|manage|wsgi|asgi|server|cli|run|application)\.py$/;

/** The file starts a program by its name and place. @param path relative to the folder of the nearest manifest */
export const isStart = (path: string, {base, language}: FileEntry): boolean => {
	if (language === 'python') return pythonStarts.test(base);
	return (
		/^main\.\w+$/.test(base) ||
		(startNames.test(base) && /^(src\/|source\/|app\/|bin\/)?[^/]+$/.test(path)) ||
		/^bin\//.test(path)
	);
};
