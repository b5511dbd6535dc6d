/**
 * What tests stand on: archives for tests inside a server, a clock that they set, and for pages a browser with the
 * checks that every page passes.
 */
package org.aviso.testing;
