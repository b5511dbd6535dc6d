/**
 * The language of a page, a mail and a name: which languages there are, what each phrase says in them, and how they
 * write a date, a time and a number. A further language is a row in {@code i18n/languages.properties} and its bundles.
 */
package org.aviso.language;
