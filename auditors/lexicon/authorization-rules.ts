// What decides what a known caller may do: roles, policies, ownership. To add a library: one line.
import type {Signal} from '../../source/domain/signal.ts';
import {programs} from './languages.ts';

type Rule = {readonly name: string; readonly form: string};

const rules: readonly Rule[] = [
	{
		name: 'Spring Security',
		form: '@(PreAuthorize|PostAuthorize|Secured|RolesAllowed|PreFilter|PostFilter)\\b|\\.has(Any)?(Role|Authority)\\(|isUserInRole\\(',
	},
	{
		name: 'ASP.NET Core',
		form: '\\[Authorize\\([^)]*(Roles|Policy)|RequireAuthorization\\(\\s*["\'\\w]|IAuthorizationService|AuthorizeAsync\\(|\\.IsInRole\\(|RequireRole\\(|RequireClaim\\(',
	},
	{
		name: 'Django',
		form: '@(permission_required|staff_member_required|user_passes_test)|\\b(PermissionRequired|UserPassesTest)Mixin|\\.has_(object_)?perm(s|ission)?\\w*\\(|get_queryset|is_staff|is_superuser|permission_classes\\s*=\\s*[\\[(][^\\])]*(Admin|Owner|Permission(?!s\\.)|Is(?!Authenticated)\\w+)',
	},
	{name: 'NestJS', form: '@(Roles|Permissions|RequirePermissions?|CheckPolicies|CheckAbilities|Acl\\w*)\\('},
	{
		name: 'authorize',
		form: '\\bauthorize\\w*[!(]|\\bauthorise\\w*\\(|\\bauthorize\\s+[@:\\w]|#\\[(\\w+\\\\)*IsGranted|denyAccessUnlessGranted|isGranted\\(',
	},
	{
		name: 'Laravel',
		form: 'Gate::|->(can|cannot|cant|authorize|authorizeForUser|userCan\\w*)\\(|[\'"]can:|[\'"](role|permission):|\\bPolicy\\b|userCan\\(',
	},
	{name: 'Pundit, CanCan', form: 'policy_scope|load_and_authorize_resource|\\bcan\\?\\s|authorize!'},
	{
		name: 'Casbin, Oso, OPA, Cerbos, OpenFGA, CASL',
		form: '\\benforcer?\\.(?:e|E)nforce\\(|\\boso\\.(is_allowed|authorize)|\\bopa\\b|\\bcerbos\\b|openfga|ability\\.(can|cannot)\\(|defineAbility|casbin',
	},
	{
		name: 'tRPC procedures',
		form: '\\b(admin|protectedProject|protectedOrganization|organization|org|team|workspace|project|member|owner|permission|restricted)\\w{0,30}Procedure\\b|protected[A-Z][a-z]+\\w*Procedure',
	},
];

/** The caller's own identity decides which objects are found or changed. */
const ownership: readonly string[] = [
	// Python
	'\\b(current_user|request\\.user|user)\\.(id|pk|email|username|is_\\w+|role\\w*|organization\\w*|team\\w*|workspace\\w*|group\\w*|household\\w*|tenant\\w*|account\\w*|project\\w*)\\b|=\\s*(self\\.)?(request\\.user|current_user)\\b|\\bg\\.user\\b|get_jwt_identity\\(|\\brequest\\.(profile|project|account|member|membership|tenant|organization|team)\\b|\\w{1,40}(?:_for_user|_by_user|ForUser|_for_request)\\(',
	'\\bdecode_token\\(\\w{1,40}\\)\\[|\\b\\w{0,30}(?:payload|claims)\\w{0,10}(?:\\[|\\.get\\()["\'](?:user|sub|acct|account|uid|email|tenant|org)\\w{0,12}["\']',
	// JavaScript
	'\\b(req|request|ctx|context|c|session|auth|locals|event|event\\.locals)(\\.|\\?\\.|\\[["\'])(state\\.|session\\??\\.|locals\\.|auth\\.|context\\.)?(user|userId|user_id|account|accountId|auth|org|orgId|organizationId|member)\\b|\\buser\\??\\.(id|sub|email|role)\\b|\\bprofile\\.user_id\\b|\\bauth\\.uid\\(',
	// Go
	'\\b(GetUserID|UserID|GetUser|UserFrom\\w*|CurrentUser|[gG]etCurrentUser|[fF]etchCurrentUser|[lL]oadCurrentUser|UserIDFrom\\w*)\\(\\s*(ctx|c|r|r\\.Context\\(\\)|req)|\\bsession\\.\\w{0,20}User\\w{0,20}\\(\\s*(?:c|ctx|r)\\b|\\bctx\\.(Doer|User|UserID)\\b|(?:c|ctx)\\.(?:MustGet|Get|Value|Locals)\\(["\'](?:user|claims|sub|userID)',
	// JVM, .NET
	'@(AuthenticationPrincipal|CurrentUser|CurrentSecurityContext|GetUser|AuthUser|ReqUser|LoggedInUser|UserId)\\b|@User\\(|\\bprincipal\\.|getPrincipal\\(|getAuthentication\\(|SecurityContextHolder|\\bUser\\.(FindFirst|Identity|Claims|GetUserId)|\\bGetUser(Id|Identity|Name)\\w*\\(|HttpContext\\.User|getUserPrincipal|jwt\\.getSubject|\\b\\w{0,20}[jJ][wW][tT]\\w{0,20}\\.getClaims?\\(|\\.equals\\(\\s*[\\w.]{0,40}getClaims?\\(|ClaimsPrincipal\\s+\\w+',
	// PHP
	'Auth::(user|id)\\(|auth\\(\\)->|->user\\(\\)|\\$this->getUser\\(|user\\(\\)->(id|can)|CurrentUser|\\bvisible\\w*\\(|findVisible',
	// Ruby
	'\\bcurrent_(user|account|organization|member)\\b|Current\\.(user|account)',
	// A question about the caller: `canViewWebsite(auth, id)`, `can_edit(request.user, …)`
	'\\bcan(?:[A-Z]|_[a-z])\\w{1,60}\\(\\s*(?:auth|user|session|ctx|context|req|request|c|me|actor|caller|viewer|principal|current_?[uU]ser)\\b',
	// Comparison of an owner
	'\\b(owner|author|creator|created_by|createdBy|user)_?(id|Id|ID)?\\s*[!=]==?\\s*[\\w.]*(user|caller|sub|claims|account|session)',
];

