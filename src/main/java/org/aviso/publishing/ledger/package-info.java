/** What is being written, and how far each of its fields is in each language. */
package org.aviso.publishing.ledger;
