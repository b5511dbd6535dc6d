/** The portal as people meet it: each test speaks as the actor, and every page it visits is checked. */
package org.aviso.browser;
