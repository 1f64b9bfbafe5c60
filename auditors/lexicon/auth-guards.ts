// What asks for a known caller, and what decides what a caller may do. To add a library: one line.
import type {Signal} from '../../source/domain/signal.ts';
import {programs} from './languages.ts';

type Guard = {
	/** As people call it. */
	readonly name: string;
	/** How code names it: the source of a pattern, bounded. */
	readonly form: string;
};

/** Guards by name, as middleware, decorators, annotations, dependencies or calls in a handler. */
const authentication: readonly Guard[] = [
	{name: 'Spring Security', form: '@(PreAuthorize|Secured|AuthenticationPrincipal|RolesAllowed|Authenticated)\\b'},
	{name: 'JAX-RS security', form: '@(RolesAllowed|DenyAll)\\b|SecurityContext\\b|SecurityIdentity\\b'},
	{name: 'ASP.NET Core', form: '\\[Authorize\\b|\\bRequireAuthorization\\(|AuthorizeFilter|GetUserIdentity\\('},
	{
		name: 'Django',
		form: '@login_required|@staff_member_required|@permission_required|\\b(LoginRequired|PermissionRequired|UserPassesTest|StaffRequired|AccessMixin)\\w*|is_authenticated',
	},
	{
		name: 'Django REST framework',
		form: '\\bIs(Authenticated|Admin)\\w*|permission_classes\\s*=\\s*[\\[(](?!\\s*(permissions\\.)?AllowAny)\\s*\\w',
	},
	{
		name: 'Flask-Login, Flask-JWT',
		form: '@(\\w+\\.)?(login_required|jwt_required|auth_required|roles_required|roles_accepted|token_required|token_auth\\w*|auth\\.login_required|require_oauth|requires_auth\\w*)\\b|\\b(?:decorators|method_decorators)\\s*=\\s*[\\[(][^\\])\\n]{0,120}(?:required|auth|jwt|permission)|verify_jwt_in_request|login_manager\\.unauthorized',
	},
	{
		name: 'FastAPI',
		form: '@requires\\(|\\b(Depends|Security)\\(\\s*(\\w+\\.){0,3}\\w*(user|auth|token|permission|role|scope|api_?key|session_required|admin|verif|access|principal|credential)\\w*|:\\s*Annotated\\[[^\\]]{0,80}(user|auth|token)|\\b(Current|Active|Authenticated)\\w{0,20}User\\w{0,10}\\b|\\bAuth(ed)?User\\b|\\b(User|Auth|Token|Admin|Superuser|CurrentUser)Dep(endency)?\\b',
	},
	{name: 'NestJS', form: '@UseGuards\\(\\s*(?!Throttler)|@Auth\\(|@(Roles|Permissions|RequirePermissions?)\\('},
	{name: 'Passport', form: 'passport\\.authenticate\\(|\\bAuthGuard\\b'},
	{
		name: 'NextAuth / Auth.js',
		form: '\\bgetServer(Auth)?Session\\(|\\bgetToken\\(\\s*\\{|\\bawait auth\\(|[^.\\w]auth\\(\\s*(async|\\(|req)|\\bwithAuth\\w*\\(',
	},
	{name: 'Clerk', form: '\\b(clerkMiddleware|requireAuth|getAuth|currentUser)\\(|auth\\.protect|auth\\(\\)\\.protect'},
	{name: 'Supabase', form: 'auth\\.getUser\\('},
	{name: 'Firebase', form: '\\bverifyIdToken\\(|\\bverify_id_token\\('},
	{
		name: 'JSON web tokens',
		form: '\\bjwt\\.(verify|decode|Parse\\w*)\\(|\\bjwtVerify\\(|\\bjwtAuth\\w*|\\bjwt\\(\\{|\\bbearerAuth\\(|\\bbasicAuth\\(|\\bjwtware\\b|\\bechojwt\\b|\\bjwtauth\\.|\\bParseWithClaims\\(|\\bjwt_required',
	},
	{
		name: 'better-auth, Lucia, iron-session',
		form: '\\bapi\\.getSession\\(|\\bvalidateSession\\w*\\(|\\bgetIronSession\\(',
	},
	{
		name: 'tRPC',
		form: '\\b(protected|private|auth|authed|authenticated|admin|user|enforce)\\w{0,60}Procedure\\b|\\bprotected\\w*Procedure',
	},
	{
		name: 'Laravel',
		form: '[\'"](auth(:\\w+)?|auth\\.\\w+|api\\.auth|verified|can:[^\'"]{1,60}|jwt\\.\\w+|password\\.confirm|admin)[\'"]|\\bAuthenticate(s|d)?::class|\\bauth:sanctum|Auth::(check|user|guard)|abort_unless\\(|abort_if\\(',
	},
	{
		name: 'Symfony',
		form: '#\\[(\\w+\\\\)*IsGranted\\b|denyAccessUnlessGranted|#\\[(\\w+\\\\)*Security\\b|\\bCurrentUser\\b',
	},
	{
		name: 'Rails, Devise',
		form: 'before_action\\s+:(authenticate|require|authorize|login|logged|ensure|doorkeeper|verify|check)\\w*|authenticate_user!|doorkeeper_authorize!|authenticate_or_request_with',
	},
	{
		name: 'Rust extractors',
		form: '\\b(Claims|AuthUser|AuthSession|BearerAuth|RequireAuth\\w*)\\b|HttpAuthentication|RequireAuthorizationLayer',
	},
];

