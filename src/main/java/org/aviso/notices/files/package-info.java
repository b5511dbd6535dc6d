/** Notices as files that people write and other programs read: Markdown with the facts in front, one file a language. */
package org.aviso.notices.files;
