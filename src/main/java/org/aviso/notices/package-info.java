/**
 * What the agency says: notices and their events, each written in every language of the portal, as pages and for
 * programs.
 */
package org.aviso.notices;
