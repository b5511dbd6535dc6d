/**
 * What happens to open requests when the calendar or an event changes under them: their days are counted again. A
 * change that helps a resident applies by itself and is told to them, any other waits for staff. Whoever changes
 * something sees beforehand what it would do.
 */
package org.aviso.recount;
