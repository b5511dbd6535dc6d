/**
 * The list of all requests: what is looked for is kept as a view, and what is found can be read page by page, acknowledged
 * together and taken along as a table.
 */
package org.aviso.triage.find;
