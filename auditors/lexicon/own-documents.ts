// The project's own documents, without forms, licences, plans and histories.
import type {Parsed} from '../../source/domain/artefacts/index.ts';
import type {MarkdownDocument} from '../../source/domain/artefacts/markdown.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {once} from './once.ts';

export type OwnDocument = Parsed<MarkdownDocument>;

/** What agents are told, forms that people fill in, texts that a program is tried on, older versions: none is about the system. */
const aside =
	/(^|\/)(\.(?!github\/|gitlab\/)[\w-]{1,40}|bench(?:mark)?s?[-_][\w-]{1,30}|datasets?|corpus|corpora|(?:sample|demo|test|eval)[-_]?data|versioned[-_]docs|[\w.-]{0,40}issue_template|pull_request_template|conversation-logs|licen[cs]ing|licen[cs]es|openspec|\.github\/(?:prompts|skills|agents|instructions|chatmodes))\/|^(?!.{0,200}(?:^|\/)docs?\/).{0,200}(?:^|\/)src\/(?:[\w.-]{1,60}\/){0,6}(?:assets|main\/data)\/|(^|\/)skills?\/(?:[\w.-]{1,60}\/){0,3}skill\.md$|(^|\/)(pull_request_template|issue_template|licen[cs]e|copying|notice|code[-_]of[-_]conduct|translators|authors|credits)(\.[\w-]+)?$/i;
/** What is wished for, sold or over: none of it says how the system is run today. */
const plan =
	/(^|\/)[^/]{0,80}(roadmap|proposal|business[-_ ]?plan|market|competit|blueprint|vision|wishlist|ideas?|brainstorm|todo|backlog|master[-_ ]?plan|rollout[-_ ]?strategy|changelog|changes|release[-_ ]?notes|history|news|upgrad\w{1,10})[^/]{0,80}$|(^|\/)(plans|proposals|(?:[\w-]{1,20}-)?enhancements?|keps?|rfcs?|roadmaps?|marketing|blog|archived?|changelogs?)\//i;

const docsFolder = /(^|\/)(docs?|documentation|wiki|dokumentation|dokumentasjon|handbook)(\/|$)/i;

type Seen = Pick<Observations, 'artefacts'>;

const withPlans = once(({artefacts}: Seen) =>
	artefacts.documents.filter(
		({file}) =>
			file.role === 'docs' &&
			!aside.test(file.path) &&
			(file.extension !== 'txt' || file.folder === '' || docsFolder.test(file.folder)),
	),
);
const withoutPlans = once((seen: Seen) => withPlans(seen).filter(({file}) => !plan.test(file.path)));

/** The project's own documents. Plans, proposals and histories are left out, unless they are asked for. */
export const ownDocuments = (seen: Seen, options: {readonly withPlans?: boolean} = {}): readonly OwnDocument[] =>
	options.withPlans ? withPlans(seen) : withoutPlans(seen);

/** A document about the whole, by its place: at the root, in a folder of documents, beside a component's manifest. */
export const isCentral = ({file}: OwnDocument, {components}: Pick<Observations, 'components'>): boolean =>
	file.folder === '' ||
	file.folder === '.github' ||
	/^[\w.-]{1,60}\/?(docs?)?$/.test(file.folder) ||
	/^(\w{1,20}\/)?(docs?|documentation|wiki|handbook)(\/|$)/i.test(file.folder) ||
	components.some(({folder}) => folder === file.folder || `${folder}/docs` === file.folder);
