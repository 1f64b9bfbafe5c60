// Sites of documents: folders from which a generator makes pages. To add one: its file of settings.
import type {FileEntry} from '../../source/domain/file.ts';
import type {Observations} from '../../source/domain/observations.ts';

const settings =
	/(^|\/)(docusaurus\.config\.\w+|mkdocs\.ya?ml|_config\.ya?ml|book\.toml|\.(?:vitepress|vuepress)\/config(?:\/index)?\.\w+|astro\.config\.\w+|hugo\.(toml|ya?ml)|antora\.yml|conf\.py|docs\.json|mint\.json|fern\.config\.json|source\.config\.\w+|theme\.config\.\w+|fumadocs\.config\.\w+|zensical\.toml)$/;

/** The folders of all sites, `''` for the root. */
export const siteFolders = ({files}: Pick<Observations, 'files'>): readonly string[] =>
	files.all
		.filter(({path}) => settings.test(path))
		.map(({folder}) => folder.replace(/(?:^|\/)\.(?:vite|vue)press(?:\/.*)?$/, ''));

/** What tells those who change the project rather than those who use it. */
const forDevelopers =
	/(^|\/)(readme|agents|claude)\b|contribut|develop|architect|hacking|internals?\b|design|maintain|release[-_ ]?process/i;
const docsFolder = /^(docs?|documentation|website|site)\//i;

/** Whether a page of a site tells users what to do in projects of their own: the files that it names are theirs. */
export const isManual = ({path, folder}: FileEntry, sites: readonly string[]): boolean =>
	!forDevelopers.test(path) &&
	sites.some(site => (site === '' ? docsFolder.test(path) : folder === site || folder.startsWith(`${site}/`)));
