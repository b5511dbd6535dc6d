/**
 * Notices in and out: a folder of Markdown files, and everything as JSON. What comes in is checked as a whole first, and
 * nothing of it is stored while an error stands. The forms are described in the operator's guide's {@code exchange.md}.
 */
package org.aviso.publishing.exchange;
