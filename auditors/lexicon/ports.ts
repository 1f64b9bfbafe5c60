// Interfaces between a program and the systems outside it. To add a word: one in `portWords`.
import type {Signal} from '../../source/domain/signal.ts';
import {programs} from './languages.ts';

/** Last words of names that stand for something outside. */
const portWords =
	'Repository|Repo|Dao|DAO|Store|Storage|Gateway|Adapter|Port|Client|Provider|Mailer|Sender|Notifier|EventBus|Bus|Publisher|Queue|Cache|Database|Db|DB|Uploader|Broker|Querier|Persistence|Transactor|FileSystem|Filesystem|AI|LLM';
/** TypeScript's interfaces describe props and payloads too: fewer words. */
const scriptWords =
	'Repository|Repo|Dao|Storage|Gateway|Adapter|Port|Mailer|EventBus|Publisher|Uploader|Querier|Persistence|StorageService|StorageProvider|MailService|EmailService|PaymentService|PaymentProvider|DataSource|Database|DatabaseService';

/** An interface, protocol, trait or abstract class that is named after something outside. The last group is its name. */
export const port: Signal = {
	keywords: ['interface', 'protocol', '(abc', 'trait', 'abstract class', 'metaclass=abc'],
	pattern: new RegExp(
		`\\btype (\\w{0,40}(?:${portWords}))(?:\\[[^\\]]{0,60}\\])? interface\\b|(?:public|internal|export|abstract|sealed|pub|fun)?\\s{0,2}\\b(?:interface|trait|abstract class) (\\w{0,60}(?:${portWords})(?:Interface|Contract|Service|Base)?)\\b|class (\\w{0,60}(?:${portWords})(?:Base|Service|Interface)?)\\((?:[\\w., ]{0,80})?\\b(?:ABC|Protocol|ABCMeta)`,
	),
	roles: ['source'],
	languages: programs,
};

/** The names that count in TypeScript. */
export const scriptPort = new RegExp(`(?:${scriptWords})$`);

/** A class that keeps what is outside behind itself, without an interface. */
export const facade: Signal = {
	keywords: ['class ', 'def send', 'function send'],
	pattern: new RegExp(
		`\\bclass (\\w{0,60}(?:${portWords}|Service|Repos|Manager|Crud|CRUD))\\b|\\b(?:def|function|func) (send_?(?:[eE]mail|[mM]ail)\\w{0,20})\\(`,
	),
	roles: ['source'],
	languages: programs,
	maxPerFile: 5,
};

/** Folders and files in which a layer over outside systems stands. */
export const layerPath =
	/(^|\/)(db|dao|dal|data|database|repositor(y|ies)|repos?|persistence|storage|stores?|adapters?|gateways?|clients?|integrations?|infrastructure|infra|providers?|drivers?|mail(er|ers)?|notifications?|queues?|cache|models?|entit(y|ies)|services?|libs?|external|vendors?|connectors?|crud|prisma|supabase)(\/|\.\w{1,4}$)|(repository|repo|store|storage|client|gateway|adapter|dao|crud|service|provider|mailer|_db|database)\.\w{1,4}$/i;

/** Frameworks whose configuration chooses what stands behind mail, files, cache and queue. */
export const swappableFrameworks: readonly {
	readonly name: string;
	readonly ecosystem: string;
	readonly package: string;
	readonly systems: readonly string[];
}[] = [
	{
		name: 'Laravel',
		ecosystem: 'composer',
		package: 'laravel/framework',
		systems: ['mail', 'store', 'queue', 'cloud', 'database'],
	},
	{
		name: 'Symfony',
		ecosystem: 'composer',
		package: 'symfony/framework-bundle',
		systems: ['mail', 'store', 'queue', 'database'],
	},
	{name: 'Django', ecosystem: 'python', package: 'django', systems: ['mail', 'store', 'cloud', 'database']},
	{name: 'Rails', ecosystem: 'rubygems', package: 'rails', systems: ['mail', 'store', 'queue', 'cloud', 'database']},
];