/** An own name for a guard: a verb and what it guards by. */
const ownName =
	'@(?:\\w+\\.)?\\w{0,20}(?:admins?|authed|auth|authenticated|users?|members?|staff|owners?|moderators?|logged_in)_only\\b|\\b(?:require|requires|ensure|enforce|verify|validate|check|assert|is|must|must_be|only|authenticated?|protect|restrict|current)_?(?:s|Is|Has|Be|To|Valid|Active|Current|Api|Admin|Req|Request|_){0,2}_?(?:auth\\w{0,20}|login|log_?ged_?in|signed_?in|session|access_?token|token|jwt|api_?key|bearer|admin\\w{0,12}|super_?user|client|role\\w{0,12}|permission\\w{0,12}|access|scope\\w{0,6}|membership|owner\\w{0,12}|credential\\w{0,6})\\b(?!\\s*=)';

/** In middleware, decorators and group options each of these words is a guard; in a body they may be anything. */
const middlewareWord =
	'\\b(?!author|no_?auth|skip_?auth|Api(?:Bearer|Basic|Cookie|Security|O[aA]uth)\\w*|Api\\w*Response|ApiOperation|SecurityRequirement|allow\\w*anon|unauth|[rR]equired?_?(?:[aA]rg|[pP]aram|[fF]ield|[pP]ropert|[bB]ody|[qQ]uery|[iI]nput|[vV]alue|[cC]onstructor)|oauth2?_?callback|auth(entication)?\\.optional|optional|tokenize)(?:\\w{0,40}(?:authenticat(?:e|ed|ion|or)|authoriz(?:e|ed|ation|er)|authoris(?:e|ed|ation)|(?<![a-z])auth|Auth|jwt|Jwt|JWT|logged_?in|LoggedIn|[lL]ogin_?[rR]equired|protect|Protect|[bB]earer|[aA]pi_?[kK]ey|[rR]equire(?:d)?_?[A-Z_]\\w*|isAdmin|adminOnly|AdminOnly|[pP]ermission|rbac|RBAC|(?<![a-z])acl))\\w{0,40}(?:\\.\\w{1,60})?';

