// Tasks of running a system, by the words of headings. To add one: one line.
import {anyOf} from '../../lexicon/words.ts';

/** A kind of task with its words in the five languages. */
export const operationsTasks: readonly {readonly task: string; readonly words: RegExp}[] = [
	{
		task: 'updating',
		words: anyOf(
			'updat*, upgrad*, rolling update*, patching | uppdater*, uppgrader* | oppdater*, oppgrader* | opdater*, opgrader* | aktualisier*',
		),
	},
	{
		task: 'restarting',
		words: anyOf(
			'restart*, reboot*, stop and start, starting and stopping | starta om, omstart* | omstart*, starte på nytt | genstart* | neustart*, neu starten',
		),
	},
	{
		task: 'scaling',
		words: anyOf('scal*, add capacity, resiz* | skal* upp, skalning*, skala | skaler* | skaler* | skalier*'),
	},
	{
		task: 'backups',
		words: anyOf(
			'backup*, back up, restor*, recovery procedures, recover* | säkerhetskopi*, återställ*, återläs* | sikkerhetskopi*, gjenopprett* | sikkerhedskopi*, gendan* | sicherung*, wiederherstell*, datensicherung*',
		),
	},
	{
		task: 'certificates',
		words: anyOf(
			'certificate*, tls certificate*, ssl polic*, cert renewal | certifikat* | sertifikat* | certifikat* | zertifikat*',
		),
	},
	{
		task: 'secrets',
		words: anyOf(
			'rotat*, key rotation, secret rotation | rotera*, nyckelrotation* | rotere*, nøkkelrotasjon* | rotere*, nøglerotation* | rotier*, schlüsselwechsel*',
		),
	},
	{
		task: 'migrations',
		words: anyOf(
			'database migration*, run migrations, schema migration* | databasmigrering* | databasemigrering* | databasemigrering* | datenbankmigration*',
		),
	},
	{
		task: 'releases',
		words: anyOf(
			'releas* *, deploy on the production environment, production deploy*, deploy to production, major tags, hotfix* | driftsätt* | produksjonssett* | idriftsætt* | release-prozess*',
		),
	},
	{
		task: 'rollback',
		words: anyOf('rollback*, roll back | rulla tillbaka* | rulle tilbake* | rulle tilbage* | zurückrollen*'),
	},
	{
		task: 'logs',
		words: anyOf(
			'log collection, collect* logs, log access, view* logs, logs, logging | loggar | logger | logfiler | protokolle, logs',
		),
	},
	{
		task: 'queues',
		words: anyOf('dead letter*, queue*, replay*, drain* | kö, köer | kø, køer | kø, køer | warteschlange*'),
	},
	{
		task: 'users',
		words: anyOf(
			'reset password*, creat* * admin*, user management, unlock* | lås upp* | låse opp* | låse op* | benutzerverwaltung*',
		),
	},
	{
		task: 'infrastructure',
		words: anyOf(
			'update this terraform, static ip, public ip*, public static ip*, cloud armor, dns *, cluster maintenance, node pool*, firewall* | infrastruktur* | infrastruktur*',
		),
	},
	{
		task: 'clean-up',
		words: anyOf(
			'cleanup*, clean up*, purge*, vacuum*, disk space | städning*, rensning* | opprydding* | oprydning* | aufräumen, bereinigung*',
		),
	},
];
