// What checks a request against a schema. To add a library: one line.

type Validator = {readonly name: string; readonly form: string};

const validators: readonly Validator[] = [
	{
		name: 'zod, yup, valibot, superstruct, io-ts',
		form: '(?<!JSON|url|URL|Date|qs|path|marked|yaml|YAML|csv|semver|dotenv|querystring|cookie|parser|Parser)\\.(safeParse|parse|safeParseAsync|parseAsync|validateSync|parseBody|assertBody)\\(|\\bz(od)?\\.(object|strictObject|string|array)\\(|\\bparse(Body|Request|Input|Params|OrThrow|WithZod|Query)\\w*\\(',
	},
	{
		name: 'validator middleware',
		form: '\\bvalidat(e|or|ion|ed|ing)\\w*|\\b(z|s|v|tb|vine)Validator\\(|\\bcelebrate\\(|\\bJoi\\.|\\bcheckSchema\\(|\\b(body|param|query|check|header|cookie)\\(\\s*[\'"\\[][\\w.\'", ]+\\]?\\s*\\)|\\bsuperValidate|\\bajv\\b|openapi(Validator)?\\(',
	},
	{
		name: 'schema of a route',
		form: '\\bschema\\s*:|\\b(body|query|params|querystring)Schema\\b|\\.input\\(|\\b(input|body|query|params):\\s*\\w*[sS]chema\\w*|bodySchema|inputSchema|\\bcreateAuthed\\w*Route|\\bt\\.Object\\(',
	},
	{
		name: 'class-validator',
		form: '@Body\\(\\s*(new \\w+)?[^)]*\\)\\s*\\w+\\s*:\\s*\\w*(Dto|DTO|Input|Request|Command|Body|Payload|Schema)\\b|@Args\\(|plainTo(Instance|Class)|ValidationPipe|ZodValidationPipe|@UsePipes',
	},
	{
		name: 'pydantic',
		form: '\\.model_validate\\w*\\(|\\.parse_obj\\(|\\bBaseModel\\b|TypeAdapter|@validate\\b|@use_args|@use_kwargs|@\\w+\\.(arguments|expect)\\(|parse_args\\(|reqparse|\\.load\\((?!s)|Schema\\(\\)',
	},
	{
		name: 'Django',
		form: '\\bis_valid\\(|serializer(_class)?\\b|Serializer\\b|Form\\(|form_class|ModelViewSet|(Create|Update|Form)(API)?View\\b|cleaned_data|form\\.validate',
	},
	{
		name: 'Go',
		form: '\\bShouldBind\\w*\\(|\\bBindJSON\\(|\\bMustBindWith\\(|\\.Bind\\(|\\bvalidate\\.\\w+\\(|\\.Validate\\w*\\(|\\.Struct\\(|binding:"',
	},
	{
		name: 'Bean Validation',
		form: '@Valid\\b|@Validated\\b|@Size\\b|@NotNull\\b|@NotBlank\\b|@Min\\b|@Max\\b|@Pattern\\b|@Email\\b|BindingResult',
	},
	{
		name: 'ASP.NET',
		form: '\\[ApiController\\]|ModelState|\\.Validate\\w*\\(|WithParameterValidation|AddValidation|IValidator|\\.Validate\\w*Request|\\[Required\\]|\\[FromForm\\]',
	},
	{
		name: 'Laravel',
		form: '->validate\\w*\\(|->validated\\(|Validator::make|\\b(?!Http)[A-Z]\\w+Request\\s+\\$|\\bFormRequest\\b|->safe\\(',
	},
	{
		name: 'Symfony',
		form: '#\\[(\\w+\\\\)*Map(RequestPayload|QueryString|QueryParameter)|->handleRequest\\(|->isValid\\(|ValidatorInterface|#\\[(\\w+\\\\)*Assert',
	},
	{
		// Both take the body as it came, and hold it against their own types.
		name: 'ChatKit and Stripe',
		form: '\\bserver\\.process\\(\\s*(?:await\\b|payload|body)|\\bconstruct_?[eE]vent(?:Async)?\\(',
	},
	{name: 'Rails', form: '\\.permit\\(|params\\.expect\\(|_params\\b|\\bcontract\\b'},
	{name: 'Rust', form: '\\bJson<|\\bValid<|\\bQuery<|\\bForm<|ValidatedJson|web::Json'},
];

