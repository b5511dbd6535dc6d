/**
 * Advisories for the systems that pass public warnings on: one message for each, in every language, and a list of them.
 */
package org.aviso.notices.alerts;
