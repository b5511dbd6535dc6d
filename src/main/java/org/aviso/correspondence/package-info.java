/**
 * What we tell people by mail, in their language. Mail is written in the transaction that causes it and waits in the
 * outbox until a mail server has taken it, so that a server that is down loses nothing. Events lead here; nobody calls.
 */
package org.aviso.correspondence;