const forms = new RegExp(validators.map(({form}) => form).join('|'));

/** NestJS fills the class of a parameter in, and holds it against its rules only where a pipe stands. */
export const nestBody =
	/@Body\(\s{0,9}(?:["'`][\w.-]{0,60}["'`])?\s{0,9}\)\s{0,9}(?:readonly\s)?\w{1,60}\??\s{0,9}:\s{0,9}\w{1,80}/g;

/** A request is checked. */
export const validates = (text: string): boolean => forms.test(text);

/** A handler takes what the caller sent: more than parameters of the address, which most frameworks convert by themselves. */
export const readsBody =
	/\breq(uest)?\.(body|json|text|formData|form|data|POST|get_json|files|values|FILES|raw_post)\b|\brequest\.(input|all|post)\(|\$request->(?!get(Session|User|Locale|Uri|ClientIp)|session|user|query|attributes|headers|is)|\$request\b(?!->)|\$_(POST|REQUEST)|\bparams\[|params\.(require|permit|expect)|r\.Body|\.Body\b|FormValue\(|PostForm|c\.(Bind|ShouldBind|Body)\w*\(|ctx\.(request\.body|body|Bind|BodyParser)|@RequestBody|@ModelAttribute|@Body\b|\[From(Body|Form)\]|await\s+\w+\.(json|formData|text|parseBody)\(|getParameter\(|event\.body|readBody\(|c\.req\.(json|parseBody)|\bJson<|\bForm<|\binput\b|serializer|is_valid\(|handleRequest\(|createForm\(/;

/** FastAPI, Litestar and Ninja check each parameter that has a type by themselves; a raw request or a plain dict escapes. */
export const typedByFramework = /\bfrom (fastapi|litestar|ninja)\b|\bimport fastapi\b/;
export const untypedParameter = /:\s*(Request|dict|Dict|Any|list(?!\[\s*[A-Z]))\b(?!\[\s*str\s*,\s*\w+Model)/;

/** A check that holds for all routes of an application. */
export const validatesAll = {
	keywords: [
		'useGlobalPipes',
		'APP_PIPE',
		'AddValidation()',
		'AddFluentValidationAutoValidation',
		'OpenApiValidator',
		'openapi-backend',
		'ConnexionMiddleware',
		'connexion.',
		'AbstractValidator',
	],
	pattern:
		/useGlobalPipes\(|provide:\s*APP_PIPE|\.AddValidation\(\)|AddFluentValidation\w*\(|OpenApiValidator\.middleware|connexion\.\w*App\(/,
	roles: ['source'],
} as const;

/** Validators beside the routes: a pipeline of commands, models with rules. */
export const validatorsBeside = {
	keywords: [
		'AbstractValidator<',
		'validate:"',
		'binding:"',
		'validates ',
		'EmailStr',
		'@NotBlank',
		'@NotNull',
		'@NotEmpty',
		'@Size(',
		'@IsString',
		'@IsEmail',
		'z.object(',
		'Joi.object',
		'yup.object',
		'extends FormRequest',
		'function rules(',
		'Assert\\',
		'[Required',
		'[StringLength',
		'BaseModel',
		'Field(',
	],
	pattern:
		/AbstractValidator<|\b(validate|binding):"|^\s*validates\s+:|\bEmailStr\b|@(NotBlank|NotNull|NotEmpty|Size|IsString|IsEmail|IsNotEmpty|IsInt)\b|\b(z|Joi|yup)\.object\(|extends FormRequest|function rules\(\)|Assert\\\w+|^\s*\[(Required|StringLength|Range|MaxLength)\b|class \w+\((\w+\.)?BaseModel\)|:\s*[\w[\] |]+\s*=\s*Field\(/,
	roles: ['source'],
} as const;
