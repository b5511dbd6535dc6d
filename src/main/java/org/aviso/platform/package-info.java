/**
 * What every feature stands on: start-up and migrations, the addresses of the pages, the guards in front of them
 * (headers, origin, limits), and the health of the server. It knows no feature.
 */
package org.aviso.platform;
