// Libraries and files of browser front ends. To add one: one entry.
import type {Library} from './library.ts';

export const frontendLibraries: readonly Library[] = [
	{name: 'React', npm: 'react-dom', imports: 'react-dom/client'},
	{name: 'Next.js', npm: 'next'},
	{name: 'React Router / Remix', npm: '@remix-run/react @react-router/dev react-router-dom'},
	{name: 'Vue', npm: 'vue'},
	{name: 'Nuxt', npm: 'nuxt'},
	{name: 'Angular', npm: '@angular/core @angular/platform-browser'},
	{name: 'AngularJS', npm: 'angular'},
	{name: 'Svelte', npm: 'svelte @sveltejs/kit'},
	{name: 'Solid', npm: 'solid-js'},
	{name: 'Preact', npm: 'preact'},
	{name: 'Lit', npm: 'lit lit-element'},
	{name: 'Ember', npm: 'ember-source @ember/*'},
	{name: 'Astro', npm: 'astro'},
	{name: 'Qwik', npm: '@builder.io/qwik'},
	{name: 'Alpine.js', npm: 'alpinejs'},
	{name: 'htmx', npm: 'htmx.org'},
	{name: 'Stimulus / Turbo', npm: '@hotwired/*', rubygems: 'turbo-rails stimulus-rails'},
	{name: 'jQuery', npm: 'jquery'},
	{name: 'Backbone', npm: 'backbone'},
	{name: 'Inertia', npm: '@inertiajs/*', composer: 'inertiajs/inertia-laravel', imports: 'Inertia\\Inertia'},
	{name: 'Livewire', composer: 'livewire/livewire filament/filament', imports: 'Livewire Filament'},
	{name: 'Blazor', nuget: 'microsoft.aspnetcore.components*', imports: 'Microsoft.AspNetCore.Components'},
	{name: 'Streamlit', python: 'streamlit gradio dash nicegui reflex'},
	{
		name: 'Thymeleaf',
		maven: 'org.springframework.boot:spring-boot-starter-thymeleaf org.thymeleaf:*',
		imports: 'org.thymeleaf',
	},
	{name: 'Vaadin', maven: 'com.vaadin:*', imports: 'com.vaadin'},
	{name: 'Yew / Leptos', cargo: 'yew leptos dioxus'},
	{name: 'Flutter web', npm: ''},
];

/** Folders of page templates, and of files that a server hands to browsers. */
export const templatePath =
	/(^|\/)(templates|views|pages|wwwroot|public|static|webroot|resources\/(views|templates|static|js|sass|css)|app\/assets|src\/main\/webapp)\//i;
/** Templates that are no pages of a front end: mail, generated API references, error pages of tools, reports, prompts. */
export const otherTemplate =
	/(e?-?mail|mjml|newsletter|notification|swagger|redoc|openapi|javadoc|report|pdf|invoice|coverage|testdata|docs?|prompts?)[^/]*(\/|\.)|\.(py|go|ts|tsx|js|java|kt|cs|rb|php|rs|ya?ml|toml|json|conf|sh|md|txt|sql|xml|proto)\.[a-z0-9]+$/i;
/** Endings of page templates. */
export const templateExtensions: readonly string[] = [
	'html',
	'htm',
	'cshtml',
	'razor',
	'erb',
	'haml',
	'slim',
	'twig',
	'ejs',
	'hbs',
	'pug',
	'jinja',
	'j2',
	'gohtml',
	'jsp',
	'ftl',
	'mustache',
	'templ',
	'heex',
];