/** A policy on origins lists the header among those that it lets through: `allowedHeaders: ['Authorization']`. */
const headerName = /["'`]Authorization["'`]/gi;

/** The key by which the system calls a vendor is no caller's: `checkApiKey(profile.openai_api_key)`. */
const vendorKey =
	/\b\w{0,20}api_?key\w{0,10}\(\s*(?!\w{0,20}(?:req|ctx|context|header))[\w.?!]{0,60}?(?:openai|anthropic|azure|gemini|google|groq|mistral|cohere|perplexity|openrouter|replicate|hugging_?face|stripe|sendgrid|twilio|mailgun|resend|provider|llm|model)/gi;

const libraryForms = new RegExp(authentication.map(({form}) => form).join('|'));
const ownForms = new RegExp(ownName, 'i');
const looseForms = new RegExp(middlewareWord);

/** A guard stands in a handler's body. */
export const guardsInBody = (text: string): boolean =>
	libraryForms.test(text) || ownForms.test(text.replace(vendorKey, '')) || refusal.test(text);

/** A guard stands among middleware, decorators, class annotations or group options, where a name alone tells. */
export const guardsAround = (text: string): boolean =>
	libraryForms.test(text) || ownForms.test(text) || looseForms.test(text.replace(headerName, ''));

/** An unknown caller is refused; comparing an answer's status is no refusal. */
const refusal =
	/(?<![=!<>]=\s?)(?<![.-])\b401\b(?!\.|\(k\)|\s{0,2}-?\d)|StatusUnauthorized|HTTP_401|HttpStatus\.UNAUTHORIZED|["']UNAUTHORIZED["']|\bUnauthorized(?:Exception|Error|Http\w*)?\(|(?:return|throw|=>)\s+(?:\w+\.)?unauthorized\(|NotAuthenticated|AuthenticationError|Unauthenticated\b|UNAUTHENTICATED/;

/** A caller is asked for or refused: what makes the function around it a guard by its own name. */
export const guardPrimitive: Signal = {
	keywords: [
		'(401',
		' 401',
		'=401',
		'_401',
		'unauthorized',
		'NotAuthenticated',
		'AuthenticationError',
		'Unauthenticated',
		'getUser(',
		'getServerSession(',
		'getSession(',
		'verifyIdToken',
		'verify_id_token',
		'jwt.verify(',
		'jwt.decode(',
		'jwtVerify(',
		'ParseWithClaims',
		'getToken(',
		'auth()',
	],
	pattern:
		/(?<![=!<>]=\s?)(?<![.-])\b401\b(?!\.|\s{0,2}-?\d)|(?<!case http\.|[!=]= ?http\.)StatusUnauthorized|UNAUTHORIZED|\bUnauthorized(?:Exception|Error|Http\w*)?\(|(?:return|throw|=>)\s+(?:\w+\.)?unauthorized\(|NotAuthenticated|AuthenticationError|[uU]nauthenticated\b|auth\.getUser\(|getServerSession\(|api\.getSession\(|verifyIdToken|verify_id_token|jwt\.(verify|decode)\(|jwtVerify\(|ParseWithClaims|\bgetToken\(\{|await auth\(\)/,
	roles: ['source'],
	languages: programs,
};

/** Opened on purpose. */
export const openedOnPurpose =
	/\[AllowAnonymous\]|AllowAnonymous\(|@Public\b|@PublicRoute\b|@IsPublic\b|@PermitAll\b|@AllowAnonymous|\bAllowAny\b|\bpublicProcedure\b|skip_before_action|allow_unauthenticated|withoutMiddleware\(|@Anonymous\b|['"]guest['"]|\bauth\w*\.Optional\b|SecurityRule\.IS_ANONYMOUS|auth:\s*false|\bclass\s+\w{0,40}Public(?!Key)\w{0,40}|@SkipAuth|@NoAuth|csrf_exempt_public/;

/** A handler switches its guard off in a call: `parseRequest(request, schema, {skipAuth: true})`. */
export const openedInBody = /\b(?:skip|no|disable)_?[aA]uth\w{0,12}\s{0,2}[:=]\s{0,2}(?:true|True)\b/;

/** Addresses that have to be open: probes, log-in, documents, static files, signed webhooks. */
export const openAddress =
	/(^|[/._#\s-])_?(health\w*|healthz|livez?|liveness|ready|readyz|readiness|ping|status|up|metrics|prometheus|version|info|robots(\.txt)?|favicon[\w.]*|manifest[\w.]*|sitemap[\w.]*|static|assets?|public|docs?|swagger\w*|openapi[\w.]*|redoc|scalar|login|log-in|log_in|logon|signin|sign-in|sign_in|signup|sign-up|sign_up|register|registration|logout|log-out|signout|password|forgot\w*|reset\w*|verif\w*|confirm\w*|callback|oauth\w*|oidc|saml\w*|sso|token|refresh\w*|webhooks?|well-known|csrf\w*|captcha|invite|invitation|accept|auth|session|authorize|accesstoken|get-token|licen[sc]es?|opensearch[\w.]*|error|fallback|not[-_]?found|index\.html|favicon\.ico|graphiql|playground|options|preflight|cors)(?=$|[/._#?:{<(\s-])|^(\*|\/\*|\/\*\w*)$|(login|logout|signup|password|account|token|auth|session)s?(controller|view|apiview)/i;

/** How a whole application is closed, with the name of what closes it in the reason. */
export const globalGuards = {
	django: {
		keywords: ['IsAuthenticated', 'LoginRequiredMiddleware', 'DjangoModelPermissions'],
		pattern:
			/\b(LoginRequiredMiddleware)\b|["'](?:rest_framework|[\w.]+)\.permissions\.(Is(?:Authenticated|AdminUser)|DjangoModelPermissions)["']/,
		languages: ['python'],
		paths: /settings|config|conf/i,
	},
	nest: {
		keywords: ['APP_GUARD', 'useGlobalGuards'],
		pattern: /provide:\s*APP_GUARD|useGlobalGuards\(/,
		keepsText: true,
	},
	spring: {
		keywords: ['anyRequest', 'anyExchange', 'requestMatchers', 'antMatchers', 'pathMatchers'],
		pattern: /any(Request|Exchange)\(\)|(request|ant|path)Matchers\([^)\n]{0,60}"\/(apis?\/)?\*\*"[^)\n]{0,80}\)/,
		multiline: false,
		languages: ['java', 'kotlin', 'groovy'],
		keepsText: true,
	},
	quarkus: {
		keywords: ['quarkus.http.auth', 'deny-unannotated-endpoints', 'intercept-url-map', 'reject-not-found', 'security:'],
		pattern:
			/quarkus\.http\.auth\.permission\.[\w."*-]+\.policy\s*=\s*authenticated|deny-unannotated-endpoints\s*=\s*true|intercept-url-map/,
	},
	aspnet: {
		keywords: [
			'FallbackPolicy',
			'AuthorizeFilter',
			'MapControllers().RequireAuthorization',
			'RequireAuthenticatedUser',
		],
		pattern: /\bFallbackPolicy\s*=|SetFallbackPolicy\(|new AuthorizeFilter|MapControllers\(\)\s*\.RequireAuthorization/,
		languages: ['csharp'],
	},
	symfony: {
		keywords: ['roles:', 'access_control'],
		pattern: /path:\s*['"]?\^\/(api)?['"]?\s*,\s*roles:\s*(?!.*(PUBLIC_ACCESS|IS_AUTHENTICATED_ANONYMOUSLY))/,
		paths: /security[\w.-]*\.(ya?ml|php)$/,
	},
	rails: {
		keywords: ['before_action', 'authenticate'],
		pattern: /before_action\s+:?(authenticate|require|login|ensure|doorkeeper|verify|authorize)\w*[!?]?/,
		languages: ['ruby'],
		paths: /application_controller\.rb$|base_controller\.rb$/,
	},
	next: {
		keywords: [
			'clerkMiddleware',
			'withAuth',
			'as middleware',
			'next-auth/middleware',
			'updateSession',
			'auth.protect',
			'getToken',
			'getSession',
			'getUser(',
			'authMiddleware',
		],
		pattern:
			/clerkMiddleware|withAuth\b|auth as middleware|next-auth\/middleware|updateSession|auth\(?\)?\.protect|getToken\(|getUser\(|authMiddleware/,
		paths: /(^|\/)(middleware|proxy)\.[jt]s$/,
		keepsText: true,
	},
	wrapped: {
		keywords: [
			'ListenAndServe',
			'UnaryInterceptor',
			'StreamInterceptor',
			'ServerInterceptor',
			'Interceptors',
			'Interceptor(',
			'add_middleware',
			'MIDDLEWARE',
			'before_request',
			'intercept(',
		],
		pattern:
			/ListenAndServe\w*\([^,\n]{0,80},\s*\w*(?:auth|jwt|protect)\w*[.(]|(?:Unary|Stream)\w*Interceptor\w*\([^)\n]{0,120}(?:auth|jwt|token)|add_middleware\(\s*\w*(?:Auth|JWT|Token)\w*|\b(?:New)?\w*(?:Auth|JWT|Token)\w*Interceptor\(|\.intercept\(\s*new \w*(?:Auth|Jwt|Token)\w*|Interceptors\.Add<\w*Auth|@GrpcGlobalServerInterceptor|interceptors\s*=\s*[[(][^\])\n]{0,100}Auth/i,
		languages: programs,
	},
	applied: {
		keywords: ['.apply('],
		pattern: /\.apply\(\s*\w*(?:Auth|Jwt|Session|Token)\w*/,
		languages: ['typescript'],
		keepsText: true,
	},
	edge: {
		keywords: [
			'auth-url',
			'auth-signin',
			'RequestAuthentication',
			'forwardauth',
			'forwardAuth',
			'extAuth',
			'ext_authz',
			'jwtProvider',
			'oauth2-proxy',
			'aws_cognito',
			'authorizer',
		],
		pattern:
			/ingress\.kubernetes\.io\/auth-(url|signin|secret)|kind:\s*RequestAuthentication|forwardauth|ext_authz|oauth2-proxy|authoriz(er|ation)_?(id|Type|type):?\s*=?\s*["']?(?!NONE)/i,
		roles: ['config', 'source'],
		languages: ['yaml', 'hcl', 'toml', 'ini', 'json'],
	},
} as const satisfies Readonly<Record<string, Signal>>;