/** An own name: a verb and the right that it asks for. */
const ownName =
	/\b(require|requires|has|check|ensure|verify|assert|validate|must_?have|with|user_?has|user_?can|is|can|authorize|enforce|throw_?if_?no|get_current|get_current_active)_?(?:\w{0,20}?)(role|permission|access(?!_?token|or|ible)|privilege|scope|admin|super_?user|owner|ownership|member|membership|policy|grant)\w{0,12}\b|\bget_\w{0,20}(?:admin|super_?user|staff|owner)\w{0,8}\b|\b\w{0,20}(?:admins?|staff|owners?|moderators?|superusers?)_only\b|\b(adminOnly|admin_required|rolesGuard|permissionsGuard|adminGuard|superuser|superadmin)\b/i;

const ruleForms = new RegExp(rules.map(({form}) => form).join('|'));
const ownershipForms = new RegExp(ownership.join('|'));

/** A guard is given the right that it asks for by its name: `pm(a.GetSettings, "settings:get")`. */
const rightName =
	/["'`][a-z][\w-]{1,40}[:.](?:get|read|write|manage|create|update|delete|view|edit|admin|list|send|all|\*)(?:_\w{1,20})?["'`]/;

/** A role, permission or policy is asked for among the marks of a route. */
export const marksAskForRight = (marks: string): boolean => asksForRight(marks) || rightName.test(marks);
/** A role, permission or policy is asked for. */
export const asksForRight = (text: string): boolean => ruleForms.test(text) || ownName.test(text);
/** A right is asked for, or the caller's identity decides on the object. */
export const decidesByCaller = (text: string): boolean => asksForRight(text) || ownershipForms.test(text);

/** A known caller is refused: what makes the function around it a check of rights. */
export const rightPrimitive: Signal = {
	keywords: [
		'(403',
		' 403',
		'_403',
		'=403',
		'forbidden',
		'AccessDenied',
		'PermissionDenied',
		'PermissionError',
		'NotAuthorized',
		'NotPermission',
		'insufficient',
		'perm.',
		'perms.',
	],
	pattern:
		/(?<![=!<>]=\s?)(?<![.-])\b403\b(?!\.|\s{0,2}-?\d)|\bperms?\.[A-Z]\w+|StatusForbidden|HTTP_403|FORBIDDEN|\bForbidden\w*\(|AccessDenied\w*|PermissionDenied|NotAuthorizedException|NotPermission\w*|PermissionError\(/,
	roles: ['source'],
	languages: programs,
};

/** The answer is described for readers of the API, not given: `@ApiResponse({status: 403, …})`. */
const described =
	/@?\bApi\w{0,30}Response\w{0,10}\(|@APIResponse|ProducesResponseType|\.Produces(?:Problem)?\(|OA\\{1,2}Response|SwaggerResponse|\bresponses\s{0,3}[:=]/;
/** A status alone on its line, whose call stands on a line before. */
const statusAlone = /^(?:status|responseCode|response|code)\s{0,3}[:=][^,(]{1,60},?$/;

/**
 * What is written of a refusal describes it only.
 * @param text of the line
 * @param before the lines before it, in their order
 */
export const describesRefusal = (text: string, before: readonly string[]): boolean =>
	described.test(text) || (statusAlone.test(text) && before.some(line => described.test(line)));

/** A policy of the database: each row is seen only by whom it belongs to. */
export const rowPolicy: Signal = {
	keywords: ['create policy', 'row level security', 'pgPolicy(', 'enableRLS'],
	pattern:
		/\bcreate policy\s{1,9}(?:"[^"]{1,120}"|\w{1,80})\s{0,9}(?:\bon\b|$)|\b(enable|force) row level security|pgPolicy\(|enableRLS/i,
	roles: ['source', 'config'],
	maxPerFile: 60,
};

/** A client that such policies do not bind. */
export const policyBypass: Signal = {
	keywords: ['SERVICE_ROLE', 'service_role', 'serviceRole', 'BYPASSRLS'],
	pattern: /SERVICE_ROLE|service_role|serviceRole/,
	roles: ['source'],
	languages: programs,
};

/** A class of the application that Spring Security asks about each request. */
export const rightManager: Signal = {
	keywords: ['AuthorizationManager<', 'AccessDecisionManager', 'AccessDecisionVoter'],
	pattern:
		/class\s+\w+(?:<[^>]{0,40}>)?\s+(?:extends\s+\w+\s+)?implements\s+[^{]{0,80}\b(?:(?:Reactive)?AuthorizationManager<|AccessDecisionManager\b|AccessDecisionVoter\b)/,
	roles: ['source'],
	languages: ['java', 'kotlin'],
};

/** A mesh or gateway decides who may call what. */
export const meshPolicy: Signal = {
	keywords: ['AuthorizationPolicy', 'ServerAuthorization', 'opa-istio'],
	pattern: /kind:\s*(AuthorizationPolicy|ServerAuthorization|MeshTrafficPermission)\b/,
	roles: ['config', 'source'],
	languages: ['yaml'],
};
