/**
 * Tells followers what is new: which notice is news in which language, who hears of it at once and who in the morning, and
 * how far the telling got, so that a node that dies leaves nobody out and nobody is told twice.
 */
package org.aviso.subscriptions.news;
