// What documents call things in English, Swedish, Norwegian, Danish and German. To add a word: one word in its line.
// `*` stands for more letters (Scandinavian and German words grow at both ends); a space for a space, hyphen or underscore.
import {anyOf} from './words.ts';

/** Words of a topic, one line a language: English, Swedish, Norwegian, Danish, German. Norwegian and Danish share many. */
const topics = {
	overview:
		'overview, about, introduction, what is*, why*, features | översikt, om projektet, introduktion, vad är* | oversikt, om prosjektet, introduksjon, hva er* | overblik, om projektet, hvad er* | überblick, übersicht, einführung, was ist*',
	install:
		'install*, setup, set up, setting up, getting started, get started, quick start*, quickstart*, prerequisites, requirements | installera*, installation*, kom igång, komma igång, förutsättningar, snabbstart | installer*, installasjon*, kom i gang, komme i gang, forutsetninger, hurtigstart | installer*, installation*, kom i gang, forudsætninger | installier*, installation*, einrichtung, erste schritte, voraussetzungen, schnellstart',
	run: 'run, running, start, starting, usage, use, using, launch, how to use, getting started, get started, quick start*, quickstart*, example usage, examples, examples of use, development server, try it*, local development, run locally | kör*, köra, starta*, användning, kom igång, snabbstart | kjør*, kjøre, start*, bruk, komme i gang, kom i gang | kør*, køre, start*, brug, kom i gang | ausführen, starten, start, verwendung, nutzung, benutzung, erste schritte, schnellstart',
	test: 'test, tests, testing, run* tests, test suite, unit tests* | testning, tester, test*, köra tester, köra testerna | testing, tester, test*, kjøre tester | test, tests, testning, køre tests | test, tests, testen, testausführung',
	contribute:
		'contribut*, how to contribute, onboarding, new developers, newcomer*, developer guide*, development guide*, hacking, for developers | bidra*, medverka*, introduktion för utvecklare, för utvecklare, utvecklarguide | bidra*, medvirk*, for utviklere, utviklerguide, utviklingsguide | bidrag*, bidrage, medvirk*, for udviklere, udviklerguide, udviklingsguide | mitwirken, mitmachen, beitragen, beiträge, für entwickler, entwicklerhandbuch, entwicklungsleitfaden',
	develop:
		'development, develop*, local development, dev environment, building, build, build from source, developer setup, local setup, working with*, code style, workflow | utveckling, bygga*, utvecklingsmiljö, lokal utveckling, arbetsflöde | utvikling, bygge*, utviklingsmiljø, lokal utvikling, arbeidsflyt | udvikling, bygge*, udviklingsmiljø, lokal udvikling, arbejdsgang | entwicklung, bauen, entwicklungsumgebung, lokale entwicklung, arbeitsablauf',
	deploy:
		'deploy*, hosting, hosted quickstart, self host*, production setup, go live, going live, launch checklist, production environment, running in production | driftsätt*, produktionssätt*, utrullning*, deploy*, gå live, släppa | utrulling*, deploy*, produksjonssett*, driftsett*, sette i produksjon | udrulning*, deploy*, idriftsætt*, produktionssætt*, sætte i drift | bereitstell*, deploy*, inbetriebnahme*, ausrollen, produktivsetzung*, veröffentlich*',
	production:
		'production, prod, live, cloud, kubernetes, cluster, server, hosting | produktion* | produksjon* | produktion*, drift | produktion*, produktiv*',
	rollback:
		'rollback*, roll back, rolling back, rolled back, roll-back*, revert* deploy*, revert a release, previous version, undo a release | rulla tillbaka*, återgå till*, tillbakarullning*, återrullning*, backa release*, återställ* version* | rulle tilbake*, tilbakerulling*, rulle * tilbake, gå tilbake til forrige* | rulle tilbage*, tilbagerulning*, rul tilbage*, tilbagerul* | zurückrollen*, rückrollen*, zurücksetzen auf*, rückfall*, zurück zur vorherigen version',
	disaster:
		'disaster recovery*, disaster*, business continuity*, recovery plan*, dr plan, drp, bcp, contingency plan* | katastrof*, haveri*, kontinuitetsplan*, återställningsplan* | katastrof*, kontinuitetsplan*, beredskapsplan*, gjenopprettingsplan* | katastrof*, beredskabsplan*, kontinuitetsplan*, genopretningsplan*, gendannelsesplan* | notfallplan*, notfallwiederherstellung*, katastrophen*, wiederherstellungsplan*, notfallhandbuch*, notfallvorsorge*',
	recovery:
		'recovery, restor*, backup*, back up, recover*, emergency procedures, emergency* | återställ*, återläs*, säkerhetskopi*, backup* | gjenopprett*, sikkerhetskopi*, backup* | genopret*, gendan*, sikkerhedskopi*, backup* | wiederherstell*, sicherung*, datensicherung*, backup*',
	incident:
		'incident*, emergency*, outage*, major incident*, on call*, oncall, severity levels, escalation* | incident*, driftstörning*, avbrott*, nödläge*, krishantering*, eskalering*, jour | hendelse*, driftsforstyrrelse*, nedetid*, kriseh*, eskalering*, vaktordning* | hændelse*, driftsforstyrrelse*, nedbrud*, beredskab*, krise*, eskalering*, vagtordning* | vorfall*, vorfälle, störung*, störfall*, notfall*, eskalation*, rufbereitschaft*, sicherheitsvorfall*',
	roles:
		'incident commander, commander, lead, leader, on call, owner, responsible*, operator, roles, who does what, dr lead, team lead, manager, accountable, scribe, cto, ciso | ansvar*, roller, rollen, ledare, beredskap, jour*, chef, ägare | ansvar*, roller, leder, vakt*, eier | ansvar*, roller, leder, vagt*, ejer | verantwortlich*, rolle*, leitung, leiter*, zuständig*, bereitschaft*, eigentümer*',
	tell: 'status page*, notify*, notification*, inform*, communicat*, announce*, stakeholders, customers, tell*, slack channel, press, update users, post updates | informera*, meddela*, statussida*, kommunic*, kommunikation*, underrätta*, kunder | informer*, varsl*, statusside*, kommunikasjon*, kunder, gi beskjed | informer*, underret*, statusside*, kommunikation*, kunder, giv besked | informier*, benachrichtig*, statusseite*, kommunikation*, kunden, melden',
	runbook:
		'runbook*, run book*, operations, operations guide*, operations manual, operating, operational*, maintenance, administration, day 2*, playbook*, standard operating procedure*, sop, monitoring & maintenance | driftshandbok*, driftmanual*, drift, driftrutin*, underhåll*, runbook* | driftshåndbok*, driftsrutine*, drift, vedlikehold*, runbook* | driftshåndbog*, driftsvejledning*, drift, vedligehold*, runbook* | betriebshandbuch*, betrieb, betriebsanleitung*, wartung*, runbook*, betriebsführung',
	alert:
		'alert, alerts, alerting, alarm*, pager*, paged | larm*, larmet, larmhantering | alarm*, varsel, varsler, varsling* | alarm*, varsel, varsler | alarm*, warnmeldung*, alarmierung*',
	troubleshooting:
		'troubleshoot*, trouble shooting, common issues, common problems, common errors, known issues, known problems, problem solving, debugging tips, faq, frequently asked questions, if something goes wrong, fixing*, gotchas | felsök*, vanliga fel*, vanliga problem*, kända problem*, problemlösning, vanliga frågor | feilsøk*, vanlige feil*, vanlige problemer*, kjente problemer*, problemløsning, ofte stilte spørsmål | fejlsøg*, fejlfinding*, almindelige fejl*, almindelige problemer*, kendte problemer*, problemløsning, ofte stillede spørgsmål | fehlerbehebung*, fehlersuche*, problembehandlung*, problemlösung*, häufige fehler*, häufige probleme*, bekannte probleme*, häufig gestellte fragen',
	availability:
		'sla, slas, slo, slos, service level*, availability, uptime, up time | tillgänglighet*, upptid, drifttid, servicenivå* | tilgjengelighet*, oppetid*, tjenestenivå*, servicenivå* | tilgængelighed*, oppetid*, serviceniveau* | verfügbarkeit*, betriebszeit, dienstgüte*, servicelevel*, service level*',
	agreed:
		'agreed, agreement with, contract*, committed to, approved, signed*, error budget* | avtalad*, överenskom*, avtalat*, avtal med*, godkänd*, felbudget* | avtalt*, avtale med*, godkjent*, feilbudsjett* | aftalt*, aftale med*, godkendt*, fejlbudget* | vereinbart*, vertrag*, zugesichert*, genehmigt*, freigegeben*, fehlerbudget*',
	retention:
		'retention*, retain*, data lifecycle, deletion policy, storage period, how long we keep*, kept for | gallring*, lagringstid*, bevarandetid*, lagringsperiod*, bevarande* | lagringstid*, oppbevaring*, sletterutine*, lagringsperiode* | opbevaring*, sletterutine*, slettefrist*, lagringsperiode*, slettepolitik* | aufbewahrung*, speicherdauer*, löschfrist*, löschkonzept*, speicherfrist*',
	residency:
		'data residency, data location, data sovereignty, hosting region, where data is*, where * data is stored, data storage location, data centre*, data center* | datalagring*, var * lagras, datalokalisering*, lagringsplats*, datahemvist* | datalagring*, hvor * lagres, dataplassering*, lagringssted* | datalagring*, hvor * opbevares, dataplacering*, lagringssted*, opbevaringssted* | datenstandort*, speicherort*, wo * gespeichert, datenhaltung*, serverstandort*, datenresidenz*',
	erasure:
		'right to erasure, right to be forgotten, erasure, delet* * account, account deletion, data deletion, delete user*, deletion request*, personal data deletion | rätten att bli glömd, radering*, radera konto*, rätt till radering, ta bort * konto | retten til å bli glemt, retten til sletting, sletting av*, slette konto*, slette brukere* | retten til at blive glemt, retten til sletning, sletning af*, slette konto*, slet konto* | recht auf vergessen*, recht auf löschung, löschung*, konto löschen, kontolöschung*, löschanfrage*',
	portability:
		'data portability, right to data portability, data export*, export * data, subject access*, download * data, takeout | dataportabilitet*, dataexport*, exportera * data, registerutdrag* | dataportabilitet*, dataeksport*, eksport av*, innsynsbegjæring*, retten til innsyn | dataportabilitet*, dataeksport*, eksport af*, indsigtsanmodning*, ret til indsigt | datenübertragbarkeit*, datenportabilität*, datenexport*, export von*, auskunftsersuchen*, auskunftsrecht*',
	latency:
		'latency, latencies, response time*, page load*, p95, p99, p90, 95th percentile, 99th percentile | svarstid*, latens*, fördröjning*, laddningstid* | svartid*, responstid*, latens*, forsinkelse*, lastetid* | svartid*, responstid*, latens*, forsinkelse*, indlæsningstid* | antwortzeit*, latenz*, ladezeit*, reaktionszeit*',
	goal: 'target*, goal*, objective*, slo, sla, must, below, under, less than, within, threshold*, requirement*, at most, kpi*, budget*, should, keep, success metric*, success criteri* | mål*, krav*, under, högst, inom, ska, skall, gräns* | mål*, krav*, under, høyst, innen, skal, maks*, terskel*, grense* | mål*, krav*, under, højst, inden for, skal, maks*, tærskel*, grænse* | ziel*, anforderung*, unter, höchstens, innerhalb, soll, muss, maximal*, grenzwert*, schwellwert*',
	capacity:
		'capacity*, sizing, scaling limits, scaling plan*, scalability, load limits, resource planning, resource requirements, system requirements, hardware requirements, minimum requirements, minimum cluster*, production requirements, prerequisites for production, cluster requirements, auto scaling, autoscaling | kapacitet*, dimensionering*, skalning*, skalbarhet*, systemkrav*, resursplan* | kapasitet*, dimensjonering*, skalering*, skalerbarhet*, systemkrav*, ressursplan* | kapacitet*, dimensionering*, skalering*, skalerbarhed*, systemkrav*, ressourceplan* | kapazität*, dimensionierung*, skalierung*, skalierbarkeit*, systemanforderung*, ressourcenplan*',
	loadTest:
		'load test*, performance test*, stress test*, load testing, capacity test* | lasttest*, belastningstest*, prestandatest*, stresstest* | lasttest*, belastningstest*, ytelsestest*, stresstest* | lasttest*, belastningstest*, ydelsestest*, stresstest* | lasttest*, belastungstest*, leistungstest*, stresstest*',
	architecture:
		'architecture*, architectural overview, system overview, system design, technical design, how it works, high level design, design overview, component overview, system architecture, project structure and data flow, technical overview, data flow*, internals, components overview, network overview, infrastructure overview, tech overview | arkitektur*, systemöversikt*, teknisk översikt, så fungerar*, dataflöde* | arkitektur*, systemoversikt*, teknisk oversikt, slik fungerer*, hvordan det fungerer, dataflyt* | arkitektur*, systemoverblik*, systemoversigt*, teknisk oversigt, sådan fungerer*, sådan virker*, dataflow* | architektur*, systemübersicht*, technische übersicht, systementwurf*, funktionsweise*, so funktioniert*, datenfluss*, aufbau',
	flow: 'flow*, sends*, send, calls, call, reads*, writes*, publish*, subscrib*, consum*, requests*, forwards*, receives*, connects*, communicat*, talks to, queries, stores*, returns*, passes*, routes, proxies, streams*, fetch*, pushes, handles, orchestrat*, retriev*, invok*, dispatch*, persist* | skickar*, anropar*, läser*, skriver*, tar emot*, flöde*, hämtar*, lagrar* | sender*, kaller*, leser*, skriver*, mottar*, flyt*, henter*, lagrer* | sender*, kalder*, læser*, skriver*, modtager*, henter*, gemmer* | sendet*, ruft*, liest*, schreibt*, empfängt*, fluss*, holt*, speichert*, leitet*',
	decision:
		'decision*, adr, adrs, architecture decision*, architectural decision* | beslut*, arkitekturbeslut* | beslutning*, arkitekturbeslutning* | beslutning*, arkitekturbeslutning* | entscheidung*, architekturentscheidung*',
	ours: 'personal data, user data, users, customers, accounts, gdpr, privacy, pii | personuppgift*, användare*, kund*, gdpr, integritet* | personopplysning*, bruker*, kunde*, gdpr, personvern* | personoplysning*, persondata, bruger*, kunde*, gdpr, privatliv* | personenbezogen*, nutzer*, benutzer*, kunde*, dsgvo, gdpr, datenschutz*',
} as const;

/** A topic that a heading, a line or a file's name can be about. */
export type Topic = keyof typeof topics;

/** The words of one topic in all languages, as one pattern over a line. */
export const topicPattern: {readonly [topic in Topic]: RegExp} = Object.fromEntries(
	Object.entries(topics).map(([topic, words]) => [topic, anyOf(words)]),
	// Each key has its pattern: the entries are those of the topics.
) as Record<Topic, RegExp>;

/** Words that stand for something still to be written, where a line holds little else. */
export const placeholderWords = anyOf(
	'tbd, todo, tba, to be done, to be written, to be defined, to be determined, to be decided, to be added, coming soon, work in progress, wip, under construction, not yet, fixme, lorem ipsum, placeholder, fill in, n/a | att göra, kommer snart, fylls i, ännu inte, skrivs senare, ej klart | kommer snart, fylles ut, ikke ennå, gjenstår, under arbeid, må skrives | kommer snart, udfyldes, endnu ikke, mangler, under udarbejdelse | folgt, in arbeit, noch nicht, noch offen, wird ergänzt, ausfüllen, auszufüllen',
);

/** Words that say that something is done. */
export const doneWords = anyOf(
	'done, complete, completed, implemented, finished, fixed, added, working, works, ready, delivered, shipped, built, production ready, live, resolved, verified, tested, passing | klar, klart, färdig*, slutförd*, implementerad*, implementerat, genomförd*, åtgärdad*, levererad*, testad*, godkänd* | ferdig*, fullført*, implementert*, komplett*, klar, klart, gjennomført*, levert*, produksjonsklar*, opprettet, laget, konfigurert, løst, oppnådd, funker*, fungerer*, testet | færdig*, fuldført*, implementeret*, gennemført*, leveret*, klar, klart, oprettet, løst, opnået, virker, testet | fertig*, abgeschlossen*, implementiert*, erledigt*, umgesetzt*, vollständig*, behoben*, geliefert*, getestet*, produktionsreif*, einsatzbereit*',
);

/** Words that say that something is not there yet: a claim in such a line is a plan. */
export const plannedWords = anyOf(
	'todo, to do, planned, plan, will, would, should, could, proposal, proposed, not yet, upcoming, next, future, pending, missing, suggested, idea, if you, you can, create, e.g., for example, such as, example, removed, deprecated, legacy, old, deleted, renamed, moved to, formerly, no longer, previously | planerad*, ska, kommer att, saknas, förslag*, nästa, framtida, borttag*, ej, t.ex., till exempel | planlagt*, skal, kommer til å, mangler, forslag*, neste, fremtidig*, fjernet, slettet, gjenstår, f.eks. | planlagt*, skal, vil, mangler, forslag*, næste, fremtidig*, fjernet, slettet, f.eks. | geplant*, soll, wird, werden, fehlt*, vorschlag*, nächste*, künftig*, entfernt*, gelöscht*, veraltet*, z.b., zum beispiel',
);
